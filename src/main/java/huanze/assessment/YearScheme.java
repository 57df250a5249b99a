package huanze.assessment;

import huanze.rulepack.Scheme;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scheme of a year for one kind of unit.
 *
 * @param id id of the stored scheme; null while the year has none and the pack's default stands in
 * @param fromPack true if it is the pack's default, stored or not
 * @param usedBy units with answers that rest on it, by code: with any it is frozen
 */
public record YearScheme(
    int year, Scheme scheme, @Nullable UUID id, boolean fromPack, List<UUID> usedBy) {
  public YearScheme {
    usedBy = List.copyOf(usedBy);
  }

  public boolean isFrozen() {
    return !usedBy.isEmpty();
  }
}
