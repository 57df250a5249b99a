package huanze.assessment;

import huanze.rulepack.Scheme;
import huanze.rulepack.Unconfirmed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's assessment for a year as it stands on a day (Art. 18). Computed, never stored.
 *
 * @param score points so far, those of items without a score left out
 * @param maximum what could be reached
 * @param complete true if every item has a score and no condition is open
 * @param grade null while it is not complete; conditions never set it
 * @param effects what follows from what is answered, also before it is complete
 * @param state not {@link AssessmentState#ISSUED} unless a form is issued
 * @param unconfirmed what it rests on without a confirmed source: with any, a form is a draft
 */
public record UnitAssessment(
    AssessedUnit subject,
    int year,
    LocalDate asOf,
    Scheme scheme,
    List<ItemResult> items,
    List<ConditionResult> conditions,
    BigDecimal score,
    BigDecimal maximum,
    boolean complete,
    @Nullable Grade grade,
    List<AppliedEffect> effects,
    AssessmentState state,
    List<Unconfirmed> unconfirmed) {
  public UnitAssessment {
    items = List.copyOf(items);
    conditions = List.copyOf(conditions);
    effects = List.copyOf(effects);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /** Items that have no score yet. */
  public List<ItemResult> openItems() {
    return items.stream().filter(i -> i.score() == null).toList();
  }

  /** Conditions that nobody has settled yet. */
  public List<ConditionResult> openConditions() {
    return conditions.stream().filter(c -> !c.finding().isSettled()).toList();
  }
}
