package huanze.fx;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing yet: a sentence that says what to do, and a button for it. */
public final class EmptyState extends VBox {
  private static final double LOW = 150;

  private final Label sentence = new Label();
  private final Button action = new Button();
  private boolean hasAction;

  public EmptyState() {
    getStyleClass().add("hz-empty");
    FontIcon icon = new FontIcon("mdoal-inbox");
    icon.getStyleClass().add("hz-empty-icon");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("hz-empty-text");
    sentence.setMinHeight(USE_PREF_SIZE);
    // In a low place the sentence is what counts.
    icon.visibleProperty().bind(heightProperty().greaterThanOrEqualTo(LOW));
    icon.managedProperty().bind(icon.visibleProperty());
    action.getStyleClass().add(Styles.ACCENT);
    action.setVisible(false);
    action.managedProperty().bind(action.visibleProperty());
    getChildren().setAll(icon, sentence, action);
  }

  public void setSentence(String text) {
    sentence.setText(text);
  }

  public void setAction(String text, Runnable run) {
    hasAction = true;
    action.setText(text);
    action.setOnAction(e -> run.run());
    action.setVisible(true);
  }

  /** Hides the button while the sentence is about something else, such as a filter. */
  void setActionShown(boolean shown) {
    action.setVisible(hasAction && shown);
  }
}
