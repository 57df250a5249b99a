package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Sample.Hands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups are proved, kept by tier, and restored without losing what they replace. */
class BackupTest {
  @TempDir Path folder;
  private final Hands clock = new Hands();

  private Path home() {
    return folder.resolve("home");
  }

  private Path place() {
    return folder.resolve("stick");
  }

  private Ledger create() {
    return Ledger.create(
        home(), EvidenceTest.SCHEMA, clock, new huanze.base.Ids(clock), "张三", Sample.OFFICE);
  }

  private Ledger open() {
    return Ledger.open(home(), EvidenceTest.SCHEMA, clock, "张三");
  }

  private Restore restore() {
    return new Restore(home(), EvidenceTest.SCHEMA, clock);
  }

  private static long proofs(Ledger ledger) {
    return Sample.count(ledger, "proof");
  }

  @ParameterizedTest
  @ValueSource(strings = {"place", "backup", "zip"})
  void thereAndBack(String form) throws IOException {
    Path source;
    try (Ledger ledger = create()) {
      EvidenceTest.keep(ledger, "one");
      clock.set("2026-12-01T04:00:00Z");
      EvidenceTest.keep(ledger, "two");
      Backup backup = new Backup(ledger, clock);
      source =
          switch (form) {
            case "place" -> {
              backup.to(place(), BackupTier.BY_HAND, Progress.NONE);
              yield place();
            }
            case "backup" -> backup.to(place(), BackupTier.BY_HAND, Progress.NONE).folder();
            default -> {
              Path zip = folder.resolve("备份.zip");
              backup.toZip(zip, Progress.NONE);
              yield zip;
            }
          };
      EvidenceTest.keep(ledger, "three");
      assertThat(Disk.list(home().resolve("image"))).hasSize(1);
    }
    RestorePreview preview = restore().preview(source);
    assertThat(preview.sameLedger()).isTrue();
    assertThat(preview.here().entries()).isEqualTo(4);
    assertThat(preview.here().evidence()).isEqualTo(3);
    assertThat(preview.backup().entries()).isEqualTo(3);
    assertThat(preview.backup().evidence()).isEqualTo(2);
    Path replaced = restore().run(source, Progress.NONE);
    try (Ledger ledger = open()) {
      assertThat(proofs(ledger)).isEqualTo(2);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      EvidenceTest.keep(ledger, "four");
    }
    assertThat(new EvidenceStore(replaced.resolve("evidence")).all()).hasSize(3);
    try (FileJournal old = FileJournal.open(replaced.resolve("journal"), Faults.NONE)) {
      assertThat(old.read(Mark.START, (mark, body) -> {}).number()).isEqualTo(4);
    } catch (Journal.DamageFound e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void intoAnEmptyFolder() throws IOException {
    try (Ledger ledger = create()) {
      EvidenceTest.keep(ledger, "one");
      new Backup(ledger, clock).to(place(), BackupTier.BY_HAND, Progress.NONE);
    }
    Path other = folder.resolve("other computer");
    Restore restore = new Restore(other, EvidenceTest.SCHEMA, clock);
    assertThat(restore.preview(place()).here()).isNull();
    assertThat(restore.run(place(), Progress.NONE)).isEqualTo(other);
    try (Ledger ledger = Ledger.open(other, EvidenceTest.SCHEMA, clock, "张三")) {
      assertThat(proofs(ledger)).isEqualTo(1);
      assertThat(ledger.startReport().notes()).as("nothing went wrong").isEmpty();
    }
    Files.delete(LedgerHome.image(other));
    try (Ledger ledger = Ledger.open(other, EvidenceTest.SCHEMA, clock, "张三")) {
      assertThat(ledger.startReport().notes())
          .extracting(StartReport.Note::textKey)
          .containsExactly("ledger.start.imageMissing");
    }
  }

  @Test
  void sealedSegmentsAndEvidenceAreStoredOnce() throws IOException {
    try (Ledger ledger = create()) {
      EvidenceTest.keep(ledger, "one");
      clock.set("2026-12-01T04:00:00Z");
      EvidenceTest.keep(ledger, "two");
      for (int i = 0; i < 3; i++) {
        clock.set("2026-12-0" + (2 + i) + "T04:00:00Z");
        new Backup(ledger, clock).to(place(), BackupTier.BY_HAND, Progress.NONE);
      }
      BackupPlace here = BackupPlace.of(place(), ledger.id());
      assertThat(Disk.list(here.segments())).hasSize(1);
      assertThat(here.evidence().all()).hasSize(2);
      assertThat(here.finished()).hasSize(3);
      assertThat(Backup.list(place()))
          .hasSize(3)
          .isSortedAccordingTo(java.util.Comparator.comparing(BackupInfo::madeAt).reversed());
    }
  }

  @Test
  void aDamagedBackupIsRefusedAndNothingChanges() throws IOException {
    try (Ledger ledger = create()) {
      EvidenceTest.keep(ledger, "one");
      clock.set("2026-12-01T04:00:00Z");
      EvidenceTest.keep(ledger, "two");
      new Backup(ledger, clock).to(place(), BackupTier.BY_HAND, Progress.NONE);
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(place())) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    assertThat(files).hasSize(5);
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      byte[] bad = sound.clone();
      bad[bad.length / 2] ^= 1;
      for (byte[] content : List.of(bad, new byte[0])) {
        Files.write(file, content);
        Obstacle refused =
            catchThrowableOfType(Obstacle.class, () -> restore().run(place(), Progress.NONE));
        assertThat(refused).as("%s", file).isNotNull();
        assertThat(refused.textKey()).isIn("ledger.backupDamaged", "ledger.restoreFailed");
      }
      Files.write(file, sound);
    }
    try (Ledger ledger = open()) {
      assertThat(proofs(ledger)).isEqualTo(2);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void noBackupThere() throws IOException {
    Files.createDirectories(place());
    Path zip = Files.writeString(folder.resolve("no.zip"), "no zip");
    for (Path source : List.of(place(), zip, folder.resolve("nothing"))) {
      assertThat(catchThrowableOfType(Obstacle.class, () -> restore().preview(source)).textKey())
          .isEqualTo("ledger.noBackup");
    }
  }

  @Test
  void anOpenLedgerIsNotReplaced() {
    try (Ledger ledger = create()) {
      new Backup(ledger, clock).to(place(), BackupTier.BY_HAND, Progress.NONE);
      assertThat(
              catchThrowableOfType(Obstacle.class, () -> restore().run(place(), Progress.NONE))
                  .textKey())
          .isEqualTo("ledger.inUse");
    }
  }

  @Test
  void aDamagedLedgerIsNotBackedUp() throws IOException {
    try (Ledger ledger = create()) {
      String digest = EvidenceTest.keep(ledger, "one");
      Files.writeString(ledger.evidence().file(digest), "other");
      Backup backup = new Backup(ledger, clock);
      assertThat(
              catchThrowableOfType(
                      Obstacle.class, () -> backup.to(place(), BackupTier.BY_HAND, Progress.NONE))
                  .textKey())
          .isEqualTo("ledger.damage.evidenceAltered");
      assertThat(Backup.list(place())).isEmpty();
    }
  }

  /** Stops the exchange of folders after each step, as a power cut would. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void aRestoreCutShortIsFinishedAtTheNextStart(int steps) throws IOException {
    try (Ledger ledger = create()) {
      EvidenceTest.keep(ledger, "one");
      new Backup(ledger, clock).to(place(), BackupTier.BY_HAND, Progress.NONE);
    }
    Path other = folder.resolve("other");
    new Restore(other, EvidenceTest.SCHEMA, clock).run(place(), Progress.NONE);
    try (Ledger ledger = open()) {
      EvidenceTest.keep(ledger, "two");
    }
    Path beside = home().resolve("restore.new");
    Path kept = home().resolve("replaced").resolve("stamp");
    Files.createDirectories(beside);
    Files.createDirectories(kept);
    Files.move(other.resolve("journal"), beside.resolve("journal"));
    Files.move(other.resolve("evidence"), beside.resolve("evidence"));
    Files.writeString(beside.resolve("ready"), "stamp");
    List<Runnable> moves = new ArrayList<>();
    moves.add(() -> move(home().resolve("image"), kept.resolve("image")));
    for (String name : List.of("evidence", "journal")) {
      moves.add(() -> move(home().resolve(name), kept.resolve(name)));
      moves.add(() -> move(beside.resolve(name), home().resolve(name)));
    }
    moves.subList(0, steps).forEach(Runnable::run);
    assertThat(Ledger.existsIn(home())).isTrue();
    try (Ledger ledger = open()) {
      assertThat(proofs(ledger)).isEqualTo(1);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
    assertThat(new EvidenceStore(kept.resolve("evidence")).all()).hasSize(2);
    assertThat(beside).doesNotExist();
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void tiersOfAYear() {
    List<BackupInfo> kept = new ArrayList<>();
    List<BackupTier> tiers = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 11, 23);
        day.isBefore(LocalDate.of(2026, 12, 3));
        day = day.plusDays(1)) {
      for (int time = 0; time < 2; time++) {
        BackupTier tier = Backup.due(kept, day);
        tiers.add(tier);
        kept.add(
            new BackupInfo(
                home(),
                new java.util.UUID(0, 0),
                "",
                "",
                DeskClock.standingAt(day).now(),
                tier,
                1,
                DeskClock.standingAt(day).now(),
                0));
      }
    }
    assertThat(tiers.subList(0, 4))
        .containsExactly(
            BackupTier.MONTHLY, BackupTier.AFTER_WORK, BackupTier.DAILY, BackupTier.AFTER_WORK);
    assertThat(tiers.get(14)).isEqualTo(BackupTier.WEEKLY);
    assertThat(tiers.get(16)).isEqualTo(BackupTier.MONTHLY);
    assertThat(tiers).filteredOn(t -> t == BackupTier.MONTHLY).hasSize(2);
  }

  @Test
  void afterWorkOnlyIfSomethingWasWrittenAndOldOnesGo() throws IOException {
    try (Ledger ledger = create()) {
      Backup backup = new Backup(ledger, clock);
      for (int day = 10; day < 24; day++) {
        clock.set("2026-12-%dT09:00:00Z".formatted(day));
        EvidenceTest.keep(ledger, "day " + day);
        assertThat(backup.auto(place(), Progress.NONE)).isPresent();
        assertThat(backup.auto(place(), Progress.NONE)).isEmpty();
      }
      List<BackupInfo> all = Backup.list(place());
      assertThat(all).filteredOn(b -> b.tier() == BackupTier.DAILY).hasSize(7);
      assertThat(all).filteredOn(b -> b.tier() == BackupTier.MONTHLY).hasSize(1);
      assertThat(all).filteredOn(b -> b.tier() == BackupTier.WEEKLY).hasSize(2);
      assertThat(all.getFirst().entries()).isEqualTo(ledger.position());
    }
  }
}
