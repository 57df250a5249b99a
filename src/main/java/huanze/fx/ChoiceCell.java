package huanze.fx;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A choice and, quieter, what tells it from others. */
final class ChoiceCell extends ListCell<Choice> {
  private final Label name = new Label();
  private final Label hint = new Label();
  private final HBox line = new HBox();

  ChoiceCell() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hint.getStyleClass().add("hz-muted");
    name.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("hz-row");
    line.getChildren().setAll(name, gap, hint);
    setPrefWidth(0); // as wide as the list: a long hint is cut, not scrolled to
  }

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
    } else {
      name.setText(choice.name());
      hint.setText(choice.hint().replace("\n", "  "));
      setGraphic(line);
    }
  }
}
