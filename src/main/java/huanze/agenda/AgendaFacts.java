package huanze.agenda;

import huanze.rulepack.ObligationRule;
import huanze.unit.FormerUnit;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the obligations and their standing follow from.
 *
 * @param rules in the order of the pack
 * @param formers what units were called and whom they were under before a change
 * @param records all that may concern the years asked for, plans included
 * @param effectiveFrom nothing is owed for periods that begin before this day; null: no such day
 */
public record AgendaFacts(
    List<ObligationRule> rules,
    List<Unit> units,
    List<FormerUnit> formers,
    List<UnitFlag> flags,
    List<Succession> successions,
    List<Post> posts,
    List<Tenure> tenures,
    List<CountedRecord> records,
    List<CreditException> exceptions,
    List<Exemption> exemptions,
    WorkingDays workingDays,
    @Nullable LocalDate effectiveFrom) {
  public AgendaFacts {
    rules = List.copyOf(rules);
    units = List.copyOf(units);
    formers = List.copyOf(formers);
    flags = List.copyOf(flags);
    successions = List.copyOf(successions);
    posts = List.copyOf(posts);
    tenures = List.copyOf(tenures);
    records = List.copyOf(records);
    exceptions = List.copyOf(exceptions);
    exemptions = List.copyOf(exemptions);
  }

  /** The same, had every plan that stands been held on its day. */
  AgendaFacts ifPlansHeld() {
    return new AgendaFacts(
        rules,
        units,
        formers,
        flags,
        successions,
        posts,
        tenures,
        records.stream().map(CountedRecord::held).toList(),
        exceptions,
        exemptions,
        workingDays,
        effectiveFrom);
  }
}
