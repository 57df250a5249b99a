package huanze.assessment.ui;

import huanze.assessment.AssessmentState;
import huanze.assessment.MissingProof;
import huanze.assessment.UnitAssessment;
import huanze.base.Texts;
import huanze.fx.Route;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Step 6: the papers, and whether they can be issued. */
final class PrintStepController implements StepPage {
  private final WizardModel model;
  private final Texts texts;

  @FXML private VBox state;
  @FXML private VBox papers;

  PrintStepController(WizardModel model) {
    this.model = model;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    papers.setVisible(model.ways().knows(Route.PrintPreview.class));
  }

  @Override
  public void show(Shot now) {
    state.getChildren().setAll(state(now.assessment()));
    for (MissingProof gone : now.year().missingProofs(now.assessment())) {
      state
          .getChildren()
          .add(
              open(gone.sentence(texts), gone.ofItem() ? WizardStep.ITEMS : WizardStep.CONDITIONS));
    }
  }

  private List<Node> state(UnitAssessment assessment) {
    List<Node> lines = new ArrayList<>();
    boolean issued = assessment.state() == AssessmentState.ISSUED;
    if (issued) {
      lines.add(note("assessment.ui.print.issued", "mdoal-check_circle", "hz-desk-good"));
    }
    if (assessment.complete() && assessment.unconfirmed().isEmpty()) {
      if (!issued) {
        lines.add(note("assessment.ui.print.issuable", "mdoal-check_circle", "hz-desk-good"));
      }
      return lines;
    }
    lines.add(note("assessment.ui.print.onlyDraft", "mdoal-error_outline", "hz-desk-open"));
    int items = assessment.openItems().size();
    int conditions = assessment.openConditions().size();
    if (items > 0) {
      lines.add(open(texts.text("assessment.ui.print.items", items), WizardStep.ITEMS));
    }
    if (conditions > 0) {
      lines.add(
          open(texts.text("assessment.ui.print.conditions", conditions), WizardStep.CONDITIONS));
    }
    if (!assessment.unconfirmed().isEmpty()) {
      lines.add(
          open(
              texts.text("assessment.ui.print.unconfirmed", assessment.unconfirmed().size()),
              WizardStep.SUBJECT));
    }
    return lines;
  }

  private Node note(String textKey, String icon, String styleClass) {
    return Parts.note(texts.text(textKey), icon, styleClass);
  }

  private Node open(String words, WizardStep step) {
    HBox row =
        new HBox(
            Parts.text(words),
            Parts.link(texts.text("assessment.ui.print.goThere"), () -> model.go(step)));
    row.getStyleClass().add("hz-row");
    return row;
  }

  @FXML
  private void printForm() {
    model.ways().printForm(false);
  }

  @FXML
  private void printBlank() {
    model.ways().printForm(true);
  }

  @FXML
  private void printConditions() {
    model.ways().printConditions();
  }
}
