package huanze.app;

import huanze.base.Progress;
import huanze.evidence.EvidenceVault;
import huanze.ledger.EvidenceStore;
import huanze.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;

/** Evidence in the ledger's folder. */
final class LedgerVault implements EvidenceVault {
  private final Ledger ledger;
  private final EvidenceStore store;

  LedgerVault(Ledger ledger) {
    this.ledger = ledger;
    this.store = ledger.evidence();
  }

  @Override
  public Stored store(Path file, Progress progress) throws IOException {
    EvidenceStore.Kept kept = store.keep(file, progress);
    ledger.evidenceCameBack(kept.digest());
    return new Stored(kept.digest(), kept.fresh());
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
