package huanze.duty;

import huanze.rulepack.Rank;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The units whose posts may give a unit its responsibility letter. */
public final class LetterGivers {
  private LetterGivers() {}

  /**
   * Superiors of a unit on a day, in administration and management, and all above these; and where
   * one of these is a committee or a government, the other too, for both answer jointly (Art. 4).
   */
  static Set<UUID> on(LocalDate day, Structure structure, UUID unit) {
    Set<UUID> found = new LinkedHashSet<>();
    List<UUID> open = new ArrayList<>(List.of(unit));
    while (!open.isEmpty()) {
      UUID at = open.removeLast();
      structure.parentOn(at, day).map(Unit::id).filter(found::add).ifPresent(open::add);
      structure.managersOn(at, day).stream().map(Unit::id).filter(found::add).forEach(open::add);
    }
    for (UUID above : List.copyOf(found)) {
      structure
          .unit(above)
          .filter(u -> isLed(u, structure))
          .ifPresent(
              u ->
                  structure.unitsOfRegion(u.region()).stream()
                      .filter(other -> isLed(other, structure))
                      .map(Unit::id)
                      .filter(other -> !other.equals(unit))
                      .forEach(found::add));
    }
    return found;
  }

  /** Committees and governments are what has a main leader. */
  private static boolean isLed(Unit unit, Structure structure) {
    return structure.postsOf(unit.id()).stream().anyMatch(p -> p.rank() == Rank.MAIN_LEADER);
  }

  /** Those of a draft: it may be signed today, or late, as of any month of its year. */
  public static Set<UUID> ofYear(int year, LocalDate today, Structure structure, UUID unit) {
    Set<UUID> found = new LinkedHashSet<>(on(today, structure, unit));
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1), Period.ofMonths(1))
        .forEach(day -> found.addAll(on(day, structure, unit)));
    found.addAll(on(LocalDate.of(year, 12, 31), structure, unit));
    return found;
  }
}
