package huanze.app;

import huanze.base.Progress;
import huanze.evidence.EvidenceVault;
import huanze.ledger.EvidenceStore;
import java.io.IOException;
import java.nio.file.Path;

/** Evidence in the ledger's folder. */
final class LedgerVault implements EvidenceVault {
  private final EvidenceStore store;

  LedgerVault(EvidenceStore store) {
    this.store = store;
  }

  @Override
  public String store(Path file, Progress progress) throws IOException {
    return store.keep(file, progress).digest();
  }

  @Override
  public boolean sound(String digest) throws IOException {
    return store.sound(digest);
  }

  @Override
  public Path path(String digest) {
    return store.file(digest);
  }
}
