package huanze.base;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included; an end that is null is open.
 *
 * @param from first day, or null if it always was
 * @param to last day, or null if it still is
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final DateRange ALWAYS = new DateRange(null, null);

  /** True if it begins after it ends. */
  public boolean isReversed() {
    return from != null && to != null && from.isAfter(to);
  }

  public boolean contains(LocalDate date) {
    return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
  }

  public boolean overlaps(DateRange other) {
    return intersection(other).isPresent();
  }

  /** The days in both. */
  public Optional<DateRange> intersection(DateRange other) {
    DateRange common = new DateRange(later(from, other.from), earlier(to, other.to));
    return common.isReversed() || isReversed() || other.isReversed()
        ? Optional.empty()
        : Optional.of(common);
  }

  /**
   * Number of days, both ends included.
   *
   * @throws IllegalStateException if an end is open
   */
  public long days() {
    if (from == null || to == null) {
      throw new IllegalStateException("open range has no number of days");
    }
    return isReversed() ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }
}
