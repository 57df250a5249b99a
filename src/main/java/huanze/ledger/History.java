package huanze.ledger;

import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Finds entries by H2's index and reads their bodies from the journal. */
final class History {
  private static final String SELECT =
      """
      SELECT e.entry_number, e.written_at, e.clock_at, e.user_id, e.user_name, e.deed,
        e.deed_args, e.reason, e.schema_version, e.operation, e.kind, e.row_count, e.undone_by, e.undoes
      FROM ledger_entry e\s\
      """;

  private static final String PLACE =
      "SELECT segment, frame_offset, schema_version FROM ledger_entry WHERE entry_number = :number";

  private final Journal journal;
  private final Wholes wholes;
  private final Migration migration;

  History(Journal journal, Schema schema) {
    this.journal = journal;
    this.wholes = new Wholes(schema);
    this.migration = new Migration(schema);
  }

  static List<Entry> entries(Handle handle, long before, int limit) {
    return handle
        .createQuery(
            SELECT + "WHERE e.entry_number < :before ORDER BY e.entry_number DESC LIMIT :limit")
        .bind("before", before)
        .bind("limit", limit)
        .map(History::entry)
        .list();
  }

  static Optional<Entry> entry(Handle handle, long number) {
    return handle
        .createQuery(SELECT + "WHERE e.entry_number = :number")
        .bind("number", number)
        .map(History::entry)
        .findOne();
  }

  /** All entries of the operation an entry belongs to, oldest first. */
  static List<Entry> operation(Handle handle, long number) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE e.operation =
                  (SELECT o.operation FROM ledger_entry o WHERE o.entry_number = :number)
                ORDER BY e.entry_number
                """)
        .bind("number", number)
        .map(History::entry)
        .list();
  }

  /** The entries that touched a row behind a number, oldest first. */
  static List<Entry> touching(Handle handle, UUID row, long after) {
    return handle
        .createQuery(
            SELECT
                + """
                JOIN ledger_entry_row r ON r.entry_number = e.entry_number
                WHERE r.row_id = :row AND r.entry_number > :after ORDER BY e.entry_number
                """)
        .bind("row", row)
        .bind("after", after)
        .map(History::entry)
        .list();
  }

  /** The entries that touched a row or a part of it, newest first. */
  private static List<Entry> ofWhole(Handle handle, UUID row) {
    return handle
        .createQuery(
            SELECT
                + """
                JOIN (SELECT entry_number FROM ledger_entry_row WHERE row_id = :row
                  UNION SELECT entry_number FROM ledger_entry_whole WHERE whole_id = :row) r
                ON r.entry_number = e.entry_number ORDER BY e.entry_number DESC
                """)
        .bind("row", row)
        .map(History::entry)
        .list();
  }

  /** Who wrote the first entry of rows, by row; those that no entry touched are left out. */
  static Map<UUID, String> writers(Handle handle, Collection<UUID> rows) {
    return writers(handle, rows, (first, later) -> first);
  }

  /** The same of the last entry. */
  static Map<UUID, String> lastWriters(Handle handle, Collection<UUID> rows) {
    return writers(handle, rows, (first, later) -> later);
  }

  private static Map<UUID, String> writers(
      Handle handle, Collection<UUID> rows, BinaryOperator<String> which) {
    Map<UUID, String> writers = new HashMap<>();
    List<UUID> all = List.copyOf(rows);
    for (int from = 0; from < all.size(); from += 1000) {
      handle
          .createQuery(
              """
              SELECT r.row_id, e.user_name FROM ledger_entry_row r
              JOIN ledger_entry e ON e.entry_number = r.entry_number
              WHERE r.row_id IN (<rows>) ORDER BY e.entry_number
              """)
          .bindList("rows", all.subList(from, Math.min(all.size(), from + 1000)))
          .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
          .forEach(each -> writers.merge(each.getKey(), each.getValue(), which));
    }
    return writers;
  }

  /** The user's last entry that stands and can be undone, undoings left out. */
  static Optional<Entry> lastOf(Handle handle, UUID user) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE e.user_id = :user AND e.undone_by IS NULL AND e.kind IN ('ORDINARY', 'IMPORT')
                ORDER BY e.entry_number DESC LIMIT 1
                """)
        .bind("user", user)
        .map(History::entry)
        .findOne();
  }

  /** What happened to a row, newest first, as present rows. */
  List<RowVersion> of(Handle handle, UUID row) {
    return versions(handle, touching(handle, row, 0).reversed(), change -> change.id().equals(row));
  }

  /** The same of the row and its parts, within an entry in its order. */
  List<RowVersion> ofParts(Handle handle, UUID row) {
    return versions(handle, ofWhole(handle, row), change -> isOf(row, change));
  }

  private List<RowVersion> versions(Handle handle, List<Entry> entries, Predicate<Change> wanted) {
    List<RowVersion> versions = new ArrayList<>();
    for (Entry entry : entries) {
      changes(
          handle,
          entry.number(),
          change -> {
            if (wanted.test(change)) {
              versions.add(new RowVersion(entry, change));
            }
          });
    }
    return versions;
  }

  /** True if a change is one of the row or of its parts. */
  boolean isOf(UUID row, Change change) {
    return change.id().equals(row) || wholes.of(change).anyMatch(row::equals);
  }

  /**
   * What the entries behind a number changed, oldest first, as present rows; empty if it is more
   * than so many.
   */
  Optional<List<Change>> since(Handle handle, long number, int most) {
    record Size(long entry, int rows) {}
    List<Size> later =
        handle
            .createQuery(
                """
                SELECT entry_number, row_count FROM ledger_entry WHERE entry_number > :number
                ORDER BY entry_number FETCH FIRST :most ROWS ONLY
                """)
            .bind("number", number)
            .bind("most", most)
            .map((rows, c) -> new Size(rows.getLong(1), rows.getInt(2)))
            .list();
    if (later.size() == most || later.stream().mapToLong(Size::rows).sum() > most) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    later.forEach(each -> changes(handle, each.entry(), changes::add));
    return Optional.of(changes);
  }

  /**
   * Rows of some tables that undoings took away and none brought back. Undoings are few, so all of
   * them are read.
   */
  List<Change> takenBack(Handle handle, List<Table> tables) {
    List<String> names = tables.stream().map(Table::name).toList();
    Map<UUID, Change> gone = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT entry_number FROM ledger_entry WHERE kind = 'UNDO' ORDER BY entry_number")
        .mapTo(Long.class)
        .list()
        .forEach(
            entry ->
                changes(
                    handle,
                    entry,
                    change -> {
                      if (change.after() != null) {
                        gone.remove(change.id());
                      } else if (names.contains(change.table())) {
                        gone.put(change.id(), change);
                      }
                    }));
    return List.copyOf(gone.values());
  }

  /** Hands over the changes of an entry, as changes of present rows. */
  void changes(Handle handle, long entry, Consumer<Change> each) {
    Place place = handle.createQuery(PLACE).bind("number", entry).map(History::place).one();
    try {
      byte[] body = journal.body(place.segment(), place.offset());
      EntryCodec.changes(body, change -> migration.present(place.schema(), change).forEach(each));
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    } catch (DamageFound e) {
      Damage found = e.damage();
      throw new Damage(found.kind(), found.segment(), entry, found.offset()).asObstacle();
    }
  }

  /** The digest of an entry; null if it cannot be read, or there is none of that number. */
  @Nullable String digest(Handle handle, long entry) {
    Place place =
        handle.createQuery(PLACE).bind("number", entry).map(History::place).findOne().orElse(null);
    try {
      return place == null ? null : journal.digest(place.segment(), place.offset());
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    } catch (DamageFound e) {
      return null;
    }
  }

  private static Place place(ResultSet rows, StatementContext context) throws SQLException {
    return new Place(rows.getString(1), rows.getLong(2), rows.getInt(3));
  }

  private record Place(String segment, long offset, int schema) {}

  private static Entry entry(ResultSet rows, StatementContext context) throws SQLException {
    return new Entry(
        rows.getLong(1),
        rows.getObject(2, OffsetDateTime.class).toInstant(),
        rows.getObject(3, OffsetDateTime.class).toInstant(),
        rows.getObject(4, UUID.class),
        rows.getString(5),
        new Deed(rows.getString(6), texts(rows, 7), rows.getString(8)),
        rows.getInt(9),
        rows.getLong(10),
        EntryKind.valueOf(rows.getString(11)),
        rows.getInt(12),
        texts(rows, 14).stream().map(Long::valueOf).toList(),
        rows.getObject(13, Long.class));
  }

  private static List<String> texts(ResultSet rows, int column) throws SQLException {
    Object[] values = (Object[]) rows.getArray(column).getArray();
    return Arrays.stream(values).map(String::valueOf).toList();
  }
}
