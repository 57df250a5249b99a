package huanze.fx;

import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text on the clipboard. */
public final class Clipboards {
  private Clipboards() {}

  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Makes a dialog's button copy instead of closing the dialog. */
  static void keepOpenAndCopy(Node button, Supplier<String> text) {
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          copy(text.get());
          event.consume();
        });
  }
}
