package huanze.rulepack;

import java.util.List;

/** Art. 18: grades, conditions and effects. */
public record Assessment(
    int article, List<Term> grades, List<Condition> conditions, List<Effect> effects) {
  public Assessment {
    grades = List.copyOf(grades);
    conditions = List.copyOf(conditions);
    effects = List.copyOf(effects);
  }

  /**
   * @throws IllegalArgumentException if there is none of this number
   */
  public Condition condition(int number) {
    return conditions.stream()
        .filter(c -> c.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no condition " + number));
  }
}
