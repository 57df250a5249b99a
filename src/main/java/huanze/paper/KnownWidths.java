package huanze.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The widths of the typefaces of one document. */
final class KnownWidths {
  private final Map<PDFont, GlyphWidths> widths = new IdentityHashMap<>();

  void put(PDFont font, GlyphWidths of) {
    widths.put(font, of);
  }

  /**
   * Width of a text in thousandths of the type size, or {@link GlyphWidths#NOT_ALL} if the first
   * typeface of the style cannot write all of it.
   */
  float of(PdfBoxFSFont style, String text) {
    PDFont first =
        style.getFontDescriptions().isEmpty()
            ? null
            : style.getFontDescriptions().getFirst().getFont();
    GlyphWidths known = widths.get(first);
    return first == null || known == null ? GlyphWidths.NOT_ALL : known.of(first, text);
  }
}
