package huanze.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.util.XRLog;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.w3c.dom.Document;

/**
 * The one way from data to a printed paper: template → HTML → PDF with embedded subset fonts. Equal
 * data, issue and fonts give equal bytes. Papers are always Chinese, whatever the window speaks.
 * Safe for several threads, which take turns sheet by sheet.
 */
public final class PaperEngine {
  private final PaperFonts fonts;
  private final PaperTemplates templates;
  private final boolean practice;
  private final PaperStyles styles = new PaperStyles();
  private final PaperWords words = new PaperWords(Texts.chinese());

  public PaperEngine(PaperFonts fonts, PaperTemplates templates) {
    this(fonts, templates, false);
  }

  /**
   * @param practice true if every paper shall say 练习, so that nobody files it
   */
  public PaperEngine(PaperFonts fonts, PaperTemplates templates, boolean practice) {
    this.fonts = fonts;
    this.templates = templates;
    this.practice = practice;
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
   * @throws Obstacle if the office's own template does not work
   */
  public Paper print(PaperContent content, PaperIssue issue) {
    try (PaperDocument document = new PaperDocument(fonts, styles)) {
      FormCode code = code(content, issue.number());
      int pages = add(content, code, issue, document);
      return finish(
          document, content.form(), title(content), Collections.nCopies(pages, code), issue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Prints papers of one form into one document, one bookmark and its own page numbers each.
   *
   * @param contents at least one, of different names
   * @param about what they have in common, for the document's title
   * @throws Obstacle if the progress was stopped
   */
  public Paper printAll(
      List<? extends PaperContent> contents, String about, PaperIssue issue, Progress progress) {
    PaperForm form = contents.get(0).form();
    List<FormCode> codes = new ArrayList<>();
    Map<String, Integer> firstPages = new LinkedHashMap<>();
    try (PaperDocument document = new PaperDocument(fonts, styles)) {
      for (int i = 0; i < contents.size(); i++) {
        refuseStopped(progress, i, contents.size());
        PaperContent content = contents.get(i);
        FormCode code = code(content, issue.number());
        firstPages.put(content.about(), codes.size());
        codes.addAll(Collections.nCopies(add(content, code, issue, document), code));
      }
      progress.at(contents.size(), contents.size());
      document.bookmark(firstPages);
      String title = words.text("paper.documentTitle", words.text(form.titleKey()), about);
      return finish(document, form, title, codes, issue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A paper as a Word document to be edited further: always a draft.
   *
   * @throws huanze.base.InvalidInput naming each character that no font has
   * @throws Obstacle if the office's own template does not work
   */
  public WorkingCopy copy(PaperContent content, PaperIssue issue) {
    return copies(List.of(content), title(content), issue, Progress.NONE);
  }

  /** The same of papers of one form, one section each; see {@link #printAll}. */
  public WorkingCopy copyAll(
      List<? extends PaperContent> contents, String about, PaperIssue issue, Progress progress) {
    String form = words.text(contents.get(0).form().titleKey());
    return copies(contents, words.text("paper.documentTitle", form, about), issue, progress);
  }

  private WorkingCopy copies(
      List<? extends PaperContent> contents, String title, PaperIssue issue, Progress progress) {
    PaperIssue draft = new PaperIssue(issue.office(), 0, issue.at());
    List<FormCode> codes = new ArrayList<>();
    try (PaperDocument measured = new PaperDocument(fonts, styles);
        PaperDocx document = new PaperDocx(words, contents.size())) {
      for (int i = 0; i < contents.size(); i++) {
        refuseStopped(progress, i, contents.size());
        codes.add(code(contents.get(i), 0));
        copy(contents.get(i), codes.get(i), draft, measured, document);
      }
      progress.at(contents.size(), contents.size());
      return new WorkingCopy(codes, title, document.finish(title, draft));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void copy(
      PaperContent content,
      FormCode code,
      PaperIssue draft,
      PaperDocument measured,
      PaperDocx document)
      throws IOException {
    Document html = filled(content, code, draft);
    Signatures.keep(html, true);
    try (PdfBoxRenderer renderer = measured.layout(html, needsRare(html))) {
      document.add(html, renderer);
    }
  }

  private static void refuseStopped(Progress progress, int done, int all) {
    progress.at(done, all);
    if (progress.stopped()) {
      throw Obstacle.of("paper.stopped", done, all);
    }
  }

  private String title(PaperContent content) {
    return words.text(
        "paper.documentTitle", words.text(content.form().titleKey()), content.about());
  }

  private synchronized int add(
      PaperContent content, FormCode code, PaperIssue issue, PaperDocument document)
      throws IOException {
    Document html = filled(content, code, issue);
    Signatures.keep(html, false);
    return document.add(html, needsRare(html));
  }

  private boolean needsRare(Document html) {
    return fonts.needsRare(html.getElementsByTagName("body").item(0).getTextContent());
  }

  Document filled(PaperContent content, FormCode code, PaperIssue issue) {
    Map<String, Object> values = PaperValues.of(content, words);
    values.put("code", code.toString());
    values.put("formVersion", code.version());
    values.put("office", issue.office());
    values.put("issue", issue.number());
    values.put("draft", issue.isDraft());
    values.put("practice", practice);
    values.put("printedOn", words.day(DeskClock.dayOf(issue.at())));
    values.put("title", words.text(content.form().titleKey()));
    return templates.fill(content.form(), values);
  }

  private synchronized Paper finish(
      PaperDocument document, PaperForm form, String title, List<FormCode> codes, PaperIssue issue)
      throws IOException {
    return new Paper(form, codes, title, document.finish(title, codes.get(0), issue));
  }
}
