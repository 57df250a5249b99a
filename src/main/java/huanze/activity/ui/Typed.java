package huanze.activity.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times as people type them. */
final class Typed {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?|(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_OF_YEAR =
      Pattern.compile("(\\d{1,2})\\D{1,2}(\\d{1,2})\\D?|(\\d{2})(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D?|(\\d{1,2})(\\d{2})|(\\d{1,2})\\D?");

  private static final LocalTime USUAL_START = LocalTime.of(9, 0);
  private static final Duration USUAL_LENGTH = Duration.ofMinutes(150);
  private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("H:mm");

  private Typed() {}

  /** 2026-9-3, 2026.09.03, 20260903 and with the words for year, month and day. */
  static Optional<LocalDate> day(@Nullable String text) {
    Matcher m = DAY.matcher(plain(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    int at = m.group(1) != null ? 1 : 4;
    return day(number(m, at), number(m, at + 1), number(m, at + 2));
  }

  /** The same, and in the year shown 9.3, 9-3, 0903 and with the words for month and day. */
  static Optional<LocalDate> day(@Nullable String text, int year) {
    Matcher m = DAY_OF_YEAR.matcher(plain(text));
    if (!m.matches()) {
      return day(text);
    }
    int at = m.group(1) != null ? 1 : 3;
    return day(year, number(m, at), number(m, at + 1));
  }

  /** Whether it is written like a day: what is and yet is none, as 31 February, does not exist. */
  static boolean isLikeDay(@Nullable String text) {
    return DAY.matcher(plain(text)).matches() || DAY_OF_YEAR.matcher(plain(text)).matches();
  }

  /** Key of what is said of a day with its year that {@link #day(String)} does not take. */
  static String refusal(@Nullable String text) {
    return DAY.matcher(plain(text)).matches()
        ? "activity.ui.series.problem.noSuchDay"
        : "activity.ui.problem.day";
  }

  private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(year, month, dayOfMonth));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** 9:00, 09:00, 0900, 900, 9 o'clock, with full-width colon too. */
  static Optional<LocalTime> time(@Nullable String text) {
    Matcher m = TIME.matcher(plain(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      if (m.group(5) != null) {
        return Optional.of(LocalTime.of(number(m, 5), 0));
      }
      int at = m.group(1) != null ? 1 : 3;
      return Optional.of(LocalTime.of(number(m, at), number(m, at + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What is shown where no end is typed, two hours and a half after the start: 9:00 to 11:30, 14:30
   * to 17:00. Nothing where that is past midnight.
   */
  static String usualEnd(@Nullable String start) {
    LocalTime from = time(start).orElse(USUAL_START);
    LocalTime end = from.plus(USUAL_LENGTH);
    return end.isBefore(from) ? "" : HOUR_AND_MINUTE.format(end);
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
