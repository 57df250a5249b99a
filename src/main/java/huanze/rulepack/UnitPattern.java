package huanze.rulepack;

import java.util.List;
import java.util.Set;

/**
 * The units that a region of some kind gets.
 *
 * @param title what the list is called
 * @param regionKinds kinds of region it is for
 * @param nameEnds only for regions whose name ends so; empty: for all others
 */
public record UnitPattern(
    String id,
    String title,
    Set<String> regionKinds,
    List<String> nameEnds,
    List<PatternUnit> units) {
  public UnitPattern {
    regionKinds = Set.copyOf(regionKinds);
    nameEnds = List.copyOf(nameEnds);
    units = List.copyOf(units);
  }

  boolean fits(String regionKind, String regionName) {
    return regionKinds.contains(regionKind)
        && (nameEnds.isEmpty() || nameEnds.stream().anyMatch(regionName::endsWith));
  }
}
