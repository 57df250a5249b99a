package huanze.app;

import huanze.app.settings.FullChecks;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.fx.Dialogs;
import huanze.fx.Work;
import huanze.ledger.Verification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full check while nobody is at the desk: once a day at most, beside reading and writing, and
 * over as soon as somebody touches anything.
 */
final class IdleCheck {
  private static final Logger LOG = LoggerFactory.getLogger(IdleCheck.class);

  private final FullChecks checks;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private long position;
  private @Nullable Work work;
  private @Nullable LocalDate done;

  IdleCheck(FullChecks checks, DeskClock clock, Background background, Dialogs dialogs) {
    this.checks = checks;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    position = checks.ledger().position();
  }

  /** Nobody touched anything for a while: told once a while. */
  void rest() {
    long now = checks.ledger().position();
    boolean written = now != position;
    position = now;
    if (!written && work == null && isDue()) {
      begin();
    }
  }

  private boolean isDue() {
    LocalDate today = clock.today();
    boolean doneToday = today.equals(done) || checks.soundOn().filter(today::equals).isPresent();
    return !doneToday && checks.ledger().damage().isNone();
  }

  private void begin() {
    Work now = new Work("app.check.verifying");
    work = now;
    background.files(() -> checks.run(now), this::ended, failure -> failed(now, failure));
  }

  private void ended(Verification found) {
    work = null;
    done = clock.today();
    checks.show(found);
  }

  /** An obstacle (no room for the comparison) can wait until somebody asks for the check. */
  private void failed(Work stopped, Exception failure) {
    work = null;
    if (stopped.stopped()) {
      return;
    }
    done = clock.today();
    if (failure instanceof Obstacle) {
      LOG.warn("check at rest not finished", failure);
    } else {
      dialogs.failed(failure);
    }
  }

  /** Somebody is there again, or the ledger closes. */
  void stop() {
    if (work != null) {
      work.stop();
    }
  }

  /** True while it reads. */
  boolean isRunning() {
    return work != null;
  }
}
