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
 * @param standing the year as it stands; plain weekends if nobody gave it
 * @param before where the year came from until now
 * @param rows what is wrong, row by row
 * @param problems what is wrong with the year as a whole
 * @param notes what looks as if the file were not whole, though it can be imported
 */
public record CalendarPreview(
    WorkingYear calendar,
    WorkingYear standing,
    WorkingDays.Source before,
    List<RowProblem> rows,
    List<Problem> problems,
    List<Problem> notes) {
  public CalendarPreview {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** A day that would be otherwise. */
  public record DayChange(LocalDate date, DayKind before, DayKind after) {}

  /**
   * How many of the named days are new, are not named any more, and stay.
   *
   * @param kept named before and after
   */
  public record Difference(int added, int removed, int kept) {
    static Difference of(List<LocalDate> before, List<LocalDate> after) {
      int kept = (int) after.stream().filter(before::contains).count();
      return new Difference(after.size() - kept, before.size() - kept, kept);
    }
  }

  /** The days that would be otherwise than they stand, in order. */
  public List<DayChange> changes() {
    List<DayChange> changes = new ArrayList<>();
    LocalDate end = LocalDate.of(calendar.year(), 12, 31);
    for (LocalDate date = LocalDate.of(calendar.year(), 1, 1);
        !date.isAfter(end);
        date = date.plusDays(1)) {
      if (standing.kind(date) != calendar.kind(date)) {
        changes.add(new DayChange(date, standing.kind(date), calendar.kind(date)));
      }
    }
    return changes;
  }

  /** What becomes of the days off. */
  public Difference off() {
    return Difference.of(standing.off(), calendar.off());
  }

  /** What becomes of the weekend days that are worked. */
  public Difference worked() {
    return Difference.of(standing.worked(), calendar.worked());
  }

  /** True if a day that stands would be given up: then it is asked about. */
  public boolean losesDays() {
    return off().removed() + worked().removed() > 0;
  }

  /** True if the file looks as if it were not whole: then it is asked about, too. */
  public boolean looksShort() {
    return !notes.isEmpty();
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
