package huanze.rulepack;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units or posts a rule is about. An empty set leaves that side open.
 *
 * @param kinds ids of unit kinds
 * @param levels levels of the unit
 * @param flag a dated flag the unit must carry, such as {@code supervising}, or null
 * @param ranks ranks of the post; used only where posts are selected
 */
public record Selector(
    Set<String> kinds, Set<Level> levels, @Nullable String flag, Set<Rank> ranks) {
  public Selector {
    kinds = Set.copyOf(kinds);
    levels = Set.copyOf(levels);
    ranks = Set.copyOf(ranks);
  }

  /** Kind and level fit; the flag is dated and judged by the caller. */
  public boolean fitsUnit(String kind, Level level) {
    return (kinds.isEmpty() || kinds.contains(kind))
        && (levels.isEmpty() || levels.contains(level));
  }

  public boolean fitsRank(Rank rank) {
    return ranks.isEmpty() || ranks.contains(rank);
  }
}
