package huanze.assessment;

import huanze.agenda.Obligation;
import huanze.evidence.Evidence;
import huanze.rulepack.Assessment;
import huanze.rulepack.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a unit's assessment follows from.
 *
 * @param assessment conditions and effects of Art. 18
 * @param obligations what the unit and all it covers owed in the year, as it stood on the day
 * @param items answers by number of the item
 * @param conditions answers by number of the condition
 * @param proofs files attached, by id of the answer they belong to
 * @param off numbers of the conditions that a setting has not turned on
 * @param leaders who held the main leaders' posts in the year
 */
public record AssessmentFacts(
    Assessment assessment,
    Scheme scheme,
    List<Obligation> obligations,
    Map<Integer, ItemAnswer> items,
    Map<Integer, ConditionAnswer> conditions,
    Map<UUID, List<Evidence>> proofs,
    Set<Integer> off,
    List<LeaderDays> leaders) {
  public AssessmentFacts {
    obligations = List.copyOf(obligations);
    items = Map.copyOf(items);
    conditions = Map.copyOf(conditions);
    proofs = Map.copyOf(proofs);
    off = Set.copyOf(off);
    leaders = List.copyOf(leaders);
  }

  List<Evidence> proofsOf(UUID answer) {
    return proofs.getOrDefault(answer, List.of());
  }
}
