package huanze.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Closes ledgers that tests left open and deletes their folders when the test program ends. */
final class TestFolders {
  private static final Map<MemoryLedger, Path> LEFT = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(TestFolders::clear));
  }

  private TestFolders() {}

  static synchronized void deleteAtExit(MemoryLedger ledger, Path folder) {
    LEFT.put(ledger, folder);
  }

  private static synchronized void clear() {
    for (Path folder : LEFT.values()) {
      try {
        Disk.deleteTree(folder);
      } catch (IOException e) {
        System.err.println("not deleted: " + e);
      }
    }
  }
}
