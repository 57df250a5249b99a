package huanze.ledger;

/** What sort of entry it is, and so whether it can be undone. */
public enum EntryKind {
  ORDINARY(true, false),
  /** Takes earlier entries back; can itself be undone. */
  UNDO(true, true),
  /** Rows of another office taken in from a package; the only kind that may write them. */
  IMPORT(true, true),
  /** Something left the house (a paper issued, a package sent): withdrawn, not undone. */
  ISSUE(false, false),
  /** A person signed in or out: withdrawn, not undone. */
  SIGN_IN(false, false),
  /** The ledger's own: the office's identity, a new name at the desk. */
  FOUNDING(false, false);

  private final boolean undoable;
  private final boolean foreignRows;

  EntryKind(boolean undoable, boolean foreignRows) {
    this.undoable = undoable;
    this.foreignRows = foreignRows;
  }

  public boolean undoable() {
    return undoable;
  }

  /** True if rows of another owner may be written. */
  boolean foreignRows() {
    return foreignRows;
  }
}
