package huanze.activity.ui;

import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import huanze.fx.Segments;
import huanze.fx.Shown;
import huanze.fx.WorkBar;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 自查. */
public final class SelfCheckController implements Screen {
  private static final List<Integer> LIMITS = List.of(100, 95, 90, 85, 80, 70, 60);

  private final SelfCheckModel model;
  private final ListOutput output;
  private final Texts texts;

  @FXML private ComboBox<Integer> year;
  @FXML private HBox whose;
  @FXML private TreeView<SelfCheckGroup> groups;
  @FXML private CheckBox answered;
  @FXML private ComboBox<Integer> limit;
  @FXML private Label summary;
  @FXML private WorkBar bar;
  @FXML private HBox hints;
  @FXML private ListPane<SelfCheckRow> list;
  @FXML private VBox details;
  @FXML private Label why;
  @FXML private Label todo;
  @FXML private Label answer;
  @FXML private Button openOther;
  @FXML private Button answerNow;

  public SelfCheckController(SelfCheckModel model, ListOutput output) {
    this.model = model;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    year.getItems().setAll(model.years());
    year.setConverter(new Shown<>(y -> texts.text("activity.ui.period.year", y)));
    year.valueProperty().bindBidirectional(model.yearProperty());
    Segments.fill(
        whose,
        Segments.of(texts.text("activity.selfCheck.mine"), () -> model.mineProperty().set(true)),
        Segments.of(
            texts.text("activity.selfCheck.everybody"), () -> model.mineProperty().set(false)));
    model.mineProperty().subscribe(mine -> Segments.choose(whose, mine ? 0 : 1));
    answered.selectedProperty().bindBidirectional(model.answeredProperty());
    limit.getItems().setAll(LIMITS);
    limit.setConverter(new Shown<>(n -> texts.text("activity.selfCheck.limit", n)));
    limit.setValue(model.likeness());
    limit.valueProperty().addListener((o, was, now) -> model.likeness(now));
    summary.textProperty().bind(model.summaryProperty());
    bar.follow(model.workProperty(), texts);
    hints.visibleProperty().bind(model.checkedProperty());
    setUpList();
    new SelfCheckTree(groups, model, this::enterList);
    details.managedProperty().bind(details.visibleProperty());
    answer.managedProperty().bind(answer.visibleProperty());
    openOther.managedProperty().bind(openOther.visibleProperty());
    list.selectedProperty().addListener((o, was, now) -> show(now));
    show(null);
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.<SelfCheckRow, LocalDate>value(
                    "activity.ui.column.day", 100, SelfCheckRow::day, LocalDate::toString)
                .whole(),
            ListColumn.text("activity.selfCheck.column.record", 160, SelfCheckRow::record),
            ListColumn.text("activity.selfCheck.column.why", 260, SelfCheckRow::why),
            ListColumn.text("activity.ui.column.conveners", 150, SelfCheckRow::units),
            ListColumn.<SelfCheckRow>text("activity.selfCheck.column.kind", 110, SelfCheckRow::kind)
                .hidden(),
            ListColumn.<SelfCheckRow>text("activity.selfCheck.column.todo", 300, SelfCheckRow::todo)
                .hidden(),
            ListColumn.<SelfCheckRow>text(
                    "activity.selfCheck.column.clerk", 76, SelfCheckRow::clerk)
                .whole(),
            ListColumn.<SelfCheckRow>text(
                    "activity.selfCheck.column.answer", 120, SelfCheckRow::answered)
                .hidden()),
        SelfCheckRow::search,
        "activity.selfCheck.empty");
    list.roomForTexts();
    list.setRows(model.rows());
    list.setOnOpen(model::open);
    list.describe(() -> texts.text("activity.selfCheck.title"), model::narrowed);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  private void show(@Nullable SelfCheckRow row) {
    details.setVisible(row != null);
    if (row != null) {
      why.setText(row.why());
      todo.setText(row.todo());
      answer.setText(row.answered());
      answer.setVisible(row.isAnswered());
      openOther.setVisible(row.line().hint().other() != null);
      answerNow.setDisable(row.isAnswered());
    }
  }

  /** From the tree into its list. */
  private void enterList() {
    TableView<SelfCheckRow> table = list.table();
    table.requestFocus();
    if (!table.getItems().isEmpty() && table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }

  SelfCheckModel model() {
    return model;
  }

  /** For pictures. */
  void choose(int row) {
    list.select(list.table().getItems().get(row));
  }

  @FXML
  private void again() {
    model.load();
  }

  @FXML
  private void openRecord() {
    SelfCheckRow row = list.selectedProperty().get();
    if (row != null) {
      model.open(row);
    }
  }

  @FXML
  private void openTheOther() {
    SelfCheckRow row = list.selectedProperty().get();
    if (row != null) {
      model.openOther(row);
    }
  }

  @FXML
  private void answerChosen() {
    model.answer(List.copyOf(list.selected()));
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("activity.selfCheck.title"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public void deactivate() {
    model.leave();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(19);
  }
}
