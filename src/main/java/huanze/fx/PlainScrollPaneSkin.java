package huanze.fx;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane that keeps no picture of what it shows. JavaFX's own keeps one, as large as itself,
 * and where there is no graphics card these stay in the heap long after their screen: some sixty
 * screens filled all of it. Named in the stylesheet.
 */
public final class PlainScrollPaneSkin extends ScrollPaneSkin {
  public PlainScrollPaneSkin(ScrollPane pane) {
    super(pane);
    getChildren().stream()
        .filter(child -> child.getStyleClass().contains("viewport"))
        .forEach(viewport -> viewport.setCache(false));
  }
}
