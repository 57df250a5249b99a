package huanze.assessment;

import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.rulepack.Condition;
import huanze.rulepack.RulePack;
import huanze.rulepack.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** The same with an id of its own. */
  YearScheme stored(UUID own) {
    return new YearScheme(year, scheme, own, fromPack, usedBy);
  }

  public boolean isFrozen() {
    return !usedBy.isEmpty();
  }

  /** The stored schemes, and the pack's default for each kind of unit that has none. */
  static List<YearScheme> all(int year, List<YearScheme> stored, RulePack pack) {
    List<YearScheme> all = new ArrayList<>(stored);
    for (Scheme scheme : pack.assessment().schemes()) {
      if (stored.stream().noneMatch(s -> s.scheme().assessed() == scheme.assessed())) {
        all.add(new YearScheme(year, scheme, null, true, List.of()));
      }
    }
    all.sort(Comparator.comparing(s -> s.scheme().assessed()));
    return List.copyOf(all);
  }

  /**
   * The one for a kind of unit.
   *
   * @throws InvalidInput if there is none
   */
  static YearScheme of(List<YearScheme> all, int year, Condition.Assessed kind) {
    return all.stream()
        .filter(s -> s.scheme().assessed() == kind)
        .findFirst()
        .orElseThrow(
            () -> InvalidInput.of("scheme", "assessment.noScheme." + CamelCase.of(kind), year));
  }
}
