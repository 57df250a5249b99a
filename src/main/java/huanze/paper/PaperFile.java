package huanze.paper;

import huanze.base.FileInPlace;
import huanze.base.Obstacle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;

/** Writes a paper to a file; it counts only if it opens again and every page carries its code. */
public final class PaperFile {
  private PaperFile() {}

  /**
   * @throws Obstacle as {@link FileInPlace#put} does
   */
  public static void write(Paper paper, Path target) {
    write(paper.pdf(), written -> isWhole(paper, written), target);
  }

  /** The same with a document for Word. */
  public static void write(WorkingCopy copy, Path target) {
    write(copy.docx(), written -> isWhole(copy, written), target);
  }

  private static void write(byte[] content, Predicate<byte[]> whole, Path target) {
    FileInPlace.put(
        target,
        draft -> Files.write(draft, content),
        draft -> {
          byte[] written = Files.readAllBytes(draft);
          if (!Arrays.equals(written, content) || !whole.test(written)) {
            throw Obstacle.of("base.file.notAsWritten", target.getFileName());
          }
        });
  }

  /** Every page must be there and carry its code. */
  private static boolean isWhole(Paper paper, byte[] written) {
    try (PDDocument document = Loader.loadPDF(written)) {
      boolean whole = document.getNumberOfPages() == paper.pages();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; whole && page <= paper.pages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        whole = stripper.getText(document).contains(paper.codes().get(page - 1).toString());
      }
      return whole;
    } catch (IOException e) {
      return false;
    }
  }

  /** It must open, and every sheet's foot must carry its code. */
  private static boolean isWhole(WorkingCopy copy, byte[] written) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written))) {
      String feet =
          document.getFooterList().stream()
              .map(XWPFFooter::getText)
              .collect(Collectors.joining("\n"));
      return !document.getBodyElements().isEmpty()
          && copy.codes().stream().allMatch(code -> feet.contains(code.toString()));
    } catch (IOException | POIXMLException | OpenXML4JRuntimeException e) {
      return false;
    }
  }
}
