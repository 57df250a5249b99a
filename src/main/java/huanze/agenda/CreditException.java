package huanze.agenda;

import huanze.base.CamelCase;
import huanze.base.Period;
import java.util.UUID;

/**
 * What a person decided about a record's credit, against what its facts say.
 *
 * @param record id of the record
 * @param rule id of the rule
 * @param subject id of the unit or post that owes
 * @param period the obligation's period; for {@link Effect#MADE_UP} the missed one
 */
public record CreditException(
    UUID id, UUID record, String rule, UUID subject, Period period, Effect effect, String reason) {
  /** One record and one obligation: the later decision stands. */
  boolean isAboutTheSameAs(CreditException other) {
    return record.equals(other.record)
        && rule.equals(other.rule)
        && subject.equals(other.subject)
        && period.equals(other.period);
  }

  /** What was decided. */
  public enum Effect {
    DOES_NOT_COUNT,
    ALSO_COUNTS,
    /** Held later to make up for the missed period; stops counting for its own (reading rule 4). */
    MADE_UP;

    /** Key of its name in the bundles. */
    public String textKey() {
      return "agenda.effect." + CamelCase.of(this);
    }
  }
}
