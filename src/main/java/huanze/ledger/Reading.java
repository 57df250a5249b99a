package huanze.ledger;

import java.util.List;
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
}
