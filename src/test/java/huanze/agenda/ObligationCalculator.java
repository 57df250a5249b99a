package huanze.agenda;

import java.time.LocalDate;
import java.util.List;

/** Stand-in until the branch {@code agenda} is merged; delete then. */
public final class ObligationCalculator {
  private final ObligationOracle oracle;

  public ObligationCalculator(AgendaFacts facts) {
    oracle = new ObligationOracle(facts);
  }

  public List<Obligation> year(int year, LocalDate today) {
    return oracle.year(year, today);
  }
}
