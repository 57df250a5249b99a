package huanze.agenda;

import huanze.ledger.Change;
import huanze.ledger.Reading;
import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The records that a year's obligations follow from, as they stood at one moment. After a change
 * the same questions are asked again, about the touched records alone.
 */
final class YearRecords {
  /** A completion in the January after may take a data month out of the year (reading rule 5). */
  private static final int DAYS_AFTER = 31;

  private final List<RecordSource> sources;
  private final int year;
  private final Set<String> once;
  private final Map<UUID, List<CountedRecord>> inYear;
  private final LocalDate earliest;
  private final Map<UUID, List<CountedRecord>> before;

  /**
   * @param once kinds of which one data month counts once: those of an earlier month may have taken
   *     it
   * @param earliest first day of the earliest data month of these kinds, the year's if none is
   *     before
   * @param before what of these kinds was from then until the year begins
   */
  private YearRecords(
      List<RecordSource> sources,
      int year,
      Set<String> once,
      Map<UUID, List<CountedRecord>> inYear,
      LocalDate earliest,
      Map<UUID, List<CountedRecord>> before) {
    this.sources = sources;
    this.year = year;
    this.once = once;
    this.inYear = inYear;
    this.earliest = earliest;
    this.before = before;
  }

  /** Reads them all. */
  static YearRecords read(
      List<RecordSource> sources, Reading reading, List<ObligationRule> rules, int year) {
    Set<String> once = once(rules);
    Map<UUID, List<CountedRecord>> inYear = new LinkedHashMap<>();
    sources.forEach(s -> add(inYear, s.between(reading, first(year), last(year))));
    LocalDate earliest = earliest(inYear, once, year);
    return new YearRecords(
        sources, year, once, inYear, earliest, readBefore(sources, reading, once, earliest, year));
  }

  /** Whether these are the records that the rules ask about in the year. */
  boolean answer(List<ObligationRule> rules, int wanted) {
    return wanted == year && once(rules).equals(once);
  }

  /** The ids of the records that the changes may have touched; empty if a source cannot tell. */
  Optional<Set<UUID>> touched(List<Change> changes) {
    Set<UUID> ids = new HashSet<>();
    for (RecordSource source : sources) {
      Optional<Set<UUID>> some = source.touched(changes);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      ids.addAll(some.get());
    }
    return Optional.of(ids);
  }

  /** The same with the records of these ids read again. */
  YearRecords readAgain(Reading reading, Set<UUID> touched) {
    if (touched.isEmpty()) {
      return this;
    }
    Map<UUID, List<CountedRecord>> now = without(inYear, touched);
    sources.forEach(s -> add(now, s.ofIds(reading, first(year), last(year), touched)));
    LocalDate from = earliest(now, once, year);
    Map<UUID, List<CountedRecord>> earlier;
    if (!from.equals(earliest)) {
      earlier = readBefore(sources, reading, once, from, year);
    } else {
      earlier = without(before, touched);
      if (from.isBefore(first(year))) {
        for (RecordSource source : sources) {
          List<CountedRecord> again =
              source.ofIds(reading, from, first(year).minusDays(1), touched);
          add(earlier, again.stream().filter(r -> once.contains(r.kind())).toList());
        }
      }
    }
    return new YearRecords(sources, year, once, now, from, earlier);
  }

  /** All of them, and those from elsewhere that an exception of the year names. */
  List<CountedRecord> with(Reading reading, List<CreditException> exceptions) {
    List<CountedRecord> all = new ArrayList<>(inYear.size() + before.size());
    inYear.values().forEach(all::addAll);
    before.forEach(
        (id, records) -> {
          List<CountedRecord> there = inYear.getOrDefault(id, List.of());
          records.stream().filter(r -> !there.contains(r)).forEach(all::add);
        });
    Set<UUID> missing =
        exceptions.stream()
            .filter(e -> e.period().year() == year)
            .map(CreditException::record)
            .filter(id -> !inYear.containsKey(id) && !before.containsKey(id))
            .collect(Collectors.toSet());
    if (!missing.isEmpty()) {
      sources.forEach(source -> all.addAll(source.ofIds(reading, missing)));
    }
    return all;
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static LocalDate last(int year) {
    return LocalDate.of(year, 12, 31).plusDays(DAYS_AFTER);
  }

  private static Set<String> once(List<ObligationRule> rules) {
    return rules.stream()
        .filter(r -> r.counts().belongs() == Counting.Belongs.HELD_ONCE_PER_DATA_MONTH)
        .map(r -> r.counts().kind())
        .collect(Collectors.toSet());
  }

  private static LocalDate earliest(
      Map<UUID, List<CountedRecord>> inYear, Set<String> once, int year) {
    LocalDate earliest = first(year);
    for (List<CountedRecord> records : inYear.values()) {
      for (CountedRecord record : records) {
        if (once.contains(record.kind())) {
          LocalDate month = Crediting.dataMonth(record).from();
          earliest = month.isBefore(earliest) ? month : earliest;
        }
      }
    }
    return earliest;
  }

  private static Map<UUID, List<CountedRecord>> readBefore(
      List<RecordSource> sources, Reading reading, Set<String> once, LocalDate from, int year) {
    Map<UUID, List<CountedRecord>> before = new LinkedHashMap<>();
    if (from.isBefore(first(year))) {
      sources.forEach(s -> add(before, s.ofKinds(reading, from, first(year).minusDays(1), once)));
    }
    return before;
  }

  private static Map<UUID, List<CountedRecord>> without(
      Map<UUID, List<CountedRecord>> records, Set<UUID> ids) {
    Map<UUID, List<CountedRecord>> rest = new LinkedHashMap<>(records);
    ids.forEach(rest::remove);
    return rest;
  }

  /** Adds each record once. */
  private static void add(Map<UUID, List<CountedRecord>> to, List<CountedRecord> records) {
    for (CountedRecord record : records) {
      List<CountedRecord> ofId = to.get(record.id());
      if (ofId == null) {
        to.put(record.id(), List.of(record));
      } else if (!ofId.contains(record)) {
        List<CountedRecord> more = new ArrayList<>(ofId);
        more.add(record);
        to.put(record.id(), List.copyOf(more));
      }
    }
  }
}
