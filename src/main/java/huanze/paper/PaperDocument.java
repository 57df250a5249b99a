package huanze.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import huanze.base.DeskClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.w3c.dom.Document;

/**
 * A PDF while it is made: one sheet after the other is laid out into it, each counting its own
 * pages, all sharing one subset of each font.
 */
final class PaperDocument implements AutoCloseable {
  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  /** Only our embedded fonts, and not 14 others looked up on the computer for each paper. */
  private static final PdfAConformance EMBEDDED = PdfAConformance.PDFA_2_B;

  private final PDDocument document = new PDDocument();
  private final PaperFonts fonts;
  private final PaperStyles styles;
  private final KnownWidths widths = new KnownWidths();
  private final Map<TrueTypeFont, PDFontSupplier> suppliers = new IdentityHashMap<>();
  private final PaperDrawings drawings = new PaperDrawings();

  PaperDocument(PaperFonts fonts, PaperStyles styles) {
    this.fonts = fonts;
    this.styles = styles;
  }

  /**
   * Adds the pages of a filled template.
   *
   * @param rare whether it holds characters of the rare typeface
   * @return how many pages it has
   */
  int add(Document html, boolean rare) throws IOException {
    int before = document.getNumberOfPages();
    try (PdfBoxRenderer renderer = layout(html, rare)) {
      PaperDevice device = new PaperDevice(renderer.getDotsPerPoint(), EMBEDDED, widths);
      new PaperPages(document, renderer, device).paint(html);
    }
    return document.getNumberOfPages() - before;
  }

  /** A filled template, laid out but not yet painted; anew if a title needs several lines. */
  PdfBoxRenderer layout(Document html, boolean rare) throws IOException {
    PdfBoxRenderer first = laidOut(html, rare);
    if (!Titles.part(first)) {
      return first;
    }
    first.close();
    return laidOut(html, rare);
  }

  private PdfBoxRenderer laidOut(Document html, boolean rare) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(html, null);
    builder.usePDDocument(document);
    builder.usePdfAConformance(EMBEDDED);
    builder.useNamespaceHandler(styles);
    builder.useObjectDrawerFactory(drawings);
    builder.useUnicodeLineBreaker(new LineEnds());
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith("data:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    fonts
        .faces()
        .forEach(
            (face, font) ->
                builder.useFont(
                    supplier(font),
                    face.family(),
                    face.bold() ? BOLD : NORMAL,
                    FontStyle.NORMAL,
                    true));
    if (rare) {
      builder.useFont(supplier(fonts.rare()), PaperFonts.RARE, NORMAL, FontStyle.NORMAL, true);
    }
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    renderer.getSharedContext().setTextRenderer(new PaperMeasure(widths));
    renderer.layout();
    return renderer;
  }

  private PDFontSupplier supplier(TrueTypeFont font) {
    return suppliers.computeIfAbsent(font, Embedding::new);
  }

  /**
   * Puts one bookmark for each sheet in place of the sheets' own.
   *
   * @param firstPages name of each sheet and the page it begins on, from 0
   */
  void bookmark(Map<String, Integer> firstPages) {
    PDDocumentOutline outline = new PDDocumentOutline();
    firstPages.forEach(
        (name, page) -> {
          PDPageFitWidthDestination top = new PDPageFitWidthDestination();
          top.setPage(document.getPage(page));
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(name);
          item.setDestination(top);
          outline.addLast(item);
        });
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** The whole document; it is closed for further sheets. */
  byte[] finish(String title, FormCode code, PaperIssue issue) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone(DeskClock.ZONE));
    made.setTimeInMillis(issue.at().toEpochMilli());
    information.setTitle(title);
    information.setAuthor(issue.office());
    information.setSubject(code.toString());
    information.setCreator("Huanze Desk");
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentInformation(information);
    document.setDocumentId(issue.at().toEpochMilli());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("zh-CN");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** A shared typeface as a subset in one document, made when a paper first uses it. */
  private final class Embedding extends PDFontSupplier {
    private final TrueTypeFont font;
    private PDFont embedded;

    Embedding(TrueTypeFont font) {
      super(null);
      this.font = font;
    }

    @Override
    public PDFont supply() {
      if (embedded == null) {
        try {
          embedded = PDType0Font.load(document, font, true);
          widths.put(embedded, fonts.widths(font));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return embedded;
    }
  }
}
