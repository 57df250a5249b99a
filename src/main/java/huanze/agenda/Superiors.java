package huanze.agenda;

import huanze.base.DateRange;
import huanze.base.Period;
import huanze.unit.FormerUnit;
import huanze.unit.FormerUnits;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a unit is under in a period. A move inside a period applies from the next (reading rule 2):
 * the superior of the period's first day counts, or of the unit's own first day if that is later. A
 * superior that ends inside the period is carried on by its successor (reading rule 10): the one
 * that takes the unit over, or whichever there is.
 */
final class Superiors {
  private final UnitIndex units;
  private final FormerUnits formers;
  private final Map<UUID, List<Unit>> everUnder = new HashMap<>();

  Superiors(UnitIndex units, FormerUnits formers) {
    this.units = units;
    this.formers = formers;
    for (Unit unit : units.byCode()) {
      Set<UUID> parents = new LinkedHashSet<>();
      parents.add(unit.parent());
      formers.of(unit.id()).forEach(f -> parents.add(f.parent()));
      for (UUID parent : parents) {
        if (parent != null) {
          everUnder.computeIfAbsent(parent, p -> new ArrayList<>()).add(unit);
        }
      }
    }
  }

  /** Units under this one in the period, by code. */
  List<Unit> below(Unit superior, Period period) {
    List<Unit> own = everUnder.getOrDefault(superior.id(), List.of());
    Set<UUID> before = units.predecessors(superior.id());
    Set<Unit> candidates = new LinkedHashSet<>(own);
    before.forEach(id -> candidates.addAll(everUnder.getOrDefault(id, List.of())));
    List<Unit> below = new ArrayList<>();
    for (Unit unit : candidates) {
      UUID parent = in(unit, period);
      if (parent != null && (parent.equals(superior.id()) || carriesOn(superior, parent, period))) {
        below.add(unit);
      }
    }
    if (!before.isEmpty()) {
      below.sort(UnitIndex.BY_CODE);
    }
    return below;
  }

  private boolean carriesOn(Unit superior, UUID parent, Period period) {
    return units.predecessors(superior.id()).contains(parent)
        && hasEndedBefore(parent, period.to());
  }

  private @Nullable UUID in(Unit unit, Period period) {
    List<FormerUnit> rows = formers.of(unit.id());
    if (rows.isEmpty()) {
      return unit.parent();
    }
    LocalDate began = unit.existence().from();
    LocalDate first = began != null && began.isAfter(period.from()) ? began : period.from();
    UUID parent = formers.parentOn(unit, first);
    for (FormerUnit row : rows) {
      LocalDate next = row.until().plusDays(1);
      if (next.isAfter(first) && !next.isAfter(period.to())) {
        parent = takenOver(unit, parent, new DateRange(next, period.to()));
      }
    }
    return parent;
  }

  /** From the first of these days on: the new superior if it carries on the old one, now ended. */
  private @Nullable UUID takenOver(Unit unit, @Nullable UUID old, DateRange rest) {
    LocalDate first = rest.from();
    LocalDate end = rest.to();
    for (FormerUnit row : formers.of(unit.id())) {
      if (!row.until().isBefore(first)) {
        end = row.until().isBefore(end) ? row.until() : end;
        break;
      }
    }
    UUID now = formers.parentOn(unit, first);
    boolean carried =
        old != null
            && now != null
            && units.predecessors(now).contains(old)
            && hasEndedBefore(old, end);
    return carried ? now : old;
  }

  private boolean hasEndedBefore(UUID id, LocalDate day) {
    Unit unit = units.unit(id);
    LocalDate end = unit == null ? null : unit.existence().to();
    return end != null && end.isBefore(day);
  }
}
