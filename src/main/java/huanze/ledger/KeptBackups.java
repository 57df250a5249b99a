package huanze.ledger;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the newest backup of each known place says the ledger held: the witness for entries that are
 * missing at the end, which the journal itself cannot miss. Only one small file is read a place.
 */
final class KeptBackups {
  private static final Logger LOG = LoggerFactory.getLogger(KeptBackups.class);

  static final KeptBackups NONE = new KeptBackups();

  private final List<Kept> backups = new ArrayList<>();

  private record Kept(Path folder, BackupManifest manifest) {}

  private KeptBackups() {}

  /**
   * The backups of a ledger; a place that is not there now, or cannot be read, is left out.
   *
   * @param since when a backup last took the ledger's place: what was saved before was given up
   *     then
   */
  static KeptBackups in(List<Path> places, UUID ledger, Instant since) {
    KeptBackups found = new KeptBackups();
    for (Path place : places) {
      try {
        List<Path> finished = BackupPlace.of(place, ledger).finished();
        if (!finished.isEmpty()) {
          found.add(finished.getLast(), since);
        }
      } catch (IOException | Obstacle e) {
        LOG.warn("backups in {} not readable", place, e);
      }
    }
    return found;
  }

  private void add(Path folder, Instant since) throws IOException {
    BackupManifest manifest = BackupManifest.read(folder);
    if (manifest.made().isAfter(since)) {
      backups.add(new Kept(folder, manifest));
    }
  }

  /** True if a backup's last entry has this number. */
  boolean endsAt(long number) {
    return backups.stream().anyMatch(b -> b.manifest().entries() == number);
  }

  /**
   * What they hold beyond a journal.
   *
   * @param end number of its last entry
   * @param digests number of an entry → its digest
   */
  List<BackupGap> beyond(long end, LongFunction<@Nullable String> digests) {
    List<BackupGap> gaps = new ArrayList<>();
    for (Kept backup : backups) {
      long last = backup.manifest().entries();
      if (last > end) {
        gaps.add(new BackupGap(backup.folder(), end + 1, last, false));
      } else if (!backup.manifest().digest().equals(digests.apply(last))) {
        gaps.add(new BackupGap(backup.folder(), last, last, true));
      }
    }
    return gaps;
  }

  /** True if a gap's backup is in one of these places, and there now. */
  static boolean lookedAt(BackupGap gap, List<Path> places) {
    return Files.exists(gap.backup().resolve(BackupManifest.FILE))
        && places.stream().anyMatch(place -> gap.backup().startsWith(place));
  }
}
