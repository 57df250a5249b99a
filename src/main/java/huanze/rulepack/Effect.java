package huanze.rulepack;

import java.util.Set;

/**
 * What a failed grade or any condition brings (Art. 18), and to whom.
 *
 * @param namesLeaders true if it concerns the main leaders and the team, who are then named
 */
public record Effect(
    String id, String title, Set<Condition.Assessed> appliesTo, boolean namesLeaders, String text) {
  public Effect {
    appliesTo = Set.copyOf(appliesTo);
  }
}
