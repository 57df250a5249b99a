package huanze.agenda;

import huanze.ledger.Reading;
import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Succession;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Brings together what a year's obligations follow from. */
final class FactsLoader {
  private final List<RecordSource> sources;
  private final WorkingCalendar calendar;

  FactsLoader(List<RecordSource> sources, WorkingCalendar calendar) {
    this.sources = List.copyOf(sources);
    this.calendar = calendar;
  }

  /** Reads the records of a year. */
  YearRecords records(Reading reading, AgendaPack agendaPack, int year) {
    return YearRecords.read(sources, reading, agendaPack.pack().rules(), year);
  }

  AgendaFacts load(
      Reading reading, Structure structure, AgendaPack agendaPack, YearRecords records) {
    List<CreditException> exceptions = reading.read(handle -> new AgendaStore(handle).exceptions());
    List<Exemption> exemptions = reading.read(handle -> new AgendaStore(handle).exemptions());
    return facts(
        structure,
        agendaPack,
        records.with(reading, exceptions),
        exceptions,
        exemptions,
        calendar.of(reading));
  }

  /** The same records and decisions in another structure. */
  AgendaFacts instead(AgendaFacts known, Structure structure, AgendaPack agendaPack) {
    return facts(
        structure,
        agendaPack,
        known.records(),
        known.exceptions(),
        known.exemptions(),
        known.workingDays());
  }

  private AgendaFacts facts(
      Structure structure,
      AgendaPack agendaPack,
      List<CountedRecord> records,
      List<CreditException> exceptions,
      List<Exemption> exemptions,
      WorkingDays workingDays) {
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
    return new AgendaFacts(
        pack.rules(),
        units,
        units.stream().flatMap(u -> structure.formers().of(u.id()).stream()).toList(),
        flags,
        successions,
        List.copyOf(structure.posts()),
        List.copyOf(structure.tenures()),
        records,
        exceptions,
        exemptions,
        workingDays,
        pack.validity().from());
  }

  /** The records of one id, whenever they were; empty if there are none. */
  List<CountedRecord> ofId(Reading reading, UUID id) {
    return ofIds(reading, Set.of(id));
  }

  List<CountedRecord> ofIds(Reading reading, Set<UUID> ids) {
    return sources.stream().flatMap(s -> s.ofIds(reading, ids).stream()).toList();
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
