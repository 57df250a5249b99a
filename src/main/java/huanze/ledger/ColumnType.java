package huanze.ledger;

/** What a column holds, and so how it is written in H2 and in a journal entry. */
public enum ColumnType {
  ID("UUID"),
  TEXT("VARCHAR"),
  INTEGER("BIGINT"),
  DECIMAL("NUMERIC(20, 6)"),
  DATE("DATE"),
  INSTANT("TIMESTAMP WITH TIME ZONE"),
  FLAG("BOOLEAN");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
