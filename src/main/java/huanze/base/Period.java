package huanze.base;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar year, half-year, quarter or month, written {@code 2025 2025-H1 2025-Q1 2025-03}.
 *
 * @param number 1-based within the year; 1 for a year
 */
public record Period(int year, Length length, int number) implements Comparable<Period> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

  /** How long a period is. */
  public enum Length {
    YEAR(12),
    HALF_YEAR(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Length(int months) {
      this.months = months;
    }

    public int months() {
      return months;
    }
  }

  public Period {
    if (number < 1 || number > 12 / length.months()) {
      throw new IllegalArgumentException(year + " " + length + " " + number);
    }
  }

  /**
   * @throws IllegalArgumentException if the text has none of the four forms
   */
  public static Period parse(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /** The period that a text of one of the four forms says; of another text none. */
  public static Optional<Period> find(String text) {
    Matcher m = FORM.matcher(text);
    return m.matches() ? Optional.of(of(m)) : Optional.empty();
  }

  private static Period of(Matcher m) {
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) != null) {
      return new Period(year, Length.HALF_YEAR, Integer.parseInt(m.group(2)));
    }
    if (m.group(3) != null) {
      return new Period(year, Length.QUARTER, Integer.parseInt(m.group(3)));
    }
    return m.group(4) != null
        ? new Period(year, Length.MONTH, Integer.parseInt(m.group(4)))
        : year(year);
  }

  public static Period year(int year) {
    return new Period(year, Length.YEAR, 1);
  }

  public static Period month(YearMonth month) {
    return new Period(month.getYear(), Length.MONTH, month.getMonthValue());
  }

  /** The period of this length in which the day lies. */
  public static Period containing(LocalDate day, Length length) {
    return new Period(day.getYear(), length, (day.getMonthValue() - 1) / length.months() + 1);
  }

  /** All periods of a length in a year, in order. */
  public static List<Period> of(int year, Length length) {
    List<Period> periods = new ArrayList<>();
    for (int n = 1; n <= 12 / length.months(); n++) {
      periods.add(new Period(year, length, n));
    }
    return periods;
  }

  public LocalDate from() {
    return LocalDate.of(year, (number - 1) * length.months() + 1, 1);
  }

  public LocalDate to() {
    return length == Length.YEAR
        ? Year.of(year).atDay(Year.of(year).length())
        : YearMonth.of(year, number * length.months()).atEndOfMonth();
  }

  public DateRange days() {
    return new DateRange(from(), to());
  }

  public boolean contains(LocalDate day) {
    return days().contains(day);
  }

  @Override
  public int compareTo(Period other) {
    int byStart = from().compareTo(other.from());
    return byStart != 0 ? byStart : to().compareTo(other.to());
  }

  @Override
  public String toString() {
    return switch (length) {
      case YEAR -> "%04d".formatted(year);
      case HALF_YEAR -> "%04d-H%d".formatted(year, number);
      case QUARTER -> "%04d-Q%d".formatted(year, number);
      case MONTH -> "%04d-%02d".formatted(year, number);
    };
  }
}
