package huanze.agenda;

import huanze.ledger.Reading;
import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Succession;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings together what a year's obligations follow from. */
final class FactsLoader {
  /** A completion in the January after may take a data month out of the year (reading rule 5). */
  private static final int DAYS_AFTER = 31;

  private final List<RecordSource> sources;
  private final WorkingDays workingDays;

  FactsLoader(List<RecordSource> sources, WorkingDays workingDays) {
    this.sources = List.copyOf(sources);
    this.workingDays = workingDays;
  }

  AgendaFacts load(Reading reading, Structure structure, AgendaPack agendaPack, int year) {
    RulePack pack = agendaPack.pack();
    List<Unit> units =
        structure.units().stream()
            .filter(unit -> isMeant(unit, agendaPack))
            .map(unit -> atItsLevel(unit, structure, agendaPack))
            .toList();
    List<UnitFlag> flags = new ArrayList<>();
    List<Succession> successions = new ArrayList<>();
    for (Unit unit : structure.units()) {
      flags.addAll(structure.flags(unit.id()));
      for (UUID successor : structure.successors(unit.id())) {
        successions.add(new Succession(unit.id(), unit.id(), successor));
      }
    }
    List<CreditException> exceptions = reading.read(handle -> new AgendaStore(handle).exceptions());
    List<Exemption> exemptions = reading.read(handle -> new AgendaStore(handle).exemptions());
    return new AgendaFacts(
        pack.rules(),
        units,
        flags,
        successions,
        List.copyOf(structure.posts()),
        List.copyOf(structure.tenures()),
        records(reading, pack.rules(), exceptions, year),
        exceptions,
        exemptions,
        workingDays,
        pack.validity().from());
  }

  /** The records of one id, whenever they were; empty if there are none. */
  List<CountedRecord> ofId(Reading reading, UUID id) {
    return sources.stream().flatMap(s -> s.ofIds(reading, Set.of(id)).stream()).toList();
  }

  private List<CountedRecord> records(
      Reading reading, List<ObligationRule> rules, List<CreditException> exceptions, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31).plusDays(DAYS_AFTER);
    Set<CountedRecord> records = new LinkedHashSet<>();
    sources.forEach(source -> records.addAll(source.between(reading, first, last)));
    Set<String> once =
        rules.stream()
            .filter(r -> r.counts().belongs() == Counting.Belongs.HELD_ONCE_PER_DATA_MONTH)
            .map(r -> r.counts().kind())
            .collect(Collectors.toSet());
    LocalDate earliest =
        records.stream()
            .filter(r -> once.contains(r.kind()))
            .map(r -> Crediting.dataMonth(r).from())
            .min(LocalDate::compareTo)
            .orElse(first);
    if (earliest.isBefore(first)) {
      LocalDate before = first.minusDays(1);
      for (RecordSource source : sources) {
        source.between(reading, earliest, before).stream()
            .filter(r -> once.contains(r.kind()))
            .forEach(records::add);
      }
    }
    Set<UUID> missing = new HashSet<>();
    exceptions.stream()
        .filter(e -> e.period().year() == year)
        .forEach(e -> missing.add(e.record()));
    records.forEach(r -> missing.remove(r.id()));
    if (!missing.isEmpty()) {
      sources.forEach(source -> records.addAll(source.ofIds(reading, missing)));
    }
    return List.copyOf(records);
  }

  private static boolean isMeant(Unit unit, AgendaPack agendaPack) {
    return agendaPack.pack().findKind(unit.kind()).isEmpty()
        || agendaPack.pack().owes(unit.kind(), agendaPack.chosen());
  }

  /** A setting may put parks at another level than they were set up with (Art. 21). */
  private static Unit atItsLevel(Unit unit, Structure structure, AgendaPack agendaPack) {
    boolean bySetting =
        agendaPack.pack().findKind(unit.kind()).map(k -> k.levelSetting() != null).orElse(false);
    if (!bySetting) {
      return unit;
    }
    return structure
        .region(unit.region())
        .map(
            region ->
                new Unit(
                    unit.id(),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    agendaPack.pack().levelOf(unit.kind(), region.kind(), agendaPack.chosen()),
                    unit.treatedAs(),
                    unit.region(),
                    unit.parent(),
                    unit.existence(),
                    unit.recordingFrom()))
        .orElse(unit);
  }
}
