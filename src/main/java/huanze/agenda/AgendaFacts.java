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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Whether anything says from when on something is owed; else every year is (reading rule 2). */
  public boolean hasBeginning() {
    return effectiveFrom != null || units.stream().anyMatch(u -> u.recordingFrom() != null);
  }

  /** The same, had every plan that stands been held on its day. */
  AgendaFacts ifPlansHeld() {
    return withRecords(records.stream().map(CountedRecord::held).toList());
  }

  /** The same, were these records as given; the others stay. */
  AgendaFacts ifRecorded(List<CountedRecord> some) {
    Set<UUID> ids = some.stream().map(CountedRecord::id).collect(Collectors.toSet());
    return withRecords(
        Stream.concat(records.stream().filter(r -> !ids.contains(r.id())), some.stream()).toList());
  }

  /** The same, were this decided too; it takes the place of one about the same. */
  AgendaFacts ifDecided(CreditException decision) {
    return with(
        records,
        Stream.concat(
                exceptions.stream().filter(e -> !e.isAboutTheSameAs(decision)), Stream.of(decision))
            .toList());
  }

  /** The same with other records. */
  AgendaFacts withRecords(List<CountedRecord> others) {
    return with(others, exceptions);
  }

  /** The same with other records and decisions. */
  AgendaFacts with(List<CountedRecord> others, List<CreditException> decided) {
    return new AgendaFacts(
        rules,
        units,
        formers,
        flags,
        successions,
        posts,
        tenures,
        others,
        decided,
        exemptions,
        workingDays,
        effectiveFrom);
  }
}
