package huanze.assessment.ui;

import huanze.base.Texts;
import huanze.fx.Clipboards;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Step 5: everything in plain words, to be copied. */
final class SummaryStepController implements StepPage {
  private final WizardModel model;
  private final Texts texts;
  private String plain = "";

  @FXML private Label about;
  @FXML private VBox page;

  SummaryStepController(WizardModel model) {
    this.model = model;
    texts = model.texts();
  }

  @Override
  public void show(Shot now) {
    SummaryText summary = new SummaryText(model.words(), now);
    plain = summary.plain();
    about.setText(
        texts.text(
            now.assessment().complete()
                ? "assessment.ui.summary.aboutWhole"
                : "assessment.ui.summary.aboutPart",
            model.words().day(now.assessment().asOf())));
    List<Node> parts = new ArrayList<>();
    for (SummaryText.Part part : summary.parts()) {
      parts.add(
          Parts.card(
              part.heading(), part.sentences().stream().map(Parts::text).toArray(Node[]::new)));
    }
    page.getChildren().setAll(parts);
  }

  @FXML
  private void copyAll() {
    Clipboards.copy(plain);
    model.copied();
  }
}
