package huanze.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What rows are parts of, table by table; replaying asks for every row. */
final class Wholes {
  private final Map<String, Table> tables = new HashMap<>();

  Wholes(Schema schema) {
    LedgerTables.all(schema).stream()
        .filter(table -> table.whole() != null)
        .forEach(table -> tables.put(table.name(), table));
  }

  /** What the row of a change was and is a part of. */
  Stream<UUID> of(Change change) {
    Table table = tables.get(change.table());
    return table == null ? Stream.empty() : table.wholesOf(change);
  }
}
