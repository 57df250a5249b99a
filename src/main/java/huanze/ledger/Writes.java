package huanze.ledger;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a use case may do inside its one entry. Only the ledger writes to H2. */
public interface Writes {
  /** The same transaction, for SELECTs: sees what was put so far. */
  Handle handle();

  /**
   * Puts a row: new, or instead of the one with its id. Putting a row as it already stands changes
   * nothing.
   *
   * @throws IllegalArgumentException if a value does not fit the table
   */
  void put(Table table, Row row);

  /** Removes a row; one that is not there is left out silently. */
  void remove(Table table, UUID id);
}
