package huanze.unit;

import huanze.sheet.Sheet;
import huanze.sheet.SheetReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it came: read once, then looked at in whatever way the user decides.
 *
 * @param name what it is called in sentences and in the ledger
 */
public record RosterSource(String name, List<Sheet> sheets) {
  public RosterSource {
    sheets = List.copyOf(sheets);
  }

  /**
   * @throws huanze.base.InvalidInput if the file is no table
   * @throws huanze.base.Obstacle if it cannot be read
   */
  public static RosterSource file(Path file) {
    return new RosterSource(String.valueOf(file.getFileName()), SheetReader.readAll(file));
  }

  /** What was copied elsewhere, as web page or as text. */
  public static RosterSource pasted(@Nullable String html, @Nullable String text, String name) {
    return new RosterSource(name, SheetReader.pasted(html, text, name));
  }
}
