package huanze.paper;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.LoggerFactory;

/**
 * Measures 1,000 papers, one file each, against PDFBox writing the same lines plainly with the same
 * fonts: {@code java huanze.paper.PaperSpeed [COUNT [performance-sheet|assessment-form]]}. A
 * program, not a test.
 */
final class PaperSpeed {
  private PaperSpeed() {}

  public static void main(String[] args) throws IOException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    PaperEngine engine = new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));
    TrueTypeFont regular = font("NotoSerifSC-Regular");
    TrueTypeFont bold = font("NotoSerifSC-Bold");
    IntFunction<PaperContent> sheet =
        args.length > 1 && args[1].equals("assessment-form")
            ? i -> SampleAssessments.county("第" + i + "县人民政府")
            : i -> SamplePapers.performance("第" + i + "街道办事处", 4);
    List<List<String>> lines = new ArrayList<>();
    Paper sample = engine.print(sheet.apply(0), SamplePapers.DRAFT);
    try (PDDocument document = Loader.loadPDF(sample.pdf())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= sample.pages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        lines.add(stripper.getText(document).lines().toList());
      }
    }
    System.out.println(
        lines.stream().mapToInt(List::size).sum() + " lines, " + sample.pages() + " page(s)");
    for (int round = 0; round < 3; round++) {
      long start = cpu();
      long bytes = 0;
      for (int i = 0; i < count; i++) {
        bytes += engine.print(sheet.apply(i), SamplePapers.DRAFT).pdf().length;
      }
      long ours = cpu() - start;
      start = cpu();
      long plainBytes = 0;
      for (int i = 0; i < count; i++) {
        plainBytes += plain(lines, i, regular, bold);
      }
      long plain = cpu() - start;
      System.out.printf(
          "engine %.1f s (%d KB), plain PDFBox %.1f s (%d KB), ratio %.2f%n",
          ours / 1e9, bytes / 1024, plain / 1e9, plainBytes / 1024, (double) ours / plain);
    }
  }

  /** Time of this thread alone: other programs may be busy. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int plain(
      List<List<String>> pages, int number, TrueTypeFont regular, TrueTypeFont bold)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, regular, true);
      PDFont title = PDType0Font.load(document, bold, true);
      for (List<String> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          write(content, lines, number, font, title);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.size();
    }
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
      for (int cell = 0; cell < 7; cell++) {
        content.addRect(70 + cell * 68, y - 3, 68, 12);
      }
      content.stroke();
      y -= 750f / lines.size();
    }
  }

  private static TrueTypeFont font(String name) throws IOException {
    try (InputStream in = PaperSpeed.class.getResourceAsStream("/huanze/fonts/" + name + ".ttf")) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      font.setEnableGsub(false);
      return font;
    }
  }
}
