package huanze.rulepack;

import huanze.rulepack.PackChange.Field;
import huanze.rulepack.PackChange.Group;
import huanze.rulepack.PackChange.Sort;
import huanze.rulepack.PackParts.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two packs: group by group, in the order of the first, then what is new. */
public final class PackDifference {
  private PackDifference() {}

  /** Empty if both say the same. */
  public static List<PackChange> of(RulePack before, RulePack after) {
    List<PackChange> changes = new ArrayList<>();
    Map<Group, Map<String, Part>> was = PackParts.of(before);
    Map<Group, Map<String, Part>> is = PackParts.of(after);
    for (Group group : Group.values()) {
      compare(group, was.get(group), is.get(group), changes);
    }
    return changes;
  }

  private static void compare(
      Group group, Map<String, Part> before, Map<String, Part> after, List<PackChange> changes) {
    Set<String> ids = new LinkedHashSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      Part was = before.get(id);
      Part is = after.get(id);
      if (was == null) {
        changes.add(new PackChange(group, Sort.ADDED, id, is.name(), List.of()));
      } else if (is == null) {
        changes.add(new PackChange(group, Sort.REMOVED, id, was.name(), List.of()));
      } else if (!was.fields().equals(is.fields())) {
        changes.add(new PackChange(group, Sort.CHANGED, id, is.name(), fields(was, is)));
      }
    }
  }

  private static List<Field> fields(Part was, Part is) {
    return was.fields().keySet().stream()
        .filter(key -> !Objects.equals(was.fields().get(key), is.fields().get(key)))
        .map(key -> new Field(key, was.fields().get(key), is.fields().get(key)))
        .toList();
  }
}
