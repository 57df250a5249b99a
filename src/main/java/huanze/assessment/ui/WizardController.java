package huanze.assessment.ui;

import atlantafx.base.theme.Styles;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.fx.WorkBar;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The wizard: steps at the left, the step in view, how to go on. */
public final class WizardController implements Screen {
  private static final int HELP_ARTICLE = 18;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final WizardModel model;
  private final ViewLoader loader;
  private final Texts texts;
  private final Map<WizardStep, View<? extends StepPage>> pages = new EnumMap<>(WizardStep.class);
  private final Map<WizardStep, Button> rails = new EnumMap<>(WizardStep.class);

  @FXML private VBox wizard;
  @FXML private Label trouble;
  @FXML private VBox rail;
  @FXML private Label score;
  @FXML private Label grade;
  @FXML private StackPane body;
  @FXML private Label unsaved;
  @FXML private WorkBar working;
  @FXML private Button reset;
  @FXML private Button save;
  @FXML private Button previous;
  @FXML private Button next;

  public WizardController(WizardModel model, ViewLoader loader) {
    this.model = model;
    this.loader = loader;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    for (WizardStep step : WizardStep.values()) {
      Button button = railButton(step);
      rails.put(step, button);
      rail.getChildren().add(rail.getChildren().size() - 1, button);
    }
    for (Node node : new Node[] {wizard, trouble, reset, save, unsaved, next}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    wizard.visibleProperty().bind(model.troubleProperty().isEmpty());
    working.follow(model.proofs().copying().runningProperty(), texts);
    model.stepProperty().subscribe(step -> turn());
    model.shownProperty().subscribe(this::show);
    model.items().dirtyProperty().subscribe(d -> follow());
    model.conditions().dirtyProperty().subscribe(d -> follow());
  }

  private Button railButton(WizardStep step) {
    Button button = new Button();
    button.setId("step-" + CamelCase.of(step));
    button.getStyleClass().addAll(Styles.FLAT, "hz-assess-step");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(e -> model.go(step));
    return button;
  }

  private void turn() {
    WizardStep step = model.stepProperty().get();
    View<? extends StepPage> page = pages.computeIfAbsent(step, this::page);
    body.getChildren().setAll(page.root());
    rails.forEach((s, button) -> button.pseudoClassStateChanged(CURRENT, s == step));
    previous.setDisable(!model.hasPrevious());
    next.setVisible(model.hasNext());
    Shot now = model.shownProperty().get();
    if (now != null) {
      page.controller().show(now);
    }
    follow();
  }

  private View<? extends StepPage> page(WizardStep step) {
    return switch (step) {
      case SUBJECT -> loader.load(new SubjectStepController(model));
      case ITEMS -> loader.load(new ItemsStepController(model));
      case CONDITIONS -> loader.load(new ConditionsStepController(model));
      case RESULT -> loader.load(new ResultStepController(model));
      case SUMMARY -> loader.load(new SummaryStepController(model));
      case PRINT -> loader.load(new PrintStepController(model));
    };
  }

  private void show(@Nullable Shot now) {
    if (now == null) {
      return;
    }
    rails.forEach((step, button) -> mark(step, button));
    score.setText(
        texts.text(
            "assessment.ui.scoreOf",
            AssessmentWords.plain(now.assessment().score()),
            AssessmentWords.plain(now.assessment().maximum())));
    grade.setText(model.words().grade(now.assessment().grade()));
    grade
        .getStyleClass()
        .setAll("hz-assess-chip", AssessmentWords.gradeStyle(now.assessment().grade()));
    View<? extends StepPage> page = pages.get(model.stepProperty().get());
    if (page != null) {
      page.controller().show(now);
    }
  }

  private void mark(WizardStep step, Button button) {
    StepMark mark = model.mark(step);
    String name =
        texts.text("assessment.ui.stepNumber", step.ordinal() + 1, texts.text(step.textKey()));
    Label title = new Label(name);
    title.getStyleClass().add("hz-assess-step-name");
    Label words = new Label(mark.words());
    words.getStyleClass().add("hz-assess-step-words");
    FontIcon icon = new FontIcon(mark.state().icon());
    icon.getStyleClass().setAll("ikonli-font-icon", "hz-assess-mark-" + CamelCase.of(mark.state()));
    button.setGraphic(new HBox(8, icon, new VBox(1, title, words)));
    button.setAccessibleText(name + " " + mark.words());
  }

  private void follow() {
    WizardStep step = model.stepProperty().get();
    boolean filled = step == WizardStep.ITEMS || step == WizardStep.CONDITIONS;
    boolean dirty =
        step == WizardStep.ITEMS && model.items().dirty()
            || step == WizardStep.CONDITIONS && model.conditions().dirty();
    save.setVisible(filled);
    save.setDisable(!dirty);
    reset.setVisible(dirty);
    unsaved.setVisible(dirty);
  }

  @FXML
  private void previousStep() {
    model.previous();
  }

  @FXML
  private void nextStep() {
    model.next();
  }

  @FXML
  private void saveStep() {
    model.save();
  }

  @FXML
  private void resetStep() {
    if (model.stepProperty().get() == WizardStep.ITEMS) {
      model.items().reset();
    } else {
      model.conditions().reset();
    }
  }

  @FXML
  private void openScheme() {
    model.ways().openScheme();
  }

  WizardModel model() {
    return model;
  }

  /** The page of the step in view. */
  <P extends StepPage> P page(WizardStep step, Class<P> type) {
    View<? extends StepPage> page = pages.get(step);
    if (page == null) {
      throw new IllegalStateException("not opened yet: " + step);
    }
    return type.cast(page.controller());
  }

  @Override
  public ObservableValue<String> title() {
    return model.titleProperty();
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public void deactivate() {
    pages.values().forEach(page -> page.controller().deactivate());
  }

  @Override
  public boolean mayLeave() {
    return model.mayLeave();
  }

  @Override
  public void save() {
    model.save();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
