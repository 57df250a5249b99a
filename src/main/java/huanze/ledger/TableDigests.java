package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Schema.TableRow;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What tables hold, as one digest each: equal tables have equal digests, whatever the order of
 * their rows.
 */
final class TableDigests {
  private static final int ROWS_A_LOOK = 1000;
  private static final List<String> OWN =
      List.of(
          "ledger_entry",
          "ledger_entry_row",
          "ledger_entry_whole",
          "ledger_segment",
          "ledger_position",
          "ledger_shape");

  private final SortedMap<String, BigInteger> digests = new TreeMap<>();
  private final Progress progress;

  private TableDigests(Progress progress) {
    this.progress = progress;
  }

  private void add(String table, String row) {
    BigInteger digest =
        new BigInteger(1, Frame.sha256().digest(row.getBytes(StandardCharsets.UTF_8)));
    digests.merge(table, digest, BigInteger::add);
  }

  /** All tables of an image, the ledger's own and derived columns among them. */
  static TableDigests ofImage(Connection connection, Schema schema) throws SQLException {
    return ofImage(connection, schema, Progress.NONE);
  }

  private static TableDigests ofImage(Connection connection, Schema schema, Progress progress)
      throws SQLException {
    TableDigests found = new TableDigests(progress);
    for (Table table : LedgerTables.all(schema)) {
      String columns =
          Stream.concat(
                  table.columns().stream().map(Column::name),
                  table.derived().stream().map(Table.Derived::name))
              .collect(Collectors.joining(", "));
      found.addAll(connection, table.name(), columns);
    }
    for (String table : OWN) {
      found.addAll(connection, table, "*");
    }
    return found;
  }

  /**
   * The same as a reader sees it.
   *
   * @throws Obstacle if the progress was stopped
   */
  static TableDigests of(Handle handle, Schema schema, Progress progress) {
    try {
      return ofImage(handle.getConnection(), schema, progress);
    } catch (SQLException e) {
      throw new RowWriter.SqlFailure(e);
    }
  }

  private void addAll(Connection connection, String table, String columns) throws SQLException {
    digests.put(table, BigInteger.ZERO);
    try (PreparedStatement select =
            connection.prepareStatement("SELECT " + columns + " FROM " + table);
        ResultSet rows = select.executeQuery()) {
      int width = rows.getMetaData().getColumnCount();
      int read = 0;
      while (rows.next()) {
        if (++read % ROWS_A_LOOK == 0 && progress.stopped()) {
          throw Obstacle.of("ledger.stopped");
        }
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= width; i++) {
          String text = rows.getString(i);
          row.append(text == null ? "-" : text.length() + ":" + text).append(';');
        }
        add(table, row.toString());
      }
    }
  }

  /** The rows of an image in some tables, each read as the present rows it stands for. */
  static TableDigests ofRows(
      Connection connection, List<Table> tables, Migration migration, int version)
      throws SQLException {
    TableDigests found = new TableDigests(Progress.NONE);
    for (Table table : tables) {
      String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
      try (PreparedStatement select =
              connection.prepareStatement("SELECT " + columns + " FROM " + table.name());
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          TableRow old = new TableRow(table.name(), RowWriter.row(table, rows));
          for (TableRow each : migration.present(version, old)) {
            found.add(each.table(), each.row().toString());
          }
        }
      }
    }
    return found;
  }

  /** Names of the tables that differ. */
  List<String> differing(TableDigests other) {
    List<String> names = new ArrayList<>();
    Stream.concat(digests.keySet().stream(), other.digests.keySet().stream())
        .distinct()
        .sorted()
        .filter(
            name ->
                !digests
                    .getOrDefault(name, BigInteger.ZERO)
                    .equals(other.digests.getOrDefault(name, BigInteger.ZERO)))
        .forEach(names::add);
    return names;
  }
}
