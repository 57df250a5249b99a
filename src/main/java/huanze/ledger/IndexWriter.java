package huanze.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What H2 keeps about entries: position, list of entries, which entry touched which row or only a
 * part of it, sizes of the sealed segments. Not the bodies: those stay in the journal.
 */
final class IndexWriter implements AutoCloseable {
  static final String DDL =
      """
      CREATE TABLE ledger_position (
        ledger_id UUID PRIMARY KEY, entry_number BIGINT NOT NULL, digest VARCHAR(64) NOT NULL,
        segment VARCHAR(64) NOT NULL, frame_offset BIGINT NOT NULL, frame_end BIGINT NOT NULL,
        written_at TIMESTAMP WITH TIME ZONE NOT NULL);
      CREATE TABLE ledger_shape (
        schema_version INTEGER NOT NULL PRIMARY KEY, shape VARCHAR NOT NULL);
      CREATE TABLE ledger_entry (
        entry_number BIGINT PRIMARY KEY, written_at TIMESTAMP WITH TIME ZONE NOT NULL,
        clock_at TIMESTAMP WITH TIME ZONE NOT NULL, user_id UUID NOT NULL,
        user_name VARCHAR NOT NULL, deed VARCHAR NOT NULL, deed_args VARCHAR ARRAY NOT NULL,
        reason VARCHAR, schema_version INTEGER NOT NULL, operation BIGINT NOT NULL,
        kind VARCHAR(16) NOT NULL, row_count INTEGER NOT NULL, undoes BIGINT ARRAY NOT NULL, undone_by BIGINT,
        segment VARCHAR(64) NOT NULL, frame_offset BIGINT NOT NULL);
      CREATE INDEX ledger_entry_operation ON ledger_entry (operation);
      CREATE INDEX ledger_entry_undone ON ledger_entry (undone_by);
      CREATE TABLE ledger_entry_row (
        row_id UUID NOT NULL, entry_number BIGINT NOT NULL);
      CREATE TABLE ledger_entry_whole (
        whole_id UUID NOT NULL, entry_number BIGINT NOT NULL);
      CREATE TABLE ledger_segment (segment VARCHAR(64) PRIMARY KEY, byte_size BIGINT NOT NULL);
      """;

  /** Which entries touched a row or a part of it; replaying into an empty image does not ask. */
  static final List<String> INDEXES =
      List.of(
          "ALTER TABLE ledger_entry_row ADD PRIMARY KEY (row_id, entry_number)",
          "ALTER TABLE ledger_entry_whole ADD PRIMARY KEY (whole_id, entry_number)");

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  IndexWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * Notes an entry; the position is set apart.
   *
   * @param isNew true if the index cannot know the entry yet
   */
  void note(Position position, EntryHead head, Touched touched, boolean isNew) {
    Mark mark = position.mark();
    long number = head.number();
    if (!isNew) {
      run("DELETE FROM ledger_entry WHERE entry_number = ?", number);
      for (UUID row : touched.rows()) {
        run("DELETE FROM ledger_entry_row WHERE row_id = ? AND entry_number = ?", row, number);
      }
      for (UUID whole : touched.wholes()) {
        run(
            "DELETE FROM ledger_entry_whole WHERE whole_id = ? AND entry_number = ?",
            whole,
            number);
      }
    }
    run(
        """
        INSERT INTO ledger_entry (entry_number, written_at, clock_at, user_id, user_name, deed,
          deed_args, reason, schema_version, operation, kind, row_count, undoes, segment, frame_offset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number,
        head.at(),
        head.clock(),
        head.user(),
        head.userName(),
        head.deed().textKey(),
        head.deed().args().toArray(),
        head.deed().reason(),
        head.schema(),
        head.operation(),
        head.kind().name(),
        touched.changes(),
        head.undoes().toArray(),
        mark.segment(),
        mark.offset());
    for (UUID row : touched.rows()) {
      run("INSERT INTO ledger_entry_row (row_id, entry_number) VALUES (?, ?)", row, number);
    }
    for (UUID whole : touched.wholes()) {
      run("INSERT INTO ledger_entry_whole (whole_id, entry_number) VALUES (?, ?)", whole, number);
    }
    for (Long undone : head.undoes()) {
      run("UPDATE ledger_entry SET undone_by = NULL WHERE undone_by = ?", undone);
      run("UPDATE ledger_entry SET undone_by = ? WHERE entry_number = ?", number, undone);
    }
  }

  /** Notes the sizes of the segments that nothing is added to any more. */
  void seal(Journal journal, String from, String to) {
    for (Journal.Segment each : journal.segments()) {
      if (each.name().compareTo(from) >= 0 && each.name().compareTo(to) < 0) {
        seal(each);
      }
    }
  }

  private void seal(Journal.Segment segment) {
    run("DELETE FROM ledger_segment WHERE segment = ?", segment.name());
    run(
        "INSERT INTO ledger_segment (segment, byte_size) VALUES (?, ?)",
        segment.name(),
        segment.size());
  }

  /** Notes what the tables are made of: once, in an empty image. */
  void describe(Schema schema) {
    run(
        "INSERT INTO ledger_shape (schema_version, shape) VALUES (?, ?)",
        schema.version(),
        LedgerTables.shape(schema));
  }

  /** Sets how far the image has come. */
  void set(Position position) {
    Mark mark = position.mark();
    Object[] values = {
      mark.number(),
      mark.digest(),
      mark.segment(),
      mark.offset(),
      mark.end(),
      position.at(),
      position.ledger()
    };
    int updated =
        run(
            """
            UPDATE ledger_position SET entry_number = ?, digest = ?, segment = ?,
              frame_offset = ?, frame_end = ?, written_at = ?
            WHERE ledger_id = ?
            """,
            values);
    if (updated == 0) {
      run(
          """
          INSERT INTO ledger_position (entry_number, digest, segment, frame_offset, frame_end,
            written_at, ledger_id) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          values);
    }
  }

  /** How far the image has come; empty if nothing was ever applied. */
  static Optional<Position> position(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT ledger_id, entry_number, digest, segment, frame_offset, frame_end,"
                    + " written_at, schema_version, shape FROM ledger_position, ledger_shape");
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      Mark mark =
          new Mark(
              rows.getLong(2),
              rows.getString(3),
              rows.getString(4),
              rows.getLong(5),
              rows.getLong(6));
      Instant at = rows.getObject(7, OffsetDateTime.class).toInstant();
      return Optional.of(
          new Position(rows.getObject(1, UUID.class), mark, at, rows.getInt(8), rows.getString(9)));
    }
  }

  /** Names and sizes of the sealed segments. */
  static Map<String, Long> sealed(Connection connection) throws SQLException {
    Map<String, Long> sizes = new HashMap<>();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT segment, byte_size FROM ledger_segment");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        sizes.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sizes;
  }

  private int run(String sql, Object... values) {
    try {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(
            i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new RowWriter.SqlFailure(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
  }
}
