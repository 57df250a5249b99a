package huanze.fx;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Words on several lines, which wrap. Tab goes to the next field and Shift+Tab back, as everywhere:
 * nobody wants a tab in a sentence, and the keyboard would be caught.
 */
public sealed class WordsArea extends TextArea permits ReasonArea {
  public WordsArea() {
    setWrapText(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tabLeaves);
  }

  /** As Ctrl+Tab does in every text area. */
  private void tabLeaves(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
    }
  }
}
