package huanze.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import org.jspecify.annotations.Nullable;

/** Draws as the renderer's own device does, without measuring each text once more. */
final class PaperDevice extends PdfBoxFastOutputDevice {
  private final KnownWidths widths;
  private @Nullable PdfBoxFSFont font;

  PaperDevice(float dotsPerPoint, PdfAConformance conformance, KnownWidths widths) {
    super(dotsPerPoint, false, false, conformance);
    this.widths = widths;
  }

  @Override
  public void setFont(FSFont next) {
    super.setFont(next);
    font = (PdfBoxFSFont) next;
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    PdfBoxFSFont current = font;
    if (current == null || widths.of(current, text) == GlyphWidths.NOT_ALL) {
      super.drawString(text, x, y, info);
    } else {
      drawStringFast(
          text, x, y, info, current.getFontDescriptions().getFirst(), current.getSize2D());
    }
  }
}
