package huanze.rulepack;

import java.util.List;

/**
 * Art. 20: routes, the bodies that investigate, the steps afterwards, and the factors that a
 * finding names.
 */
public record Accountability(
    int article,
    List<Term> bodies,
    List<AccountabilityRoute> routes,
    List<Term> steps,
    List<Term> factors) {
  public Accountability {
    bodies = List.copyOf(bodies);
    routes = List.copyOf(routes);
    steps = List.copyOf(steps);
    factors = List.copyOf(factors);
  }
}
