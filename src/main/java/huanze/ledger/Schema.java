package huanze.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All tables of the program in their present shape, and how rows written under earlier versions
 * become present ones. Joined from the features in the composition root; the ledger knows none of
 * them.
 *
 * @param version number of the present shape; entries carry the one they were written under
 * @param steps one per version after the first, in order
 */
public record Schema(int version, List<Table> tables, List<Step> steps) {
  public Schema {
    tables = List.copyOf(tables);
    steps = List.copyOf(steps);
    if (steps.size() != version - 1) {
      throw new IllegalArgumentException(
          "version " + version + " needs " + (version - 1) + " steps");
    }
  }

  /**
   * From one version to the next.
   *
   * @param rules old table name → the fixed pure function from an old row to new rows; tables not
   *     named keep their rows as they are
   */
  public record Step(Map<String, Function<Row, List<TableRow>>> rules) {}

  /** A row and the table it belongs in. */
  public record TableRow(String table, Row row) {}

  public Table table(String name) {
    return tables.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }
}
