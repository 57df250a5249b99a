package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import huanze.unit.FormerUnits;
import huanze.unit.Place;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owes what in which period, and until when (reading rules 2, 8, 10 to 12). */
final class Demands {
  private final UnitIndex units;
  private final Existence existence;
  private final Superiors superiors;
  private final WorkingDays workingDays;
  private final @Nullable LocalDate effectiveFrom;

  Demands(AgendaFacts facts, UnitIndex units) {
    this.units = units;
    this.existence = new Existence(units);
    this.superiors = new Superiors(units, new FormerUnits(facts.formers()));
    this.workingDays = facts.workingDays();
    this.effectiveFrom = facts.effectiveFrom();
  }

  /** The year's periods in which the rule asks at all; none for rules without a number. */
  List<Period> periods(ObligationRule rule, int year) {
    Period.Length length = rule.frequency().length();
    if (length == null) {
      return List.of();
    }
    return Period.of(year, length).stream()
        .filter(p -> effectiveFrom == null || !p.from().isBefore(effectiveFrom))
        .filter(p -> rule.validity().contains(p.from()))
        .toList();
  }

  /** What the unit owes, or its posts do. */
  List<Demand> of(ObligationRule rule, Unit unit, List<Period> periods) {
    List<Demand> demands = new ArrayList<>();
    for (Period period : periods) {
      if (recorded(unit, period)
          && existence.owes(unit, period)
          && existence.flagged(unit, rule.who().flag(), period)) {
        List<Unit> targets = rule.perTarget() ? targets(unit, period) : List.of();
        if (!rule.perTarget() || !targets.isEmpty()) {
          int required = rule.required() * (rule.perTarget() ? targets.size() : 1);
          demands.add(
              new Demand(rule, unit, null, null, period, due(rule, period), required, targets));
        }
      }
    }
    return demands;
  }

  /** Last day on which it can be met in time; moves for days off only where the rule says so. */
  LocalDate due(ObligationRule rule, Period period) {
    return Deadline.due(rule, period, workingDays);
  }

  /**
   * The organ of the same region that shares the obligation; of several in one period the one that
   * is there last; of those the one of the unit's own place, where a split left two in the region,
   * and else the one that carries on the others.
   */
  @Nullable Unit jointWith(Demand demand) {
    String kind = demand.rule().jointWith();
    if (kind == null) {
      return null;
    }
    List<Unit> last = new ArrayList<>();
    for (Unit other : units.ofRegion(demand.unit().region())) {
      boolean fits = kind.equals(other.kind()) || kind.equals(other.treatedAs());
      if (fits
          && !other.id().equals(demand.unit().id())
          && other.existence().overlaps(demand.period().days())) {
        int later =
            last.isEmpty() ? 1 : lastDay(other, demand).compareTo(lastDay(last.get(0), demand));
        if (later > 0) {
          last.clear();
        }
        if (later >= 0) {
          last.add(other);
        }
      }
    }
    for (Unit one : last) {
      if (Place.isBeside(one, demand.unit())) {
        return one;
      }
    }
    for (Unit one : last) {
      if (last.stream().noneMatch(next -> units.predecessors(next.id()).contains(one.id()))) {
        return one;
      }
    }
    return last.isEmpty() ? null : last.get(0);
  }

  private static LocalDate lastDay(Unit unit, Demand demand) {
    LocalDate end = unit.existence().to();
    LocalDate to = demand.period().to();
    return end != null && end.isBefore(to) ? end : to;
  }

  private List<Unit> targets(Unit superior, Period period) {
    return superiors.below(superior, period).stream()
        .filter(unit -> existence.owes(unit, period) && existence.flagged(unit, "targets", period))
        .toList();
  }

  private static boolean recorded(Unit unit, Period period) {
    LocalDate start = unit.recordingFrom();
    return start == null || !period.from().isBefore(start);
  }
}
