package huanze.unit;

import huanze.rulepack.RulePack;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Joining;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organs of a place that act together: its committee, government and leading group. */
public final class Place {
  private static final String DEPARTMENT = "department";

  private final Structure structure;
  private final RulePack pack;
  private final LocalDate day;

  /**
   * @param day on which the organs exist
   */
  public Place(Structure structure, RulePack pack, LocalDate day) {
    this.structure = structure;
    this.pack = pack;
    this.day = day;
  }

  /** The other organs of the unit's place; none for a department. */
  public List<Unit> beside(Unit unit) {
    return isDepartment(unit)
        ? List.of()
        : structure.unitsOfRegion(unit.region()).stream()
            .filter(other -> !other.id().equals(unit.id()) && !isDepartment(other))
            .filter(other -> other.existence().contains(day))
            .toList();
  }

  /**
   * A unit into another, and each of these organs into the one of the other's place that stands for
   * the same; an organ without one is left out.
   */
  public List<Joining> joinings(Unit unit, Unit into, List<Unit> organs) {
    List<Joining> joinings = new ArrayList<>();
    joinings.add(joining(unit, into));
    for (Unit organ : organs) {
      counterpart(organ, into).ifPresent(other -> joinings.add(joining(organ, other)));
    }
    return joinings;
  }

  private static Joining joining(Unit unit, Unit into) {
    return new Joining(Set.of(unit.id()), new Carrier.Existing(into.id()));
  }

  private Optional<Unit> counterpart(Unit organ, Unit elsewhere) {
    String wanted = pack.kind(organ.kind()).standsFor();
    return beside(elsewhere).stream()
        .filter(other -> pack.kind(other.kind()).standsFor().equals(wanted))
        .findFirst();
  }

  private boolean isDepartment(Unit unit) {
    return DEPARTMENT.equals(pack.kind(unit.kind()).standsFor());
  }
}
