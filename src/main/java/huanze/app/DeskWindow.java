package huanze.app;

import huanze.base.Texts;
import huanze.fx.Keys;
import huanze.fx.Theme;
import java.util.function.BooleanSupplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The one window: first the questions of the first start, then the desk. */
public final class DeskWindow {
  public static final double MIN_WIDTH = 960;
  public static final double MIN_HEIGHT = 700;
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 820;

  private final Stage stage;
  private final Theme theme;

  public DeskWindow(Stage stage, Theme theme, Texts texts) {
    this.stage = stage;
    this.theme = theme;
    stage.setTitle(texts.text("app.name"));
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    for (String size : new String[] {"16", "32", "48", "256"}) {
      stage
          .getIcons()
          .add(new Image(DeskWindow.class.getResource("icon-" + size + ".png").toExternalForm()));
    }
  }

  public Stage stage() {
    return stage;
  }

  /** Questions before there is a desk: no keys but the controls' own. */
  public void show(Parent root) {
    scene(root);
    stage.setOnCloseRequest(null);
  }

  /**
   * The desk.
   *
   * @param mayClose asked when the user closes the window
   */
  public void show(Parent root, Keys.Actions keys, BooleanSupplier mayClose) {
    Keys.install(scene(root), keys);
    stage.setOnCloseRequest(
        event -> {
          if (!mayClose.getAsBoolean()) {
            event.consume();
          }
        });
  }

  private Scene scene(Parent root) {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    boolean first = stage.getScene() == null;
    Scene scene =
        first
            ? theme.scene(
                root, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()))
            : theme.scene(root, stage.getScene().getWidth(), stage.getScene().getHeight());
    stage.setScene(scene);
    stage.show();
    return scene;
  }
}
