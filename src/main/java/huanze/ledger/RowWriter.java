package huanze.ledger;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place that changes rows in H2: for saving, replay, undo and import alike. A row is put by
 * its id or deleted, so doing it twice does no harm.
 */
final class RowWriter implements AutoCloseable {
  /** What SQL calls a second row of the same id. */
  private static final String DUPLICATE = "23505";

  private final Connection connection;
  private final Map<String, Statements> statements = new HashMap<>();

  RowWriter(Connection connection, Schema schema) {
    this.connection = connection;
    for (Table table : LedgerTables.all(schema)) {
      statements.put(table.name(), new Statements(table));
    }
  }

  Table table(String name) {
    return of(name).table;
  }

  private Statements of(String table) {
    Statements found = statements.get(table);
    if (found == null) {
      throw new IllegalArgumentException("no table " + table);
    }
    return found;
  }

  /** The row as it stands, with its owner; null if there is none. */
  @Nullable Row find(String table, UUID id) {
    try {
      return of(table).find(id);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Whether a row is known to be there. */
  enum Standing {
    THERE,
    ABSENT,
    UNKNOWN
  }

  /** Puts the row, or removes it if it is null. */
  void apply(String table, UUID id, @Nullable Row after, Standing standing) {
    try {
      if (after == null) {
        of(table).delete(id);
      } else {
        of(table).put(after, standing);
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Statements each : statements.values()) {
      each.close();
    }
  }

  private final class Statements {
    private final Table table;
    private final List<String> names;
    private @Nullable PreparedStatement select;
    private @Nullable PreparedStatement update;
    private @Nullable PreparedStatement insert;
    private @Nullable PreparedStatement delete;

    private Statements(Table table) {
      this.table = table;
      this.names =
          Stream.concat(
                  table.columns().stream().map(Column::name).filter(n -> !n.equals("id")),
                  table.derived().stream().map(Table.Derived::name))
              .toList();
    }

    private @Nullable Row find(UUID id) throws SQLException {
      List<Column> columns = table.columns();
      if (select == null) {
        select =
            connection.prepareStatement(
                "SELECT "
                    + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                    + " FROM "
                    + table.name()
                    + " WHERE id = ?");
      }
      select.setObject(1, id);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? row(table, rows) : null;
      }
    }

    private void put(Row row, Standing standing) throws SQLException {
      boolean inserted = standing == Standing.ABSENT && insertedNew(row);
      if (!inserted && execute(update(), row) == 0) {
        execute(insert(), row);
      }
    }

    /** False if the row is there after all. */
    private boolean insertedNew(Row row) throws SQLException {
      try {
        execute(insert(), row);
        return true;
      } catch (SQLIntegrityConstraintViolationException e) {
        if (DUPLICATE.equals(e.getSQLState())) {
          return false;
        }
        throw e;
      }
    }

    private PreparedStatement update() throws SQLException {
      if (update == null) {
        update =
            connection.prepareStatement(
                "UPDATE "
                    + table.name()
                    + names.stream()
                        .map(n -> n + " = ?")
                        .collect(Collectors.joining(", ", " SET ", ""))
                    + " WHERE id = ?");
      }
      return update;
    }

    private PreparedStatement insert() throws SQLException {
      if (insert == null) {
        insert =
            connection.prepareStatement(
                "INSERT INTO "
                    + table.name()
                    + names.stream().collect(Collectors.joining(", ", " (", ", id)"))
                    + names.stream()
                        .map(n -> "?")
                        .collect(Collectors.joining(", ", " VALUES (", ", ?)")));
      }
      return insert;
    }

    private int execute(PreparedStatement statement, Row row) throws SQLException {
      int index = 1;
      for (Column column : table.columns()) {
        if (!column.name().equals("id")) {
          Values.bind(statement, index++, row.values().get(column.name()));
        }
      }
      for (Table.Derived derived : table.derived()) {
        statement.setString(index++, derived.rule().apply(row));
      }
      statement.setObject(index, row.id());
      return statement.executeUpdate();
    }

    private void delete(UUID id) throws SQLException {
      if (delete == null) {
        delete = connection.prepareStatement("DELETE FROM " + table.name() + " WHERE id = ?");
      }
      delete.setObject(1, id);
      delete.executeUpdate();
    }

    private void close() throws SQLException {
      List<PreparedStatement> open = new ArrayList<>();
      Stream.of(select, update, insert, delete).filter(s -> s != null).forEach(open::add);
      for (PreparedStatement statement : open) {
        statement.close();
      }
    }
  }

  /** The row of a result that selects the table's columns in order. */
  static Row row(Table table, ResultSet rows) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    int index = 1;
    UUID id = null;
    for (Column column : table.columns()) {
      Object value = Values.read(rows, index++, column.type());
      if (column.name().equals("id")) {
        id = (UUID) value;
      } else if (value != null) {
        values.put(column.name(), value);
      }
    }
    return new Row(java.util.Objects.requireNonNull(id), values);
  }

  /** H2 refused a statement. */
  static final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** H2's numbers for a file that cannot be read or written. */
    private static final Set<Integer> OF_DISK = Set.of(90028, 90031, 90097);

    SqlFailure(SQLException cause) {
      super(cause);
    }

    /** True if the drive is to blame, not the statement: full, not writable, or gone. */
    boolean isOfDisk() {
      return getCause() instanceof SQLException e && OF_DISK.contains(e.getErrorCode())
          || root() instanceof IOException;
    }

    /** What went wrong, without a class name. */
    Object words() {
      return root() instanceof IOException io
          ? DiskReason.words(io)
          : String.valueOf(getCause().getMessage());
    }

    private Throwable root() {
      Throwable root = this;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return root;
    }

    /** As the user is told: an obstacle if the drive is to blame, else the defect itself. */
    RuntimeException told() {
      return isOfDisk() ? new Obstacle(this, "ledger.imageFailed", words()) : this;
    }
  }
}
