package huanze.unit;

import huanze.rulepack.PatternUnit;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the organs of a place founded anew are called, by the name of one of them. */
final class PlaceNames {
  /** Stands for the place in a name, and in no name itself. */
  private static final String HERE = "\u0001";

  private final List<UnitPattern> patterns;

  /**
   * @param region of the place before: its own pattern is tried first
   */
  PlaceNames(RulePack pack, Region region) {
    patterns = new ArrayList<>(List.of(pack.pattern(region.kind(), region.name())));
    patterns.addAll(pack.patterns());
  }

  /**
   * The organ's counterpart beside the unit of the new name, such as 中共港镇委员会 beside 港镇人民政府.
   *
   * @param organ of the place before
   * @param unit of the place before, of the kind that is named anew
   */
  Optional<String> of(Unit organ, Unit unit, String name) {
    for (UnitPattern pattern : patterns) {
      Optional<String> place = template(pattern, unit.kind()).flatMap(t -> place(t, name));
      Optional<PatternUnit> other = template(pattern, organ.kind());
      if (place.isPresent() && other.isPresent()) {
        return Optional.of(other.get().nameIn(place.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PatternUnit> template(UnitPattern pattern, String kind) {
    return pattern.units().stream()
        .filter(u -> u.key() == null && u.kind().equals(kind))
        .findFirst();
  }

  /** The part of the name that stands for the place. */
  private static Optional<String> place(PatternUnit template, String name) {
    String filled = template.nameIn(HERE);
    int at = filled.indexOf(HERE);
    if (at < 0) {
      return Optional.empty();
    }
    String before = filled.substring(0, at);
    String behind = filled.substring(at + HERE.length());
    boolean fits =
        name.length() > before.length() + behind.length()
            && name.startsWith(before)
            && name.endsWith(behind);
    return fits
        ? Optional.of(name.substring(before.length(), name.length() - behind.length()))
        : Optional.empty();
  }
}
