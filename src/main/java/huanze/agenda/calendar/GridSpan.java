package huanze.agenda.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that the grid's columns stand for: the months of a year, the weeks of a quarter, or the
 * days of a month.
 *
 * @param number of the quarter or month, from 1 on; 1 for a year
 */
public record GridSpan(Zoom zoom, int year, int number) {
  private static final int MONTHS = 12;
  private static final int QUARTER = 3;

  /** How near one looks. */
  public enum Zoom {
    YEAR,
    QUARTER,
    MONTH
  }

  /** The first and last day of a column; a week ends where its month does. */
  public record Column(LocalDate from, LocalDate to) {
    public boolean within(Column other) {
      return !from.isBefore(other.from) && !to.isAfter(other.to);
    }
  }

  public static GridSpan year(int year) {
    return new GridSpan(Zoom.YEAR, year, 1);
  }

  public LocalDate from() {
    return switch (zoom) {
      case YEAR -> LocalDate.of(year, 1, 1);
      case QUARTER -> LocalDate.of(year, (number - 1) * QUARTER + 1, 1);
      case MONTH -> LocalDate.of(year, number, 1);
    };
  }

  public LocalDate to() {
    return switch (zoom) {
      case YEAR -> LocalDate.of(year, MONTHS, 31);
      case QUARTER -> YearMonth.of(year, number * QUARTER).atEndOfMonth();
      case MONTH -> YearMonth.of(year, number).atEndOfMonth();
    };
  }

  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (LocalDate at = from(); !at.isAfter(to()); ) {
      LocalDate last =
          switch (zoom) {
            case YEAR -> YearMonth.from(at).atEndOfMonth();
            case QUARTER -> endOfWeek(at);
            case MONTH -> at;
          };
      columns.add(new Column(at, last));
      at = last.plusDays(1);
    }
    return columns;
  }

  private static LocalDate endOfWeek(LocalDate day) {
    LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate monthsEnd = YearMonth.from(day).atEndOfMonth();
    return sunday.isBefore(monthsEnd) ? sunday : monthsEnd;
  }

  /** The column of a day, from 1 on; 0 if it lies elsewhere. */
  public int column(LocalDate day) {
    if (day.isBefore(from()) || day.isAfter(to())) {
      return 0;
    }
    return switch (zoom) {
      case YEAR -> day.getMonthValue();
      case MONTH -> day.getDayOfMonth();
      case QUARTER -> {
        int before = 0;
        for (LocalDate month = from(); month.getMonthValue() < day.getMonthValue(); ) {
          before += weekOf(YearMonth.from(month).atEndOfMonth());
          month = month.plusMonths(1);
        }
        yield before + weekOf(day);
      }
    };
  }

  /** Which week of its month a day lies in. */
  private static int weekOf(LocalDate day) {
    int first = day.withDayOfMonth(1).getDayOfWeek().getValue();
    return (first + day.getDayOfMonth() - 2) / 7 + 1;
  }

  /** One step nearer, to where a column is; a month is as near as it gets. */
  public GridSpan nearer(int column) {
    LocalDate day = columns().get(Math.clamp(column, 1, columns().size()) - 1).from();
    return switch (zoom) {
      case YEAR -> new GridSpan(Zoom.QUARTER, year, (day.getMonthValue() - 1) / QUARTER + 1);
      case QUARTER -> new GridSpan(Zoom.MONTH, year, day.getMonthValue());
      case MONTH -> this;
    };
  }

  /** One step farther. */
  public GridSpan farther() {
    return zoom == Zoom.MONTH
        ? new GridSpan(Zoom.QUARTER, year, (number - 1) / QUARTER + 1)
        : year(year);
  }

  /** The quarter or month before or after; the year's first and last are ends. */
  public GridSpan beside(int steps) {
    int last =
        switch (zoom) {
          case YEAR -> 1;
          case QUARTER -> MONTHS / QUARTER;
          case MONTH -> MONTHS;
        };
    return new GridSpan(zoom, year, Math.clamp(number + steps, 1, last));
  }
}
