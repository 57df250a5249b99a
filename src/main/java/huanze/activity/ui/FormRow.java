package huanze.activity.ui;

import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of a form: what it is called, the field, and below it what is wrong with it. */
@DefaultProperty("content")
public final class FormRow extends HBox {
  private final Label label = new Label();
  private final VBox content = new VBox();
  private final Label mark = new Label();
  private final VBox body = new VBox(content, mark);

  public FormRow() {
    getStyleClass().add("hz-activity-row");
    label.getStyleClass().add("hz-activity-label");
    label.setWrapText(true);
    content.getStyleClass().add("hz-activity-field");
    body.getStyleClass().add("hz-activity-field");
    mark.getStyleClass().add("hz-mark");
    mark.setVisible(false);
    mark.setManaged(false);
    HBox.setHgrow(body, Priority.ALWAYS);
    managedProperty().bind(visibleProperty());
    getChildren().setAll(label, body);
  }

  public String getText() {
    return label.getText();
  }

  public void setText(String text) {
    label.setText(text);
  }

  public ObservableList<Node> getContent() {
    return content.getChildren();
  }

  Node input() {
    return content;
  }

  Label mark() {
    return mark;
  }
}
