package huanze.paper;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A Word document while it is made, sheet after sheet, from the same filled templates as the PDF:
 * one template for each paper, so that the two never differ. Knows what our templates use:
 * headings, paragraphs, tables, drawn boxes and codes, running head and foot.
 */
final class PaperDocx implements AutoCloseable {
  /** Where head and foot begin, from the edge of the page: 8 mm. */
  private static final int MARGIN_OF_HEAD = 454;

  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("[Content_Types].xml", "content-types.xml");
    PARTS.put("_rels/.rels", "package-rels.xml");
    PARTS.put("word/document.xml", "document.xml");
    PARTS.put("word/_rels/document.xml.rels", "document-rels.xml");
    PARTS.put("word/styles.xml", "styles.xml");
    PARTS.put("word/settings.xml", "settings.xml");
  }

  private final XWPFDocument document;
  private final PaperWords words;
  private final Map<String, String> fields;
  private final int sheets;
  private int added;

  /**
   * @param sheets how many will follow; each counts its own pages
   */
  PaperDocx(PaperWords words, int sheets) throws IOException {
    this.words = words;
    this.sheets = sheets;
    fields = Map.of("#p", "PAGE", "#n", sheets == 1 ? "NUMPAGES" : "SECTIONPAGES");
    document = new XWPFDocument(new ByteArrayInputStream(empty()));
  }

  /** A document without content: styles and settings are files beside this class. */
  private static byte[] empty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        String path = "docx/" + part.getValue();
        try (InputStream in = PaperDocx.class.getResourceAsStream(path)) {
          if (in == null) {
            throw new IllegalStateException(path);
          }
          zip.putNextEntry(new ZipEntry(part.getKey()));
          in.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
    return out.toByteArray();
  }

  /**
   * Adds a sheet.
   *
   * @param renderer which has laid out the template
   */
  void add(Document html, PdfBoxRenderer renderer) {
    CTBody body = document.getDocument().getBody();
    DocxLayout layout = new DocxLayout(renderer);
    DocxFlow flow = new DocxFlow(layout, words, fields);
    Element content = (Element) html.getElementsByTagName("body").item(0);
    flow.write(content, DocxPlace.of(body, document), false);
    added++;
    CTSectPr section =
        added == sheets ? body.addNewSectPr() : body.addNewP().addNewPPr().addNewSectPr();
    page(section, layout);
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
    XWPFHeader head = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
    XWPFFooter foot = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT);
    head.clearHeaderFooter();
    foot.clearHeaderFooter();
    DocxPlace above = DocxPlace.of(head._getHdrFtr(), head);
    named(html, "head").ifPresent(e -> flow.write(e, above, false));
    across(html, layout).ifPresent(e -> flow.write(e, above, false));
    DocxPlace below = DocxPlace.of(foot._getHdrFtr(), foot);
    named(html, "foot").ifPresent(e -> flow.write(e, below, false));
  }

  private void page(CTSectPr section, DocxLayout layout) {
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(layout.pageWidth()));
    size.setH(BigInteger.valueOf(layout.pageHeight()));
    if (layout.pageWidth() > layout.pageHeight()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(layout.pageMargin(CalculatedStyle.TOP)));
    margin.setRight(BigInteger.valueOf(layout.pageMargin(CalculatedStyle.RIGHT)));
    margin.setBottom(BigInteger.valueOf(layout.pageMargin(CalculatedStyle.BOTTOM)));
    margin.setLeft(BigInteger.valueOf(layout.pageMargin(CalculatedStyle.LEFT)));
    margin.setHeader(BigInteger.valueOf(MARGIN_OF_HEAD));
    margin.setFooter(BigInteger.valueOf(MARGIN_OF_HEAD));
    margin.setGutter(BigInteger.ZERO);
    if (sheets > 1) {
      section.addNewPgNumType().setStart(BigInteger.ONE);
    }
  }

  private static Optional<Element> named(Document html, String id) {
    return all(html).filter(e -> e.getAttribute("id").equals(id)).findFirst();
  }

  /** What a style sheet puts across every page, such as 练习: it stands in the head here. */
  private static Optional<Element> across(Document html, DocxLayout layout) {
    return all(html).filter(e -> layout.style(e).isFixed()).findFirst();
  }

  private static Stream<Element> all(Document html) {
    NodeList all = ((Element) html.getElementsByTagName("body").item(0)).getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
  }

  /** The whole document. */
  byte[] finish(String title, PaperIssue issue) throws IOException {
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator(issue.office());
    properties.setCreated(Optional.of(Date.from(issue.at())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return loosely(out.toByteArray());
  }

  /**
   * The same, packed less tightly: a large table of alike cells shrinks to less than a hundredth,
   * and what shrinks so far is refused by POI and others as a trap.
   */
  private static byte[] loosely(byte[] tight) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(tight));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTime(part.getTime());
        zip.putNextEntry(same);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
