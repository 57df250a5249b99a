package huanze.duty.ui;

import huanze.base.DeskClock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The years that duty lists and letters are kept by. */
final class DutyYears {
  private static final int AHEAD = 1;
  private static final int BACK = 6;

  private DutyYears() {}

  /** Newest first, next year's too: lists are made before the year begins. */
  static List<Integer> offered(DeskClock clock, int shown) {
    int now = clock.today().getYear();
    List<Integer> years =
        IntStream.rangeClosed(now - BACK, now + AHEAD)
            .map(y -> 2 * now + AHEAD - BACK - y)
            .boxed()
            .toList();
    return years.contains(shown)
        ? years
        : java.util.stream.Stream.concat(years.stream(), java.util.stream.Stream.of(shown))
            .toList();
  }

  /**
   * The day of a year on which one looks: today, the last day of a past year, the first of next.
   */
  static LocalDate dayOf(int year, DeskClock clock) {
    LocalDate today = clock.today();
    return year == today.getYear()
        ? today
        : year < today.getYear() ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
  }
}
