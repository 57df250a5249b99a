package huanze.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names and superiors that units had before, found by day. A renamed unit is the same unit. */
public final class FormerUnits {
  private static final Comparator<FormerUnit> BY_DAY =
      Comparator.comparing(FormerUnit::until).thenComparing(FormerUnit::id);

  private final Map<UUID, List<FormerUnit>> byUnit = new HashMap<>();
  private final Map<UUID, Set<UUID>> onceUnder = new HashMap<>();

  public FormerUnits(Collection<FormerUnit> all) {
    for (FormerUnit one : all) {
      byUnit.computeIfAbsent(one.unit(), u -> new ArrayList<>()).add(one);
      UUID parent = one.parent();
      if (parent != null) {
        onceUnder.computeIfAbsent(parent, u -> new HashSet<>()).add(one.unit());
      }
    }
    byUnit.replaceAll((unit, rows) -> rows.stream().sorted(BY_DAY).toList());
  }

  List<FormerUnit> all() {
    return byUnit.values().stream().flatMap(List::stream).toList();
  }

  /** A unit's earlier names and superiors, the first first. */
  public List<FormerUnit> of(UUID unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  /** Units that were under this one before a change; they may be so again. */
  public Set<UUID> onceUnder(UUID unit) {
    return onceUnder.getOrDefault(unit, Set.of());
  }

  public String nameOn(Unit unit, LocalDate day) {
    FormerUnit then = on(unit.id(), day);
    return then == null ? unit.name() : then.name();
  }

  /** The superior in administration on a day, or null. */
  public @Nullable UUID parentOn(Unit unit, LocalDate day) {
    FormerUnit then = on(unit.id(), day);
    return then == null ? unit.parent() : then.parent();
  }

  private @Nullable FormerUnit on(UUID unit, LocalDate day) {
    for (FormerUnit one : of(unit)) {
      if (!day.isAfter(one.until())) {
        return one;
      }
    }
    return null;
  }
}
