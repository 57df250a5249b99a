package huanze.agenda.calendar;

import huanze.unit.Region;
import java.util.List;

/**
 * A region, its own units, and the regions below it.
 *
 * @param groups its units, those of one kind together
 * @param others how many units of it and below there are in the year that owe nothing
 */
record GridRegion(Region region, List<Group> groups, List<GridRegion> below, int others) {
  /** From so many units of one kind on, they are folded into one row. */
  static final int MANY = 5;

  /** The units of one kind. */
  record Group(String kind, String name, List<GridUnit> units) {
    boolean isFolded() {
      return units.size() >= MANY;
    }
  }
}
