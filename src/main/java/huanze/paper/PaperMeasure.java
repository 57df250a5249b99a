package huanze.paper;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;

/** Measures text for the layout as the renderer does, but from widths that are known by then. */
final class PaperMeasure extends PdfBoxTextRenderer {
  /** What may be cut off a length, as the renderer has it. */
  private static final float TOLERANCE = 0.01f;

  private final KnownWidths widths;

  PaperMeasure(KnownWidths widths) {
    this.widths = widths;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    float thousandths = widths.of((PdfBoxFSFont) font, text);
    if (thousandths == GlyphWidths.NOT_ALL) {
      return super.getWidth(context, font, text);
    }
    float width = thousandths / 1000f * font.getSize2D();
    boolean whole = width - Math.floor(width) < TOLERANCE;
    return whole ? (int) width : (int) Math.ceil(width);
  }
}
