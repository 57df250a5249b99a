package huanze.agenda.ui;

import huanze.agenda.CountedRecord;
import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.agenda.WhoseRecord;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.RecordNames;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.unit.Person;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 补办: the later records that can be linked to a missed period, and what that would do to the period
 * for which they count so far (reading rule 4).
 */
final class MakeUps {
  private final AgendaWords words;
  private final Texts texts;
  private final IntFunction<YearAgenda> years;
  private final RulePack pack;
  private final Function<List<UUID>, Map<UUID, String>> titles;
  private final LocalDate today;

  /**
   * @param titles title and place of records, in words, as far as they have any
   */
  MakeUps(
      AgendaWords words,
      IntFunction<YearAgenda> years,
      RulePack pack,
      Function<List<UUID>, Map<UUID, String>> titles,
      LocalDate today) {
    this.words = words;
    this.texts = words.texts();
    this.years = years;
    this.pack = pack;
    this.titles = titles;
    this.today = today;
  }

  /**
   * Later confirmed records of the same kind that are of who owes; those that count for nothing
   * first.
   */
  List<Why.Candidate> candidates(Obligation o) {
    YearAgenda agenda = years.apply(o.period().year());
    Structure structure = agenda.structure();
    WhoseRecord whose = new WhoseRecord(structure, o.unit(), o.jointWith(), o.post());
    Set<UUID> taken =
        agenda.facts().exceptions().stream()
            .filter(e -> e.effect() == CreditException.Effect.MADE_UP)
            .filter(e -> e.rule().equals(o.rule().id()) && e.subject().equals(o.subject()))
            .map(CreditException::record)
            .collect(Collectors.toSet());
    Map<UUID, CountedRecord> found = new LinkedHashMap<>();
    agenda.facts().records().stream()
        .filter(r -> r.kind().equals(o.rule().counts().kind()))
        .filter(r -> r.confirmed() && r.day().isAfter(o.due()) && !r.day().isAfter(today))
        .filter(r -> !taken.contains(r.id()))
        .filter(whose::isOf)
        .sorted(Comparator.comparing(CountedRecord::day).thenComparing(CountedRecord::id))
        .forEach(r -> found.putIfAbsent(r.id(), r));
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, Period> counting = new HashMap<>();
    countingFor(o, found.values()).forEach((id, one) -> counting.put(id, one.period()));
    Map<UUID, String> known = titles.apply(List.copyOf(found.keySet()));
    RecordNames names = new RecordNames(pack, structure, texts);
    return found.values().stream()
        .sorted(Comparator.comparing(r -> counting.containsKey(r.id())))
        .map(
            r ->
                new Why.Candidate(
                    r.id(),
                    WhyBuilder.line(words, names, r),
                    about(structure, r, known.getOrDefault(r.id(), "")),
                    counts(counting.get(r.id()))))
        .toList();
  }

  /** What linking the record to the obligation would do to the period it counts for so far. */
  String consequence(Obligation o, UUID record) {
    List<CountedRecord> all =
        years.apply(o.period().year()).facts().records().stream()
            .filter(r -> r.id().equals(record))
            .toList();
    Obligation now = countingFor(o, all).get(record);
    if (now == null) {
      return texts.text("agenda.ui.makeUp.free");
    }
    CreditException link =
        new CreditException(
            record,
            record,
            o.rule().id(),
            o.subject(),
            o.period(),
            CreditException.Effect.MADE_UP,
            "");
    Obligation then =
        years.apply(now.period().year()).ifDecided(link, today).stream()
            .filter(one -> one.period().equals(now.period()))
            .findFirst()
            .orElse(now);
    return texts.text(
        then.standing() == now.standing() ? "agenda.ui.makeUp.stays" : "agenda.ui.makeUp.becomes",
        words.period(now.period()),
        words.standing(then.standing()));
  }

  /** Record → the other period of the same rule and subject for which it counts. */
  private Map<UUID, Obligation> countingFor(Obligation o, Collection<CountedRecord> records) {
    Set<Integer> where = new TreeSet<>(Set.of(o.period().year()));
    records.forEach(r -> where.add(r.day().getYear()));
    Map<UUID, Obligation> counting = new HashMap<>();
    for (int year : where) {
      for (Obligation one : years.apply(year).obligations(today)) {
        if (one.rule().id().equals(o.rule().id())
            && one.subject().equals(o.subject())
            && !one.period().equals(o.period())) {
          one.records().forEach(credit -> counting.putIfAbsent(credit.id(), one));
        }
      }
    }
    return counting;
  }

  private String counts(@Nullable Period period) {
    return period == null
        ? texts.text("agenda.ui.makeUp.countsForNone")
        : texts.text("agenda.ui.makeUp.countsFor", words.period(period));
  }

  /** Title and place, then who led. */
  private String about(Structure structure, CountedRecord record, String title) {
    List<String> said = new ArrayList<>();
    said.add(title);
    said.add(
        record.leaders().stream()
            .map(id -> structure.person(id).map(Person::name).orElse(null))
            .filter(Objects::nonNull)
            .sorted()
            .collect(Collectors.joining(texts.text("agenda.ui.comma"))));
    said.removeIf(String::isEmpty);
    return String.join(texts.text("agenda.ui.makeUp.gap"), said);
  }
}
