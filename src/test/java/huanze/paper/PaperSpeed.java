package huanze.paper;

import huanze.base.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What the benchmark measures of papers: assessment forms of a county, and beside them PDFBox
 * writing the same lines of the same pages plainly, with the same fonts and seven boxes a line.
 */
public final class PaperSpeed {
  private static final int BOXES = 7;

  private final PaperFonts fonts = PaperFonts.bundled();
  private final PaperEngine engine = new PaperEngine(fonts, new PaperTemplates(null));
  private final List<List<String>> pages = new ArrayList<>();

  public PaperSpeed() throws IOException {
    Paper sample = engine.print(form(0), SamplePapers.DRAFT);
    try (PDDocument document = Loader.loadPDF(sample.pdf())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= sample.pages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).lines().toList());
      }
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

  /** The floor of {@link #file}. */
  public int plainFile(int number) throws IOException {
    try (PDDocument document = new PDDocument()) {
      return plain(document, number, number + 1);
    }
  }

  /** The floor of {@link #oneFile}. */
  public int plainOneFile(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      return plain(document, 0, count);
    }
  }

  private int plain(PDDocument document, int from, int to) throws IOException {
    PDFont font = embedded(document, false);
    PDFont title = embedded(document, true);
    for (int number = from; number < to; number++) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          write(content, lines, number, font, title);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.size();
  }

  private static void write(
      PDPageContentStream content, List<String> lines, int number, PDFont font, PDFont title)
      throws IOException {
    float y = 800;
    for (int i = 0; i < lines.size(); i++) {
      String line = i % 8 == 0 ? number + lines.get(i) : lines.get(i);
      PDFont of = i % 8 == 0 ? title : font;
      float width = of.getStringWidth(line) / 1000 * 9;
      content.beginText();
      content.setFont(of, 9);
      content.newLineAtOffset(Math.max(40, (595 - width) / 2), y);
      content.showText(line);
      content.endText();
      for (int box = 0; box < BOXES; box++) {
        content.addRect(70 + box * 68, y - 3, 68, 12);
      }
      content.stroke();
      y -= 750f / lines.size();
    }
  }

  private PDFont embedded(PDDocument document, boolean bold) throws IOException {
    TrueTypeFont face = fonts.faces().get(new PaperFonts.Face(PaperFonts.BUNDLED, bold));
    return PDType0Font.load(document, face, true);
  }
}
