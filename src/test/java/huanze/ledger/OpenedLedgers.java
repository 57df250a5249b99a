package huanze.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes the ledgers that a test opened and deletes their folders when it has ended: some hundred
 * open databases fill the memory of the whole run. Found by JUnit itself, so that no test has to
 * think of it.
 */
public final class OpenedLedgers implements AfterEachCallback {
  /** A test runs in one thread, and beside it another test in another. */
  private static final ThreadLocal<List<MemoryLedger>> OPENED =
      ThreadLocal.withInitial(ArrayList::new);

  static void opened(MemoryLedger ledger) {
    OPENED.get().add(ledger);
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    List<MemoryLedger> opened = OPENED.get();
    OPENED.remove();
    for (MemoryLedger ledger : opened) {
      ledger.close();
      Disk.deleteTree(ledger.home());
    }
  }
}
