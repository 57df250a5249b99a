package huanze.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import huanze.base.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * The one way from data to a printed paper: template → HTML → PDF with embedded subset fonts. Equal
 * data, issue and fonts give equal bytes. Papers are always Chinese, whatever the window speaks.
 * Safe for several threads, which take turns.
 */
public final class PaperEngine {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  private final PaperFonts fonts;
  private final PaperTemplates templates;
  private final PaperWords words = new PaperWords(Texts.chinese());

  public PaperEngine(PaperFonts fonts, PaperTemplates templates) {
    this.fonts = fonts;
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /**
   * The code a paper carries: it follows from form, version, subject, year and issue alone.
   *
   * @param issue number of the issue, 0 for a draft, up to 63
   */
  public synchronized FormCode code(PaperContent content, int issue) {
    PaperForm form = content.form();
    return FormCode.of(form, templates.version(form), content.subject(), content.year(), issue);
  }

  /**
   * Prints a paper.
   *
   * @throws huanze.base.InvalidInput naming each character that no font has
   * @throws huanze.base.Obstacle if the office's own template does not work
   */
  public synchronized Paper print(PaperContent content, PaperIssue issue) {
    PaperForm form = content.form();
    FormCode code = code(content, issue.number());
    Map<String, Object> values = PaperValues.of(content, words);
    values.put("code", code.toString());
    values.put("formVersion", code.version());
    values.put("office", issue.office());
    values.put("issue", issue.number());
    values.put("draft", issue.isDraft());
    values.put("printedOn", words.day(issue.at().atZone(ZONE).toLocalDate()));
    values.put("title", words.text(form.titleKey()));
    Document html = templates.fill(form, values);
    boolean rare = fonts.needsRare(html.getElementsByTagName("body").item(0).getTextContent());
    String title = words.text("paper.documentTitle", words.text(form.titleKey()), content.about());
    try (PDDocument document = new PDDocument()) {
      int pages = layOut(html, document, rare);
      describe(document, title, code, issue);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new Paper(form, code, title, pages, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int layOut(Document html, PDDocument document, boolean rare) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(html, null);
    builder.usePDDocument(document);
    // PDF/A: only our embedded fonts, and not 14 others looked up on the computer for each paper.
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
    builder.useObjectDrawerFactory(new PaperDrawings());
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith("data:"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    Map<TrueTypeFont, PDFontSupplier> suppliers = new IdentityHashMap<>();
    fonts
        .faces()
        .forEach(
            (face, font) ->
                builder.useFont(
                    suppliers.computeIfAbsent(font, f -> new Embedding(document, f)),
                    face.family(),
                    face.bold() ? BOLD : NORMAL,
                    FontStyle.NORMAL,
                    true));
    if (rare) {
      builder.useFont(
          new Embedding(document, fonts.rare()), PaperFonts.RARE, NORMAL, FontStyle.NORMAL, true);
    }
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
    }
    return document.getNumberOfPages();
  }

  private static void describe(PDDocument document, String title, FormCode code, PaperIssue issue) {
    PDDocumentInformation information = new PDDocumentInformation();
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone(ZONE));
    made.setTimeInMillis(issue.at().toEpochMilli());
    information.setTitle(title);
    information.setAuthor(issue.office());
    information.setSubject(code.toString());
    information.setCreator("Huanze Desk");
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentInformation(information);
    // The renderer's own metadata tell the time of rendering.
    document.getDocumentCatalog().setMetadata(null);
    document.setDocumentId(issue.at().toEpochMilli());
    document.getDocumentCatalog().setLanguage("zh-CN");
  }

  /** A shared typeface as a subset in one document, made when a paper first uses it. */
  private static final class Embedding extends PDFontSupplier {
    private final PDDocument document;
    private final TrueTypeFont font;
    private PDFont embedded;

    Embedding(PDDocument document, TrueTypeFont font) {
      super(null);
      this.document = document;
      this.font = font;
    }

    @Override
    public PDFont supply() {
      if (embedded == null) {
        try {
          embedded = PDType0Font.load(document, font, true);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return embedded;
    }
  }
}
