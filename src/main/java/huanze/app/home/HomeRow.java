package huanze.app.home;

import huanze.fx.Keys;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** A line that opens something, by mouse, Enter or space: a button as wide as its list. */
final class HomeRow extends HBox {
  private final Runnable open;

  /**
   * @param says what a screen reader reads
   */
  HomeRow(String says, Runnable open, Node... parts) {
    super(parts);
    this.open = open;
    getStyleClass().add("hz-home-row");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(says);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      event.consume();
      requestFocus();
      open.run();
    }
  }

  /** Keys of a button inside the line are that button's. */
  private void pressed(KeyEvent event) {
    boolean mine = event.getTarget() == this;
    if (mine && (Keys.OPEN.match(event) || event.getCode() == KeyCode.SPACE)) {
      event.consume();
      open.run();
    }
  }
}
