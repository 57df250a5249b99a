package huanze.ledger;

import huanze.ledger.Schema.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows written under an earlier version as rows of the present one, step by step. */
final class Migration {
  private final Schema schema;

  Migration(Schema schema) {
    this.schema = schema;
  }

  /** What a change written under a version means for the present tables. */
  List<Change> present(int version, Change change) {
    if (version == schema.version()) {
      return List.of(change);
    }
    Map<Key, Row> before = present(version, change.table(), change.before());
    Map<Key, Row> after = present(version, change.table(), change.after());
    Set<Key> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (Key key : keys) {
      Row was = before.get(key);
      Row becomes = after.get(key);
      if (was == null || !was.equals(becomes)) {
        changes.add(new Change(key.table(), key.id(), was, becomes));
      }
    }
    return changes;
  }

  private record Key(String table, UUID id) {}

  private Map<Key, Row> present(int version, String table, @Nullable Row row) {
    Map<Key, Row> rows = new LinkedHashMap<>();
    if (row != null) {
      for (TableRow each : present(version, new TableRow(table, row))) {
        rows.put(new Key(each.table(), each.row().id()), each.row());
      }
    }
    return rows;
  }

  /** The present rows of one old row. */
  List<TableRow> present(int version, TableRow old) {
    List<TableRow> rows = List.of(old);
    for (int step = version; step < schema.version(); step++) {
      Schema.Step rules = schema.steps().get(step - 1);
      List<TableRow> next = new ArrayList<>();
      for (TableRow each : rows) {
        Function<Row, List<TableRow>> rule = rules.rules().get(each.table());
        next.addAll(rule == null ? List.of(each) : owned(each.row(), rule.apply(each.row())));
      }
      rows = next;
    }
    return rows.stream().map(this::checked).toList();
  }

  private static List<TableRow> owned(Row old, List<TableRow> rows) {
    return rows.stream()
        .map(
            each ->
                each.row().values().containsKey("owner")
                    ? each
                    : new TableRow(
                        each.table(), each.row().with("owner", old.values().get("owner"))))
        .toList();
  }

  private TableRow checked(TableRow row) {
    Table table =
        LedgerTables.find(schema, row.table())
            .orElseThrow(() -> new IllegalArgumentException("no table " + row.table()));
    return new TableRow(row.table(), RowCheck.checked(table, row.row()));
  }
}
