package huanze.fx;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that mean the same everywhere. */
public final class Keys {
  public static final KeyCombination SAVE = control(KeyCode.S);
  public static final KeyCombination UNDO = control(KeyCode.Z);
  public static final KeyCombination OPEN_ANYTHING = control(KeyCode.K);
  public static final KeyCombination FILTER = control(KeyCode.F);
  public static final KeyCombination PRINT = control(KeyCode.P);
  public static final KeyCombination LEAVE = new KeyCodeCombination(KeyCode.ESCAPE);
  public static final KeyCombination BACK = alt(KeyCode.LEFT);
  public static final KeyCombination FORWARD = alt(KeyCode.RIGHT);
  public static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
  public static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
  public static final KeyCombination COPY = control(KeyCode.C);
  public static final KeyCombination PASTE = control(KeyCode.V);

  private Keys() {}

  /** What they do in this window. */
  public interface Actions {
    void save();

    /** Closes what the screen has open, or goes back. */
    void leave();

    void back();

    void forward();

    void undo();

    void openAnything();

    void help();
  }

  /**
   * Listens on a scene. A control that wants a key gets it first: Ctrl+Z inside a text field is the
   * field's, Escape closes an open list before it leaves the screen.
   */
  public static void install(Scene scene, Actions actions) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> dispatch(event, actions));
  }

  private static void dispatch(KeyEvent event, Actions actions) {
    Runnable action = null;
    if (SAVE.match(event)) {
      action = actions::save;
    } else if (LEAVE.match(event)) {
      action = actions::leave;
    } else if (BACK.match(event)) {
      action = actions::back;
    } else if (FORWARD.match(event)) {
      action = actions::forward;
    } else if (UNDO.match(event) && !isText(event.getTarget())) {
      action = actions::undo;
    } else if (OPEN_ANYTHING.match(event)) {
      action = actions::openAnything;
    } else if (HELP.match(event)) {
      action = actions::help;
    }
    if (action != null) {
      event.consume();
      action.run();
    }
  }

  private static boolean isText(EventTarget target) {
    for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
      if (node instanceof TextInputControl) {
        return true;
      }
    }
    return false;
  }

  private static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }

  private static KeyCombination control(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
