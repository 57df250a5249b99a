package huanze.activity.ui;

import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which organs a joint meeting of party committee and government is convened by. */
final class Conveners {
  private static final Set<String> ORGANS = Set.of("partyCommittee", "government");

  private Conveners() {}

  /**
   * The organs still to be added: the others of the chosen one's place; in an office of a single
   * township its two, if none is chosen yet.
   */
  static List<UUID> ofJointMeeting(Structure structure, Collection<UUID> chosen) {
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
        .map(Unit::id)
        .filter(id -> !chosen.contains(id))
        .toList();
  }
}
