package huanze.fx;

import huanze.base.TreeRow;
import javafx.scene.layout.Region;

/** A row in sight, used again for whatever scrolls into view. */
public abstract class MatrixRowView<R extends TreeRow> extends Region {
  public abstract void show(R row);

  /** Whether a point of the scene lies on a link of the row, which a click follows. */
  public boolean isLink(double sceneX, double sceneY) {
    return false;
  }

  /**
   * @param column 0 the name, from 1 on the cells; -1 elsewhere
   */
  public abstract void setCursor(int column);
}
