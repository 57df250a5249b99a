package huanze.rectification;

import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who has to see to the items of a unit that has ended: the one unit that carries it on. */
public final class CarriedOn {
  private CarriedOn() {}

  /**
   * The unit itself while it is there, or if several or none carry it on.
   *
   * @param day on which somebody asks
   */
  public static UUID by(UUID unit, Structure structure, LocalDate day) {
    UUID now = unit;
    Set<UUID> seen = new HashSet<>();
    while (seen.add(now) && hasEnded(now, structure, day)) {
      List<UUID> next = structure.successors(now);
      if (next.size() != 1) {
        return unit;
      }
      now = next.getFirst();
    }
    return now;
  }

  /** Whether it is no more there on a day. */
  public static boolean hasEnded(UUID unit, Structure structure, LocalDate day) {
    LocalDate last = structure.unit(unit).map(Unit::existence).map(e -> e.to()).orElse(null);
    return last != null && last.isBefore(day);
  }
}
