package huanze.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Where stores read from: the ledger as it stands, or a scratch image of an earlier day. Safe from
 * any thread; each call sees one committed state.
 */
public interface Reading {
  /** Runs SELECTs. The handle is closed afterwards and must not be kept. */
  <T> T read(Function<Handle, T> work);

  /**
   * A number that changes with every change of the data: what was computed under it still holds.
   */
  long position();

  /**
   * The same for some tables alone: changes at least with every change of their rows, so that what
   * follows from them need not be read again after every save.
   */
  default long position(List<Table> tables) {
    return position();
  }

  /**
   * Who wrote rows first: the names of the people at the desk when they came.
   *
   * @return rows that some entry made; an image without a journal knows of none
   */
  default Map<UUID, String> writers(Collection<UUID> rows) {
    return Map.of();
  }

  /** The same of those who wrote the rows last: whoever answers for how they stand. */
  default Map<UUID, String> lastWriters(Collection<UUID> rows) {
    return Map.of();
  }

  /**
   * What is read from: another object once the ledger has put a new image in the old one's place.
   * Positions tell apart the states of one image only.
   */
  default Object image() {
    return this;
  }

  /**
   * What the entries behind a position changed, oldest first, as present rows. Empty if that is not
   * known or is much: then what was read before has to be read again.
   */
  default Optional<List<Change>> changesSince(long position) {
    return Optional.empty();
  }

  /**
   * Rows of some tables that an undoing took away and that did not come back: each as it stood
   * last.
   *
   * @return what of it is known; an image without a journal knows of none
   */
  default List<Change> takenBack(List<Table> tables) {
    return List.of();
  }
}
