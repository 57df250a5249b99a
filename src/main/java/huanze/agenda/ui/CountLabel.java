package huanze.agenda.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Symbol and number of a cell. Where both do not fit side by side they get smaller, and where that
 * is not enough the symbol stands above the number. A number is never cut: the days of a month are
 * too narrow for large ones, there the symbol stands alone and the words of the cell tell it.
 */
final class CountLabel extends Label {
  private static final double USUAL = 14;
  private static final double SMALL = 11;

  /** In less than that not even a symbol alone fits as large as usual. */
  private static final double SMALLEST = 20;

  private static final PseudoClass IS_SMALL = PseudoClass.getPseudoClass("small");
  private static final PseudoClass IS_STACKED = PseudoClass.getPseudoClass("stacked");

  /** Widths of short texts; digits are as wide as each other, so their number tells. */
  private static final Map<String, Double> WIDTHS = new HashMap<>();

  private final Label symbol = new Label();

  CountLabel() {
    setMouseTransparent(true);
    setTextOverrun(OverrunStyle.CLIP);
    symbol.getStyleClass().add("hz-grid-symbol");
  }

  void look(String... styles) {
    getStyleClass().setAll("label");
    getStyleClass().addAll(styles);
  }

  /**
   * A symbol alone, or with a day.
   *
   * @param room in pixels
   */
  void say(String text, double room) {
    take(text, room < SMALLEST, false);
  }

  /**
   * @param room in pixels
   * @param family of the typeface
   */
  void count(String sign, int count, double room, String family) {
    if (width(String.valueOf(count), family, SMALL) > room) {
      say(sign, room);
      return;
    }
    String both = sign + count;
    boolean usual = width(both, family, USUAL) <= room;
    boolean small = !usual && width(both, family, SMALL) <= room;
    if (usual || small) {
      take(both, small, false);
    } else {
      symbol.setText(sign);
      take(String.valueOf(count), false, true);
    }
  }

  private void take(String text, boolean small, boolean stacked) {
    setText(text);
    setGraphic(stacked ? symbol : null);
    setContentDisplay(stacked ? ContentDisplay.TOP : ContentDisplay.TEXT_ONLY);
    pseudoClassStateChanged(IS_SMALL, small);
    pseudoClassStateChanged(IS_STACKED, stacked);
  }

  private static double width(String text, String family, double size) {
    return WIDTHS.computeIfAbsent(
        text.replaceAll("[0-9]", "0") + size + family,
        key -> {
          Text measured = new Text(text);
          measured.setFont(Font.font(family, FontWeight.BOLD, size));
          return Math.ceil(measured.getLayoutBounds().getWidth());
        });
  }
}
