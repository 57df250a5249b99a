package huanze.fx;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row as high as its parts are at the width they get: those that always grow share what the
 * others leave. A plain row measures them at the width they would like, and parts that wrap leave
 * it too high.
 */
public final class GrowRow extends HBox {
  @Override
  protected double computePrefHeight(double width) {
    if (width < 0 || getManagedChildren().isEmpty()) {
      return super.computePrefHeight(width);
    }
    double left =
        width
            - snappedLeftInset()
            - snappedRightInset()
            - (getManagedChildren().size() - 1) * snapSpaceX(getSpacing());
    int growing = 0;
    for (Node part : getManagedChildren()) {
      if (grows(part)) {
        growing++;
      } else {
        left -= part.prefWidth(-1);
      }
    }
    double each = growing == 0 ? 0 : Math.floor(Math.max(0, left) / growing);
    double highest = 0;
    for (Node part : getManagedChildren()) {
      highest =
          Math.max(
              highest, grows(part) ? part.prefHeight(each) : part.prefHeight(part.prefWidth(-1)));
    }
    return snappedTopInset() + snapSizeY(highest) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private static boolean grows(Node part) {
    return HBox.getHgrow(part) == Priority.ALWAYS;
  }
}
