package huanze.app.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the list.
 *
 * @param what what was done, in words
 * @param reason why, or empty
 * @param kind sort of entry, in words
 * @param undoneBy the entry that took it back, or null
 * @param undoable true if it still stands and its kind can be undone
 */
public record EntryLine(
    long number,
    Instant at,
    String who,
    String what,
    String reason,
    String kind,
    int rows,
    @Nullable Long undoneBy,
    boolean undoable) {}
