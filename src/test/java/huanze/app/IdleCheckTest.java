package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.app.settings.FullChecks;
import huanze.app.settings.LedgerCheckModel;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full check at rest: once a day, not right after writing, gone when somebody comes. */
class IdleCheckTest {
  private static final LocalDate TODAY = SampleDesk.TODAY;

  @TempDir Path temp;
  private SampleDesk sample;
  private LocalDate today = TODAY;
  private final Waiting waiting = new Waiting();
  private FullChecks checks;
  private IdleCheck check;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(temp, "130302100");
    DeskClock clock = () -> DeskClock.standingAt(today).now();
    checks = new FullChecks(sample.desk().ledger(), clock, sample.preferences);
    check = new IdleCheck(checks, clock, waiting, sample.dialogs);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  /** Does what it was asked for when the test says so. */
  private static final class Waiting implements Background {
    private final Deque<Runnable> asked = new ArrayDeque<>();

    @Override
    public <T> void read(
        String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      throw new AssertionError("would stand before what screens ask for");
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      throw new AssertionError("would stand before what is saved");
    }

    @Override
    public <T> void files(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      asked.add(() -> Background.sameThread().files(work, onSuccess, onError));
    }

    private void run() {
      asked.remove().run();
    }
  }

  private LedgerCheckModel screen() {
    return new LedgerCheckModel(
        checks,
        sample.desk().damageWords(),
        Background.sameThread(),
        sample.dialogs,
        sample::say,
        sample.texts);
  }

  @Test
  void runsOnceADay() {
    assertThat(screen().resultProperty().get()).isNull();
    check.rest();
    assertThat(check.isRunning()).isTrue();
    check.rest();
    assertThat(waiting.asked).hasSize(1);
    waiting.run();
    assertThat(check.isRunning()).isFalse();
    assertThat(checks.lastProperty().get().sound()).isTrue();
    assertThat(screen().resultProperty().get().lines())
        .containsExactly("上次全面核对：2026-09-18，没有发现问题。空闲时程序每天自动核对一次。");

    check.rest();
    assertThat(check.isRunning()).isFalse();
    today = TODAY.plusDays(1);
    check.rest();
    assertThat(check.isRunning()).isTrue();
    waiting.run();
    assertThat(sample.preferences.checkedOn()).contains(today);
  }

  @Test
  void aCheckAskedForTodayIsEnough() {
    screen().verify();
    check.rest();
    assertThat(check.isRunning()).isFalse();
  }

  @Test
  void waitsUntilNothingIsWrittenEither() {
    sample.desk().people().addPerson("李建国", null);
    check.rest();
    assertThat(check.isRunning()).isFalse();
    check.rest();
    assertThat(check.isRunning()).isTrue();
  }

  @Test
  void isStoppedByWhoeverComesAndTriesAgainLater() {
    check.rest();
    check.stop();
    waiting.run();
    assertThat(check.isRunning()).isFalse();
    assertThat(checks.lastProperty().get()).isNull();
    assertThat(sample.preferences.checkedOn()).isEmpty();
    assertThat(sample.dialogs.failures).isEmpty();
    check.rest();
    waiting.run();
    assertThat(sample.preferences.checkedOn()).contains(TODAY);
  }

  @Test
  void whatItFindsIsShownAndStopsWriting() throws IOException {
    sample.preferences.rememberCheckedOn(TODAY.minusDays(1));
    LedgerCheckModel open = screen();
    Path segment = sample.desk().ledger().home().resolve("journal/2026-09.journal");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[400] ^= 1;
    Files.write(segment, bytes);
    check.rest();
    waiting.run();
    assertThat(checks.lastProperty().get().sound()).isFalse();
    assertThat(open.resultProperty().get().sound()).isFalse();
    assertThat(open.resultProperty().get().lines().getLast()).contains("2026-09.journal");
    assertThat(sample.preferences.checkedOn()).isEmpty();
    Obstacle refused =
        catchThrowableOfType(Obstacle.class, () -> sample.desk().people().addPerson("李建国", null));
    assertThat(sample.texts.text(refused)).startsWith("没有保存：核对发现台账损坏（2026-09.journal）");

    LedgerCheckModel later = screen();
    assertThat(later.resultProperty().get().lines().getFirst()).startsWith("此前核对发现下列问题");
    check.rest();
    assertThat(check.isRunning()).as("what is known need not be found again").isFalse();
    bytes[400] ^= 1;
    Files.write(segment, bytes);
    later.verify();
    assertThat(later.resultProperty().get().lines())
        .hasSize(2)
        .contains("台账已经完好。请重新启动程序，之后即可继续录入。");
  }
}
