package huanze.rulepack;

import java.util.List;
import java.util.Map;

/**
 * What of a pack the ledger uses, and so cannot do without.
 *
 * @param kinds id of a kind of unit → names of the units of that kind
 * @param flags id of a flag → names of the units that carry it
 * @param regionKinds id of a kind of region → names of the regions
 * @param duties {@code packId:dutyId} → how many posts it is assigned to
 */
public record PackUse(
    Map<String, List<String>> kinds,
    Map<String, List<String>> flags,
    Map<String, List<String>> regionKinds,
    Map<String, Integer> duties) {
  public static final PackUse NONE = new PackUse(Map.of(), Map.of(), Map.of(), Map.of());

  public PackUse {
    kinds = Map.copyOf(kinds);
    flags = Map.copyOf(flags);
    regionKinds = Map.copyOf(regionKinds);
    duties = Map.copyOf(duties);
  }
}
