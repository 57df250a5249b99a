package huanze.ledger;

/** What one entry did to one row: a line of the row's history. */
public record RowVersion(Entry entry, Change change) {}
