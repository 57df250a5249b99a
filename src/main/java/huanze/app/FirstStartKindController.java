package huanze.app;

import huanze.base.Texts;
import huanze.fx.ChoiceCard;
import huanze.fx.FormMarks;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** A new ledger, one out of a backup, or the practice city. */
public final class FirstStartKindController {
  private final FirstStartModel model;
  private final FormMarks marks;

  @FXML private ChoiceCard newOffice;
  @FXML private ChoiceCard restore;
  @FXML private ChoiceCard practice;
  @FXML private Label kindMark;

  FirstStartKindController(FirstStartModel model, Texts texts) {
    this.model = model;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    Choices.bind(
        model.kindProperty(),
        Map.of(
            newOffice.radio(),
            FirstStartModel.Kind.NEW_OFFICE,
            restore.radio(),
            FirstStartModel.Kind.RESTORE,
            practice.radio(),
            FirstStartModel.Kind.PRACTICE));
    marks.only("kind", newOffice, kindMark).follow(model.problems());
  }
}
