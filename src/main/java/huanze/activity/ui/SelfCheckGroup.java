package huanze.activity.ui;

import huanze.activity.SelfCheckKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hints of one kind, or of one unit among them.
 *
 * @param kind null: of every kind
 * @param unit null: of every unit
 * @param units the same, unit by unit, those with the most first; empty for a unit
 */
record SelfCheckGroup(
    @Nullable SelfCheckKind kind, @Nullable String unit, int count, List<SelfCheckGroup> units) {

  /** Every kind there is, the heaviest first; then all of them together. */
  static List<SelfCheckGroup> of(List<SelfCheckRow> rows) {
    Map<SelfCheckKind, Map<String, Integer>> kinds = new EnumMap<>(SelfCheckKind.class);
    Map<String, Integer> all = new LinkedHashMap<>();
    for (SelfCheckRow row : rows) {
      kinds
          .computeIfAbsent(row.kindOf(), k -> new LinkedHashMap<>())
          .merge(row.group(), 1, Integer::sum);
      all.merge(row.group(), 1, Integer::sum);
    }
    List<SelfCheckGroup> groups = new ArrayList<>();
    kinds.forEach((kind, units) -> groups.add(of(kind, units)));
    groups.add(of(null, all));
    return groups;
  }

  private static SelfCheckGroup of(@Nullable SelfCheckKind kind, Map<String, Integer> units) {
    List<SelfCheckGroup> below =
        units.entrySet().stream()
            .map(e -> new SelfCheckGroup(kind, e.getKey(), e.getValue(), List.of()))
            .sorted(
                Comparator.comparing(SelfCheckGroup::count, Comparator.reverseOrder())
                    .thenComparing(SelfCheckGroup::unit))
            .toList();
    int count = below.stream().mapToInt(SelfCheckGroup::count).sum();
    return new SelfCheckGroup(kind, null, count, below);
  }

  boolean holds(SelfCheckRow row) {
    return (kind == null || row.kindOf() == kind) && (unit == null || row.group().equals(unit));
  }

  /** The same group after another look, whatever it holds now. */
  boolean sameAs(SelfCheckGroup other) {
    return kind == other.kind && java.util.Objects.equals(unit, other.unit);
  }
}
