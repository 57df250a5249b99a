package huanze.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** How wide the characters of one typeface are: the font is asked once for each. */
final class GlyphWidths {
  /** What a width of {@link #of} is if the typeface cannot write all of a text by itself. */
  static final float NOT_ALL = -1;

  private static final float NOT_ASKED = -2;
  private static final char SOFT_HYPHEN = '\u00AD';

  /** Of the characters of Unicode's first plane, in thousandths of the type size. */
  private final float[] widths = new float[Character.MAX_VALUE + 1];

  GlyphWidths() {
    Arrays.fill(widths, NOT_ASKED);
  }

  /**
   * Width of a text in thousandths of the type size.
   *
   * @param font the typeface as embedded in the paper at hand
   */
  float of(PDFont font, String text) {
    float sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      float width = widths[c];
      if (width == NOT_ASKED) {
        width = ask(font, c);
        widths[c] = width;
      }
      if (width == NOT_ALL) {
        return NOT_ALL;
      }
      sum += width;
    }
    return sum;
  }

  /** Surrogates, hyphens that only show at a line's end and objects are left to the renderer. */
  private static float ask(PDFont font, char c) {
    if (Character.isSurrogate(c) || c == SOFT_HYPHEN || c == '\uFFFC') {
      return NOT_ALL;
    }
    try {
      return font.getStringWidth(String.valueOf(c));
    } catch (IllegalArgumentException e) {
      return NOT_ALL;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
