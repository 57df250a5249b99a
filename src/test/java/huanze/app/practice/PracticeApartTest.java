package huanze.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.app.DeskSchema;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.ledger.Backup;
import huanze.ledger.Restore;
import huanze.unit.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice and real data never come into each other's way, whatever folders are called. */
class PracticeApartTest {
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 26));
  private static final String TOWN = "130302100";

  @TempDir private Path folder;
  private Path practice;
  private Path real;

  @BeforeEach
  void ledgers() {
    practice = PracticeLedger.copyOf(TOWN);
    real = folder.resolve("台账-practice");
    Wiring.create(real, "王芳", CLOCK, Texts.chinese(), TOWN, Regions.builtIn()).close();
  }

  @Test
  void theJournalSaysWhichIsWhichAndNotTheName() {
    assertThat(Practice.isIn(practice)).isTrue();
    assertThat(Practice.isIn(real)).isFalse();
    assertThat(Practice.isIn(folder.resolve("nothing"))).isFalse();
    assertThat(Practice.beside(Path.of("/data/huanze")))
        .isEqualTo(Path.of("/data/huanze-practice"));
  }

  @Test
  void theClockStandsOnItsDayWhileTheTimeOfDayRuns() {
    DeskClock real = () -> Instant.parse("2026-11-26T01:02:03Z");
    DeskClock clock = Practice.clockFor(practice, real);
    assertThat(clock.today()).isEqualTo("2026-09-18");
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-09-18T01:02:03Z"));
    assertThat(Practice.clockFor(this.real, real)).isSameAs(real);
  }

  @Test
  void aBackupOfPracticeComesBackOnlyAsPractice() throws IOException {
    Path backup = backup(practice, "练习备份.zip");
    assertRefused(real, backup, "ledger.practiceBackup");
    Path empty = folder.resolve("empty");
    restore(empty).run(backup, Progress.NONE);
    assertThat(Practice.isIn(empty)).isTrue();
    restore(practice).run(backup, Progress.NONE);
    assertThat(Practice.isIn(practice)).isTrue();
  }

  @Test
  void aRealBackupIsNotMixedIntoPractice() throws IOException {
    assertRefused(practice, backup(real, "备份.zip"), "ledger.realBackup");
  }

  @Test
  void onlyPracticeIsMadeAnew() throws IOException {
    Map<Path, String> before = contents(real);
    for (Path no : List.of(real, folder.resolve("nothing"))) {
      assertThatThrownBy(() -> PracticeCity.renew(no))
          .isInstanceOfSatisfying(
              Obstacle.class, o -> assertThat(o.textKey()).isEqualTo("app.practice.notEmpty"));
    }
    assertThat(contents(real)).isEqualTo(before);
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void whatFailsWhileItIsMadeAnewLeavesTheOldOne() throws IOException {
    Map<Path, String> before = contents(practice);
    Obstacle full = Obstacle.of("app.practice.notMade", practice);
    for (Consumer<Path> maker :
        List.<Consumer<Path>>of(
            beside -> {
              write(beside);
              throw full;
            },
            beside -> {})) {
      assertThatThrownBy(() -> PracticeFolder.used(practice).fill(maker))
          .as("it stops half-way, or nothing was made")
          .isInstanceOf(Obstacle.class);
      assertThat(contents(practice)).isEqualTo(before);
      try (Stream<Path> beside = Files.list(practice.getParent())) {
        assertThat(beside).containsExactly(practice);
      }
    }
  }

  private static void write(Path beside) {
    try {
      Files.writeString(Files.createDirectory(beside).resolve("half"), "half");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Path, String> contents(Path home) throws IOException {
    Map<Path, String> contents = new HashMap<>();
    for (Path file : PracticeLedger.files(home)) {
      byte[] bytes = Files.readAllBytes(home.resolve(file));
      contents.put(file, bytes.length + " " + Arrays.hashCode(bytes));
    }
    return contents;
  }

  private void assertRefused(Path home, Path backup, String textKey) throws IOException {
    List<Path> before = PracticeLedger.files(home);
    for (Runnable attempt :
        List.<Runnable>of(
            () -> restore(home).preview(backup), () -> restore(home).run(backup, Progress.NONE))) {
      assertThatThrownBy(attempt::run)
          .isInstanceOfSatisfying(Obstacle.class, o -> assertThat(o.textKey()).isEqualTo(textKey));
    }
    assertThat(PracticeLedger.files(home)).isEqualTo(before);
  }

  private static Restore restore(Path home) {
    return new Restore(home, DeskSchema.present(), CLOCK);
  }

  private Path backup(Path home, String name) throws IOException {
    Path file = Files.createDirectories(folder.resolve("backups")).resolve(name);
    try (Wiring desk = Wiring.open(home, "王芳", CLOCK, Texts.chinese())) {
      new Backup(desk.ledger(), CLOCK).toZip(file, Progress.NONE);
    }
    return file;
  }
}
