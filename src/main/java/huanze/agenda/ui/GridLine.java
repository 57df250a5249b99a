package huanze.agenda.ui;

import huanze.agenda.Obligation;
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

  List<GridCell> cells() {
    List<GridCell> cells = new ArrayList<>(obligations.size());
    for (Obligation one : obligations) {
      Period period = one.period();
      int span = period.length().months();
      MonthTally tally = new MonthTally();
      tally.add(one.standing());
      cells.add(new GridCell((period.number() - 1) * span + 1, span, tally, List.of(one)));
    }
    return cells;
  }
}
