package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who owes what in a year, what was done, and how it stands on a day: the reading rules of the
 * regulation (chapter 3 and Art. 18), in one pass over what is known. Nothing of it is stored.
 */
public final class ObligationCalculator {
  private final List<ObligationRule> rules;
  private final UnitIndex units;
  private final RecordIndex records;
  private final Demands demands;
  private final Decisions decisions;
  private final WorkingDays workingDays;

  public ObligationCalculator(AgendaFacts facts) {
    rules = facts.rules();
    units = new UnitIndex(facts);
    records = new RecordIndex(facts.records());
    demands = new Demands(facts, units);
    workingDays = facts.workingDays();
    decisions = new Decisions(facts.exceptions(), facts.exemptions());
  }

  /** Everything owed for the year's periods: by rule, unit code, post code and period. */
  public List<Obligation> year(int year, LocalDate today) {
    return year(year, today, unit -> true);
  }

  private List<Obligation> year(int year, LocalDate today, Predicate<Unit> wanted) {
    Crediting crediting = crediting(today);
    List<Obligation> obligations = new ArrayList<>();
    for (ObligationRule rule : rules) {
      List<Period> periods = demands.periods(rule, year);
      if (periods.isEmpty()) {
        continue;
      }
      for (Unit unit : units.byCode()) {
        if (wanted.test(unit) && rule.who().fitsUnit(unit.kind(), unit.level())) {
          obligationsOf(rule, unit, periods, crediting, today, obligations);
        }
      }
    }
    return obligations;
  }

  /**
   * Units given targets that no record counting for the obligation is about (Art. 18), by code;
   * none where the rule is not per target.
   */
  List<Unit> unchecked(Obligation obligation) {
    Demand demand = demand(obligation.rule().id(), obligation.subject(), obligation.period());
    if (demand == null) {
      return List.of();
    }
    Tally tally = new Tally(demand, units);
    Set<UUID> checked =
        obligation.records().stream()
            .flatMap(credit -> records.ofId(credit.id()).stream())
            .flatMap(record -> tally.targetsOf(record).stream())
            .map(Unit::id)
            .collect(Collectors.toSet());
    return demand.targets().stream()
        .filter(unit -> !checked.contains(unit.id()))
        .sorted(Comparator.comparing(Unit::code))
        .toList();
  }

  /** Why it stands as it does: the rule, what counted, and what nearly did. */
  public Explanation explain(Obligation obligation, LocalDate today) {
    Demand demand = demand(obligation.rule().id(), obligation.subject(), obligation.period());
    if (demand == null) {
      throw new IllegalArgumentException("not owed: " + obligation);
    }
    return new Explainer(units, decisions, crediting(today), workingDays)
        .explain(obligation, demand);
  }

  /**
   * How the year's obligations take some records: those of their kind and time that they count for,
   * or that they are near misses of.
   *
   * @param of units whose records they are, or whose posts led them
   */
  List<Explanation> explain(int year, List<CountedRecord> some, Set<UUID> of, LocalDate today) {
    Set<UUID> ids = some.stream().map(CountedRecord::id).collect(Collectors.toSet());
    Set<String> places = places(of);
    return year(year, today, unit -> places.contains(unit.region())).stream()
        .filter(o -> counts(o, ids) || some.stream().anyMatch(record -> isOfItsTime(o, record)))
        .map(o -> explain(o, today))
        .filter(
            why ->
                counts(why.obligation(), ids)
                    || why.nearMisses().stream().anyMatch(miss -> ids.contains(miss.id())))
        .toList();
  }

  private static boolean counts(Obligation o, Set<UUID> records) {
    return o.records().stream().anyMatch(credit -> records.contains(credit.id()));
  }

  private static boolean isOfItsTime(Obligation o, CountedRecord record) {
    return record.kind().equals(o.rule().counts().kind())
        && (o.period().contains(record.day()) || o.period().equals(record.about()));
  }

  /** Regions of the units and of those that carry them on: organs that act jointly share one. */
  private Set<String> places(Set<UUID> of) {
    return of.stream()
        .flatMap(id -> Stream.concat(Stream.of(id), units.successors(id).stream()))
        .map(units::unit)
        .flatMap(Stream::ofNullable)
        .map(Unit::region)
        .collect(Collectors.toSet());
  }

  private Crediting crediting(LocalDate today) {
    return new Crediting(units, records, demands, decisions, today, false);
  }

  /** What the plans would do for obligations if they were held as planned. */
  Foresight foresight(LocalDate today) {
    return new Foresight(
        today,
        o -> demand(o.rule().id(), o.subject(), o.period()),
        this::owedOn,
        crediting(today),
        new Crediting(units, records, demands, decisions, today, true),
        new Crediting(units, records, demands, decisions, LocalDate.MAX, true));
  }

  /** What the same subject owes by the same rule, in any version, in the periods of a day. */
  private List<Demand> owedOn(Demand like, LocalDate day) {
    String id = like.rule().id();
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .flatMap(rule -> Stream.ofNullable(rule.frequency().length()))
        .distinct()
        .map(length -> Period.containing(day, length))
        .flatMap(period -> Stream.ofNullable(demand(id, like.subject(), period)))
        .toList();
  }

  private void obligationsOf(
      ObligationRule rule,
      Unit unit,
      List<Period> periods,
      Crediting crediting,
      LocalDate today,
      List<Obligation> into) {
    List<Demand> owed = demands.of(rule, unit, periods);
    if (owed.isEmpty()) {
      return;
    }
    if (rule.subjects().contains(ObligationRule.Subject.UNIT)) {
      settle(owed, crediting, today, into);
    }
    if (rule.subjects().contains(ObligationRule.Subject.JOINT)) {
      settle(joint(owed), crediting, today, into);
    }
    if (rule.subjects().contains(ObligationRule.Subject.POST)) {
      for (Post post : units.postsOf(unit.id())) {
        if (rule.who().fitsRank(post.rank())) {
          settle(ofPost(owed, post), crediting, today, into);
        }
      }
    }
  }

  private List<Demand> joint(List<Demand> owed) {
    return owed.stream().map(demand -> demand.with(demands.jointWith(demand))).toList();
  }

  private List<Demand> ofPost(List<Demand> owed, Post post) {
    List<Demand> demands = new ArrayList<>(owed.size());
    for (Demand demand : owed) {
      if (Existence.half(post.existence(), demand.period())
          || units.carriesOnInside(post, demand.period())) {
        demands.add(demand.of(post, times(demand, post)));
      }
    }
    return demands;
  }

  /**
   * How often a post owes what its holders owe each for themselves (Art. 18): as many as held it on
   * its fullest day. Our reading: a sole post owes it once, however many held it and however their
   * days overlap; a merger adds none, since the post of a unit that ended has no members any more.
   */
  private int times(Demand demand, Post post) {
    return demand.rule().perHolder() && !post.rank().isSole()
        ? Math.max(1, units.mostAtOnce(post, demand.period()))
        : 1;
  }

  private void settle(
      List<Demand> owed, Crediting crediting, LocalDate today, List<Obligation> into) {
    if (owed.isEmpty()) {
      return;
    }
    Map<Period, Tally> tallies = new HashMap<>();
    for (List<Demand> together : byJointOrgan(owed)) {
      for (Tally tally : crediting.tallies(together)) {
        tallies.put(tally.demand().period(), tally);
      }
    }
    for (Demand demand : owed) {
      into.add(obligation(demand, tallies.get(demand.period()), today));
    }
  }

  private static List<List<Demand>> byJointOrgan(List<Demand> owed) {
    if (owed.stream().allMatch(d -> d.jointWith() == owed.get(0).jointWith())) {
      return List.of(owed);
    }
    Map<UUID, List<Demand>> byOrgan = new LinkedHashMap<>();
    for (Demand demand : owed) {
      byOrgan.computeIfAbsent(demand.jointId(), k -> new ArrayList<>()).add(demand);
    }
    return List.copyOf(byOrgan.values());
  }

  private Obligation obligation(Demand demand, Tally tally, LocalDate today) {
    Post post = demand.post();
    List<Obligation.Holder> holders =
        post == null ? List.of() : units.holders(post, demand.period());
    return new Obligation(
        demand.rule(),
        demand.unit().id(),
        demand.jointId(),
        post == null ? null : post.id(),
        demand.period(),
        demand.period().from(),
        demand.period().to(),
        demand.due(),
        demand.required(),
        tally.counted(),
        tally.metOn(demand.required()),
        standing(demand, tally, post != null && holders.isEmpty(), today),
        tally.credits(),
        holders);
  }

  /** Reading rule 1: the first that fits. */
  private Standing standing(Demand demand, Tally tally, boolean vacant, LocalDate today) {
    int counted = tally.counted();
    if (counted >= demand.required()) {
      return Standing.MET;
    }
    if (decisions.exempts(demand.rule().id(), demand.subject(), demand.period())) {
      return Standing.EXEMPT;
    }
    if (today.isBefore(demand.period().from())) {
      return Standing.UPCOMING;
    }
    if (!today.isAfter(demand.due())) {
      return Standing.OPEN;
    }
    if (vacant) {
      return Standing.VACANT;
    }
    return tally.withMadeUp() >= demand.required() ? Standing.LATE : Standing.MISSED;
  }

  private @Nullable Demand demand(String ruleId, UUID subject, Period period) {
    for (ObligationRule rule : rules) {
      if (!rule.id().equals(ruleId) || period.length() != rule.frequency().length()) {
        continue;
      }
      List<Period> asked =
          demands.periods(rule, period.year()).stream().filter(period::equals).toList();
      Post post = units.post(subject);
      Unit unit = units.unit(post == null ? subject : post.unit());
      if (asked.isEmpty() || unit == null || !rule.who().fitsUnit(unit.kind(), unit.level())) {
        continue;
      }
      List<Demand> owed = demands.of(rule, unit, asked);
      if (post != null) {
        owed =
            rule.subjects().contains(ObligationRule.Subject.POST)
                    && rule.who().fitsRank(post.rank())
                ? ofPost(owed, post)
                : List.of();
      } else if (rule.subjects().contains(ObligationRule.Subject.JOINT)) {
        owed = joint(owed);
      } else if (!rule.subjects().contains(ObligationRule.Subject.UNIT)) {
        owed = List.of();
      }
      if (!owed.isEmpty()) {
        return owed.get(0);
      }
    }
    return null;
  }
}
