package huanze.assessment;

import huanze.agenda.Obligation;
import huanze.evidence.Evidence;
import huanze.rulepack.SchemeItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of an assessment.
 *
 * @param score what counts: the typed score, else the computed one; null while there is neither
 * @param computed what follows from the records; null if nothing follows, also where nothing was
 *     owed yet
 * @param self the unit's own score; or null
 * @param reason why the typed score is what it is; null without a typed score
 * @param typed true if a person gave the score
 * @param met how many obligations were met in time
 * @param late how many were made up late
 * @param missed how many were missed
 * @param proofs files attached
 * @param obligations all that the item rests on, those not yet due and vacant ones included
 */
public record ItemResult(
    SchemeItem item,
    @Nullable BigDecimal score,
    @Nullable BigDecimal computed,
    @Nullable BigDecimal self,
    @Nullable String reason,
    boolean typed,
    List<Evidence> proofs,
    int met,
    int late,
    int missed,
    List<Obligation> obligations) {
  public ItemResult {
    proofs = List.copyOf(proofs);
    obligations = List.copyOf(obligations);
  }

  /** True if a person put another score in place of a computed one; both are shown. */
  public boolean overridden() {
    return typed && computed != null;
  }

  /** Points not reached; null without a score. */
  public @Nullable BigDecimal deducted() {
    return score == null ? null : item.points().subtract(score);
  }
}
