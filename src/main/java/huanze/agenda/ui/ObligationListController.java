package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.MonthTally;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.DayField;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Looks;
import huanze.fx.Navigator;
import huanze.fx.PickerPane;
import huanze.fx.Screen;
import huanze.fx.ViewLoader;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.unit.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 应履行事项: every obligation of a year as a list. */
public final class ObligationListController implements Screen {
  private static final int HELP_ARTICLE = 10;

  private final ObligationListModel model;
  private final Navigator navigator;
  private final ViewLoader loader;
  private final ListOutput output;
  private final CalendarAction calendarFiles;
  private final Texts texts;
  private final AgendaWords words;

  private @Nullable WhySide why;

  @FXML private HBox root;
  @FXML private VBox page;
  @FXML private HBox faces;
  @FXML private ComboBox<Integer> year;
  @FXML private HBox levels;
  @FXML private ComboBox<@Nullable Region> region;
  @FXML private Button unit;
  @FXML private Button anyUnit;
  @FXML private ComboBox<@Nullable ObligationRule> rule;
  @FXML private ComboBox<@Nullable Standing> standing;
  @FXML private DayField dueFrom;
  @FXML private DayField dueTo;
  @FXML private Label dueFromMark;
  @FXML private Label dueToMark;
  @FXML private Button post;
  @FXML private Button calendar;
  @FXML private HBox rateBox;
  @FXML private Label rate;
  @FXML private FlowPane legend;
  @FXML private Label warning;
  @FXML private ListPane<ListedObligation> list;
  @FXML private StackPane side;
  @FXML private PickerPane picker;

  public ObligationListController(
      ObligationListModel model,
      Navigator navigator,
      ViewLoader loader,
      ListOutput output,
      CalendarAction calendarFiles) {
    this.model = model;
    this.navigator = navigator;
    this.loader = loader;
    this.output = output;
    this.calendarFiles = calendarFiles;
    this.texts = loader.texts();
    this.words = model.words();
  }

  @FXML
  private void initialize() {
    Faces.fill(faces, Faces.Face.LIST, navigator, texts, model.unitProperty()::get);
    setUpFilters();
    setUpList();
    WhySide panel =
        new WhySide(
            model.why(),
            navigator,
            loader,
            side,
            texts.text("agenda.ui.listTitle"),
            () -> list.table().requestFocus());
    panel.takesPlaceOf(root, page);
    root.addEventFilter(KeyEvent.KEY_PRESSED, panel::keys);
    list.foldWhile(side.visibleProperty(), "agenda.ui.column.counted", "agenda.ui.column.records");
    why = panel;
    // Of what was chosen by how it stands a rate would say nothing.
    rateBox.visibleProperty().bind(model.standingProperty().isNull());
    rateBox.managedProperty().bind(rateBox.visibleProperty());
    model
        .totalProperty()
        .subscribe(
            total -> {
              rate.setText(words.rate(total));
              Legend.fill(legend, total, words);
            });
  }

  private void setUpFilters() {
    YearFilters common = new YearFilters(texts, words);
    common.year(year, warning, model.year());
    common.levels(levels, model.levels(), model.levelProperty()::get, model.levelProperty()::set);
    common.rules(rule, model.rules(), id -> model.ruleProperty().set(id));
    Choices.follow(
        region,
        model.regions(),
        texts.text("agenda.ui.allRegions"),
        Region::name,
        (one, other) -> one.code().equals(other.code()),
        one -> model.regionProperty().set(one == null ? null : one.code()));
    picker.setUp(texts);
    String all = texts.text("agenda.ui.allUnits");
    unit.textProperty().bind(model.unitNameProperty().map(name -> name.isEmpty() ? all : name));
    anyUnit.setTooltip(new Tooltip(all));
    anyUnit.setAccessibleText(all);
    anyUnit.visibleProperty().bind(model.unitNameProperty().isNotEmpty());
    anyUnit.managedProperty().bind(anyUnit.visibleProperty());
    Choices.follow(
        standing,
        FXCollections.observableArrayList(Standing.values()),
        texts.text("agenda.ui.allStandings"),
        words::standing,
        (one, other) -> one == other,
        one -> model.standingProperty().set(one));
    standing.setValue(model.standingProperty().get());
    model.units().addListener((javafx.beans.InvalidationListener) o -> chooseAsAsked());
    String from = texts.text("agenda.ui.dueFrom");
    dueFrom.narrow(model.dueFromProperty(), model::today, texts, from, dueFromMark);
    String to = texts.text("agenda.ui.dueTo.long");
    dueTo.narrow(model.dueToProperty(), model::today, texts, to, dueToMark);
    post.textProperty().bind(model.postNameProperty());
    post.visibleProperty().bind(model.postNameProperty().isNotEmpty());
    post.managedProperty().bind(post.visibleProperty());
    calendarFiles.dress(calendar);
    post.setTooltip(new Tooltip(texts.text("agenda.ui.postClear")));
  }

  /** The boxes show what the route asked for as soon as they hold it. */
  private void chooseAsAsked() {
    if (model.regionProperty().get() != null && region.getValue() == null) {
      model.regions().stream()
          .filter(r -> r.code().equals(model.regionProperty().get()))
          .findFirst()
          .ifPresent(region::setValue);
    }
    if (model.ruleProperty().get() != null && rule.getValue() == null) {
      model.rules().stream()
          .filter(r -> r.id().equals(model.ruleProperty().get()))
          .findFirst()
          .ifPresent(rule::setValue);
    }
  }

  /** The chosen unit's year for phones and other calendars. */
  @FXML
  private void exportCalendar() {
    calendarFiles.write(model.chosenUnit(), model.year().get());
  }

  @FXML
  private void pickUnit() {
    picker.one("agenda.ui.pickUnit", model.units(), model.unitProperty()::set);
  }

  @FXML
  private void everyUnit() {
    model.unitProperty().set(null);
  }

  /** Lists whoever answers for it again. */
  @FXML
  private void clearPost() {
    model.postProperty().set(null);
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.<ListedObligation>text("agenda.ui.column.standing", 98, this::standingOf)
                .sortedBy(
                    Comparator.comparingInt(r -> MonthTally.urgency(r.obligation().standing())))
                .whole()
                .styled(r -> Looks.standing(CamelCase.of(r.obligation().standing()))),
            ListColumn.<ListedObligation>text(
                    "agenda.ui.column.rule", 56, r -> r.obligation().rule().id())
                .whole(),
            ListColumn.text("agenda.ui.column.title", 230, r -> r.obligation().rule().title()),
            ListColumn.text("agenda.ui.column.unit", 300, ListedObligation::name).atLeast(170),
            ListColumn.text("agenda.ui.column.post", 90, ListedObligation::post),
            ListColumn.<ListedObligation, huanze.base.Period>value(
                    "agenda.ui.column.period", 104, r -> r.obligation().period(), words::period)
                .whole(),
            ListColumn.<ListedObligation, LocalDate>value(
                    "agenda.ui.column.due", 98, r -> r.obligation().due(), LocalDate::toString)
                .whole(),
            ListColumn.<ListedObligation>text(
                    "agenda.ui.column.counted", 54, r -> counted(r.obligation()))
                .whole()
                .asNumber(),
            ListColumn.text("agenda.ui.column.records", 100, r -> days(r.obligation())),
            ListColumn.<ListedObligation, Integer>value(
                    "agenda.ui.column.article",
                    70,
                    r -> r.obligation().rule().article(),
                    number -> texts.text("agenda.ui.articleNumber", number))
                .hidden(),
            ListColumn.<ListedObligation>text(
                    "agenda.ui.column.region", 110, ListedObligation::region)
                .hidden(),
            ListColumn.<ListedObligation, Level>value(
                    "agenda.ui.column.level", 70, r -> r.unit().level(), words::level)
                .hidden()),
        ListedObligation::search,
        "agenda.ui.empty");
    list.setRows(model.rows());
    list.narrowedBy(
        model.levelProperty(),
        model.regionProperty(),
        model.unitProperty(),
        model.ruleProperty(),
        model.standingProperty(),
        model.dueFromProperty(),
        model.dueToProperty(),
        model.postProperty());
    list.setOnOpen(model::explain);
    list.table().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    list.table().addEventHandler(KeyEvent.KEY_RELEASED, this::moved);
    Button together = new Button(texts.text("agenda.ui.explainSelected"));
    together.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    together
        .disableProperty()
        .bind(Bindings.size(list.table().getSelectionModel().getSelectedItems()).lessThan(2));
    together.setOnAction(e -> model.explainAll(List.copyOf(list.selected())));
    list.addTools(together);
    list.describe(() -> texts.text("agenda.ui.listTitle"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  private void clicked(MouseEvent event) {
    Node at = event.getPickResult().getIntersectedNode();
    while (at != null && !(at instanceof TableRow<?>)) {
      at = at.getParent();
    }
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1
        && at instanceof TableRow<?> row
        && !row.isEmpty()) {
      explainSelected();
    }
  }

  private void moved(KeyEvent event) {
    if (event.getCode().isNavigationKey()) {
      explainSelected();
    }
  }

  /** Where the panel stands beside the list it says why as soon as a row is chosen. */
  private void explainSelected() {
    List<ListedObligation> chosen = list.selected();
    if (chosen.size() == 1 && SideRoom.isBeside(root) && !model.why().isTyping()) {
      model.explain(chosen.getFirst());
    }
  }

  private String standingOf(ListedObligation row) {
    Standing one = row.obligation().standing();
    return texts.text("agenda.ui.symbolWord", StandingSymbol.of(one), words.standing(one));
  }

  private String counted(Obligation o) {
    return texts.text("agenda.ui.countedOf", o.counted(), o.required());
  }

  private String days(Obligation o) {
    return o.records().stream()
        .map(credit -> words.shortDay(credit.day()))
        .collect(Collectors.joining(texts.text("agenda.ui.comma")));
  }

  ObligationListModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("agenda.ui.listTitle"));
  }

  @Override
  public void activate() {
    model.load();
    model.why().refresh();
  }

  @Override
  public boolean mayLeave() {
    return model.why().mayLeave();
  }

  @Override
  public void save() {
    if (why != null) {
      why.save();
    }
  }

  @Override
  public boolean leave() {
    return why != null && why.leave();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
