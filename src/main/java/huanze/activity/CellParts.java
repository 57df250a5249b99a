package huanze.activity;

import huanze.base.Period;
import huanze.sheet.Cells;
import huanze.sheet.DayAndHour;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How several things typed into one cell are told apart, and times and periods understood. */
final class CellParts {
  private static final Pattern BRACKET =
      Pattern.compile("(.*?)[(\uff08]([^()\uff08\uff09]*)[)\uff09]");
  private static final Pattern PERSON_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}) ?[:\\p{IsHan}] ?(\\d{2})(?: ?[:\\p{IsHan}] ?(?:\\d{2})?)?");
  private static final Pattern FULL_HOUR = Pattern.compile("(\\d{1,2}) ?\\p{IsHan}{1,2}");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4}) ?[-./\\p{IsHan}] ?(\\d{1,2}) ?\\p{IsHan}{0,2}");
  private static final Pattern YEAR = Pattern.compile("(\\d{4}) ?\\p{IsHan}{0,2}");

  private CellParts() {}

  /** Parts of a list: parted by commas, semicolons or lines, but not inside brackets. */
  static List<String> list(String cell) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      depth += c == '(' || c == '\uff08' ? 1 : c == ')' || c == '\uff09' ? -1 : 0;
      if (depth <= 0 && ",\uff0c;\uff1b\u3001\n".indexOf(c) >= 0) {
        add(parts, part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    add(parts, part.toString());
    return parts;
  }

  /** Lines of a cell; a cell of one line is parted by semicolons. */
  static List<String> lines(String cell) {
    List<String> lines = new ArrayList<>();
    for (String line : cell.split(cell.contains("\n") ? "\\R" : "[;\uff1b]")) {
      add(lines, line);
    }
    return lines;
  }

  private static void add(List<String> parts, String part) {
    String clean = Cells.clean(part);
    if (!clean.isEmpty()) {
      parts.add(clean);
    }
  }

  /**
   * A person as typed: name, code in brackets, anything else in brackets.
   *
   * @param whole all of it
   */
  record Named(String whole, String name, @Nullable String code, @Nullable String remark) {}

  static Named named(String text) {
    String name = text;
    String code = null;
    String remark = null;
    Matcher m = BRACKET.matcher(name);
    while (m.matches() && !m.group(1).isEmpty()) {
      String inside = Cells.clean(m.group(2));
      if (code == null && PERSON_CODE.matcher(Cells.halfWidth(inside)).matches()) {
        code = Cells.halfWidth(inside);
      } else {
        remark = inside;
      }
      name = Cells.clean(m.group(1));
      m = BRACKET.matcher(name);
    }
    return new Named(text, name, code, remark);
  }

  /** A time: {@code 9:00}, full-width or with characters, or Excel's part of a day. */
  static Optional<LocalTime> time(String cell) {
    String half = Cells.halfWidth(Cells.clean(cell));
    Matcher clock = CLOCK.matcher(half);
    if (clock.matches()) {
      return time(clock.group(1), clock.group(2));
    }
    Matcher hour = FULL_HOUR.matcher(half);
    if (hour.matches()) {
      return time(hour.group(1), "0");
    }
    Optional<LocalTime> spoken = DayAndHour.hour(cell);
    if (spoken.isPresent()) {
      return spoken;
    }
    if (half.matches("0?\\.\\d+|0")) {
      return Optional.of(
          LocalTime.ofSecondOfDay(Math.round(Double.parseDouble(half) * 1440) % 1440 * 60));
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> time(String hour, String minute) {
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    return h < 24 && m < 60 ? Optional.of(LocalTime.of(h, m)) : Optional.empty();
  }

  /**
   * A period as typed or as written by the program. Excel makes a date of a month: the first of a
   * month is read as that month.
   *
   * @param halves what the two halves are called
   * @param quarters what a quarter is called
   */
  static Optional<Period> period(String cell, List<String> halves, List<String> quarters) {
    String half = Cells.halfWidth(Cells.clean(cell));
    try {
      return Optional.of(Period.parse(half.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException otherForm) {
      return typedPeriod(half, halves, quarters);
    }
  }

  private static Optional<Period> typedPeriod(
      String half, List<String> halves, List<String> quarters) {
    if (half.length() > 4 && half.substring(0, 4).matches("\\d{4}")) {
      int year = Integer.parseInt(half.substring(0, 4));
      for (int i = 0; i < halves.size(); i++) {
        if (half.endsWith(halves.get(i))) {
          return Optional.of(new Period(year, Period.Length.HALF_YEAR, i % 2 + 1));
        }
      }
      for (String quarter : quarters) {
        if (half.endsWith(quarter)) {
          return quarter(year, Cells.code(half.substring(4, half.length() - quarter.length())));
        }
      }
    }
    Matcher month = MONTH.matcher(half);
    if (month.matches()) {
      int number = Integer.parseInt(month.group(2));
      return number >= 1 && number <= 12
          ? Optional.of(new Period(Integer.parseInt(month.group(1)), Period.Length.MONTH, number))
          : Optional.empty();
    }
    Matcher year = YEAR.matcher(half);
    if (year.matches()) {
      return Optional.of(Period.year(Integer.parseInt(year.group(1))));
    }
    return Cells.date(half)
        .filter(day -> day.getDayOfMonth() == 1)
        .map((LocalDate day) -> Period.containing(day, Period.Length.MONTH));
  }

  private static Optional<Period> quarter(int year, String before) {
    return IntStream.rangeClosed(1, 4)
        .filter(number -> before.endsWith(String.valueOf(number)))
        .mapToObj(number -> new Period(year, Period.Length.QUARTER, number))
        .findFirst();
  }
}
