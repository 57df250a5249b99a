package huanze.paper;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one paragraph, run by run; white space is joined as on a web page. */
final class DocxText {
  private static final String TICKED = "\u2611";
  private static final String UNTICKED = "\u2610";
  private static final String BREAK = "br";
  private static final String OBJECT = "object";

  private final DocxLayout layout;
  private final PaperWords words;
  private final Map<String, String> fields;
  private final CTP paragraph;
  private final IBody part;
  private boolean space;
  private boolean empty = true;

  /**
   * @param fields instruction of the field for each placeholder of the page numbers' text
   */
  DocxText(
      DocxLayout layout, PaperWords words, Map<String, String> fields, CTP paragraph, IBody part) {
    this.layout = layout;
    this.words = words;
    this.fields = fields;
    this.paragraph = paragraph;
    this.part = part;
  }

  /** Adds an inline node. */
  void add(Node node) {
    if (node instanceof Element element) {
      add(element);
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      text(node.getNodeValue(), layout.style((Element) node.getParentNode()));
    }
  }

  private void add(Element element) {
    CalculatedStyle style = layout.style(element);
    if (style.isDisplayNone() || style.isRunning()) {
      return;
    }
    if (element.getTagName().equals(BREAK)) {
      run(style).addNewBr();
      space = false;
      empty = true;
    } else if (element.getTagName().equals(OBJECT)) {
      object(element, style);
    } else if (isPageNumbers(element)) {
      pageNumbers(style);
    } else {
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        add(child);
      }
      boolean apart =
          layout.margin(style).right() > 0
              || style.isInlineBlock() && element.getTextContent().strip().length() > 1;
      space |= apart && !empty;
    }
  }

  /** Style sheets number the pages of an element of this class. */
  private static boolean isPageNumbers(Element element) {
    return element.getAttribute("class").equals("pages");
  }

  private void text(String raw, CalculatedStyle style) {
    String joined = raw.replaceAll("[ \\t\\r\\n]+", " ");
    if (joined.startsWith(" ")) {
      space |= !empty;
      joined = joined.substring(1);
    }
    boolean more = joined.endsWith(" ");
    String shown = more ? joined.substring(0, joined.length() - 1) : joined;
    if (!shown.isEmpty()) {
      write((space ? " " : "") + shown, style);
      space = more;
      empty = false;
    } else if (more) {
      space |= !empty;
    }
  }

  /** Characters beyond the common ones have a typeface of their own in Word. */
  private void write(String text, CalculatedStyle style) {
    int from = 0;
    while (from < text.length()) {
      boolean rare = isRare(text.codePointAt(from));
      int to = from;
      while (to < text.length() && isRare(text.codePointAt(to)) == rare) {
        to += Character.charCount(text.codePointAt(to));
      }
      CTR run = run(style);
      if (rare) {
        fonts(run.getRPr().getRFontsArray(0), words.text("paper.font.rare"));
      }
      CTText content = run.addNewT();
      content.setStringValue(text.substring(from, to));
      content.setSpace(SpaceAttribute.Space.PRESERVE);
      from = to;
    }
  }

  private static boolean isRare(int codePoint) {
    return Character.isSupplementaryCodePoint(codePoint);
  }

  private CTR run(CalculatedStyle style) {
    CTR run = paragraph.addNewR();
    looks(run.addNewRPr(), style);
    return run;
  }

  private void looks(CTRPr properties, CalculatedStyle style) {
    fonts(properties.addNewRFonts(), words.font(layout.family(style)));
    if (layout.bold(style)) {
      properties.addNewB();
    }
    int spacing = layout.letterSpacing(style);
    if (spacing != 0) {
      properties.addNewSpacing().setVal(BigInteger.valueOf(spacing));
    }
    BigInteger size = BigInteger.valueOf(layout.fontSize(style));
    properties.addNewSz().setVal(size);
    properties.addNewSzCs().setVal(size);
    int line = style.isInline() ? layout.line(layout.border(style).top()) : 0;
    if (line > 0) {
      CTBorder border = properties.addNewBdr();
      border.setVal(STBorder.SINGLE);
      border.setSz(BigInteger.valueOf(line));
    }
  }

  private static void fonts(CTFonts fonts, String name) {
    fonts.setAscii(name);
    fonts.setHAnsi(name);
    fonts.setEastAsia(name);
  }

  private void object(Element element, CalculatedStyle style) {
    String data = element.getAttribute("data");
    if (space) {
      write(" ", style);
    }
    if (element.getAttribute("type").equals(PaperDrawings.TICK)) {
      CTR run = run(style);
      fonts(run.getRPr().getRFontsArray(0), words.text("paper.font.tick"));
      run.addNewT().setStringValue(Boolean.parseBoolean(data) ? TICKED : UNTICKED);
    } else {
      XWPFRun run = new XWPFRun(run(style), (IRunBody) new XWPFParagraph(paragraph, part));
      DocxPictures.add(
          run,
          element.getAttribute("type"),
          data,
          layout.length(style, CSSName.WIDTH),
          layout.length(style, CSSName.HEIGHT));
    }
    space = false;
    empty = false;
  }

  /** 第 1 页　共 2 页: fields that Word fills in. */
  private void pageNumbers(CalculatedStyle style) {
    String pattern = words.text("paper.docx.pages", "#p", "#n");
    int from = 0;
    while (from < pattern.length()) {
      int at = pattern.indexOf('#', from);
      int to = at < 0 ? pattern.length() : at;
      if (to > from) {
        write(pattern.substring(from, to), style);
      }
      if (at >= 0) {
        CTSimpleField field = paragraph.addNewFldSimple();
        field.setInstr(" " + fields.get(pattern.substring(at, at + 2)) + " ");
        CTR run = field.addNewR();
        looks(run.addNewRPr(), style);
        run.addNewT().setStringValue("1");
        to = at + 2;
      }
      from = to;
    }
    empty = false;
  }
}
