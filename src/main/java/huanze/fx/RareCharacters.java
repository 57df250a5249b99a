package huanze.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * Characters of names and places beyond the common ones (Extension B and later, such as U+20BB7)
 * drawn in the bundled HanaMinB: a JavaFX text has one typeface, and no list of fallbacks. A skin
 * asks for it after its own layout; the text stays what it is, only its picture is replaced.
 */
final class RareCharacters {
  private static final String BUNDLED = "/huanze/fonts/HanaMinB.ttf";
  private static final int FIRST = 0x20000;
  private static final int LAST = 0x3FFFF;

  private static @Nullable String family;

  private final Labeled control;
  private final ObservableList<Node> children;
  private @Nullable TextFlow drawn;
  private String drawnText = "";

  /**
   * @param children of the control's skin
   */
  RareCharacters(Labeled control, ObservableList<Node> children) {
    this.control = control;
    this.children = children;
  }

  /** True if the window's typeface may lack one of the characters. */
  static boolean isIn(String text) {
    return text.codePoints().anyMatch(RareCharacters::isRare);
  }

  private static boolean isRare(int character) {
    return character >= FIRST && character <= LAST;
  }

  /** Call at the end of {@code layoutChildren}. */
  void layOut() {
    Text text = text();
    if (text != null && text.getText() != null && isIn(text.getText())) {
      draw(text);
    } else if (drawn != null) {
      children.remove(drawn);
      drawn = null;
      drawnText = "";
      if (text != null) {
        text.setOpacity(1);
      }
    }
  }

  /** An icon is a text too. */
  private @Nullable Text text() {
    for (Node child : children) {
      if (child instanceof Text text && child != control.getGraphic()) {
        return text;
      }
    }
    return null;
  }

  private void draw(Text text) {
    text.setOpacity(0);
    TextFlow flow = drawn;
    if (flow == null || !drawnText.equals(text.getText())) {
      children.remove(flow);
      flow = flow(text);
      drawn = flow;
      drawnText = text.getText();
    }
    if (!children.contains(flow)) {
      children.add(flow);
    }
    flow.setTextAlignment(text.getTextAlignment());
    double width = text.getWrappingWidth() > 0 ? text.getWrappingWidth() : flow.prefWidth(-1);
    flow.resizeRelocate(
        text.getLayoutX() + text.getLayoutBounds().getMinX(),
        text.getLayoutY() + text.getLayoutBounds().getMinY(),
        Math.ceil(width),
        flow.prefHeight(width));
  }

  private static TextFlow flow(Text text) {
    TextFlow flow = new TextFlow();
    flow.setManaged(false);
    flow.setMouseTransparent(true);
    for (String run : runs(text.getText())) {
      Text part = new Text(run);
      part.fillProperty().bind(text.fillProperty());
      if (isIn(run)) {
        part.fontProperty()
            .bind(
                Bindings.createObjectBinding(
                    () -> Font.font(family(), text.getFont().getSize()), text.fontProperty()));
      } else {
        part.fontProperty().bind(text.fontProperty());
      }
      flow.getChildren().add(part);
    }
    return flow;
  }

  /** The text in turns of common and rare characters. */
  static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean rare = false;
    for (int c : text.codePoints().toArray()) {
      if (isRare(c) != rare && !run.isEmpty()) {
        runs.add(run.toString());
        run.setLength(0);
      }
      rare = isRare(c);
      run.appendCodePoint(c);
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  /** Loaded when the first such character is shown: the file is large. */
  private static String family() {
    if (family == null) {
      try (InputStream stream = RareCharacters.class.getResourceAsStream(BUNDLED)) {
        Font font = stream == null ? null : Font.loadFont(stream, 12);
        if (font == null) {
          throw new IllegalStateException("Cannot load " + BUNDLED);
        }
        family = font.getFamily();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return family;
  }
}
