package huanze.base;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a typed day is understood. */
public final class Days {
  private static final int EARLIEST_YEAR = 1949;
  private static final int LATEST_YEAR = 2099;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final String TIME = "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?";
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})" + TIME);
  private static final Pattern DATE_IN_CHINESE =
      Pattern.compile(
          "(\\d{4}) ?\\p{IsHan} ?(\\d{1,2}) ?\\p{IsHan} ?(\\d{1,2}) ?\\p{IsHan}?" + TIME);
  private static final Pattern DATE_OF_EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4}) ?[-./] ?(\\d{1,2})");
  private static final Pattern MONTH_IN_CHINESE =
      Pattern.compile("(\\d{4}) ?\\p{IsHan} ?(\\d{1,2}) ?\\p{IsHan}(?: ?\\p{IsHan})?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  private Days() {}

  /**
   * A day: {@code 2026.3.1 2026年3月1日 2026/3/1 2026-03-01 20260301} or a serial number of Excel,
   * full-width digits and signs too. Empty if it is none, does not exist, or lies in no year an
   * office deals with.
   */
  public static Optional<LocalDate> read(String typed) {
    return ofAnyYear(typed).filter(Days::isPlausible);
  }

  /** The same of any year, for whoever says from when to when a day may be. */
  public static Optional<LocalDate> ofAnyYear(String typed) {
    String plain = plain(typed);
    for (Pattern form : List.of(DATE, DATE_IN_CHINESE, DATE_OF_EIGHT)) {
      Matcher m = form.matcher(plain);
      if (m.matches()) {
        return day(number(m, 1), number(m, 2), number(m, 3));
      }
    }
    Matcher serial = SERIAL.matcher(plain);
    return serial.matches()
        ? Optional.of(SERIAL_ZERO.plusDays(number(serial, 1)))
        : Optional.empty();
  }

  /** Whether it is written like a day, though it may be none, as 31 February. */
  public static boolean isWrittenAsDay(String typed) {
    String plain = plain(typed);
    return Stream.of(DATE, DATE_IN_CHINESE, DATE_OF_EIGHT)
        .anyMatch(f -> f.matcher(plain).matches());
  }

  /** A month without a day: {@code 2026.3 2026年3月 2026-03}; empty if it is none. */
  public static Optional<YearMonth> month(String typed) {
    String plain = plain(typed);
    for (Pattern form : List.of(MONTH, MONTH_IN_CHINESE)) {
      Matcher m = form.matcher(plain);
      if (m.matches()) {
        return day(number(m, 1), number(m, 2), 1).filter(Days::isPlausible).map(YearMonth::from);
      }
    }
    return Optional.empty();
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(year, month, dayOfMonth));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isPlausible(LocalDate date) {
    return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
  }
}
