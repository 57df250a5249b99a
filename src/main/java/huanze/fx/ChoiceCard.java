package huanze.fx;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** One of a few answers, with a sentence of help; the whole card can be clicked. */
public final class ChoiceCard extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RadioButton choice = new RadioButton();
  private final Label hint = new Label();

  public ChoiceCard() {
    getStyleClass().add("hz-choice");
    choice.getStyleClass().add("hz-choice-name");
    hint.getStyleClass().add("hz-choice-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    choice.selectedProperty().addListener((o, was, is) -> pseudoClassStateChanged(CHOSEN, is));
    setOnMouseClicked(
        e -> {
          choice.requestFocus();
          choice.fire();
        });
    getChildren().setAll(choice, hint);
  }

  public RadioButton radio() {
    return choice;
  }

  public String getText() {
    return choice.getText();
  }

  public void setText(String text) {
    choice.setText(text);
  }

  public String getHint() {
    return hint.getText();
  }

  public void setHint(String text) {
    hint.setText(text);
    choice.setAccessibleHelp(text);
  }

  public ToggleGroup getToggleGroup() {
    return choice.getToggleGroup();
  }

  public void setToggleGroup(ToggleGroup group) {
    choice.setToggleGroup(group);
  }
}
