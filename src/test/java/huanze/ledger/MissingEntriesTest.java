package huanze.ledger;

import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Sample.Hands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole entries missing at the end of the journal are found against the backups. */
class MissingEntriesTest {
  private static final String SEGMENT = "2026-11.journal";

  @TempDir Path folder;
  private final Hands clock = new Hands();
  private Path home;
  private Path place;

  /** Five entries, a backup of them all, and the journal's bytes as they were. */
  @BeforeEach
  void fiveEntriesWithABackup() {
    home = folder.resolve("ledger");
    place = folder.resolve("stick");
    try (Ledger ledger = Sample.create(home, clock)) {
      put(ledger, thing("二"));
      put(ledger, thing("三"));
      put(ledger, thing("四"));
      put(ledger, thing("五"));
      backup(ledger);
      assertThat(ledger.compareWithBackups(List.of(place))).isEmpty();
    }
  }

  private void backup(Ledger ledger) {
    new Backup(ledger, clock).to(place, BackupTier.BY_HAND, Progress.NONE);
  }

  private Ledger open() {
    return Ledger.open(home, Sample.SCHEMA, clock, "张三");
  }

  private Path restore(Path from) {
    return new Restore(home, Sample.SCHEMA, clock).run(from, Progress.NONE);
  }

  /** Takes whole entries off the end; without the image nothing in the folder misses them. */
  private byte[] loseEntriesFrom(long number) throws Exception {
    Path file = LedgerHome.journal(home).resolve(SEGMENT);
    byte[] whole = Files.readAllBytes(file);
    long[] offset = {0};
    try (FileJournal journal = FileJournal.open(LedgerHome.journal(home), Faults.NONE)) {
      journal.read(
          Mark.START,
          (mark, body) -> {
            if (mark.number() == number) {
              offset[0] = mark.offset();
            }
          });
    }
    Files.write(file, Arrays.copyOf(whole, (int) offset[0]));
    Files.delete(LedgerHome.image(home));
    return whole;
  }

  private BackupGap missing(long first, long last) throws IOException {
    return new BackupGap(
        BackupPlace.of(place, ledgerId()).finished().getLast(), first, last, false);
  }

  private java.util.UUID ledgerId() {
    return Backup.list(place).getFirst().ledger();
  }

  private static void refused(Ledger ledger) {
    long before = ledger.position();
    Obstacle refused = catchThrowableOfType(Obstacle.class, () -> put(ledger, thing("新")));
    assertThat(refused.textKey()).isEqualTo("ledger.damaged");
    refused = catchThrowableOfType(Obstacle.class, () -> ledger.undo(before));
    assertThat(refused.textKey()).isEqualTo("ledger.damaged");
    assertThat(ledger.position()).isEqualTo(before);
  }

  private static List<String> notes(Ledger ledger) {
    return ledger.startReport().notes().stream().map(StartReport.Note::textKey).toList();
  }

  @Test
  void areNamedAndNothingIsWrittenBehindThem() throws Exception {
    loseEntriesFrom(4);
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).containsExactly("ledger.start.imageMissing");
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      assertThat(ledger.compareWithBackups(List.of(folder.resolve("elsewhere")))).isEmpty();
      assertThat(ledger.isReadOnly()).isFalse();

      assertThat(ledger.compareWithBackups(List.of(place))).containsExactly(missing(4, 5));
      assertThat(ledger.isReadOnly()).isTrue();
      refused(ledger);
      Verification found = ledger.verify(List.of(place), Progress.NONE);
      assertThat(found.sound()).isFalse();
      assertThat(found.damages()).isEmpty();
      assertThat(found.gaps()).containsExactly(missing(4, 5));
    }
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).containsExactly("ledger.start.damaged");
      refused(ledger);
    }
    assertThat(Ledger.check(home, Sample.SCHEMA, List.of(place), Progress.NONE).gaps())
        .containsExactly(missing(4, 5));
  }

  @Test
  void noBackupOfWhatIsLeftGoesOverTheOneThatHoldsThem() throws Exception {
    loseEntriesFrom(5);
    try (Ledger ledger = open()) {
      Obstacle refused = catchThrowableOfType(Obstacle.class, () -> backup(ledger));
      assertThat(refused.textKey()).isEqualTo("ledger.gap.missing");
      assertThat(refused.args().subList(1, 3)).containsExactly(5L, 5L);
      refused(ledger);
    }
    assertThat(Backup.list(place)).hasSize(1);
  }

  @Test
  void comeBackFromTheBackup() throws Exception {
    loseEntriesFrom(4);
    try (Ledger ledger = open()) {
      ledger.compareWithBackups(List.of(place));
    }
    clock.set("2026-11-24T04:00:00Z");
    restore(place);
    try (Ledger ledger = open()) {
      assertThat(ledger.damage().isNone()).isTrue();
      assertThat(ledger.compareWithBackups(List.of(place))).isEmpty();
      assertThat(put(ledger, thing("六"))).isEqualTo(6);
      assertThat(ledger.verify(List.of(place), Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void whatARestoreGaveUpIsNotMissed() {
    Path older = Backup.list(place).getFirst().folder();
    clock.set("2026-11-24T04:00:00Z");
    try (Ledger ledger = open()) {
      put(ledger, thing("六"));
      backup(ledger);
    }
    clock.set("2026-11-25T04:00:00Z");
    restore(older);
    try (Ledger ledger = open()) {
      assertThat(ledger.position()).isEqualTo(5);
      assertThat(ledger.compareWithBackups(List.of(place))).isEmpty();
      put(ledger, thing("另一个六"));
      clock.set("2026-11-26T04:00:00Z");
      backup(ledger);
      assertThat(ledger.verify(List.of(place), Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void aSecondCopyThatWentItsOwnWayIsNamed() throws IOException {
    Path copy = folder.resolve("copy");
    copyTree(home, copy);
    clock.set("2026-11-24T04:00:00Z");
    try (Ledger other = Ledger.open(copy, Sample.SCHEMA, clock, "李四")) {
      put(other, thing("那边的"));
      backup(other);
    }
    try (Ledger ledger = open()) {
      put(ledger, thing("这边的"));
      put(ledger, thing("这边的又一个"));
      // There: 李四 is noted as entry 6, the thing is entry 7; here entries 6 and 7 are things.
      assertThat(ledger.compareWithBackups(List.of(place)))
          .extracting(BackupGap::first, BackupGap::last, BackupGap::otherThere)
          .containsExactly(org.assertj.core.api.Assertions.tuple(7L, 7L, true));
      refused(ledger);
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path each : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }

  @Test
  void theFilePutBackAndCheckedIsWrittenToAgain() throws Exception {
    byte[] whole = loseEntriesFrom(5);
    try (Ledger ledger = open()) {
      ledger.compareWithBackups(List.of(place));
    }
    Files.write(LedgerHome.journal(home).resolve(SEGMENT), whole);
    Path away = folder.resolve("away");
    Files.move(place, away);
    try (Ledger ledger = open()) {
      assertThat(ledger.verify(List.of(place), Progress.NONE).sound()).isTrue();
      assertThat(ledger.damage().gaps()).as("the backup is not there to ask").hasSize(1);
      Files.move(away, place);
      assertThat(ledger.verify(List.of(place), Progress.NONE).sound()).isTrue();
      assertThat(ledger.damage().isNone()).isTrue();
      assertThat(ledger.isReadOnly()).as("until the next start").isTrue();
    }
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).isEmpty();
      assertThat(put(ledger, thing("六"))).isEqualTo(6);
    }
  }

  @Test
  void aBackupThatCannotBeReadIsLeftOut() throws IOException {
    Path manifest = Backup.list(place).getFirst().folder().resolve(BackupManifest.FILE);
    Files.writeString(manifest, "{");
    try (Ledger ledger = open()) {
      assertThat(ledger.compareWithBackups(List.of(place))).isEmpty();
    }
  }
}
