package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.DiskReason;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Backup.BackupProof;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a backup in a folder's place. The ledger there must be closed; what it replaces is kept
 * under {@code replaced/}. The backup is proved first, and a restore cut short by a power cut is
 * finished at the next start.
 */
public final class Restore {
  private static final Logger LOG = LoggerFactory.getLogger(Restore.class);
  private static final String BESIDE = "restore.new";
  private static final String READY = "ready";

  /** Where the journal's beginning cannot be read any more. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** Holds when a backup last took the ledger's place. */
  private static final String RESTORED = "restored";

  private final Path home;
  private final Schema schema;
  private final DeskClock clock;

  public Restore(Path home, Schema schema, DeskClock clock) {
    this.home = home.toAbsolutePath().normalize();
    this.schema = schema;
    this.clock = clock;
  }

  private interface Use<T> {
    T of(Path backup) throws IOException;
  }

  /**
   * What is here and what would come.
   *
   * @param source a backup's folder, a folder with backups (the newest counts), or a .zip file
   */
  public RestorePreview preview(Path source) {
    return with(
        source,
        backup -> {
          BackupManifest manifest = BackupManifest.read(backup);
          refuseMixing(manifest);
          RestorePreview.Side there =
              new RestorePreview.Side(
                  source,
                  manifest.ledger(),
                  manifest.office(),
                  manifest.officeName(),
                  manifest.entries(),
                  Instant.parse(manifest.lastAt()),
                  manifest.evidence().size());
          RestorePreview.Side here = here();
          boolean same = here != null && here.ledger().equals(there.ledger());
          return new RestorePreview(here, there, same);
        });
  }

  private RestorePreview.@Nullable Side here() throws IOException {
    if (!LedgerHome.holdsLedger(home)) {
      return null;
    }
    long evidence = new EvidenceStore(LedgerHome.evidence(home)).all().size();
    try (FileJournal journal = FileJournal.open(LedgerHome.journal(home), Faults.NONE)) {
      Instant[] at = {Instant.EPOCH};
      long[] entries = {0};
      try {
        journal.read(
            Mark.START,
            (mark, body) -> {
              entries[0] = mark.number();
              at[0] = EntryCodec.head(body).at();
            });
      } catch (DamageFound e) {
        return new RestorePreview.Side(
            home, journal.ledger(), journal.office(), null, entries[0], at[0], evidence);
      }
      return new RestorePreview.Side(
          home, journal.ledger(), journal.office(), null, entries[0], at[0], evidence);
    } catch (DamageFound e) {
      return new RestorePreview.Side(home, NOBODY, NOBODY, null, -1, null, evidence);
    }
  }

  /**
   * Restores.
   *
   * @return where the replaced ledger lies now; the folder itself if there was none
   * @throws Obstacle if the backup is not sound, or the ledger is open
   */
  public Path run(Path source, Progress progress) {
    return with(
        source,
        backup -> {
          try (LedgerHome taken = LedgerHome.take(home)) {
            return replace(taken.root(), backup, progress);
          }
        });
  }

  private Path replace(Path root, Path backup, Progress progress) throws IOException {
    BackupManifest manifest = BackupManifest.read(backup);
    refuseMixing(manifest);
    Path beside = root.resolve(BESIDE);
    Disk.deleteTree(beside);
    Files.createDirectories(beside.resolve("journal"));
    Files.createDirectories(beside.resolve("evidence"));
    BackupPlace place = BackupPlace.around(backup);
    BackupProof.prove(place, backup, manifest, schema, beside, progress);
    Files.delete(beside.resolve("scratch" + Image.SUFFIX));
    for (BackupManifest.Segment segment : manifest.segments()) {
      Path target = beside.resolve("journal").resolve(segment.name());
      String copied = BackupCopy.copy(place.file(backup, segment), target, segment.size());
      if (!copied.equals(segment.digest())) {
        throw Obstacle.of("ledger.backupDamaged", segment.name());
      }
    }
    EvidenceStore evidence = new EvidenceStore(beside.resolve("evidence"));
    for (String digest : manifest.evidence()) {
      BackupCopy.evidence(place.evidence(), evidence, digest);
    }
    boolean replaces = LedgerHome.holdsLedger(root);
    String stamp = Backup.stamp(clock.now());
    Disk.replace(beside.resolve(READY), stamp.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    finish(root);
    return replaces ? replaced(root, stamp) : root;
  }

  private static Path replaced(Path home, String stamp) {
    return home.resolve("replaced").resolve(stamp);
  }

  /** True if a restore was cut short after all was ready. */
  static boolean isUnfinished(Path home) {
    return Files.exists(home.resolve(BESIDE).resolve(READY));
  }

  /** The journal of a folder: the incoming one if a restore was cut short. */
  static Path journalIn(Path home) {
    Path incoming = home.resolve(BESIDE).resolve("journal");
    return isUnfinished(home) && Files.exists(incoming) ? incoming : LedgerHome.journal(home);
  }

  /** Practice and real data never take each other's place. */
  private void refuseMixing(BackupManifest manifest) {
    boolean practice = manifest.office().equals(Office.PRACTICE);
    Ledger.officeIn(home)
        .filter(here -> here.equals(Office.PRACTICE) != practice)
        .ifPresent(
            here -> {
              throw Obstacle.of(practice ? "ledger.practiceBackup" : "ledger.realBackup", home);
            });
  }

  /** Finishes a restore that was cut short once all was ready; does nothing otherwise. */
  static void finish(Path home) throws IOException {
    Path beside = home.resolve(BESIDE);
    Path ready = beside.resolve(READY);
    if (!Files.exists(ready)) {
      return;
    }
    String stamp = Files.readString(ready);
    Path kept = replaced(home, stamp);
    Files.createDirectories(kept);
    for (String name : List.of("image", "evidence", "journal")) {
      boolean moved = Files.exists(kept.resolve(name));
      boolean incoming = name.equals("image") || Files.exists(beside.resolve(name));
      if (!moved && incoming && Files.exists(home.resolve(name))) {
        Disk.rename(home.resolve(name), kept.resolve(name));
      }
      if (Files.exists(beside.resolve(name))) {
        Files.deleteIfExists(home.resolve(name));
        Disk.rename(beside.resolve(name), home.resolve(name));
      }
    }
    Files.createDirectories(home.resolve("image"));
    Disk.replace(imageDue(home), new byte[0]);
    Disk.replace(home.resolve(RESTORED), stamp.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    KnownDamage.NONE.keep(home);
    Disk.deleteTree(beside);
  }

  /** Lies where the image will be made from the restored entries at the next start. */
  private static Path imageDue(Path home) {
    return home.resolve("image").resolve("restored");
  }

  /** True if there is no image yet because a backup has just taken the ledger's place. */
  static boolean leftNoImage(Path home) {
    return Files.exists(imageDue(home));
  }

  static void imageMade(Path home) throws IOException {
    Files.deleteIfExists(imageDue(home));
  }

  /**
   * When a backup last took the ledger's place. Older backups may hold entries that were given up
   * then.
   */
  static Instant lastIn(Path home) {
    Path file = home.resolve(RESTORED);
    try {
      return Files.exists(file) ? Backup.instant(Files.readString(file)) : Instant.EPOCH;
    } catch (IOException | java.time.format.DateTimeParseException e) {
      LOG.warn("{} not readable", file, e);
      return Instant.EPOCH;
    }
  }

  private <T> T with(Path source, Use<T> use) {
    try {
      if (!Files.exists(source)) {
        throw Obstacle.of("ledger.noBackup", source);
      }
      if (Files.isDirectory(source)) {
        return use.of(BackupPlace.newestIn(source));
      }
      Path unpacked = Files.createTempDirectory("huanze-restore-");
      try {
        BackupZip.unpack(source, unpacked);
        return use.of(BackupPlace.newestIn(unpacked));
      } finally {
        Disk.deleteTree(unpacked);
      }
    } catch (IOException e) {
      throw new Obstacle(e, "ledger.restoreFailed", source, DiskReason.words(e));
    }
  }
}
