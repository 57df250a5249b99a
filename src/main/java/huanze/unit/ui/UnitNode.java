package huanze.unit.ui;

import huanze.unit.Region;
import huanze.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the tree: a region or a unit.
 *
 * @param region the region, or that of the unit
 * @param unit null for a region
 * @param ended its last day, as read; empty if it has none
 * @param gone that day has passed
 * @param tags words such as 监管部门
 * @param search what the search box looks in: name, code, pinyin initials
 */
public record UnitNode(
    Region region,
    @Nullable Unit unit,
    String icon,
    String ended,
    boolean gone,
    List<String> tags,
    String search,
    List<UnitNode> children) {
  public UnitNode {
    tags = List.copyOf(tags);
    children = List.copyOf(children);
  }

  public String name() {
    return unit == null ? region.name() : unit.name();
  }

  /** The same after the tree was read again. */
  public String key() {
    return unit == null ? region.code() : unit.id().toString();
  }

  UnitNode with(List<UnitNode> fewer) {
    return new UnitNode(region, unit, icon, ended, gone, tags, search, fewer);
  }
}
