package huanze.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that asks what time it is. Days are days in Shanghai. */
@FunctionalInterface
public interface DeskClock {
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  Instant now();

  default LocalDate today() {
    return dayOf(now());
  }

  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  static DeskClock system() {
    return Instant::now;
  }

  /** A clock that stands at noon of one day: for tests, pictures and the practice city. */
  static DeskClock standingAt(LocalDate day) {
    Instant noon = day.atTime(12, 0).atZone(ZONE).toInstant();
    return () -> noon;
  }
}
