package huanze.activity;

import huanze.base.DateRange;
import java.time.LocalDate;

/** Days as a SELECT asks for them: an open end is a day beyond any that can be typed. */
record SelectedDays(LocalDate from, LocalDate to) {
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  static SelectedDays of(DateRange days) {
    LocalDate from = days.from();
    LocalDate to = days.to();
    return new SelectedDays(from == null ? EVER : from, to == null ? NEVER : to);
  }
}
