package huanze.app;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** An area and, quieter, the one it lies in. */
final class RegionCell extends ListCell<RegionChoice> {
  private final FirstStartModel model;
  private final Label name = new Label();
  private final Label parent = new Label();
  private final HBox line = new HBox();

  RegionCell(FirstStartModel model) {
    this.model = model;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    parent.getStyleClass().add("hz-muted");
    line.getChildren().setAll(name, gap, parent);
  }

  @Override
  protected void updateItem(RegionChoice region, boolean empty) {
    super.updateItem(region, empty);
    if (empty || region == null) {
      setGraphic(null);
    } else {
      name.setText(region.name());
      parent.setText(model.parentName(region));
      setGraphic(line);
    }
  }
}
