package huanze.ledger;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/** The one way to change data: one use case, one entry. Use cases depend on this, not on more. */
public interface Saving extends Reading {
  /**
   * Writes one entry and returns once it is safely on disk.
   *
   * <p>If the work throws, nothing is changed and the exception comes back. If it puts nothing that
   * differs from what stands, no entry is written.
   *
   * @return the entry's sequence number; empty if nothing changed
   * @throws huanze.base.Obstacle disk full, ledger read-only
   */
  OptionalLong save(Deed deed, Consumer<Writes> work);

  /**
   * Writes several entries that history and undo treat as one operation: a large import, part by
   * part. Each part is one entry; parts already written stay if a later one fails, and can be
   * undone together.
   */
  OptionalLong saveParts(Deed deed, List<Consumer<Writes>> parts);

  /** The office that owns the rows written here. */
  UUID office();
}
