package huanze.fx;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Where the keyboard and the eye go first. */
public final class Focus {
  /** Left above what is brought into view, in pixels. */
  private static final double AIR = 24;

  private Focus() {}

  /** Brings something within a pane's content into view, at its top if there is enough below. */
  public static void reveal(ScrollPane scroll, Node node) {
    Node content = scroll.getContent();
    Bounds all = content.getLayoutBounds();
    double reach = all.getHeight() - scroll.getViewportBounds().getHeight();
    if (reach > 0) {
      Bounds shown = node.localToScene(node.getBoundsInLocal());
      double top = content.sceneToLocal(shown).getMinY() - AIR;
      scroll.setVvalue(Math.clamp(top / reach, 0, 1));
    }
  }

  /** The first thing in there that the keyboard can reach. */
  public static Optional<Node> first(Node root) {
    if (root.isDisabled() || !root.isVisible()) {
      return Optional.empty();
    }
    if (root.isFocusTraversable()) {
      return Optional.of(root);
    }
    return root instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
