package huanze.app;

import huanze.base.Texts;
import huanze.fx.FormMarks;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** No state secrets: must be accepted. */
public final class FirstStartSecrecyController {
  private final FirstStartModel model;
  private final FormMarks marks;

  @FXML private CheckBox accepted;
  @FXML private Label acceptedMark;

  FirstStartSecrecyController(FirstStartModel model, Texts texts) {
    this.model = model;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    accepted.selectedProperty().bindBidirectional(model.acceptedProperty());
    marks.only("accepted", accepted, acceptedMark).follow(model.problems());
  }
}
