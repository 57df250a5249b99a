package huanze.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On which days one would like to meet when a year is planned ahead. */
public sealed interface PlanWish {
  /** The last of its kind in a month. */
  int LAST = 5;

  /** 均匀分布: those of one rule spread over the working days of their period. */
  record Evenly() implements PlanWish {}

  /**
   * 第二个星期三; where that is no choice, the nearest day, of two the later.
   *
   * @param nth 1 to 4, or {@link #LAST}
   */
  record Weekday(int nth, DayOfWeek weekday) implements PlanWish {
    public Weekday {
      nthInMonth(nth);
    }
  }

  /**
   * 15 日，遇休息日提前; a month that has no such day means its last one.
   *
   * @param day 1 to 31
   * @param before where it is no choice, a day before it is looked for first, else one after it
   */
  record DayOfMonth(int day, boolean before) implements PlanWish {
    public DayOfMonth {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("no day of a month: " + day);
      }
    }
  }

  /**
   * 最后一周: any day of a week from Monday to Sunday, as far as it lies in the month.
   *
   * @param nth 1 for the week that holds the first of the month, to 4, or {@link #LAST} for the one
   *     that holds its last day
   */
  record Week(int nth) implements PlanWish {
    public Week {
      nthInMonth(nth);
    }
  }

  private static void nthInMonth(int nth) {
    if (nth < 1 || nth > LAST) {
      throw new IllegalArgumentException("not 1 to 5: " + nth);
    }
  }

  /** The very day of a month that is wished for; empty if a whole week or any day would do. */
  default Optional<LocalDate> day(YearMonth month) {
    return switch (this) {
      case Weekday w ->
          Optional.of(
              month
                  .atDay(1)
                  .with(
                      w.nth() == LAST
                          ? TemporalAdjusters.lastInMonth(w.weekday())
                          : TemporalAdjusters.dayOfWeekInMonth(w.nth(), w.weekday())));
      case DayOfMonth d -> Optional.of(month.atDay(Math.min(d.day(), month.lengthOfMonth())));
      case Week w -> Optional.empty();
      case Evenly e -> Optional.empty();
    };
  }

  /** True if the day is what was wished for, moved by days off as the wish itself says. */
  default boolean isGranted(LocalDate day, WorkingDays working) {
    return switch (this) {
      case Evenly e -> true;
      case Week w -> inWeek(w, day);
      case Weekday w -> day(YearMonth.from(day)).filter(day::equals).isPresent();
      case DayOfMonth d -> {
        LocalDate wished = day(YearMonth.from(day)).orElseThrow();
        yield day.equals(d.before() ? working.previousOrSame(wished) : working.nextOrSame(wished));
      }
    };
  }

  /**
   * The days in the order in which they suit the wish, month after month.
   *
   * @param days in order
   * @param share from 0 to 1, where among those that are spread evenly it stands
   */
  default List<LocalDate> order(List<LocalDate> days, double share) {
    if (this instanceof Evenly) {
      int target = (int) Math.floor(share * days.size());
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < days.size(); i++) {
        places.add(i);
      }
      places.sort(
          Comparator.<Integer>comparingInt(i -> Math.abs(i - target))
              .thenComparing(Comparator.reverseOrder()));
      return places.stream().map(days::get).toList();
    }
    Map<YearMonth, List<LocalDate>> months = new LinkedHashMap<>();
    days.forEach(d -> months.computeIfAbsent(YearMonth.from(d), m -> new ArrayList<>()).add(d));
    List<LocalDate> ordered = new ArrayList<>();
    months.forEach((month, own) -> own.stream().sorted(preference(month)).forEach(ordered::add));
    return ordered;
  }

  private Comparator<LocalDate> preference(YearMonth month) {
    return switch (this) {
      case Evenly e -> Comparator.naturalOrder();
      case Week w ->
          Comparator.<LocalDate>comparingInt(d -> inWeek(w, d) ? 0 : 1)
              .thenComparing(w.nth() == LAST ? lastFirst(w) : Comparator.naturalOrder());
      case Weekday w -> {
        LocalDate wished = day(month).orElseThrow();
        yield Comparator.<LocalDate>comparingLong(d -> away(wished, d))
            .thenComparing(Comparator.reverseOrder());
      }
      case DayOfMonth d -> {
        LocalDate wished = day(month).orElseThrow();
        yield Comparator.<LocalDate>comparingInt(
                one -> one.equals(wished) || one.isBefore(wished) == d.before() ? 0 : 1)
            .thenComparingLong(one -> away(wished, one));
      }
    };
  }

  /** Inside the week from its Monday on; outside it the nearest day before it. */
  private static Comparator<LocalDate> lastFirst(Week week) {
    return Comparator.comparingLong(
        d -> inWeek(week, d) ? d.toEpochDay() : Long.MAX_VALUE - d.toEpochDay());
  }

  private static long away(LocalDate wished, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(wished, day));
  }

  private static boolean inWeek(Week week, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    LocalDate inside = week.nth() == LAST ? month.atEndOfMonth() : month.atDay(1);
    LocalDate monday =
        inside
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(week.nth() == LAST ? 0 : week.nth() - 1);
    return !day.isBefore(monday) && !day.isAfter(monday.plusDays(6));
  }
}
