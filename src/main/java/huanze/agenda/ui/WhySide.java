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

/** The why panel at the side of grid and list: shown while something is explained. */
final class WhySide {
  private final WhyModel model;
  private final StackPane side;
  private final Runnable onClosed;

  /** Held: a controller nobody holds stops following its model. */
  private final View<WhyController> panel;

  /**
   * @param side where the panel stands
   * @param onClosed puts the cursor back where it came from
   */
  WhySide(
      WhyModel model, Navigator navigator, ViewLoader loader, StackPane side, Runnable onClosed) {
    this.model = model;
    this.side = side;
    this.onClosed = onClosed;
    panel = loader.load(new WhyController(model, navigator, loader.texts()));
    panel.controller().setOnClose(this::close);
    side.getChildren().setAll(panel.root());
    side.managedProperty().bind(side.visibleProperty());
    InvalidationListener show = o -> show();
    model.shownProperty().addListener(show);
    model.several().addListener(show);
    show();
  }

  /** In a window too small for both, these give their room to the panel. */
  void takesRoomOf(Region root, Node... others) {
    Narrow.hide(root, side, others);
  }

  private void show() {
    side.setVisible(model.shownProperty().get() != null || !model.several().isEmpty());
  }

  private void close() {
    model.clear();
    onClosed.run();
  }

  /** Esc closes form or panel before it leaves the screen. */
  void keys(KeyEvent event) {
    if (Keys.LEAVE.match(event) && side.isVisible()) {
      event.consume();
      if (model.formProperty().get() == null) {
        close();
      } else {
        model.closeForm();
      }
    }
  }

  /** Ctrl+S saves the decision being typed. */
  void save() {
    if (model.formProperty().get() != null) {
      panel.controller().trySave();
    }
  }
}
