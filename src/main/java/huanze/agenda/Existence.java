package huanze.agenda;

import huanze.base.DateRange;
import huanze.base.Period;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units and posts that begin or end inside a period (reading rules 2 and 10). */
final class Existence {
  private final UnitIndex units;

  Existence(UnitIndex units) {
    this.units = units;
  }

  /** True if the unit, and not one that carries it on, owes what the period asks. */
  boolean owes(Unit unit, Period period) {
    DateRange days = unit.existence();
    if (days.from() == null && days.to() == null) {
      return true;
    }
    if (!days.overlaps(period.days())) {
      return false;
    }
    if (carriedOnInside(unit, period)) {
      return false;
    }
    for (UUID id : units.predecessors(unit.id())) {
      Unit predecessor = units.unit(id);
      if (predecessor != null && predecessor.existence().overlaps(period.days())) {
        return true;
      }
    }
    return half(days, period);
  }

  /** Days × 2 ≥ length of the period: our reading of reading rule 10. */
  static boolean half(DateRange days, Period period) {
    if (days.from() == null && days.to() == null) {
      return true;
    }
    long inside = days.intersection(period.days()).map(DateRange::days).orElse(0L);
    return inside * 2 >= period.days().days();
  }

  /**
   * A flag that changes inside a period applies from the next (reading rule 2): its days hold the
   * period's first day, or the unit's where it began, with all it carries on, inside the period.
   */
  boolean flagged(Unit unit, @Nullable String flag, Period period) {
    if (carries(unit, flag, period.from())) {
      return true;
    }
    LocalDate origin = origin(unit);
    return origin != null
        && origin.isAfter(period.from())
        && !origin.isAfter(period.to())
        && carries(unit, flag, origin);
  }

  /**
   * On a day: its own flag, or that of a unit it carries on and that still existed; else a merger
   * of flagged units would leave its period unowed (reading rule 10).
   */
  private boolean carries(Unit unit, @Nullable String flag, LocalDate on) {
    if (units.carries(unit.id(), flag, on)) {
      return true;
    }
    for (UUID id : units.predecessors(unit.id())) {
      Unit predecessor = units.unit(id);
      if (predecessor != null
          && predecessor.existence().contains(on)
          && units.carries(id, flag, on)) {
        return true;
      }
    }
    return false;
  }

  private boolean carriedOnInside(Unit unit, Period period) {
    LocalDate end = unit.existence().to();
    if (end == null || !end.isBefore(period.to())) {
      return false;
    }
    DateRange rest = new DateRange(end.plusDays(1), period.to());
    for (UUID id : units.successors(unit.id())) {
      Unit successor = units.unit(id);
      if (successor != null && successor.existence().overlaps(rest)) {
        return true;
      }
    }
    return false;
  }

  /** First day of the unit and all it carries on; null if there always was one of them. */
  private @Nullable LocalDate origin(Unit unit) {
    LocalDate first = unit.existence().from();
    for (UUID id : units.predecessors(unit.id())) {
      Unit predecessor = units.unit(id);
      if (first == null || predecessor == null) {
        continue;
      }
      LocalDate from = predecessor.existence().from();
      first = from == null || from.isBefore(first) ? from : first;
    }
    return first;
  }
}
