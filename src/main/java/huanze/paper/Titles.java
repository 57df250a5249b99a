package huanze.paper;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Parts the titles of a paper that are too long for one line; see {@link TitleLines}. */
final class Titles {
  private static final String TITLE = "h1";

  /** So much of a line a title may fill: what Word puts in its place is not quite as narrow. */
  private static final float FULL = 0.97f;

  private final SharedContext shared;
  private final CssContext context;
  private boolean parted;

  private Titles(PdfBoxRenderer renderer) {
    shared = renderer.getSharedContext();
    context = shared.newRenderingContextInstance();
  }

  /**
   * Looks at a paper that was laid out.
   *
   * @return true if a title was parted, so that it has to be laid out anew
   */
  static boolean part(PdfBoxRenderer renderer) {
    Titles titles = new Titles(renderer);
    titles.look(renderer.getRootBox());
    return titles.parted;
  }

  private void look(Box box) {
    Element element = box.getElement();
    if (box instanceof BlockBox block && element != null && TITLE.equals(element.getTagName())) {
      if (hasOnlyText(element)) {
        part(element, block.getContentWidth());
      }
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      look(box.getChild(i));
    }
  }

  private static boolean hasOnlyText(Element element) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        return false;
      }
    }
    return true;
  }

  private void part(Element title, int room) {
    CalculatedStyle style = shared.getStyle(title);
    FSFont font = style.getFSFont(context);
    PdfBoxFontContext fonts = new PdfBoxFontContext();
    String text = title.getTextContent().strip().replaceAll("\\s+", " ");
    List<String> lines =
        TitleLines.of(
            text, part -> shared.getTextRenderer().getWidth(fonts, font, part), room * FULL);
    if (lines.size() < 2) {
      return;
    }
    Document html = title.getOwnerDocument();
    title.setTextContent("");
    for (String line : lines) {
      if (title.hasChildNodes()) {
        title.appendChild(html.createElement("br"));
      }
      title.appendChild(html.createTextNode(line.strip()));
    }
    parted = true;
  }
}
