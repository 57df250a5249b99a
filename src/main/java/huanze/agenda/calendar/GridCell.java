package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import java.util.List;

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

  /** True if anything in it has gone wrong. */
  public boolean isProblem() {
    return MonthTally.isProblem(standing());
  }
}
