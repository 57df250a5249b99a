package huanze.sheet;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it came: read once, then looked at in whatever way the user decides.
 *
 * @param name what it is called in sentences and in the ledger
 */
public record SheetSource(String name, List<Sheet> sheets) {
  public SheetSource {
    sheets = List.copyOf(sheets);
  }

  /**
   * @throws huanze.base.InvalidInput if the file is no table
   * @throws huanze.base.Obstacle if it cannot be read
   */
  public static SheetSource file(Path file) {
    return new SheetSource(String.valueOf(file.getFileName()), SheetReader.readAll(file));
  }

  /**
   * What stands in the rows above the headings of a sheet in view: what it is called, who made it.
   */
  public List<String> titles(SheetView view) {
    return sheets.stream()
        .filter(sheet -> sheet.name().equals(view.sheet()))
        .limit(1)
        .flatMap(sheet -> sheet.all().stream())
        .filter(row -> row.number() < view.headingRow())
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .toList();
  }

  /** What was copied elsewhere, as web page or as text. */
  public static SheetSource pasted(@Nullable String html, @Nullable String text, String name) {
    return new SheetSource(name, SheetReader.pasted(html, text, name));
  }
}
