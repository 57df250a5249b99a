package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a row: a period of one rule, or what of many obligations belongs to one column.
 *
 * @param column first column it covers, from 1 on
 * @param span how many columns it covers
 * @param tally how what is in it stands
 * @param obligations what a click explains; empty for cells of whole regions
 * @param planned how many activities are planned there and not yet confirmed
 */
public record GridCell(
    int column, int span, MonthTally tally, List<Obligation> obligations, int planned) {
  public GridCell {
    obligations = List.copyOf(obligations);
  }

  public GridCell(int column, int span, MonthTally tally, List<Obligation> obligations) {
    this(column, span, tally, obligations, 0);
  }

  public Standing standing() {
    return tally.worst();
  }

  public boolean covers(int wanted) {
    return wanted >= column && wanted < column + span;
  }

  /** True for one period of one rule. */
  public boolean isSingle() {
    return obligations.size() == 1;
  }

  /**
   * The day on which its one period was met or made up, where the cell is wide enough for a day;
   * null of everything else: what is not done shows its sign alone, however far it got.
   */
  public @Nullable LocalDate doneOn() {
    if (!isSingle() || span == 1) {
      return null;
    }
    Obligation one = obligations.getFirst();
    boolean done = one.standing() == Standing.MET || one.standing() == Standing.LATE;
    return done && !one.records().isEmpty() ? one.records().getLast().day() : null;
  }

  /**
   * From near, where its deadline lies outside the days shown: the last day in time of what is not
   * done; else null.
   */
  public @Nullable LocalDate dueOn(GridSpan shown) {
    return shown.zoom() == GridSpan.Zoom.YEAR || !isSingle() || span == 1 || doneOn() != null
        ? null
        : obligations.getFirst().due();
  }

  /** True if anything in it has gone wrong. */
  public boolean isProblem() {
    return MonthTally.isProblem(standing());
  }
}
