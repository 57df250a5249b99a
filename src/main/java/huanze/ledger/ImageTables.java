package huanze.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL that makes an image. What only readers need is made after the rows: H2 then sorts first
 * and writes each index once, where adding to it row by row would write its pages again and again.
 */
final class ImageTables {
  private ImageTables() {}

  /** Tables with as much as replaying needs. */
  static String tables(Schema schema) {
    StringBuilder ddl = new StringBuilder(IndexWriter.DDL);
    for (Table table : LedgerTables.all(schema)) {
      List<String> parts = new ArrayList<>();
      for (Column column : table.columns()) {
        parts.add(
            column.name() + " " + column.type().sql() + (column.required() ? " NOT NULL" : ""));
      }
      table.derived().forEach(d -> parts.add(d.name() + " VARCHAR"));
      parts.add("PRIMARY KEY (id)");
      ddl.append(
          parts.stream()
              .collect(Collectors.joining(", ", "CREATE TABLE " + table.name() + " (", ");\n")));
    }
    return ddl.toString();
  }

  /** One statement each. */
  static List<String> indexes(Schema schema) {
    List<String> ddl = new ArrayList<>(IndexWriter.INDEXES);
    for (Table table : LedgerTables.all(schema)) {
      int number = 1;
      for (String columns : table.indexes()) {
        ddl.add(
            "CREATE INDEX %s_%d ON %s (%s)"
                .formatted(table.name(), number++, table.name(), columns));
      }
    }
    return ddl;
  }
}
