package huanze.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A finished backup, as lists show it.
 *
 * @param folder where it lies; what {@link Restore} takes
 * @param entries how many entries it holds
 * @param lastAt when the last of them was written
 * @param evidence how many evidence files it holds
 */
public record BackupInfo(
    Path folder,
    UUID ledger,
    String officeName,
    String region,
    Instant madeAt,
    BackupTier tier,
    long entries,
    Instant lastAt,
    int evidence) {
  static BackupInfo of(Path folder, BackupManifest manifest) {
    return new BackupInfo(
        folder,
        manifest.ledger(),
        manifest.officeName(),
        manifest.region(),
        manifest.made(),
        manifest.tier(),
        manifest.entries(),
        Instant.parse(manifest.lastAt()),
        manifest.evidence().size());
  }
}
