package huanze.paper;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import huanze.base.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.LoggerFactory;

/**
 * What the benchmark measures of papers: assessment forms of a county, and beside them PDFBox
 * writing the same pages plainly: the same texts, lines, areas and drawings at the same places,
 * with the same typefaces, as if it had always known them.
 */
public final class PaperSpeed {
  private final PaperFonts fonts;
  private final PaperEngine engine;
  private final PDDocument sample;
  private final List<PlainPage> pages = new ArrayList<>();

  public PaperSpeed() throws IOException {
    ((Logger) LoggerFactory.getLogger("org.apache.fontbox")).setLevel(Level.ERROR);
    fonts = PaperFonts.bundled();
    engine = new PaperEngine(fonts, new PaperTemplates(null));
    sample = Loader.loadPDF(engine.print(form(0), SamplePapers.DRAFT).pdf());
    for (PDPage page : sample.getPages()) {
      pages.add(new PlainPage(page));
    }
  }

  private static AssessmentForm form(int number) {
    return SampleAssessments.county("第" + number + "县人民政府");
  }

  /** Prints one form as a file of its own; gives the file's length. */
  public int file(int number) {
    return engine.print(form(number), SamplePapers.DRAFT).pdf().length;
  }

  /** Prints so many forms into one file. */
  public int oneFile(int count) {
    List<AssessmentForm> forms = IntStream.range(0, count).mapToObj(PaperSpeed::form).toList();
    return engine.printAll(forms, "2025", SamplePapers.DRAFT, Progress.NONE).pdf().length;
  }

  /** The floor of both: the same pages so many times in one file. */
  public int plain(int count) throws IOException {
    return plainFile(count).length;
  }

  byte[] plainFile(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PlainPage.Kit kit = new PlainPage.Kit(document, bold -> embedded(document, bold));
      for (int i = 0; i < count; i++) {
        for (PlainPage page : pages) {
          page.write(kit);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private PDFont embedded(PDDocument document, boolean bold) {
    try {
      return PDType0Font.load(
          document, fonts.faces().get(new PaperFonts.Face(PaperFonts.BUNDLED, bold)), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
