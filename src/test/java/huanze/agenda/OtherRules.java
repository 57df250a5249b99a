package huanze.agenda;

import huanze.rulepack.ObligationRule;
import java.util.List;

/** An office as it is, were its rules others. */
final class OtherRules {
  private OtherRules() {}

  static AgendaFacts in(AgendaFacts f, List<ObligationRule> rules) {
    return new AgendaFacts(
        rules,
        f.units(),
        f.formers(),
        f.flags(),
        f.successions(),
        f.posts(),
        f.tenures(),
        f.records(),
        f.exceptions(),
        f.exemptions(),
        f.workingDays(),
        f.effectiveFrom());
  }
}
