package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import java.util.List;

/**
 * A cell of a row: a period of one rule, or one month of many obligations.
 *
 * @param month first month it covers, 1 to 12
 * @param span how many months it covers
 * @param tally how what is in it stands
 * @param obligations what a click explains; empty for cells of whole regions
 */
public record GridCell(int month, int span, MonthTally tally, List<Obligation> obligations) {
  public GridCell {
    obligations = List.copyOf(obligations);
  }

  public Standing standing() {
    return tally.worst();
  }

  public boolean covers(int wanted) {
    return wanted >= month && wanted < month + span;
  }

  /** True for one period of one rule. */
  public boolean isSingle() {
    return obligations.size() == 1;
  }
}
