package huanze.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** How H2 clears up its file: it writes every page to a new place, and the old place is waste. */
final class HouseKeeping {
  /** Beside saving, H2 must do nothing by itself: it would write half of an entry. */
  private static final List<String> SAVING =
      List.of("WRITE_DELAY 100000000", "RETENTION_TIME 45000");

  /**
   * While an image is filled, which is thrown away if that is cut short, H2 writes by itself and
   * uses at once what room it finds. Otherwise, as ids come in no order, it writes almost every
   * page again and again, and the file grows to twenty times its size.
   */
  private static final List<String> FILLING = List.of("WRITE_DELAY 500", "RETENTION_TIME 0");

  /** A file of so many bytes is not worth the while of copying. */
  private static final long SMALL = 32_000_000;

  /** So many times as large as what is alive in it is too much. */
  private static final long BLOATED = 3;

  private HouseKeeping() {}

  /** For the end of a URL. */
  static String saving() {
    return SAVING.stream().map(s -> ";" + s.replace(' ', '=')).collect(Collectors.joining());
  }

  static void whileFilling(Connection connection) throws SQLException {
    set(connection, FILLING);
  }

  static void whileSaving(Connection connection) throws SQLException {
    set(connection, SAVING);
  }

  private static void set(Connection connection, List<String> settings) throws SQLException {
    for (String setting : settings) {
      execute(connection, "SET " + setting);
    }
  }

  /**
   * True if most of the file is waste. Every entry saved leaves some sixty kilobytes, of which H2
   * clears away only as much as it can in a fifth of a second when it closes.
   */
  static boolean isBloated(Connection connection) throws SQLException {
    long size = info(connection, "FILE_SIZE");
    long alive =
        size * info(connection, "FILL_RATE") / 100 * info(connection, "CHUNKS_FILL_RATE") / 100;
    return size > SMALL && size > BLOATED * alive;
  }

  private static long info(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'info."
                    + name
                    + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Ends H2 and copies what is alive; cut short, or for want of room, the file stays as it is. */
  static void shutDownCompact(Connection connection) throws SQLException {
    execute(connection, "SHUTDOWN COMPACT");
  }

  /** Where H2 copies to before that takes the file's place. */
  static Path copy(Path file) {
    return file.resolveSibling(file.getFileName() + ".tempFile");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
