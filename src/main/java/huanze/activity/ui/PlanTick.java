package huanze.activity.ui;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The tick of a line that could be planned. */
final class PlanTick extends TableCell<PlanLine, PlanLine> {
  private final CheckBox box = new CheckBox();
  private @Nullable BooleanProperty bound;

  PlanTick() {
    box.setFocusTraversable(false);
  }

  @Override
  protected void updateItem(@Nullable PlanLine line, boolean empty) {
    super.updateItem(line, empty);
    if (bound != null) {
      box.selectedProperty().unbindBidirectional(bound);
      bound = null;
    }
    if (empty || line == null || line.planned() == null) {
      setGraphic(null);
    } else {
      box.selectedProperty().bindBidirectional(line.ticked());
      bound = line.ticked();
      box.setAccessibleText(line.unit());
      setGraphic(box);
    }
  }
}
