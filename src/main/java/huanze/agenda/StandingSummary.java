package huanze.agenda;

import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 履行情况汇总: how a year stands on one page. In sums a joint obligation is counted once, for the unit
 * that owes it; of single units it is shown under both organs (reading rule 8). A post's is its
 * unit's.
 *
 * @param levels from city to township; those that owe nothing are left out
 * @param total all levels together
 * @param mostMissed the units with most misses, the most first; at most {@value #MOST}
 * @param due what falls due in the month of the day, by day; empty for another year
 */
public record StandingSummary(
    int year,
    LocalDate asOf,
    List<OfLevel> levels,
    Rate total,
    List<OfUnit> mostMissed,
    List<DueTogether> due) {
  public static final int MOST = 10;

  public StandingSummary {
    levels = List.copyOf(levels);
    mostMissed = List.copyOf(mostMissed);
    due = List.copyOf(due);
  }

  /**
   * A level.
   *
   * @param units how many units owe at it
   */
  public record OfLevel(Level level, int units, Rate rate) {}

  /** A unit, with what it owes alone and jointly: as its own page tells it. */
  public record OfUnit(Unit unit, Rate rate) {}

  /**
   * What falls due on one day under one rule, exempt and vacant ones left out.
   *
   * @param owed how many
   * @param done how many of them are met, or made up
   */
  public record DueTogether(ObligationRule rule, LocalDate due, int owed, int done) {}

  /** The year as it stands on a day. */
  public static StandingSummary of(YearAgenda agenda, LocalDate asOf, StandingScope scope) {
    Structure structure = agenda.structure();
    Set<UUID> meant = scope.units(structure);
    return of(
        structure,
        agenda.obligations(asOf).stream().filter(o -> meant.contains(o.unit())).toList(),
        agenda.year(),
        asOf);
  }

  /** The same from its parts. */
  public static StandingSummary of(
      Structure structure, List<Obligation> obligations, int year, LocalDate asOf) {
    Map<UUID, List<Obligation>> byUnit = new HashMap<>();
    obligations.forEach(o -> byUnit.computeIfAbsent(o.unit(), k -> new ArrayList<>()).add(o));
    Map<Level, List<Obligation>> byLevel = new EnumMap<>(Level.class);
    Map<Level, Set<UUID>> unitsOf = new EnumMap<>(Level.class);
    byUnit.forEach(
        (id, own) ->
            structure
                .unit(id)
                .ifPresent(
                    unit -> {
                      byLevel.computeIfAbsent(unit.level(), k -> new ArrayList<>()).addAll(own);
                      unitsOf.computeIfAbsent(unit.level(), k -> new HashSet<>()).add(id);
                    }));
    List<OfLevel> levels = new ArrayList<>();
    byLevel.forEach(
        (level, own) -> levels.add(new OfLevel(level, unitsOf.get(level).size(), Rate.of(own))));
    return new StandingSummary(
        year,
        asOf,
        levels,
        Rate.of(obligations),
        mostMissed(structure, obligations),
        due(obligations, asOf));
  }

  private static List<OfUnit> mostMissed(Structure structure, List<Obligation> obligations) {
    Map<UUID, List<Obligation>> byOrgan = new HashMap<>();
    for (Obligation one : obligations) {
      organs(one).forEach(id -> byOrgan.computeIfAbsent(id, k -> new ArrayList<>()).add(one));
    }
    return byOrgan.entrySet().stream()
        .filter(own -> own.getValue().stream().anyMatch(o -> o.standing() == Standing.MISSED))
        .flatMap(
            own ->
                structure.unit(own.getKey()).stream()
                    .map(unit -> new OfUnit(unit, Rate.of(own.getValue()))))
        .sorted(
            Comparator.comparingInt((OfUnit one) -> -one.rate().count(Standing.MISSED))
                .thenComparing(one -> one.unit().code()))
        .limit(MOST)
        .toList();
  }

  /** Who owes it: of a joint one both organs. */
  private static List<UUID> organs(Obligation one) {
    UUID joint = one.jointWith();
    return joint == null || joint.equals(one.unit())
        ? List.of(one.unit())
        : List.of(one.unit(), joint);
  }

  private static List<DueTogether> due(List<Obligation> obligations, LocalDate asOf) {
    record Key(ObligationRule rule, LocalDate due) {}
    YearMonth month = YearMonth.from(asOf);
    Map<Key, int[]> together = new LinkedHashMap<>();
    for (Obligation one : obligations) {
      boolean leftOut =
          switch (one.standing()) {
            case NOT_OWED, EXEMPT, VACANT -> true;
            case MET, UPCOMING, OPEN, LATE, MISSED -> false;
          };
      if (!leftOut && YearMonth.from(one.due()).equals(month)) {
        int[] counts = together.computeIfAbsent(new Key(one.rule(), one.due()), key -> new int[2]);
        counts[0]++;
        if (one.standing() == Standing.MET || one.standing() == Standing.LATE) {
          counts[1]++;
        }
      }
    }
    List<DueTogether> due = new ArrayList<>();
    together.forEach(
        (key, counts) -> due.add(new DueTogether(key.rule(), key.due(), counts[0], counts[1])));
    due.sort(Comparator.comparing(DueTogether::due));
    return due;
  }
}
