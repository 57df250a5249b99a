package huanze.ledger;

/** Checks that a row fits its table and gives it its one form. */
final class RowCheck {
  private RowCheck() {}

  /**
   * @throws IllegalArgumentException if a value does not fit
   */
  static Row checked(Table table, Row row) {
    RowValues values = RowValues.of(row.values());
    int known = 0;
    for (Column column : table.columns()) {
      String name = column.name();
      boolean isId = name.equals("id");
      Object value = isId ? null : values.get(name);
      if (value != null) {
        known++;
        Object canonical = Values.canonical(column, value);
        if (canonical != value) {
          values = values.with(name, canonical);
        }
      } else if (column.required() && !isId) {
        throw new IllegalArgumentException(table.name() + " needs " + name);
      }
    }
    if (known != values.size()) {
      refuseUnknown(table, row);
    }
    return new Row(row.id(), values);
  }

  private static void refuseUnknown(Table table, Row row) {
    if (row.values().containsKey("id")) {
      throw new IllegalArgumentException(table.name() + ": the id is not a value");
    }
    row.values().keySet().forEach(table::column);
  }
}
