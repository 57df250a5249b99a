package huanze.rulepack;

import java.util.List;

/**
 * Who is held to account, and who hands the case over or investigates it (Art. 20).
 *
 * @param person true if persons are held to account, false if the unit is
 * @param who whose leaders, or which units
 * @param handOver which leading group hands over
 * @param to ids of the bodies it goes to, see {@link Accountability#bodies()}
 */
public record AccountabilityRoute(
    String id, String title, boolean person, Selector who, HandOver handOver, List<String> to) {
  public AccountabilityRoute {
    to = List.copyOf(to);
  }

  /** Which leading group hands the case over. */
  public enum HandOver {
    LEVEL_ABOVE,
    SAME_LEVEL,
    /** None: the bodies investigate directly. */
    NONE
  }
}
