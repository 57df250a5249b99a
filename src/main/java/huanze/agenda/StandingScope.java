package huanze.agenda;

import huanze.rulepack.Rank;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose obligations are added up; null leaves a side open.
 *
 * @param region code of a region: it and all below
 * @param top a unit: it and those under it
 */
public record StandingScope(@Nullable String region, @Nullable UUID top) {
  /** Everything the ledger holds. */
  public static final StandingScope ALL = new StandingScope(null, null);

  public static StandingScope ofRegion(@Nullable String code) {
    return new StandingScope(code, null);
  }

  /**
   * What a unit stands for: a committee, government or leading group, which has a main leader, for
   * its region and all below; any other unit for itself and those under it.
   */
  public static StandingScope ofUnit(Structure structure, Unit unit) {
    boolean leads =
        structure.postsOf(unit.id()).stream().map(Post::rank).anyMatch(Rank.MAIN_LEADER::equals);
    return leads ? ofRegion(unit.region()) : new StandingScope(null, unit.id());
  }

  /** Ids of the units meant. */
  public Set<UUID> units(Structure structure) {
    Set<UUID> units = new HashSet<>();
    (top == null ? structure.units() : structure.subtree(top))
        .forEach(
            unit -> {
              if (region == null || structure.isWithin(unit.region(), region)) {
                units.add(unit.id());
              }
            });
    return units;
  }
}
