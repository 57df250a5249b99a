package huanze.activity.ui;

import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.base.Texts;
import huanze.fx.Clipboards;
import huanze.fx.ImportPane;
import huanze.fx.Keys;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.PickerPane;
import huanze.fx.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of activities. */
public final class ActivityListController implements Screen {
  private static final double DAY_WIDTH = 96;

  private final ActivityListModel model;
  private final ListOutput output;
  private final Texts texts;

  @FXML private VBox page;
  @FXML private Button addMeeting;
  @FXML private Button addInspection;
  @FXML private MenuButton addOther;
  @FXML private ComboBox<Choice<Integer>> year;
  @FXML private ComboBox<Choice<ActivityKind>> kind;
  @FXML private ComboBox<Choice<ActivityState>> state;
  @FXML private CheckBox daysOff;
  @FXML private Button unit;
  @FXML private Button anyUnit;
  @FXML private Button confirm;
  @FXML private MenuItem copy;
  @FXML private ListPane<ActivityLine> list;
  @FXML private Button more;
  @FXML private ImportPane importing;
  @FXML private PickerPane picker;

  /** A choice of a filter; null chooses all. */
  record Choice<T>(@Nullable T value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  public ActivityListController(ActivityListModel model, ListOutput output) {
    this.model = model;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    picker.setUp(texts);
    choices(
        year,
        model.yearProperty(),
        "activity.ui.everyYear",
        model.years(),
        y -> texts.text("activity.ui.period.year", y));
    choices(
        kind,
        model.kindProperty(),
        "activity.ui.everyKind",
        List.of(ActivityKind.values()),
        model.names()::kind);
    choices(
        state,
        model.stateProperty(),
        "activity.ui.everyState",
        List.of(ActivityState.values()),
        model.names()::state);
    daysOff.selectedProperty().bindBidirectional(model.daysOffProperty());
    daysOff.visibleProperty().bind(model.stateProperty().isEqualTo(ActivityState.PLANNED));
    daysOff.managedProperty().bind(daysOff.visibleProperty());
    addMeeting.setOnAction(e -> model.add(ActivityKind.MEETING));
    addInspection.setOnAction(e -> model.add(ActivityKind.INSPECTION));
    for (ActivityKind other :
        List.of(
            ActivityKind.REPORT,
            ActivityKind.TRAINING,
            ActivityKind.BULLETIN,
            ActivityKind.CHECK,
            ActivityKind.DEBRIEFING)) {
      MenuItem item = new MenuItem(model.names().kind(other));
      item.setOnAction(e -> model.add(other));
      addOther.getItems().add(item);
    }
    unit.textProperty()
        .bind(
            model
                .unitProperty()
                .map(u -> model.names().unit(model.structure(), u))
                .orElse(texts.text("activity.ui.everyUnit")));
    anyUnit.visibleProperty().bind(model.unitProperty().isNotNull());
    anyUnit.managedProperty().bind(anyUnit.visibleProperty());
    setUpList();
    Importing.follow(importing, model.importing(), texts);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::pasteByKey);
    page.visibleProperty().bind(importing.visibleProperty().not());
  }

  private static <T> void choices(
      ComboBox<Choice<T>> box,
      ObjectProperty<@Nullable T> value,
      String allKey,
      List<T> all,
      Function<T, String> name,
      Texts texts) {
    List<Choice<T>> choices = new ArrayList<>();
    choices.add(new Choice<>(null, texts.text(allKey)));
    all.forEach(v -> choices.add(new Choice<>(v, name.apply(v))));
    box.getItems().setAll(choices);
    choices.stream()
        .filter(c -> java.util.Objects.equals(c.value(), value.get()))
        .findFirst()
        .ifPresent(box::setValue);
    box.valueProperty().addListener((o, was, now) -> value.set(now == null ? null : now.value()));
  }

  private <T> void choices(
      ComboBox<Choice<T>> box,
      ObjectProperty<@Nullable T> value,
      String allKey,
      List<T> all,
      Function<T, String> name) {
    choices(box, value, allKey, all, name, texts);
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.value(
                    "activity.ui.column.day", DAY_WIDTH, ActivityLine::day, LocalDate::toString)
                .whole(),
            ListColumn.text("activity.ui.column.forms", 140, ActivityLine::forms),
            ListColumn.text("activity.ui.column.title", 260, ActivityLine::title),
            ListColumn.text("activity.ui.column.conveners", 160, ActivityLine::conveners),
            ListColumn.text("activity.ui.column.leaders", 80, ActivityLine::leaders),
            ListColumn.<ActivityLine>text(
                    "activity.ui.column.studied",
                    80,
                    l -> l.studied() ? texts.text("activity.ui.yes") : "")
                .whole(),
            ListColumn.<ActivityLine>text("activity.ui.column.state", 96, this::state)
                .styled(l -> RecordBar.stateStyle(l.state()))
                .whole(),
            ListColumn.value(
                    "activity.ui.column.enteredLate",
                    100,
                    ActivityLine::enteredLate,
                    LocalDate::toString)
                .whole()
                .hidden(),
            ListColumn.<ActivityLine, Integer>value(
                    "activity.ui.column.evidence",
                    56,
                    ActivityLine::evidence,
                    n -> n == 0 ? "" : String.valueOf(n))
                .asNumber()
                .whole()),
        ActivityLine::search,
        "activity.ui.list.empty");
    list.roomForTexts();
    list.setEmptyAction("activity.ui.add.meeting", () -> model.add(ActivityKind.MEETING));
    list.setRows(model.lines(), model.pages());
    list.narrowedBy(model.kindProperty(), model.stateProperty(), model.unitProperty());
    list.describe(title()::getValue, model::filters);
    list.setOnPrint(rows -> model.pages().loadAll(() -> output.print(list.listed())));
    list.setOnOpen(model::open);
    more.visibleProperty().bind(model.pages().moreProperty());
    more.managedProperty().bind(more.visibleProperty());
    copy.disableProperty().bind(Bindings.size(list.selected()).isNotEqualTo(1));
    confirm
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    list.selected().stream()
                        .noneMatch(l -> l != null && l.state() == ActivityState.TO_CONFIRM),
                list.selected()));
  }

  /** What is late is said with the state; on which day it was typed, in a column of its own. */
  private String state(ActivityLine line) {
    String state = model.names().state(line.state(), line.activity().kind());
    return line.enteredLate() != null
        ? texts.text("activity.ui.stateLate", state)
        : line.overdue() ? texts.text("activity.ui.stateOverdue", state) : state;
  }

  @FXML
  private void pickUnit() {
    picker.one("activity.ui.pick.unit", model.units(), model.unitProperty()::set);
  }

  @FXML
  private void everyUnit() {
    model.unitProperty().set(null);
  }

  @FXML
  private void confirmChosen() {
    model.confirm(List.copyOf(list.selected()));
  }

  @FXML
  private void copyAsNew() {
    list.selected().stream().findFirst().ifPresent(model::copyAsNew);
  }

  @FXML
  private void reports() {
    model.reports();
  }

  @FXML
  private void series() {
    model.series();
  }

  @FXML
  private void planAhead() {
    model.planAhead();
  }

  @FXML
  private void selfCheck() {
    model.selfCheck();
  }

  @FXML
  private void loadMore() {
    model.pages().loadMore();
  }

  @FXML
  private void importFile() {
    model.importing().choose();
  }

  @FXML
  void paste() {
    Clipboards.Copied copied = Clipboards.copied();
    model.importing().paste(copied.html(), copied.text());
  }

  private void pasteByKey(KeyEvent event) {
    boolean elsewhere = event.getTarget() instanceof TextInputControl || picker.isVisible();
    if (Keys.PASTE.match(event) && !elsewhere) {
      event.consume();
      paste();
    }
  }

  @FXML
  private void exportFile() {
    model.export(list::shown);
  }

  @FXML
  private void writeTemplate() {
    model.template();
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("activity.ui.title.list"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(10);
  }
}
