package huanze.assessment;

import huanze.evidence.Evidence;
import huanze.rulepack.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a condition stands.
 *
 * @param reason the person's words; null if nobody answered
 * @param by who found it; null if nobody answered
 * @param proofs files attached
 */
public record ConditionResult(
    Condition condition,
    Finding finding,
    @Nullable String reason,
    @Nullable String by,
    List<Evidence> proofs) {
  public ConditionResult {
    proofs = List.copyOf(proofs);
  }
}
