package huanze.unit;

import huanze.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who carries on another lives on the day it takes over: else nobody would owe what the other owed.
 * Only what a change newly breaks is a problem, so that a ledger that holds such days already can
 * still be mended.
 */
final class SuccessionChecks {
  private final Structure structure;
  private final Map<UUID, Unit> all;

  /**
   * @param all every unit, the changed ones in their new shape
   */
  SuccessionChecks(Structure structure, Map<UUID, Unit> all) {
    this.structure = structure;
    this.all = all;
  }

  /** As successor of those before it, and as predecessor of those after it. */
  List<Problem> of(Unit unit) {
    List<Problem> problems = new ArrayList<>();
    for (Unit old : structure.directPredecessors(unit.id())) {
      check(all.getOrDefault(old.id(), old), unit, problems);
    }
    for (UUID id : structure.successors(unit.id())) {
      Unit successor = all.get(id);
      // A successor that changes too is asked itself.
      if (successor != null && structure.unit(id).filter(successor::equals).isPresent()) {
        check(unit, successor, problems);
      }
    }
    return problems;
  }

  private void check(Unit old, Unit successor, List<Problem> problems) {
    LocalDate first = takesOver(old);
    if (first == null || successor.existence().contains(first) || !stoodBefore(old, successor)) {
      return;
    }
    LocalDate end = successor.existence().to();
    boolean early = end != null && end.isBefore(first);
    problems.add(
        Problem.of(
            early ? "to" : "from",
            early ? "unit.problem.tookOverLater" : "unit.problem.tookOverBefore",
            successor.name(),
            old.name(),
            first));
  }

  private boolean stoodBefore(Unit old, Unit successor) {
    LocalDate first = structure.unit(old.id()).map(SuccessionChecks::takesOver).orElse(null);
    return first != null
        && structure
            .unit(successor.id())
            .filter(known -> known.existence().contains(first))
            .isPresent();
  }

  /** The day after its last; null if it goes on. */
  private static @Nullable LocalDate takesOver(Unit old) {
    LocalDate last = old.existence().to();
    return last == null ? null : last.plusDays(1);
  }
}
