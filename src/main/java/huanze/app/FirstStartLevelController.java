package huanze.app;

import huanze.base.Texts;
import huanze.fx.ChoiceCard;
import huanze.fx.FormMarks;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** City, county or township. */
public final class FirstStartLevelController {
  private final FirstStartModel model;
  private final FormMarks marks;

  @FXML private ChoiceCard city;
  @FXML private ChoiceCard county;
  @FXML private ChoiceCard township;
  @FXML private Label levelMark;

  FirstStartLevelController(FirstStartModel model, Texts texts) {
    this.model = model;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    Choices.bind(
        model.levelProperty(),
        Map.of(city.radio(), "city", county.radio(), "county", township.radio(), "township"));
    marks.only("level", city, levelMark).follow(model.problems());
  }
}
