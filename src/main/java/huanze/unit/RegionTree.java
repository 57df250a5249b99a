package huanze.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Regions from the top down, each level in the order of the region file.
 *
 * @param tops regions of which no region above is known
 * @param inside code of a region → regions right below it
 */
public record RegionTree(List<Region> tops, Map<String, List<Region>> inside) {
  public RegionTree {
    tops = List.copyOf(tops);
    inside = Map.copyOf(inside);
  }

  public static RegionTree of(Structure structure) {
    List<Region> tops = new ArrayList<>();
    Map<String, List<Region>> inside = new HashMap<>();
    for (Region region : structure.regions()) {
      String parent = region.parent();
      if (parent == null || structure.region(parent).isEmpty()) {
        tops.add(region);
      } else {
        inside.computeIfAbsent(parent, k -> new ArrayList<>()).add(region);
      }
    }
    return new RegionTree(tops, inside);
  }

  /** Regions right below one; empty at the bottom. */
  public List<Region> in(Region region) {
    return inside.getOrDefault(region.code(), List.of());
  }
}
