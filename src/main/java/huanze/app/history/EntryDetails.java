package huanze.app.history;

import java.util.List;

/**
 * All about one entry.
 *
 * @param rows what it changed; no more than can be read
 * @param more how many rows are not among them
 */
public record EntryDetails(EntryLine entry, List<ChangedRow> rows, int more) {
  public EntryDetails {
    rows = List.copyOf(rows);
  }
}
