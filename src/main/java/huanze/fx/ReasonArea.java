package huanze.fx;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A reason on two lines, which wrap; a longer one scrolls. */
public final class ReasonArea extends TextArea {
  private static final int ROWS = 2;

  public ReasonArea() {
    setWrapText(true);
    setPrefRowCount(ROWS);
    setPrefColumnCount(1);
    setTextFormatter(new TextFormatter<>(ReasonArea::oneParagraph));
    addEventFilter(KeyEvent.KEY_PRESSED, this::tabLeaves);
  }

  /** Tab goes to the next field, as Ctrl+Tab does in every text area. */
  private void tabLeaves(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
    }
  }

  /** As in a field of one line: papers print a reason as one paragraph. */
  private static TextFormatter.@Nullable Change oneParagraph(TextFormatter.Change change) {
    String typed = change.getText();
    if (typed.equals("\n") || typed.equals("\t")) {
      return null;
    }
    change.setText(typed.replaceAll("[\\r\\n\\t]+", " "));
    return change;
  }
}
