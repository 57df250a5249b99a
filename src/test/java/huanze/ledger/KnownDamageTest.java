package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Ids;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Sample.Hands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once damage is named nothing is written silently, in this run or a later one. */
class KnownDamageTest {
  @TempDir Path folder;
  private final Hands clock = new Hands();
  private Path home;
  private String digest;

  /** A sealed segment and one still written; one evidence file. */
  @BeforeEach
  void twoMonths() {
    home = folder.resolve("ledger");
    try (Ledger ledger =
        Ledger.create(home, EvidenceTest.SCHEMA, clock, new Ids(clock), "张三", Sample.OFFICE)) {
      digest = EvidenceTest.keep(ledger, "签到表");
      clock.set("2026-12-02T01:00:00Z");
      EvidenceTest.keep(ledger, "会议纪要");
    }
  }

  private Ledger open() {
    return Ledger.open(home, EvidenceTest.SCHEMA, clock, "张三");
  }

  private Path sealed() {
    return LedgerHome.journal(home).resolve("2026-11.journal");
  }

  private byte[] flipAByte(Path file) throws IOException {
    byte[] sound = Files.readAllBytes(file);
    byte[] flipped = sound.clone();
    flipped[sound.length / 2] ^= 1;
    Files.write(file, flipped);
    return sound;
  }

  private static void refused(Ledger ledger, Object place) {
    Obstacle refused = catchThrowableOfType(Obstacle.class, () -> EvidenceTest.keep(ledger, "新材料"));
    assertThat(refused.textKey()).isEqualTo("ledger.damaged");
    assertThat(refused.args()).containsExactly(place);
  }

  private static List<StartReport.Note> notes(Ledger ledger) {
    return ledger.startReport().notes();
  }

  @Test
  void damagedEntriesMakeTheLedgerReadOnlyUntilTheyAreMended() throws IOException {
    byte[] sound = flipAByte(sealed());
    Path name = sealed().getFileName();
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).as("the cheap start does not see it").isEmpty();
      EvidenceTest.keep(ledger, "还能写");
      assertThat(ledger.verify(Progress.NONE).damages())
          .extracting(Damage::kind)
          .containsExactly(Damage.Kind.ALTERED);
      refused(ledger, name);
      assertThat(Sample.count(ledger, "proof")).isEqualTo(3);
    }
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).containsExactly(new StartReport.Note("ledger.start.damaged", name));
      refused(ledger, name);
      Files.write(sealed(), sound);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      refused(ledger, name);
    }
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).isEmpty();
      EvidenceTest.keep(ledger, "新材料");
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void aBackupThatMeetsDamageNamesItToo() throws IOException {
    flipAByte(sealed());
    try (Ledger ledger = open()) {
      Obstacle refused =
          catchThrowableOfType(
              Obstacle.class,
              () ->
                  new Backup(ledger, clock)
                      .to(folder.resolve("stick"), BackupTier.BY_HAND, Progress.NONE));
      assertThat(refused.textKey()).isEqualTo("ledger.damage.altered");
      refused(ledger, sealed().getFileName());
    }
  }

  @Test
  void damageFoundWhileTheLedgerWasClosedIsKnownAtTheNextStart() throws IOException {
    flipAByte(sealed());
    assertThat(Ledger.check(home, EvidenceTest.SCHEMA, List.of(), Progress.NONE).damages())
        .hasSize(1);
    try (Ledger ledger = open()) {
      refused(ledger, sealed().getFileName());
    }
  }

  @Test
  void damagedEvidenceIsNamedAtEveryStartAndStopsNobody() throws IOException {
    Path file;
    byte[] sound;
    try (Ledger ledger = open()) {
      file = ledger.evidence().file(digest);
      sound = flipAByte(file);
      assertThat(ledger.verify(Progress.NONE).damages())
          .extracting(Damage::kind)
          .containsExactly(Damage.Kind.EVIDENCE_ALTERED);
      EvidenceTest.keep(ledger, "新材料");
    }
    try (Ledger ledger = open()) {
      assertThat(notes(ledger))
          .containsExactly(new StartReport.Note("ledger.start.evidenceDamaged", Path.of(digest)));
      Files.write(file, sound);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      assertThat(ledger.damage().isNone()).isTrue();
    }
  }

  @Test
  void aRestoredBackupIsWrittenToAgain() throws IOException {
    Path stick = folder.resolve("stick");
    try (Ledger ledger = open()) {
      new Backup(ledger, clock).to(stick, BackupTier.BY_HAND, Progress.NONE);
    }
    flipAByte(sealed());
    try (Ledger ledger = open()) {
      ledger.verify(Progress.NONE);
    }
    new Restore(home, EvidenceTest.SCHEMA, clock).run(stick, Progress.NONE);
    try (Ledger ledger = open()) {
      assertThat(notes(ledger)).isEmpty();
      EvidenceTest.keep(ledger, "新材料");
    }
  }

  @Test
  void closingEndsACheckAndWaitsForIt() throws Exception {
    Ledger ledger = open();
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicReference<Obstacle> ended = new AtomicReference<>();
    Progress slow =
        new Progress() {
          @Override
          public void at(long done, long total) {
            reading.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public boolean stopped() {
            return false;
          }
        };
    Thread checking =
        new Thread(
            () -> ended.set(catchThrowableOfType(Obstacle.class, () -> ledger.verify(slow))));
    checking.start();
    reading.await();
    Thread closing = new Thread(ledger::close);
    closing.start();
    while (closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();
    checking.join();
    assertThat(ended.get().textKey()).isEqualTo("ledger.stopped");
    assertThat(Disk.list(home.resolve("image"))).noneMatch(Files::isDirectory);
    open().close();
  }

  @Test
  void whatAKilledCheckLeftIsClearedAtTheStart() throws IOException {
    Path left = Files.createDirectories(home.resolve("image").resolve("verify-123"));
    Files.writeString(left.resolve("scratch.mv.db"), "x");
    open().close();
    assertThat(left).doesNotExist();
  }
}
