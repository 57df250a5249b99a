package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that one unit or post owes, through the year.
 *
 * @param post post that owes, or null if the unit itself does
 * @param own false where another organ owes it jointly and it is counted there (reading rule 8)
 * @param obligations by period
 */
record GridLine(
    ObligationRule rule, @Nullable Post post, boolean own, List<Obligation> obligations) {
  String key() {
    return rule.id() + (post == null ? "" : ":" + post.id());
  }

  boolean hasProblem() {
    for (Obligation one : obligations) {
      if (MonthTally.isProblem(one.standing())) {
        return true;
      }
    }
    return false;
  }

  boolean has(Standing wanted) {
    for (Obligation one : obligations) {
      if (one.standing() == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Its periods in the months they cover; nearer, its records and deadlines on their days. */
  List<GridCell> cells(GridSpan span) {
    if (span.zoom() != GridSpan.Zoom.YEAR) {
      return GridMarks.ofLine(obligations, span);
    }
    List<GridCell> cells = new ArrayList<>(obligations.size());
    for (Obligation one : obligations) {
      Period period = one.period();
      int months = period.length().months();
      cells.add(
          new GridCell(
              (period.number() - 1) * months + 1,
              months,
              MonthTally.of(one.standing()),
              List.of(one)));
    }
    return cells;
  }
}
