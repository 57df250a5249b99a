package huanze.activity;

import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To whom a report of Art. 17 goes, and with whom it can be given jointly. */
public final class Addressees {
  private static final Set<String> ORGANS = Set.of("partyCommittee", "government");

  /** Reports that go to committee and government. */
  public static final Set<ActivityForm> WRITTEN =
      Collections.unmodifiableSet(EnumSet.of(ActivityForm.ANNUAL, ActivityForm.HALF_YEAR));

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
    return at(unit, form).map(this::organsBeside).orElse(List.of());
  }

  /** Whether such reports of a unit go to the other; see {@link #of}. */
  boolean reach(Unit unit, ActivityForm form, Unit other) {
    return at(unit, form).filter(beside -> isOrganBeside(other, beside)).isPresent();
  }

  /** Beside whom they are that it reports to. */
  private Optional<Unit> at(Unit unit, ActivityForm form) {
    if (form == ActivityForm.CONGRESS) {
      return Optional.empty();
    }
    return isOrgan(unit, pack) ? structure.parentOn(unit.id(), day) : Optional.of(unit);
  }

  /** True of a city's committee and government, which report to a province that no office keeps. */
  public boolean isUnderProvince(Unit unit) {
    return unit.level() == Level.CITY
        && isOrgan(unit, pack)
        && structure.parentOn(unit.id(), day).isEmpty();
  }

  /** The committee and government of a unit's region and level, the unit itself left out. */
  public List<Unit> besides(Unit unit) {
    return isOrgan(unit, pack)
        ? organsBeside(unit).stream().filter(u -> !u.id().equals(unit.id())).toList()
        : List.of();
  }

  private List<Unit> organsBeside(Unit unit) {
    return structure.unitsOfRegion(unit.region()).stream()
        .filter(u -> isOrganBeside(u, unit))
        .sorted(new UnitOrder(pack))
        .toList();
  }

  private boolean isOrganBeside(Unit one, Unit unit) {
    return one.region().equals(unit.region())
        && one.level() == unit.level()
        && isOrgan(one, pack)
        && one.existence().contains(day);
  }

  /** Whether it is a committee or government, or stands for one: others get no such reports. */
  static boolean isOrgan(Unit unit, RulePack pack) {
    return ORGANS.contains(pack.kind(unit.kind()).standsFor());
  }
}
