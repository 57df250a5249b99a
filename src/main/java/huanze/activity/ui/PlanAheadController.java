package huanze.activity.ui;

import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.ViewLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 批量计划. */
public final class PlanAheadController implements FormScreen {
  private static final int ARTICLE = 10;

  private final PlanAheadModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private Button change;
  @FXML private CheckBox leftOut;
  @FXML private Button store;
  @FXML private Label summary;
  @FXML private Label warning;
  @FXML private Label problem;
  @FXML private Button toPlans;
  @FXML private HBox main;
  @FXML private ListPane<PlanLine> list;
  @FXML private StackPane side;

  /** Held: what nobody holds stops following. */
  private @Nullable FormSide forms;

  public PlanAheadController(PlanAheadModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    leftOut.selectedProperty().bindBidirectional(model.leftOutProperty());
    model
        .skippedProperty()
        .subscribe(
            n -> leftOut.setText(texts.text("activity.ui.planAhead.showLeftOut", n.intValue())));
    model
        .tickedProperty()
        .subscribe(n -> store.setText(texts.text("activity.ui.planAhead.store", n.intValue())));
    store.disableProperty().bind(model.tickedProperty().isEqualTo(0).or(model.savingProperty()));
    summary.textProperty().bind(model.summaryProperty());
    says(warning, model.warningProperty());
    says(problem, model.problemProperty());
    toPlans.visibleProperty().bind(model.storedProperty().greaterThan(0));
    toPlans.managedProperty().bind(toPlans.visibleProperty());
    setUpList();
    list.selectedProperty()
        .subscribe(line -> change.setDisable(line == null || line.planned() == null));
    FormSide panel = new FormSide(side, model.forms(), loader, null);
    panel.rests(list, main);
    forms = panel;
  }

  private static void says(Label label, ObservableValue<String> sentence) {
    label.textProperty().bind(sentence);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.<PlanLine>text(
                    "activity.ui.planAhead.column.tick",
                    44,
                    l -> l.isTicked() ? texts.text("activity.ui.planAhead.ticked") : "")
                .whole(),
            ListColumn.<PlanLine, LocalDate>value(
                    "activity.ui.planAhead.column.day", 94, PlanLine::day, LocalDate::toString)
                .whole(),
            ListColumn.text("activity.ui.planAhead.column.unit", 230, PlanLine::unit)
                .styled(PlanAheadController::look),
            ListColumn.text("activity.ui.planAhead.column.what", 130, PlanLine::what)
                .styled(PlanAheadController::look),
            ListColumn.text("activity.ui.planAhead.column.period", 94, PlanLine::period)
                .styled(PlanAheadController::look)
                .whole(),
            ListColumn.<PlanLine>text("activity.ui.planAhead.column.leader", 84, PlanLine::leader)
                .whole(),
            ListColumn.text("activity.ui.planAhead.column.note", 200, PlanLine::note)
                .styled(PlanAheadController::look)),
        PlanLine::search,
        "activity.ui.planAhead.empty");
    list.setEmptyAction("activity.ui.planAhead.choose", model::choose);
    list.setRows(model.lines());
    ticks().setCellFactory(column -> new PlanTick());
    list.roomForTexts();
    list.setOnOpen(model::change);
    list.table().addEventFilter(KeyEvent.KEY_PRESSED, this::tickByKey);
    list.describe(() -> texts.text("activity.ui.planAhead.title"), List::of);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  @SuppressWarnings("unchecked")
  private TableColumn<PlanLine, PlanLine> ticks() {
    return (TableColumn<PlanLine, PlanLine>) list.table().getColumns().getFirst();
  }

  private static String look(PlanLine line) {
    if (line.conflict()) {
      return "hz-duty-bad";
    }
    return line.planned() == null ? "hz-muted" : "";
  }

  /** The blank key ticks what is selected: all of it as the first is not. */
  private void tickByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      List<PlanLine> some = list.selected().stream().filter(l -> l.planned() != null).toList();
      if (!some.isEmpty()) {
        boolean tick = !some.getFirst().isTicked();
        some.forEach(l -> l.ticked().set(tick));
        event.consume();
      }
    }
  }

  PlanAheadModel model() {
    return model;
  }

  @FXML
  private void choose() {
    model.choose();
  }

  @FXML
  private void changeDay() {
    PlanLine line = list.selectedProperty().get();
    if (line != null) {
      model.change(line);
    }
  }

  @FXML
  private void tickAll() {
    model.tickAll(true);
  }

  @FXML
  private void tickNone() {
    model.tickAll(false);
  }

  @FXML
  private void storePlans() {
    model.store();
  }

  @FXML
  private void showPlans() {
    model.toPlans();
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("activity.ui.planAhead.title"));
  }

  @Override
  public void activate() {
    model.begin();
  }

  @Override
  public FormStack forms() {
    return model.forms();
  }

  /** Ctrl+S: the form that is open, else the plans. */
  @Override
  public void save() {
    if (model.forms().currentProperty().get() == null) {
      model.store();
    } else {
      model.forms().save();
    }
  }

  @Override
  public boolean mayLeave() {
    return model.forms().leaveAll() && model.mayForget();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(ARTICLE);
  }
}
