package huanze.sheet;

import huanze.base.DiskReason;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows to .xlsx or .csv, as the ending says: first to a file beside it, which is opened
 * again and compared, and only then put in place.
 */
public final class SheetWriter {
  private SheetWriter() {}

  /**
   * @throws InvalidInput if the ending is neither .xlsx nor .csv
   * @throws Obstacle if the folder is missing or refuses, the file is open elsewhere, or the disk
   *     is full
   */
  public static void write(Path target, SheetTable table) {
    Path absolute = target.toAbsolutePath();
    String name = String.valueOf(absolute.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ending.equals("xlsx") && !ending.equals("csv")) {
      throw InvalidInput.of("", "sheet.ending", name);
    }
    SheetTable clean = printable(table);
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Obstacle.of("sheet.noFolder", String.valueOf(folder));
    }
    if (Files.isDirectory(absolute)) {
      throw Obstacle.of("sheet.folder", name);
    }
    Path draft = folder.resolve("~huanze-" + name);
    try {
      writeDraft(draft, ending, clean);
      compare(draft, clean, name);
      Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw obstacle(e, draft, name);
    } finally {
      discard(draft);
    }
  }

  private static void writeDraft(Path draft, String ending, SheetTable table) throws IOException {
    try {
      if (ending.equals("csv")) {
        writeCsv(draft, table);
      } else {
        try (OutputStream out = Files.newOutputStream(draft)) {
          XlsxWriter.write(out, table);
        }
      }
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw new Obstacle(e, "sheet.folderDenied", draft.getParent());
    }
  }

  /** The draft is gone already if it was put in place. */
  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
    }
  }

  static Obstacle obstacle(IOException e, Path draft, String name) {
    Path folder = draft.getParent();
    if (DiskReason.isFull(e, folder, 1 << 16)) {
      return new Obstacle(e, "sheet.diskFull", folder);
    }
    return e instanceof FileSystemException
        ? new Obstacle(e, "sheet.targetInUse", name)
        : new Obstacle(e, "sheet.notWritten", name);
  }

  private static void writeCsv(Path draft, SheetTable table) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
      out.write('\ufeff');
      printer.printRecord(table.headings());
      for (List<String> row : table.rows()) {
        printer.printRecord(row);
      }
    }
  }

  /** Opens what was written and compares every cell. */
  private static void compare(Path draft, SheetTable table, String name) {
    Sheet read = SheetReader.read(draft).headedBy(row -> row.number() == 1 ? 1 : 0);
    List<List<String>> expected = new ArrayList<>();
    expected.add(trimmed(table.headings()));
    table.rows().stream()
        .map(SheetWriter::trimmed)
        .filter(row -> !row.isEmpty())
        .forEach(expected::add);
    List<List<String>> found = new ArrayList<>();
    found.add(trimmed(read.heading().cells()));
    read.rows().forEach(row -> found.add(trimmed(row.cells())));
    if (!expected.equals(found)) {
      throw Obstacle.of("sheet.notAsWritten", name);
    }
  }

  private static List<String> trimmed(List<String> cells) {
    List<String> clean = new ArrayList<>(cells.stream().map(Cells::clean).toList());
    while (!clean.isEmpty() && clean.getLast().isEmpty()) {
      clean.removeLast();
    }
    return clean;
  }

  private static SheetTable printable(SheetTable table) {
    return new SheetTable(
        table.name(),
        table.headings().stream().map(SheetWriter::printable).toList(),
        table.rows().stream().map(r -> r.stream().map(SheetWriter::printable).toList()).toList());
  }

  /** Without control characters, which neither format can hold; lines end alike. */
  private static String printable(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
