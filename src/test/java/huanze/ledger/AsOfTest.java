package huanze.ledger;

import static huanze.ledger.Sample.count;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Sample.Hands;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as it stood on any day. */
class AsOfTest {
  @TempDir Path home;

  @Test
  void everyDayAsItWas() throws IOException {
    Hands clock = new Hands();
    try (Ledger ledger = Sample.create(home, clock)) {
      for (int day = 24; day <= 30; day++) {
        clock.set("2026-11-%02dT15:59:59.999999Z".formatted(day));
        put(ledger, thing("late on " + day));
        clock.set("2026-11-%02dT16:00:00Z".formatted(day));
        put(ledger, thing("at midnight after " + day));
      }
      for (int day = 24; day <= 30; day++) {
        try (AsOf then = ledger.asOf(LocalDate.of(2026, 11, day), Progress.NONE)) {
          long expected = 2L * (day - 24) + 1;
          assertThat(count(then, "thing")).isEqualTo(expected);
          assertThat(then.position()).isEqualTo(expected + 1);
        }
      }
      try (AsOf never = ledger.asOf(Instant.EPOCH, Progress.NONE)) {
        assertThat(count(never, "thing")).isZero();
        assertThat(never.position()).isZero();
      }
      try (AsOf now = ledger.asOf(clock.now(), Progress.NONE)) {
        assertThat(now.position()).isEqualTo(ledger.position());
        put(ledger, thing("meanwhile"));
        assertThat(count(now, "thing")).isEqualTo(14);
      }
    }
    assertThat(Disk.list(home.resolve("image"))).hasSize(1);
  }

  @Test
  void itCanBeStopped() throws IOException {
    try (Ledger ledger = Sample.create(home)) {
      for (int i = 0; i < 10; i++) {
        put(ledger, thing("t" + i));
      }
      long[] calls = {0};
      Progress stopping =
          new Progress() {
            @Override
            public void at(long done, long total) {
              assertThat(done).isPositive().isLessThanOrEqualTo(total);
              calls[0]++;
            }

            @Override
            public boolean stopped() {
              return calls[0] == 5;
            }
          };
      assertThat(
              catchThrowableOfType(Obstacle.class, () -> ledger.asOf(Instant.MAX, stopping))
                  .textKey())
          .isEqualTo("ledger.stopped");
      assertThat(Disk.list(home.resolve("image"))).hasSize(1);
      calls[0] = 0;
      assertThat(catchThrowableOfType(Obstacle.class, () -> ledger.rebuild(stopping)).textKey())
          .isEqualTo("ledger.stopped");
      put(ledger, thing("still works"));
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }
}
