package huanze.unit;

import huanze.rulepack.PatternUnit;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.rulepack.UnitPattern;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The order of the units of one region: as the rule pack lists them, others after them by code. */
public final class UnitOrder implements Comparator<Unit> {
  private final RulePack pack;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  public UnitOrder(RulePack pack) {
    this.pack = pack;
    for (UnitPattern pattern : pack.patterns()) {
      for (PatternUnit unit : pattern.units()) {
        places.putIfAbsent(unit.suffix(), places.size());
      }
    }
    for (UnitKind kind : pack.kinds()) {
      kinds.put(kind.id(), kind.name());
    }
  }

  /** The pack whose order it is. */
  public RulePack pack() {
    return pack;
  }

  /** What a kind of unit is called. */
  public String kindName(String kind) {
    return kinds.getOrDefault(kind, kind);
  }

  @Override
  public int compare(Unit one, Unit other) {
    int byPlace = Integer.compare(place(one), place(other));
    return byPlace != 0 ? byPlace : one.code().compareTo(other.code());
  }

  private int place(Unit unit) {
    String suffix = unit.code().substring(unit.code().indexOf('.') + 1);
    return places.getOrDefault(suffix, Integer.MAX_VALUE);
  }
}
