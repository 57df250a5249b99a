package huanze.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of any year, and the hour if one is written behind it: {@code 2026-11-05 09:00},
 * 2026年11月5日下午3时.
 *
 * @param hour null if there is none; midnight is none, for that is how Excel writes a day
 */
public record DayAndHour(LocalDate day, @Nullable LocalTime hour) {
  private static final int NOON = 12;
  private static final Set<String> MORNING = Cells.words("sheet.morning");
  private static final Set<String> AFTERNOON = Cells.words("sheet.afternoon");
  private static final String HOUR =
      "(?<half>\\p{IsHan}{2})? ?(?:(?<hour>\\d{1,2}) ?[:\\p{IsHan}] ?"
          + "(?:(?<minute>\\d{1,2})(?: ?\\p{IsHan}|:\\d{2}(?:\\.\\d+)?)?)?)?";
  private static final Pattern BOTH =
      Pattern.compile(
          "(?<day>\\d{4} ?[-./\\p{IsHan}] ?\\d{1,2} ?[-./\\p{IsHan}] ?\\d{1,2}"
              + "(?: ?\\p{IsHan})?)[ T]?"
              + HOUR);
  private static final Pattern ONLY_HOUR = Pattern.compile(HOUR);

  /** Empty if it is no day, whatever stands behind it. */
  public static Optional<DayAndHour> read(String cell) {
    Matcher both = BOTH.matcher(plain(cell));
    if (both.matches() && isHalf(both.group("half"))) {
      Optional<LocalDate> day = Cells.dateOfAnyYear(both.group("day"));
      Optional<LocalTime> hour =
          both.group("hour") == null ? Optional.of(LocalTime.MIDNIGHT) : time(both);
      if (day.isPresent() && hour.isPresent()) {
        boolean none = hour.get().equals(LocalTime.MIDNIGHT);
        return Optional.of(new DayAndHour(day.get(), none ? null : hour.get()));
      }
    }
    return Cells.dateOfAnyYear(cell).map(day -> new DayAndHour(day, null));
  }

  /** An hour alone: 9:00, 上午9时30分, 下午3点. */
  public static Optional<LocalTime> hour(String cell) {
    Matcher only = ONLY_HOUR.matcher(plain(cell));
    return only.matches() && only.group("hour") != null && isHalf(only.group("half"))
        ? time(only)
        : Optional.empty();
  }

  private static String plain(String cell) {
    return Normalizer.normalize(Cells.clean(cell), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
  }

  private static boolean isHalf(@Nullable String word) {
    return word == null || MORNING.contains(word) || AFTERNOON.contains(word);
  }

  private static Optional<LocalTime> time(Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    int minute = m.group("minute") == null ? 0 : Integer.parseInt(m.group("minute"));
    if (m.group("half") != null && AFTERNOON.contains(m.group("half")) && hour < NOON) {
      hour += NOON;
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
