package huanze.agenda;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.sheet.RowProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What importing a year's calendar would do, before anything is written.
 *
 * @param calendar the whole year as the file gives it; it takes the place of what stands
 * @param before where the year came from until now
 * @param changes days that would be otherwise than they stand
 * @param rows what is wrong, row by row
 * @param problems what is wrong with the year as a whole
 */
public record CalendarPreview(
    WorkingYear calendar,
    WorkingDays.Source before,
    List<DayChange> changes,
    List<RowProblem> rows,
    List<Problem> problems) {
  public CalendarPreview {
    changes = List.copyOf(changes);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** A day that would be otherwise. */
  public record DayChange(LocalDate date, DayKind before, DayKind after) {}

  /** The days of a year that differ between two calendars. */
  static List<DayChange> between(WorkingYear before, WorkingYear after) {
    List<DayChange> changes = new ArrayList<>();
    LocalDate end = LocalDate.of(after.year(), 12, 31);
    for (LocalDate date = LocalDate.of(after.year(), 1, 1);
        !date.isAfter(end);
        date = date.plusDays(1)) {
      if (before.kind(date) != after.kind(date)) {
        changes.add(new DayChange(date, before.kind(date), after.kind(date)));
      }
    }
    return changes;
  }

  /**
   * @throws InvalidInput naming every bad row and what is wrong with the whole, if anything is
   */
  public CalendarPreview refuseProblems() {
    List<Problem> all = new ArrayList<>(rows.stream().map(RowProblem::problem).toList());
    all.addAll(problems);
    InvalidInput.refuse(all);
    return this;
  }
}
