package huanze.agenda.ui;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A panel beside a page, which takes the page's place where there is no room for both. */
final class SideRoom {
  /** Below this width of the screen neither would be readable beside the other. */
  private static final double WIDE = 1160;

  private SideRoom() {}

  /** Whether the panel stands beside the page, not in its place. */
  static boolean isBeside(Region root) {
    return root.getWidth() >= WIDE;
  }

  /**
   * @param root the screen, which page and panel share
   * @param page the grid, list or month with its filters
   * @param told whether the panel stands alone, now and whenever that changes
   */
  static void share(Region root, Node page, Region side, Consumer<Boolean> told) {
    BooleanProperty alone = new SimpleBooleanProperty(); // held by the page's visibility
    alone.bind(side.visibleProperty().and(root.widthProperty().lessThan(WIDE)));
    page.visibleProperty().bind(alone.not());
    page.managedProperty().bind(page.visibleProperty());
    alone.subscribe(
        now -> {
          HBox.setHgrow(side, now ? Priority.ALWAYS : Priority.NEVER);
          told.accept(now);
        });
  }
}
