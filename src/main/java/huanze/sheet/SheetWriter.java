package huanze.sheet;

import huanze.base.FileInPlace;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * @throws Obstacle as {@link FileInPlace#put} does
   */
  public static void write(Path target, SheetTable table) {
    Path absolute = target.toAbsolutePath();
    String name = String.valueOf(absolute.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ending.equals("xlsx") && !ending.equals("csv")) {
      throw InvalidInput.of("", "sheet.ending", name);
    }
    SheetTable clean = printable(table);
    FileInPlace.put(
        absolute, draft -> writeDraft(draft, ending, clean), draft -> compare(draft, clean, name));
  }

  private static void writeDraft(Path draft, String ending, SheetTable table) throws IOException {
    if (ending.equals("csv")) {
      writeCsv(draft, table);
    } else {
      try (OutputStream out = Files.newOutputStream(draft)) {
        XlsxWriter.write(out, table);
      }
    }
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
      throw Obstacle.of("base.file.notAsWritten", name);
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
        table.rows().stream().map(r -> r.stream().map(SheetWriter::printable).toList()).toList(),
        table.layout());
  }

  /** Without control characters, which neither format can hold; lines end alike. */
  private static String printable(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
