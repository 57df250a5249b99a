package huanze.rulepack;

import java.util.Set;

/** What a failed grade or any condition brings (Art. 18), and to whom. */
public record Effect(String id, String title, Set<Condition.Assessed> appliesTo, String text) {
  public Effect {
    appliesTo = Set.copyOf(appliesTo);
  }
}
