package huanze.ledger;

import huanze.base.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The ledger's own rows: the office whose ledger it is, and the people who sat at the desk. */
public final class LedgerTables {
  public static final Table OFFICE =
      Table.named("ledger_office")
          .required("name", ColumnType.TEXT)
          .required("region", ColumnType.TEXT)
          .build();

  public static final Table USER =
      Table.named("desk_user").required("name", ColumnType.TEXT).build();

  /** How the parts of a shape begin that say no column. */
  private static final Set<String> NO_COLUMNS = Set.of("index", "whole");

  private LedgerTables() {}

  /** The program's tables and the ledger's own. */
  static List<Table> all(Schema schema) {
    return Stream.concat(Stream.of(OFFICE, USER), schema.tables().stream()).toList();
  }

  static Optional<Table> find(Schema schema, String name) {
    return all(schema).stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The same name in the same office is the same user. */
  static UUID userId(UUID office, String name) {
    return Ids.named("user " + office + " " + name);
  }

  /** All that the image is made of, as text: an image of another shape is built anew. */
  static String shape(Schema schema) {
    StringBuilder shape = new StringBuilder("3\n");
    for (Table table : all(schema)) {
      List<String> parts = new ArrayList<>();
      for (Column column : table.columns()) {
        parts.add(column.name() + " " + column.type() + (column.required() ? " required" : ""));
      }
      table.derived().forEach(d -> parts.add(d.name() + " derived"));
      table.indexes().forEach(i -> parts.add("index " + i));
      if (table.whole() != null) {
        parts.add("whole " + table.whole());
      }
      shape.append(table.name()).append(": ").append(String.join("; ", parts)).append('\n');
    }
    return shape.toString();
  }

  /** The tables of a shape, without derived columns, references and indexes. */
  static List<Table> parse(String shape) {
    List<Table> tables = new ArrayList<>();
    for (String line : shape.lines().skip(1).toList()) {
      int colon = line.indexOf(": ");
      List<Column> columns = new ArrayList<>();
      for (String part : line.substring(colon + 2).split("; ")) {
        String[] words = part.split(" ", 3);
        if (!NO_COLUMNS.contains(words[0]) && !words[1].equals("derived")) {
          columns.add(new Column(words[0], ColumnType.valueOf(words[1]), words.length > 2, null));
        }
      }
      tables.add(new Table(line.substring(0, colon), columns, List.of(), List.of(), null));
    }
    return tables;
  }
}
