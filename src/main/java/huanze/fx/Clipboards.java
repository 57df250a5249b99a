package huanze.fx;

import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** Puts text on the clipboard, and takes what lies there. */
public final class Clipboards {
  private Clipboards() {}

  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /**
   * What lies on the clipboard.
   *
   * @param html as a web page, as Excel and browsers put it; or null
   */
  public record Copied(@Nullable String html, @Nullable String text) {}

  public static Copied copied() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return new Copied(
        clipboard.hasHtml() ? clipboard.getHtml() : null,
        clipboard.hasString() ? clipboard.getString() : null);
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
