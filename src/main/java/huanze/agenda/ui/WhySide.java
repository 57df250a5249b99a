package huanze.agenda.ui;

import huanze.fx.Keys;
import huanze.fx.Navigator;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The why panel at the side of grid and list: shown while something is explained. In a window too
 * small for both it takes the place of the grid or list, with a way back.
 */
final class WhySide {
  private final WhyModel model;
  private final StackPane side;
  private final Runnable onClosed;

  /** Held: a controller nobody holds stops following its model. */
  private final View<WhyController> panel;

  /**
   * @param side where the panel stands
   * @param back where it leads back to, in words
   * @param onClosed puts the cursor back where it came from
   */
  WhySide(
      WhyModel model,
      Navigator navigator,
      ViewLoader loader,
      StackPane side,
      String back,
      Runnable onClosed) {
    this.model = model;
    this.side = side;
    this.onClosed = onClosed;
    panel = loader.load(new WhyController(model, navigator, loader.texts(), back));
    panel.controller().setOnClose(this::close);
    side.getChildren().setAll(panel.root());
    side.managedProperty().bind(side.visibleProperty());
    InvalidationListener show = o -> show();
    model.shownProperty().addListener(show);
    model.several().addListener(show);
    show();
  }

  /**
   * @param root the screen, which page and panel share
   * @param page the grid or list with its filters
   */
  void takesPlaceOf(Region root, Node page) {
    SideRoom.share(root, page, side, panel.controller()::setAlone);
  }

  private void show() {
    side.setVisible(model.shownProperty().get() != null || !model.several().isEmpty());
  }

  private void close() {
    if (model.leaveForm()) {
      model.clear();
      onClosed.run();
    }
  }

  /** Esc closes form or panel before it leaves the screen. */
  void keys(KeyEvent event) {
    if (Keys.LEAVE.match(event) && leave()) {
      event.consume();
    }
  }

  /** The same wherever the cursor is; false if neither is open. */
  boolean leave() {
    if (!side.isVisible()) {
      return false;
    }
    if (model.formProperty().get() == null) {
      close();
    } else {
      model.leaveForm();
    }
    return true;
  }

  /** Ctrl+S saves the decision being typed. */
  void save() {
    if (model.formProperty().get() != null) {
      panel.controller().trySave();
    }
  }
}
