package huanze.paper;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks a filled template from top to bottom and writes paragraphs and tables. */
final class DocxFlow {
  private static final String HEADING = "h1";
  private static final String SECTION = "section";
  private static final String DRAWING = "object";
  private static final int LEAST = 20;

  private final DocxLayout layout;
  private final PaperWords words;
  private final Map<String, String> fields;

  /** Room still to be left before what comes next: margins join, as on a web page. */
  private int gap;

  private boolean breakBefore;

  /** Whether the last paragraph stays with what follows: room between them must stay too. */
  private boolean kept;

  /** What the last thing written was: two tables would grow together. */
  private boolean afterTable;

  /**
   * @param fields see {@link DocxText}
   */
  DocxFlow(DocxLayout layout, PaperWords words, Map<String, String> fields) {
    this.layout = layout;
    this.words = words;
    this.fields = fields;
  }

  /** The whole content of an element, which ends with a paragraph as Word wants it. */
  void write(Element element, DocxPlace place, boolean keep) {
    gap = 0;
    afterTable = false;
    boolean any = content(element, place, keep);
    if (!any) {
      paragraph(element, place, keep);
    } else if (afterTable) {
      spacer(place, LEAST, keep);
    }
    gap = 0;
    afterTable = false;
  }

  /** Whether it wrote anything. */
  private boolean content(Element element, DocxPlace place, boolean keep) {
    boolean any = false;
    DocxText line = null;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && isApart(inner)) {
        line = null;
        any |= block(inner, place, keep);
      } else if (line != null || isShown(child)) {
        if (line == null) {
          CTP paragraph = paragraph(element, place, keep);
          line = new DocxText(layout, words, fields, paragraph, place.part());
          any = true;
        }
        line.add(child);
      }
    }
    return any;
  }

  /** True for what does not stand in a line of text. */
  private boolean isApart(Element element) {
    CalculatedStyle style = layout.style(element);
    return style.isDisplayNone()
        || style.isRunning()
        || style.isFixed()
        || style.isTable()
        || style.isSpecifiedAsBlock() && !element.getTagName().equals(DRAWING);
  }

  private static boolean isShown(Node node) {
    return node instanceof Element
        || node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank();
  }

  private boolean block(Element element, DocxPlace place, boolean keep) {
    CalculatedStyle style = layout.style(element);
    if (style.isDisplayNone() || style.isRunning() || style.isFixed()) {
      return false;
    }
    RectPropertySet margin = layout.margin(style);
    gap = Math.max(gap, layout.twips(margin.top()));
    breakBefore |= style.isForcePageBreakBefore();
    boolean together =
        keep
            || style.isAvoidPageBreakInside() && !style.getParent().isAvoidPageBreakInside()
            || style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
    boolean any;
    if (style.isTable()) {
      table(element, place, together);
      any = true;
    } else {
      any = content(element, place, together);
    }
    gap = Math.max(gap, layout.twips(margin.bottom()));
    return any;
  }

  private void table(Element element, DocxPlace place, boolean keep) {
    if (gap > 0 || afterTable || breakBefore) {
      spacer(place, Math.max(LEAST, gap), keep || kept);
    }
    new DocxTable(layout, words, fields).write(element, place, keep);
    gap = 0;
    afterTable = true;
  }

  /** A paragraph that is only room. */
  private void spacer(DocxPlace place, int height, boolean keep) {
    CTPPr properties = place.paragraph().addNewPPr();
    keep(properties, keep);
    CTSpacing spacing = properties.addNewSpacing();
    spacing.setLine(BigInteger.valueOf(height));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    size(properties.addNewRPr(), 2);
    gap = 0;
    afterTable = false;
  }

  private CTP paragraph(Element element, DocxPlace place, boolean keep) {
    CalculatedStyle style = layout.style(element);
    CTP paragraph = place.paragraph();
    CTPPr properties = paragraph.addNewPPr();
    if (element.getTagName().equals(HEADING)) {
      properties.addNewPStyle().setVal("Heading1");
    } else if (element.getAttribute("class").equals(SECTION)) {
      properties.addNewPStyle().setVal("Heading2");
    }
    keep(properties, keep);
    frame(properties, style);
    CTSpacing spacing = properties.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(gap));
    spacing.setAfter(BigInteger.ZERO);
    spacing.setLine(BigInteger.valueOf(layout.lineHeight(style)));
    spacing.setLineRule(STLineSpacingRule.AT_LEAST);
    int indent = layout.twips(layout.padding(style).left());
    int right = style.isTableCell() ? 0 : layout.twips(layout.padding(style).right());
    int first = layout.length(style, CSSName.TEXT_INDENT);
    if (indent > 0 && !style.isTableCell() || right > 0 || first > 0) {
      CTInd room = properties.addNewInd();
      room.setLeft(BigInteger.valueOf(style.isTableCell() ? 0 : indent));
      room.setRight(BigInteger.valueOf(right));
      room.setFirstLine(BigInteger.valueOf(first));
    }
    STJc.Enum side = side(style.getTextAlign());
    if (side != null) {
      properties.addNewJc().setVal(side);
    }
    size(properties.addNewRPr(), layout.fontSize(style));
    gap = 0;
    afterTable = false;
    return paragraph;
  }

  private void keep(CTPPr properties, boolean keep) {
    kept = keep;
    if (keep) {
      properties.addNewKeepNext();
    }
    if (breakBefore) {
      properties.addNewPageBreakBefore();
      breakBefore = false;
    }
  }

  /** The frame of a block, such as that of a withdrawn record. */
  private void frame(CTPPr properties, CalculatedStyle style) {
    int line = style.isTableCell() ? 0 : layout.line(layout.border(style).top());
    if (line > 0) {
      CTPBdr frame = properties.addNewPBdr();
      for (CTBorder side :
          new CTBorder[] {
            frame.addNewTop(), frame.addNewLeft(), frame.addNewBottom(), frame.addNewRight()
          }) {
        side.setVal(STBorder.SINGLE);
        side.setSz(BigInteger.valueOf(line));
        side.setSpace(BigInteger.valueOf(4));
      }
    }
  }

  private static STJc.@Nullable Enum side(IdentValue align) {
    return align == IdentValue.CENTER
        ? STJc.CENTER
        : align == IdentValue.RIGHT ? STJc.RIGHT : align == IdentValue.JUSTIFY ? STJc.BOTH : null;
  }

  private static void size(CTParaRPr properties, int halfPoints) {
    properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
  }
}
