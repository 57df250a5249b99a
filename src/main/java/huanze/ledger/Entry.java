package huanze.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as lists show it.
 *
 * @param at when it was written; never before the entry before it
 * @param clock what the computer's clock said then
 * @param operation number of the first entry of its operation; its own if it stands alone
 * @param rows how many rows it changed
 * @param undoes the entries it takes back
 * @param undoneBy the entry that took it back, or null
 */
public record Entry(
    long number,
    Instant at,
    Instant clock,
    UUID user,
    String userName,
    Deed deed,
    int schema,
    long operation,
    EntryKind kind,
    int rows,
    List<Long> undoes,
    @Nullable Long undoneBy) {
  public Entry {
    undoes = List.copyOf(undoes);
  }

  /** True if it still stands and its kind can be undone. */
  public boolean canBeUndone() {
    return kind.undoable() && undoneBy == null;
  }
}
