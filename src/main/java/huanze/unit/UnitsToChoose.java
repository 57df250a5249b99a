package huanze.unit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How units to choose from stand: place by place as in 单位与人员, each with what it is under. */
public final class UnitsToChoose {
  private final Structure structure;
  private final UnitOrder order;

  public UnitsToChoose(Structure structure, UnitOrder order) {
    this.structure = structure;
    this.order = order;
  }

  /** These, by place, and in a place as the rule pack lists them. */
  public List<Unit> inOrder(Collection<Unit> units) {
    return units.stream().sorted(Comparator.comparing(Unit::region).thenComparing(order)).toList();
  }

  /** A unit's superior, else its place; a code that an office gave itself tells more. */
  public String hint(Unit unit) {
    if (!unit.code().startsWith(unit.region() + ".")) {
      return unit.code();
    }
    return Optional.ofNullable(unit.parent())
        .flatMap(structure::unit)
        .map(Unit::name)
        .orElseGet(() -> structure.region(unit.region()).map(Region::name).orElse(""));
  }

  /** What a filter looks in: name, initials, code. */
  public static String search(Unit unit) {
    return unit.name() + " " + Pinyin.choice(unit.name()) + " " + unit.code();
  }
}
