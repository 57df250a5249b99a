package huanze.app.settings;

import java.nio.file.Path;

/**
 * A backup that may be restored, beside what is here now.
 *
 * @param sameLedger true if both are the same ledger at different times
 */
public record RestoreChoice(Path source, boolean sameLedger, Side here, Side backup) {
  /** One side, in words. */
  public record Side(String office, String lastSaved, String entries, String evidence) {}
}
