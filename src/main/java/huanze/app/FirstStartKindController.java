package huanze.app;

import huanze.base.Texts;
import huanze.fx.ChoiceCard;
import huanze.fx.FormMarks;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** A new ledger, or one out of a backup. */
public final class FirstStartKindController {
  private final FirstStartModel model;
  private final FormMarks marks;

  @FXML private ChoiceCard newOffice;
  @FXML private ChoiceCard restore;
  @FXML private Label kindMark;

  FirstStartKindController(FirstStartModel model, Texts texts) {
    this.model = model;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    Choices.bind(
        model.kindProperty(),
        java.util.Map.of(
            newOffice.radio(),
            FirstStartModel.Kind.NEW_OFFICE,
            restore.radio(),
            FirstStartModel.Kind.RESTORE));
    marks.only("kind", newOffice, kindMark).follow(model.problems());
  }
}
