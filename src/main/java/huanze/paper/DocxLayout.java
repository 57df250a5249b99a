package huanze.paper;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the laid-out template says of an element, in the units of Word: so the document looks as the
 * PDF does, from the same style sheet. A twip is a twentieth of a point.
 */
final class DocxLayout {
  private static final float TWIPS = 20;
  private static final int BOLD = 600;

  /** What lies across the pages of a PDF has to find room in the head of a document. */
  private static final int ACROSS = 32;

  private static final String HEAVY = "HeiTi";

  private final SharedContext shared;
  private final CssContext context;
  private final float dotsPerPoint;
  private final PageBox page;
  private final Map<Element, TableBox> tables = new IdentityHashMap<>();
  private final Map<Element, TableCellBox> cells = new IdentityHashMap<>();

  /**
   * @param renderer which has laid out the template
   */
  DocxLayout(PdfBoxRenderer renderer) {
    shared = renderer.getSharedContext();
    context = shared.newRenderingContextInstance();
    dotsPerPoint = renderer.getDotsPerPoint();
    page = renderer.getRootBox().getLayer().getPages().get(0);
    collect(renderer.getRootBox());
  }

  private void collect(Box box) {
    if (box instanceof TableBox table && box.getElement() != null) {
      tables.put(box.getElement(), table);
    } else if (box instanceof TableCellBox cell && box.getElement() != null) {
      cells.put(box.getElement(), cell);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      collect(box.getChild(i));
    }
  }

  CalculatedStyle style(Element element) {
    return shared.getStyle(element);
  }

  /** Null for a table in the margin of the page, which is laid out page by page. */
  @Nullable TableBox table(Element element) {
    return tables.get(element);
  }

  /** Null for a cell in the margin of the page. */
  @Nullable TableCellBox cell(Element element) {
    return cells.get(element);
  }

  int twips(float dots) {
    return Math.round(dots / dotsPerPoint * TWIPS);
  }

  int pageWidth() {
    return twips(page.getWidth(context));
  }

  int pageHeight() {
    return twips(page.getHeight(context));
  }

  /** Width between the margins. */
  int contentWidth() {
    return twips(page.getContentWidth(context));
  }

  /**
   * @param side of {@link CalculatedStyle}
   */
  int pageMargin(int side) {
    return twips(page.getMarginBorderPadding(context, side));
  }

  /** In half points, as Word counts it. */
  int fontSize(CalculatedStyle style) {
    int size = Math.round(style.getFont(context).size / dotsPerPoint * 2);
    return style.isFixed() ? Math.min(ACROSS, size) : size;
  }

  /** 黑体 is heavy by itself: Word would smear it. */
  boolean bold(CalculatedStyle style) {
    if (family(style).equals(HEAVY)) {
      return false;
    }
    IdentValue weight = style.getFont(context).fontWeight;
    return weight == IdentValue.BOLD
        || weight == IdentValue.BOLDER
        || weight.asString().matches("\\d+") && Integer.parseInt(weight.asString()) >= BOLD;
  }

  /** First of the families the template names. */
  String family(CalculatedStyle style) {
    return style.getFont(context).families[0];
  }

  int lineHeight(CalculatedStyle style) {
    return style.isFixed() ? 0 : twips(style.getLineHeight(context));
  }

  int letterSpacing(CalculatedStyle style) {
    return style.hasLetterSpacing() ? length(style, CSSName.LETTER_SPACING) : 0;
  }

  /** A length of the style; of the page's width if it is a share. */
  int length(CalculatedStyle style, CSSName name) {
    return twips(
        style.getFloatPropertyProportionalWidth(name, page.getContentWidth(context), context));
  }

  RectPropertySet margin(CalculatedStyle style) {
    return style.getMarginRect(page.getContentWidth(context), context);
  }

  RectPropertySet padding(CalculatedStyle style) {
    return style.getPaddingRect(page.getContentWidth(context), context);
  }

  RectPropertySet border(CalculatedStyle style) {
    return style.getBorder(context);
  }

  /** Whether at least so much of the page must be left below it. */
  boolean wantsCompany(CalculatedStyle style) {
    return style.getFSPageBreakMinHeight(context) > 0;
  }

  /** Six digits of a colour; null if there is none. */
  @Nullable String background(CalculatedStyle style) {
    FSColor colour = style.getBackgroundColor();
    return colour instanceof FSRGBColor rgb
        ? "%02X%02X%02X".formatted(rgb.getRed(), rgb.getGreen(), rgb.getBlue())
        : null;
  }

  /** In eighths of a point, as Word counts lines; 0 for none. */
  int line(float dots) {
    return dots == 0 ? 0 : Math.max(2, Math.round(dots / dotsPerPoint * 8));
  }
}
