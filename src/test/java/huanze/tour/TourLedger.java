package huanze.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that stops look at: opened once for the whole tour, and closed and let go with it. Whole
 * cities kept open by a static field fill the heap of all tests after it.
 */
public final class TourLedger<L extends AutoCloseable> {
  private static final List<TourLedger<?>> OPEN = new ArrayList<>();

  private final Supplier<L> opens;
  private @Nullable L ledger;

  private TourLedger(Supplier<L> opens) {
    this.opens = opens;
  }

  public static <L extends AutoCloseable> TourLedger<L> of(Supplier<L> opens) {
    return new TourLedger<>(opens);
  }

  /** Asked for first beside the FX thread: opening takes some seconds. */
  public synchronized L get() {
    L open = ledger;
    if (open == null) {
      open = opens.get();
      ledger = open;
      synchronized (OPEN) {
        OPEN.add(this);
      }
    }
    return open;
  }

  private synchronized void close() throws Exception {
    L open = ledger;
    ledger = null;
    if (open != null) {
      open.close();
    }
  }

  static void closeAll() throws Exception {
    synchronized (OPEN) {
      for (TourLedger<?> one : OPEN) {
        one.close();
      }
      OPEN.clear();
    }
  }
}
