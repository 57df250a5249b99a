package huanze.paper;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

/**
 * Writes a paper to a file: beside the target, forced to the disk, opened again and checked, and
 * only then moved to its place. If anything fails, the old file is untouched.
 */
public final class PaperFile {
  private PaperFile() {}

  /** Puts what was written in the place of the target. */
  interface Move {
    void move(Path part, Path file) throws IOException;
  }

  /**
   * @throws Obstacle if the folder is missing or not writable, the target is open elsewhere, the
   *     disk is full, or what was written does not read back
   */
  public static void write(Paper paper, Path target) {
    write(paper, target, PaperFile::move);
  }

  /** The same with another last step. */
  static void write(Paper paper, Path target, Move last) {
    write(paper.pdf(), written -> isWhole(paper, written), target, last);
  }

  /** The same with a document for Word. */
  public static void write(WorkingCopy copy, Path target) {
    write(copy.docx(), written -> isWhole(copy, written), target, PaperFile::move);
  }

  private static void write(byte[] content, Predicate<byte[]> whole, Path target, Move last) {
    Path file = target.toAbsolutePath();
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    if (!Files.isDirectory(file.getParent())) {
      throw Obstacle.of("paper.noFolder", file.getParent());
    }
    if (Files.isDirectory(file)) {
      throw Obstacle.of("paper.isFolder", file);
    }
    try {
      force(content, part);
      check(content, whole, part);
      last.move(part, file);
    } catch (IOException e) {
      throw obstacle(e, content.length, file);
    } finally {
      remove(part);
    }
  }

  private static void force(byte[] content, Path part) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void check(byte[] content, Predicate<byte[]> whole, Path part) throws IOException {
    byte[] written = Files.readAllBytes(part);
    if (!Arrays.equals(written, content) || !whole.test(written)) {
      throw Obstacle.of("paper.notReadBack", part.getFileName());
    }
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

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Obstacle obstacle(IOException e, long size, Path file) {
    if (DiskReason.isFull(e, file.getParent(), size)) {
      return new Obstacle(e, "paper.diskFull", file.getParent());
    }
    if (e instanceof NoSuchFileException) {
      String key = Files.isDirectory(file.getParent()) ? "paper.noFileThere" : "paper.noFolder";
      return new Obstacle(e, key, file.getParent());
    }
    // Windows reports a target that another program holds open as denied or as in use.
    if (Files.exists(file) && Files.isWritable(file.getParent())) {
      return new Obstacle(e, "paper.targetOpen", file);
    }
    if (e instanceof AccessDeniedException) {
      return new Obstacle(e, "paper.noPermission", file.getParent());
    }
    return new Obstacle(e, "paper.notWritten", file, DiskReason.words(e));
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // A left-over part is overwritten by the next attempt and must not hide what went wrong.
      part.toFile().deleteOnExit();
    }
  }
}
