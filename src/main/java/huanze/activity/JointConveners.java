package huanze.activity;

import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which organs a joint meeting of party committee and government is convened by. */
public final class JointConveners {
  private static final Set<String> ORGANS = Set.of("partyCommittee", "government");

  private JointConveners() {}

  /**
   * The organs still to be added: the others of the chosen one's place; in an office of a single
   * township its two, if none is chosen yet.
   *
   * @param day on which they exist; null: whenever
   */
  public static List<UUID> toAdd(
      Structure structure, Collection<UUID> chosen, @Nullable LocalDate day) {
    Set<String> regions = new LinkedHashSet<>();
    for (UUID id : chosen) {
      structure
          .unit(id)
          .filter(u -> ORGANS.contains(u.kind()))
          .map(Unit::region)
          .ifPresent(regions::add);
    }
    if (chosen.isEmpty()) {
      structure.units().stream()
          .filter(u -> u.level() == Level.TOWNSHIP && ORGANS.contains(u.kind()))
          .map(Unit::region)
          .forEach(regions::add);
    }
    if (regions.size() != 1) {
      return List.of();
    }
    return regions.stream()
        .flatMap(r -> structure.unitsOfRegion(r).stream())
        .filter(u -> ORGANS.contains(u.kind()))
        .filter(u -> day == null || u.existence().contains(day))
        .map(Unit::id)
        .filter(id -> !chosen.contains(id))
        .toList();
  }
}
