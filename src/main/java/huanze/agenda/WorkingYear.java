package huanze.agenda;

import huanze.base.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One year of the calendar of working days, as the State Council's yearly notice gives it.
 *
 * @param off days off, in order; those of them that fall on a weekend are named too
 * @param worked weekend days that are worked, in order
 */
public record WorkingYear(int year, List<LocalDate> off, List<LocalDate> worked) {
  /** The notices have named 28 to 33 days off and 5 to 8 days worked; twice as many is a slip. */
  static final int MOST_OFF = 60;

  static final int MOST_WORKED = 20;

  public WorkingYear {
    off = List.copyOf(new TreeSet<>(off));
    worked = List.copyOf(new TreeSet<>(worked));
  }

  /** A year of plain weekends. */
  public static WorkingYear plain(int year) {
    return new WorkingYear(year, List.of(), List.of());
  }

  public static boolean isWeekend(LocalDate date) {
    DayOfWeek weekday = date.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  /** What a day of the year is. */
  public DayKind kind(LocalDate date) {
    if (off.contains(date)) {
      return DayKind.HOLIDAY;
    }
    if (isWeekend(date)) {
      return worked.contains(date) ? DayKind.SHIFTED : DayKind.REST;
    }
    return DayKind.WORKDAY;
  }

  /** The same year with one day otherwise; a weekday is worked or off, never a weekend's. */
  public WorkingYear with(LocalDate date, DayKind kind) {
    Set<LocalDate> nowOff = new TreeSet<>(off);
    Set<LocalDate> nowWorked = new TreeSet<>(worked);
    nowOff.remove(date);
    nowWorked.remove(date);
    if (kind == DayKind.HOLIDAY) {
      nowOff.add(date);
    } else if (kind == DayKind.SHIFTED && isWeekend(date)) {
      nowWorked.add(date);
    }
    return new WorkingYear(year, List.copyOf(nowOff), List.copyOf(nowWorked));
  }

  /** What no notice would say; empty if the year can be counted with. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (off.isEmpty()) {
      problems.add(Problem.of("off", "agenda.calendar.noDays", year));
    }
    for (LocalDate date : both()) {
      problems.add(Problem.of("off", "agenda.calendar.both", date));
    }
    for (LocalDate date : worked) {
      if (!isWeekend(date)) {
        problems.add(Problem.of("worked", "agenda.calendar.workedOnWeekday", date));
      }
    }
    for (List<LocalDate> days : List.of(off, worked)) {
      days.stream()
          .filter(date -> date.getYear() != year)
          .forEach(
              date -> problems.add(Problem.of("off", "agenda.calendar.otherYear", date, year)));
    }
    if (off.size() > MOST_OFF) {
      problems.add(Problem.of("off", "agenda.calendar.tooManyOff", year, off.size(), MOST_OFF));
    }
    if (worked.size() > MOST_WORKED) {
      problems.add(
          Problem.of("worked", "agenda.calendar.tooManyWorked", year, worked.size(), MOST_WORKED));
    }
    return problems;
  }

  /** How many more days of the year are off than if only weekends were. */
  public int daysOffBesidesWeekends() {
    return plain(year).workingDays() - workingDays();
  }

  private List<LocalDate> both() {
    return off.stream().filter(worked::contains).toList();
  }

  /** How many days of the year are worked. */
  public int workingDays() {
    int count = 0;
    LocalDate end = LocalDate.of(year, 12, 31);
    for (LocalDate date = LocalDate.of(year, 1, 1); !date.isAfter(end); date = date.plusDays(1)) {
      if (kind(date).isWorked()) {
        count++;
      }
    }
    return count;
  }
}
