package huanze.activity.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
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
