package huanze.app;

import huanze.fx.Finder.Found;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One thing found: icon, name and, quieter, what it is. */
final class FoundCell extends ListCell<Found> {
  private final FontIcon icon = new FontIcon("mdoal-chevron_right");
  private final Label name = new Label();
  private final Label hint = new Label();
  private final HBox line = new HBox(10);

  FoundCell() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hint.getStyleClass().add("hz-muted");
    line.getChildren().setAll(icon, name, gap, hint);
  }

  @Override
  protected void updateItem(Found found, boolean empty) {
    super.updateItem(found, empty);
    if (empty || found == null) {
      setGraphic(null);
    } else {
      icon.setIconLiteral(found.icon());
      name.setText(found.name());
      hint.setText(found.hint());
      setGraphic(line);
    }
  }
}
