package huanze.rulepack;

import java.util.List;
import java.util.Optional;

/**
 * Art. 18: who is assessed, grades, conditions and effects.
 *
 * @param schemes default schemes, at most one for each kind of unit
 */
public record Assessment(
    int article,
    List<AssessedKind> assessed,
    List<Term> grades,
    List<Condition> conditions,
    List<Effect> effects,
    List<Scheme> schemes) {
  public Assessment {
    assessed = List.copyOf(assessed);
    schemes = List.copyOf(schemes);
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

  /** The default scheme for a kind of unit. */
  public Optional<Scheme> scheme(Condition.Assessed kind) {
    return schemes.stream().filter(s -> s.assessed() == kind).findFirst();
  }
}
