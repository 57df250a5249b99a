package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A part of a form that stays folded until it is asked for, so that a short record stays short. */
@DefaultProperty("content")
public final class Section extends VBox {
  private final Button heading = new Button();
  private final Label state = new Label();
  private final VBox body = new VBox();
  private final FontIcon folded = new FontIcon("mdoal-chevron_right");
  private final FontIcon open = new FontIcon("mdoal-expand_more");

  public Section() {
    getStyleClass().add("hz-activity-section");
    heading.getStyleClass().addAll(Styles.FLAT, "hz-activity-fold");
    heading.setOnAction(e -> setOpen(!body.isVisible()));
    state.getStyleClass().add("hz-muted");
    body.getStyleClass().add("hz-activity-section");
    body.managedProperty().bind(body.visibleProperty());
    managedProperty().bind(visibleProperty());
    HBox top = new HBox(heading, state);
    top.getStyleClass().add("hz-row");
    getChildren().setAll(top, body);
    setOpen(false);
  }

  public String getText() {
    return heading.getText();
  }

  public void setText(String text) {
    heading.setText(text);
  }

  public ObservableList<Node> getContent() {
    return body.getChildren();
  }

  boolean isOpen() {
    return body.isVisible();
  }

  void setOpen(boolean wanted) {
    body.setVisible(wanted);
    heading.setGraphic(wanted ? open : folded);
  }

  /** What is in it, in a word, beside the heading. */
  void say(Texts texts, String key) {
    state.setText(texts.text(key));
  }
}
