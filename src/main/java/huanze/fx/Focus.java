package huanze.fx;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where the keyboard goes first. */
public final class Focus {
  private Focus() {}

  /** The first thing in there that the keyboard can reach. */
  public static Optional<Node> first(Node root) {
    if (root.isFocusTraversable() && !root.isDisabled() && root.isVisible()) {
      return Optional.of(root);
    }
    return root instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
