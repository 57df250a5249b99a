package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Copies an open ledger to another place while work goes on. A backup counts only after it was read
 * back, all digests checked, and replayed into a scratch image.
 */
public final class Backup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Ledger ledger;
  private final DeskClock clock;

  public Backup(Ledger ledger, DeskClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Makes a backup in a folder, which may be on any drive.
   *
   * @throws Obstacle if it could not be finished, or the ledger is damaged
   */
  public BackupInfo to(Path place, BackupTier tier, Progress progress) {
    refuseInside(place);
    refuseBehind(place);
    return write(place, tier, progress);
  }

  /** Backups of a journal that misses entries would in the end push out those that hold them. */
  private void refuseBehind(Path place) {
    List<BackupGap> gaps = ledger.compareWithBackups(List.of(place));
    if (!gaps.isEmpty()) {
      throw gaps.getFirst().asObstacle();
    }
  }

  private BackupInfo write(Path place, BackupTier tier, Progress progress) {
    return ledger.during(progress, stoppable -> written(place, tier, stoppable));
  }

  private BackupInfo written(Path place, BackupTier tier, Progress progress) {
    BackupPlace here = BackupPlace.of(place, ledger.id());
    Path backup = here.backups().resolve(STAMP.format(clock.now()));
    try {
      Files.createDirectories(backup);
      Files.createDirectories(here.segments());
      BackupManifest manifest = copy(here, backup, tier, progress);
      prove(here, backup, manifest, progress);
      manifest.write(backup);
      here.clear();
      return BackupInfo.of(backup, manifest);
    } catch (IOException e) {
      throw LedgerHome.Trouble.notBackedUp(place, e);
    }
  }

  /** A backup inside the ledger's own folder would be lost with it. */
  private void refuseInside(Path place) {
    if (place.toAbsolutePath().normalize().startsWith(ledger.home())) {
      throw Obstacle.of("ledger.backupInside", place);
    }
  }

  private BackupManifest copy(BackupPlace here, Path backup, BackupTier tier, Progress progress)
      throws IOException {
    Mark end = ledger.journal().end();
    FullCheck check =
        new FullCheck(ledger.schema(), ledger.evidence(), KeptBackups.NONE, progress)
            .run(ledger.journal());
    if (!check.damages().isEmpty()) {
      ledger.note(new KnownDamage(check.damages(), List.of()), List.of());
      throw check.damages().getFirst().asObstacle();
    }
    List<BackupManifest.Segment> segments = new ArrayList<>();
    for (Journal.Segment segment : ledger.journal().segments()) {
      int order = segment.name().compareTo(end.segment());
      if (order <= 0) {
        long size = order == 0 ? end.end() : segment.size();
        segments.add(
            BackupCopy.segment(ledger.journalFile(segment.name()), here, backup, size, order < 0));
      }
    }
    for (String digest : check.named()) {
      BackupCopy.evidence(ledger.evidence(), here.evidence(), digest);
    }
    Office office = ledger.officeRow();
    Entry last = ledger.entry(end.number()).orElseThrow();
    return new BackupManifest(
        BackupManifest.FORMAT,
        ledger.id(),
        office.id(),
        office.name(),
        office.region(),
        clock.now().toString(),
        tier,
        end.number(),
        end.digest(),
        last.at().toString(),
        segments,
        check.named());
  }

  private void prove(BackupPlace here, Path backup, BackupManifest manifest, Progress progress)
      throws IOException {
    Path scratch = Files.createTempDirectory(ledger.home().resolve("image"), "backup-");
    try {
      BackupProof.prove(here, backup, manifest, ledger.schema(), scratch, progress);
    } finally {
      Disk.deleteTree(scratch);
    }
  }

  /**
   * The backup after work: takes the tier that is due and clears what is kept no longer. Nothing is
   * done if nothing was written since the last one.
   */
  public Optional<BackupInfo> auto(Path place, Progress progress) {
    List<BackupInfo> earlier =
        list(place).stream().filter(b -> b.ledger().equals(ledger.id())).toList();
    if (!earlier.isEmpty() && earlier.getFirst().entries() == ledger.position()) {
      return Optional.empty();
    }
    return Optional.of(to(place, due(earlier, clock.today()), progress));
  }

  /** The longest-kept tier of which today's period has none yet. */
  static BackupTier due(List<BackupInfo> earlier, LocalDate today) {
    List<LocalDate> monthly = days(earlier, List.of(BackupTier.MONTHLY));
    if (monthly.stream().noneMatch(d -> YearMonth.from(d).equals(YearMonth.from(today)))) {
      return BackupTier.MONTHLY;
    }
    List<LocalDate> weekly = days(earlier, List.of(BackupTier.MONTHLY, BackupTier.WEEKLY));
    if (weekly.stream().noneMatch(d -> week(d).equals(week(today)))) {
      return BackupTier.WEEKLY;
    }
    List<LocalDate> daily =
        days(earlier, List.of(BackupTier.MONTHLY, BackupTier.WEEKLY, BackupTier.DAILY));
    return daily.contains(today) ? BackupTier.AFTER_WORK : BackupTier.DAILY;
  }

  private static List<LocalDate> days(List<BackupInfo> backups, List<BackupTier> tiers) {
    return backups.stream()
        .filter(b -> tiers.contains(b.tier()))
        .map(b -> DeskClock.dayOf(b.madeAt()))
        .toList();
  }

  private static List<Integer> week(LocalDate day) {
    return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The finished backups of a place, newest first. */
  public static List<BackupInfo> list(Path place) {
    try {
      List<BackupInfo> found = new ArrayList<>();
      for (Path each : Disk.list(place)) {
        if (each.getFileName().toString().startsWith("huanze-")) {
          for (Path backup : new BackupPlace(each).finished()) {
            found.add(BackupInfo.of(backup, BackupManifest.read(backup)));
          }
        }
      }
      found.sort(java.util.Comparator.comparing(BackupInfo::madeAt).reversed());
      return found;
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    }
  }

  /** Makes a backup that is one .zip file. */
  public BackupInfo toZip(Path file, Progress progress) {
    refuseInside(file);
    try {
      Path folder = Files.createTempDirectory(ledger.home().resolve("image"), "zip-");
      try {
        BackupInfo made = write(folder, BackupTier.BY_HAND, progress);
        BackupZip.pack(folder, file);
        return made;
      } finally {
        Disk.deleteTree(folder);
      }
    } catch (IOException e) {
      throw LedgerHome.Trouble.notBackedUp(file, e);
    }
  }

  /** Reads a backup back: files, digests, chain, and a replay. */
  static final class BackupProof {
    private BackupProof() {}

    static void prove(
        BackupPlace here,
        Path backup,
        BackupManifest manifest,
        Schema schema,
        Path scratch,
        Progress progress)
        throws IOException {
      for (BackupManifest.Segment segment : manifest.segments()) {
        Path file = here.file(backup, segment);
        if (!Files.exists(file) || !EvidenceStore.digest(file).equals(segment.digest())) {
          throw Obstacle.of("ledger.backupDamaged", file);
        }
      }
      for (String digest : manifest.evidence()) {
        if (!here.evidence().holds(digest) || !here.evidence().sound(digest)) {
          throw Obstacle.of("ledger.backupDamaged", digest);
        }
      }
      try (FileJournal journal = FileJournal.open(here.journal(backup, manifest))) {
        Rebuild rebuild = new Rebuild(journal, schema);
        Mark end;
        try (Image image = rebuild.begin(scratch.resolve("scratch" + Image.SUFFIX))) {
          end = rebuild.fill(image, progress);
        }
        if (end.number() != manifest.entries() || !end.digest().equals(manifest.digest())) {
          throw Obstacle.of("ledger.backupDamaged", backup);
        }
      } catch (DamageFound e) {
        throw new Obstacle(e, "ledger.backupDamaged", e.damage().segment());
      }
    }
  }

  static String stamp(Instant instant) {
    return STAMP.format(instant);
  }

  static Instant instant(String stamp) {
    return STAMP.parse(stamp, Instant::from);
  }
}
