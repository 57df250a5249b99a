package huanze.assessment.ui;

import huanze.assessment.AssessmentState;
import huanze.assessment.Grade;
import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import huanze.fx.Shown;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** 考核: results of a year. */
public final class AssessmentListController implements Screen {
  private static final int HELP_ARTICLE = 18;

  private final AssessmentListModel model;
  private final ListOutput output;
  private final Texts texts;
  private final AssessmentWords words;

  @FXML private ComboBox<Integer> year;
  @FXML private ToggleButton counties;
  @FXML private ToggleButton departments;
  @FXML private ComboBox<@Nullable Level> level;
  @FXML private ComboBox<@Nullable AssessmentState> state;
  @FXML private MenuButton papers;
  @FXML private MenuItem forms;
  @FXML private MenuItem blanks;
  @FXML private FlowPane counts;
  @FXML private ListPane<ResultLine> list;

  public AssessmentListController(AssessmentListModel model, ListOutput output) {
    this.model = model;
    this.output = output;
    texts = model.texts();
    words = model.words();
  }

  @FXML
  private void initialize() {
    year.getItems().setAll(model.years());
    year.setConverter(new Shown<>(y -> texts.text("assessment.ui.year", y)));
    year.setValue(model.yearProperty().get());
    year.valueProperty().addListener((o, was, is) -> model.yearProperty().set(is));
    kind(counties, Condition.Assessed.COUNTY);
    kind(departments, Condition.Assessed.DEPARTMENT);
    level.setConverter(
        Shown.noneToo(l -> l == null ? texts.text("assessment.ui.anyLevel") : words.level(l)));
    level.valueProperty().bindBidirectional(model.levelProperty());
    level.visibleProperty().bind(Bindings.isNotEmpty(model.levels()));
    level.managedProperty().bind(level.visibleProperty());
    model.levels().addListener((InvalidationListener) o -> offerLevels());
    offerLevels();
    List<@Nullable AssessmentState> states = new ArrayList<>();
    states.add(null);
    states.addAll(Arrays.asList(AssessmentState.values()));
    state.getItems().setAll(states);
    state.setConverter(
        Shown.noneToo(s -> texts.text(s == null ? "assessment.ui.anyState" : s.textKey())));
    state.valueProperty().bindBidirectional(model.stateProperty());
    papers.setVisible(model.canPrint());
    forms.textProperty().bind(model.ofAll("assessment.ui.papers.forms"));
    blanks.textProperty().bind(model.ofAll("assessment.ui.papers.blanks"));
    setUpList();
    model.lines().addListener((InvalidationListener) o -> count());
    count();
  }

  private void offerLevels() {
    List<@Nullable Level> offered = new ArrayList<>();
    offered.add(null);
    offered.addAll(model.levels());
    level.getItems().setAll(offered);
  }

  private void kind(ToggleButton button, Condition.Assessed kind) {
    model.kindProperty().subscribe(shown -> button.setSelected(shown == kind));
    button.setOnAction(
        e -> {
          button.setSelected(true);
          model.kindProperty().set(kind);
        });
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.<ResultLine, Integer>value(
                    "assessment.ui.column.rank", 56, ResultLine::rank, String::valueOf)
                .asNumber()
                .whole(),
            ListColumn.text("assessment.ui.column.unit", 224, ResultLine::name),
            ListColumn.<ResultLine>text(
                    "assessment.ui.column.kind", 64, line -> words.kind(line.kind()))
                .hidden(),
            ListColumn.text("assessment.ui.column.region", 90, ResultLine::region).hidden(),
            ListColumn.<ResultLine, BigDecimal>value(
                    "assessment.ui.column.score", 72, ResultLine::score, AssessmentWords::plain)
                .asNumber()
                .whole(),
            ListColumn.<ResultLine, BigDecimal>value(
                    "assessment.ui.column.maximum", 60, ResultLine::maximum, AssessmentWords::plain)
                .asNumber()
                .hidden(),
            ListColumn.<ResultLine>text(
                    "assessment.ui.column.grade", 76, line -> words.grade(line.grade()))
                .sortedBy(
                    Comparator.comparing(
                        ResultLine::grade, Comparator.nullsLast(Comparator.<Grade>naturalOrder())))
                .styled(line -> AssessmentWords.gradeStyle(line.grade()))
                .whole(),
            ListColumn.<ResultLine>text(
                    "assessment.ui.column.state", 76, line -> texts.text(line.state().textKey()))
                .sortedBy(Comparator.comparing(ResultLine::state))
                .whole(),
            ListColumn.<ResultLine>text("assessment.ui.column.open", 108, this::open)
                .sortedBy(Comparator.comparingInt(ResultLine::open))
                .whole(),
            ListColumn.text("assessment.ui.column.effects", 250, ResultLine::effects)),
        ResultLine::search,
        "assessment.ui.list.empty");
    list.setRows(model.lines());
    list.narrowedBy(model.levelProperty(), model.stateProperty());
    list.setOnOpen(model::open);
    list.describe(() -> texts.text("assessment.ui.title.results"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  private String open(ResultLine line) {
    List<String> all = new ArrayList<>();
    if (line.openItems() + line.openConditions() > 0) {
      all.add(texts.text("assessment.ui.openPoints", line.openItems(), line.openConditions()));
    }
    if (line.missingProofs() > 0) {
      all.add(texts.text("assessment.ui.missingProofs", line.missingProofs()));
    }
    return words.join(all);
  }

  private void count() {
    List<Node> all = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      all.add(count(words.grade(grade), model.count(grade), AssessmentWords.gradeStyle(grade)));
    }
    all.add(count(words.grade(null), model.count(null), AssessmentWords.gradeStyle(null)));
    Label effects = new Label(texts.text("assessment.ui.withEffects", model.withEffects()));
    effects.getStyleClass().add("hz-muted");
    all.add(effects);
    counts.getChildren().setAll(all);
  }

  private static Node count(String word, long number, String styleClass) {
    Label label = new Label(word + " " + number);
    label.getStyleClass().addAll("hz-assess-chip", styleClass);
    return label;
  }

  @FXML
  private void printSummary() {
    model.printSummary();
  }

  @FXML
  private void printForms() {
    model.printForms(false);
  }

  @FXML
  private void printBlanks() {
    model.printForms(true);
  }

  @FXML
  private void openScheme() {
    model.openScheme();
  }

  AssessmentListModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("assessment.ui.title.results"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
