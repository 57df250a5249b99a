package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit or post owes in one period, before looking at what was done.
 *
 * @param jointWith the other organ of a joint obligation, if there is one in the period
 * @param targets units to be checked one by one (Art. 18); empty unless the rule is per target
 */
record Demand(
    ObligationRule rule,
    Unit unit,
    @Nullable Unit jointWith,
    @Nullable Post post,
    Period period,
    LocalDate due,
    int required,
    List<Unit> targets) {
  UUID subject() {
    return post == null ? unit.id() : post.id();
  }

  @Nullable UUID jointId() {
    return jointWith == null ? null : jointWith.id();
  }

  Demand with(@Nullable Unit other) {
    return new Demand(rule, unit, other, post, period, due, required, targets);
  }

  /**
   * @param times how many of its holders owe it for themselves
   */
  Demand of(Post owing, int times) {
    return new Demand(rule, unit, null, owing, period, due, required * times, targets);
  }
}
