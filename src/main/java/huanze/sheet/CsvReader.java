package huanze.sheet;

import huanze.base.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows parted by comma, semicolon or tab. */
final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int SAMPLE = 8192;

  private CsvReader() {}

  static List<Sheet> read(String text, String file, String name) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text))
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    Grid grid = new Grid(name);
    grid.partedByCommas();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord row : parser) {
        for (int i = 0; i < row.size(); i++) {
          grid.putEither((int) row.getRecordNumber() - 1, i, unwrapped(row.get(i)));
        }
      }
    } catch (UncheckedIOException openQuote) {
      throw InvalidInput.of("", "sheet.quote", file);
    }
    grid.forgetDoubts();
    return grid.sheet().stream().toList();
  }

  /** The formula by which some programs keep Excel from eating a code's zeros: {@code ="001"}. */
  private static String unwrapped(String cell) {
    return cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"")
        ? cell.substring(2, cell.length() - 1)
        : cell;
  }

  /** The separator found in most lines outside quotes; a comma if there is none. */
  private static char separator(String text) {
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long lines = linesWith(separator, text);
      if (lines > most) {
        best = separator;
        most = lines;
      }
    }
    return best;
  }

  private static long linesWith(char separator, String text) {
    boolean quoted = false;
    boolean found = false;
    long lines = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      found |= c == separator && !quoted;
      if (found && ((c == '\n' && !quoted) || i == end - 1)) {
        lines++;
        found = false;
      }
    }
    return lines;
  }
}
