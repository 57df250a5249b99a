package huanze.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and folders. */
public interface FileDialogs {
  /** An existing file. */
  Optional<Path> open(String titleKey, Kind... kinds);

  /** Several existing files; empty if the user thought better of it. */
  List<Path> openSeveral(String titleKey, Kind... kinds);

  /** A file to write; the user has agreed if it exists. */
  Optional<Path> save(String titleKey, String proposedName, Kind kind);

  /** A folder. */
  Optional<Path> folder(String titleKey);

  /**
   * A kind of file.
   *
   * @param textKey what it is called
   * @param extensions without dot, such as {@code xlsx}
   */
  record Kind(String textKey, List<String> extensions) {
    public static final Kind WORKBOOK = new Kind("fx.file.workbook", List.of("xlsx"));
    public static final Kind TABLE = new Kind("fx.file.table", List.of("xlsx", "xls", "csv"));
    public static final Kind CSV = new Kind("fx.file.csv", List.of("csv"));
    public static final Kind PDF = new Kind("fx.file.pdf", List.of("pdf"));
    public static final Kind DOCX = new Kind("fx.file.docx", List.of("docx"));
    public static final Kind ZIP = new Kind("fx.file.zip", List.of("zip"));
    public static final Kind CALENDAR = new Kind("fx.file.calendar", List.of("ics"));
    public static final Kind ANY = new Kind("fx.file.any", List.of("*"));

    public Kind {
      extensions = List.copyOf(extensions);
    }
  }
}
