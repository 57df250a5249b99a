package huanze.agenda.ui;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** In a small window the panel needs the room that filters and totals take. */
final class Narrow {
  private static final double WIDE = 1000;

  private Narrow() {}

  /** Hides these while the panel is open in a window too small for both. */
  static void hide(Region root, Node panel, Node... others) {
    BooleanBinding both = panel.visibleProperty().not().or(root.widthProperty().greaterThan(WIDE));
    for (Node other : others) {
      other.visibleProperty().bind(both);
      other.managedProperty().bind(other.visibleProperty());
    }
  }
}
