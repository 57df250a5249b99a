package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.base.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Names one obligation, the same after every change of the ledger. */
public record Asked(String rule, UUID subject, Period period) {
  public static Asked of(Obligation obligation) {
    return new Asked(obligation.rule().id(), obligation.subject(), obligation.period());
  }

  boolean is(Obligation obligation) {
    return period.equals(obligation.period())
        && rule.equals(obligation.rule().id())
        && subject.equals(obligation.subject());
  }

  Optional<Obligation> in(List<Obligation> obligations) {
    return obligations.stream().filter(this::is).findFirst();
  }
}
