package huanze.activity;

import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** To whom a report of Art. 17 goes, and with whom it can be given jointly. */
public final class Addressees {
  private static final Set<String> ORGANS = Set.of("partyCommittee", "government");

  private final Structure structure;
  private final RulePack pack;
  private final LocalDate day;

  /**
   * @param day on which the units are as they are
   */
  public Addressees(Structure structure, RulePack pack, LocalDate day) {
    this.structure = structure;
    this.pack = pack;
    this.day = day;
  }

  /**
   * Committee and government that a unit reports to: a department to its own, a committee or
   * government to those above. Empty for a people's congress, and where nobody above is kept.
   */
  public List<Unit> of(Unit unit, ActivityForm form) {
    if (form == ActivityForm.CONGRESS) {
      return List.of();
    }
    if (!isOrgan(unit)) {
      return organsBeside(unit);
    }
    return structure.parentOn(unit.id(), day).map(this::organsBeside).orElse(List.of());
  }

  /** The committee and government of a unit's region and level, the unit itself left out. */
  public List<Unit> besides(Unit unit) {
    return isOrgan(unit)
        ? organsBeside(unit).stream().filter(u -> !u.id().equals(unit.id())).toList()
        : List.of();
  }

  private List<Unit> organsBeside(Unit unit) {
    return structure.unitsOfRegion(unit.region()).stream()
        .filter(u -> u.level() == unit.level() && isOrgan(u) && u.existence().contains(day))
        .sorted(new UnitOrder(pack))
        .toList();
  }

  private boolean isOrgan(Unit unit) {
    return ORGANS.contains(pack.kind(unit.kind()).standsFor());
  }
}
