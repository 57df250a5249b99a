package huanze.unit;

import huanze.rulepack.RulePack;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The order in which papers name organs: party committees, then governments, then all others;
 * otherwise as given.
 */
public final class OrganOrder {
  private static final int LAST = Integer.MAX_VALUE;

  private OrganOrder() {}

  public static List<UUID> of(Collection<UUID> units, Structure structure, RulePack pack) {
    return units.stream()
        .sorted(
            Comparator.comparing(
                id -> structure.unit(id).map(u -> PostOnDay.place(u, pack)).orElse(LAST)))
        .toList();
  }
}
