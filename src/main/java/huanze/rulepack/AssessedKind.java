package huanze.rulepack;

import java.util.Set;

/**
 * Whom the city assesses, and what the assessment covers (Art. 18).
 *
 * @param who which units are assessed; the ranks are those of their main leaders
 * @param together kinds of the organs of the same region that are assessed with it: a county's
 *     party committee with its government
 */
public record AssessedKind(Condition.Assessed kind, Selector who, Set<String> together) {
  public AssessedKind {
    together = Set.copyOf(together);
  }
}
