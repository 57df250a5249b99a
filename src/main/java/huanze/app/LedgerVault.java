package huanze.app;

import huanze.evidence.EvidenceVault;
import huanze.ledger.EvidenceStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Evidence in the ledger's folder. */
final class LedgerVault implements EvidenceVault {
  private final EvidenceStore store;

  LedgerVault(EvidenceStore store) {
    this.store = store;
  }

  @Override
  public String store(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return store.keep(in).digest();
    }
  }

  @Override
  public Path path(String digest) {
    return store.file(digest);
  }
}
