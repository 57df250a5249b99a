package huanze.agenda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The working days of an office as lists of days, looked through one by one: the notices that the
 * program ships, and the years that the office gave in their place.
 */
final class SlowCalendar {
  /** A year's notice: lines such as {@code 2025-01-26 work}. */
  private final Map<Integer, List<String>> lines = new HashMap<>();

  private final List<Integer> ofOffice = new ArrayList<>();

  private SlowCalendar() {}

  /** The notices as they stand in the file that the program ships. */
  static SlowCalendar shipped() {
    SlowCalendar calendar = new SlowCalendar();
    try {
      for (String line :
          Files.readAllLines(Path.of("src/main/resources/huanze/agenda/working-days.csv"))) {
        if (line.startsWith("2")) {
          String year = line.substring(0, 4);
          calendar
              .lines
              .computeIfAbsent(Integer.valueOf(year), y -> new ArrayList<>())
              .add(line.replace(',', ' '));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calendar;
  }

  /** The lists of these working days, of all years that a test looks at. */
  static SlowCalendar listed(WorkingDays days) {
    SlowCalendar calendar = new SlowCalendar();
    for (int year = 2000; year <= 2050; year++) {
      List<String> said = new ArrayList<>();
      days.year(year).off().forEach(day -> said.add(day + " off"));
      days.year(year).worked().forEach(day -> said.add(day + " work"));
      calendar.lines.put(year, said);
    }
    return calendar;
  }

  /**
   * An office's: one of three leaves the shipped years as they are, the others correct the year or
   * give the one after it, with days off where deadlines fall.
   */
  static SlowCalendar of(long seed, int year, List<LocalDate> edges) {
    SlowCalendar calendar = shipped();
    Random chance = new Random(seed * 31 + 5);
    if (chance.nextInt(3) == 0) {
      return calendar;
    }
    for (int own = year; own <= year + 1; own++) {
      if (chance.nextBoolean()) {
        List<String> days = new ArrayList<>();
        List<LocalDate> named = new ArrayList<>();
        for (LocalDate edge : edges) {
          LocalDate day = edge.plusDays(chance.nextInt(5) - 2L);
          if (day.getYear() == own && !named.contains(day)) {
            named.add(day);
            days.add(day + (isWeekend(day) && chance.nextBoolean() ? " work" : " off"));
          }
        }
        if (!days.isEmpty()) {
          calendar.lines.put(own, days);
          calendar.ofOffice.add(own);
        }
      }
    }
    return calendar;
  }

  boolean isOffices() {
    return !ofOffice.isEmpty();
  }

  /** The same as the program is given it: shipped, with the office's years in their place. */
  WorkingDays given() {
    List<WorkingYear> own = new ArrayList<>();
    for (int year : ofOffice) {
      own.add(new WorkingYear(year, days(year, "off"), days(year, "work")));
    }
    return WorkingDays.builtIn().with(own);
  }

  private List<LocalDate> days(int year, String kind) {
    List<LocalDate> days = new ArrayList<>();
    for (String line : lines.get(year)) {
      if (line.endsWith(" " + kind)) {
        days.add(LocalDate.parse(line.substring(0, 10)));
      }
    }
    return days;
  }

  /** Null if the year's notice says nothing of the day. */
  private @Nullable String said(LocalDate day) {
    for (String line : lines.getOrDefault(day.getYear(), List.of())) {
      if (line.startsWith(day.toString())) {
        return line.substring(11);
      }
    }
    return null;
  }

  boolean isWorked(LocalDate day) {
    String said = said(day);
    return said == null ? !isWeekend(day) : said.equals("work");
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
