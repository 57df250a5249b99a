package huanze.assessment.ui;

import huanze.assessment.ConditionInput;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.FormMarks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Step 3: the twelve conditions. */
final class ConditionsStepController implements StepPage {
  private final WizardModel model;
  private final AnswersModel<ConditionResult, ConditionInput, ConditionForm> conditions;
  private final Texts texts;
  private final Map<Integer, ConditionCard> cards = new LinkedHashMap<>();
  private final PauseTransition pause = new PauseTransition(Duration.millis(900));
  private final FirstCards first = new FirstCards();
  private @Nullable FormMarks marks;

  @FXML private DraftBar draft;
  @FXML private Label progress;
  @FXML private Button rest;
  @FXML private ScrollPane scroll;
  @FXML private VBox page;

  ConditionsStepController(WizardModel model) {
    this.model = model;
    conditions = model.conditions();
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    draft.follow(conditions, texts);
    pause.setOnFinished(e -> conditions.paused());
    conditions.onTyped(
        () -> {
          pause.playFromStart();
          followRest();
        });
    conditions.onRefused(this::toFirst);
  }

  @Override
  public void show(Shot now) {
    if (cards.isEmpty()) {
      build();
    }
    int open = now.assessment().openConditions().size();
    long met =
        now.assessment().conditions().stream().filter(c -> c.finding() == Finding.MET).count();
    progress.setText(
        open == 0
            ? texts.text("assessment.ui.conditions.all", met)
            : texts.text("assessment.ui.conditions.some", met, open));
    followRest();
  }

  private void followRest() {
    int left = model.unanswered().size();
    rest.setVisible(left > 0);
    rest.setText(texts.text("assessment.ui.rest", left));
  }

  private void build() {
    FormMarks made = new FormMarks(texts);
    conditions.forms().forEach(f -> cards.put(f.number(), new ConditionCard(model, f, made)));
    made.follow(conditions.problems());
    marks = made;
    List<Node> all = new ArrayList<>(page.getChildren());
    all.addAll(cards.values());
    first.fill(page, all);
  }

  private void toFirst(List<Problem> problems) {
    first.showRest(scroll);
    cards.entrySet().stream()
        .filter(
            e ->
                problems.stream()
                    .anyMatch(p -> p.field().startsWith("condition." + e.getKey() + ".")))
        .findFirst()
        .ifPresent(e -> Focus.reveal(scroll, e.getValue()));
    if (marks != null) {
      marks.focusFirst(problems);
    }
  }

  @FXML
  private void answerRest() {
    model.answerRest();
  }

  void reveal(int number) {
    first.showRest(scroll);
    ConditionCard card = cards.get(number);
    if (card != null) {
      Focus.reveal(scroll, card);
    }
  }

  @Override
  public void deactivate() {
    pause.stop();
  }
}
