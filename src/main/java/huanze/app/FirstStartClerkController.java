package huanze.app;

import huanze.base.Texts;
import huanze.fx.FormMarks;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Who is at the desk. */
public final class FirstStartClerkController {
  private final FirstStartModel model;
  private final FormMarks marks;

  @FXML private TextField clerk;
  @FXML private Label clerkMark;

  FirstStartClerkController(FirstStartModel model, Texts texts) {
    this.model = model;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    clerk.textProperty().bindBidirectional(model.clerkProperty());
    marks.only("clerk", clerk, clerkMark).follow(model.problems());
  }
}
