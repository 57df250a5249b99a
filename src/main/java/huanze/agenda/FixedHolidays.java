package huanze.agenda;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days off for everybody that fall on the same dates every year: 元旦, 劳动节 and 国庆节, after
 * 《全国年节及纪念日放假办法》 Art. 2 (1), (4), (7), as revised by the State Council on 2024-11-10 (Decree 795)
 * and in force from 2025-01-01. The others go by the lunar calendar or the solar term (Art. 2 (2),
 * (3), (5), (6)), and what is shifted for them is said by the year's notice only.
 */
final class FixedHolidays {
  private static final Set<MonthDay> DAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private FixedHolidays() {}

  static boolean contains(LocalDate date) {
    return DAYS.contains(MonthDay.from(date));
  }
}
