package huanze.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a restore, shown before anything happens.
 *
 * @param here what the folder holds now; null if it holds no ledger
 * @param backup what would take its place
 * @param sameLedger true if both are the same ledger at different times
 */
public record RestorePreview(@Nullable Side here, Side backup, boolean sameLedger) {
  /**
   * One side.
   *
   * @param office whose it is, as an id
   * @param officeName whose it is; null if that cannot be read cheaply
   * @param entries how many entries; -1 if that cannot be read any more
   * @param lastAt when the last was written, or null if that cannot be read
   */
  public record Side(
      Path folder,
      UUID ledger,
      UUID office,
      @Nullable String officeName,
      long entries,
      @Nullable Instant lastAt,
      long evidence) {}
}
