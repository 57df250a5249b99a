package huanze.unit.ui;

import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The organs of one place: committee, government, leading group. */
final class Beside {
  private static final String DEPARTMENT = "department";

  private Beside() {}

  /** The other organs of the unit's place that exist; none for a department. */
  static List<Unit> of(Unit unit, Structure structure, RulePack pack, LocalDate day) {
    return isDepartment(unit, pack)
        ? List.of()
        : structure.unitsOfRegion(unit.region()).stream()
            .filter(other -> !other.id().equals(unit.id()) && !isDepartment(other, pack))
            .filter(other -> other.existence().contains(day))
            .toList();
  }

  /** The organ of the other's place that stands for the same. */
  static Optional<Unit> counterpart(
      Unit organ, Unit elsewhere, Structure structure, RulePack pack, LocalDate day) {
    String wanted = pack.kind(organ.kind()).standsFor();
    return of(elsewhere, structure, pack, day).stream()
        .filter(other -> pack.kind(other.kind()).standsFor().equals(wanted))
        .findFirst();
  }

  private static boolean isDepartment(Unit unit, RulePack pack) {
    return DEPARTMENT.equals(pack.kind(unit.kind()).standsFor());
  }
}
