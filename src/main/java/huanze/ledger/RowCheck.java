package huanze.ledger;

import java.util.Map;
import java.util.TreeMap;

/** Checks that a row fits its table and gives it its one form. */
final class RowCheck {
  private RowCheck() {}

  /**
   * @throws IllegalArgumentException if a value does not fit
   */
  static Row checked(Table table, Row row) {
    Map<String, Object> values = new TreeMap<>();
    for (Map.Entry<String, Object> value : row.values().entrySet()) {
      if (value.getKey().equals("id")) {
        throw new IllegalArgumentException(table.name() + ": the id is not a value");
      }
      Column column = table.column(value.getKey());
      values.put(value.getKey(), Values.canonical(column, value.getValue()));
    }
    for (Column column : table.columns()) {
      if (column.required() && !column.name().equals("id") && !values.containsKey(column.name())) {
        throw new IllegalArgumentException(table.name() + " needs " + column.name());
      }
    }
    return new Row(row.id(), values);
  }
}
