package huanze.unit;

import huanze.base.InvalidInput;
import huanze.rulepack.RulePack;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Division;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organs of a place that act together: its committee, government and leading group. */
public final class Place {
  private static final String DEPARTMENT = "department";

  private final Structure structure;
  private final RulePack pack;
  private final LocalDate day;

  /**
   * @param day on which the organs exist
   */
  public Place(Structure structure, RulePack pack, LocalDate day) {
    this.structure = structure;
    this.pack = pack;
    this.day = day;
  }

  /**
   * The other organs of the unit's place; none for a department. Where a split left two places in
   * one region, those whose code begins like the unit's.
   */
  public List<Unit> beside(Unit unit) {
    if (isDepartment(unit)) {
      return List.of();
    }
    List<Unit> organs =
        structure.unitsOfRegion(unit.region()).stream()
            .filter(other -> !role(other).equals(role(unit)) && !isDepartment(other))
            .filter(other -> other.existence().contains(day))
            .toList();
    return organs.stream()
        .filter(
            organ ->
                isBeside(organ, unit)
                    || organs.stream()
                        .noneMatch(o -> role(o).equals(role(organ)) && isBeside(o, unit)))
        .toList();
  }

  /** Codes of one place's organs begin alike: {@code 130302100.government} and so on. */
  public static boolean isBeside(Unit organ, Unit unit) {
    return stem(organ.code()).equals(stem(unit.code()));
  }

  static String stem(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  /**
   * Units into one, and with each the other organs of its place into those that stand for the same
   * in the other's: into those that exist there, or where the one is founded into such as are
   * founded with it. An organ without a counterpart that exists is left out.
   *
   * @throws InvalidInput if the founded unit's name does not say what its organs are called
   */
  public List<Joining> joinings(List<Unit> ended, Carrier into) {
    Map<Carrier, Set<UUID>> all = new LinkedHashMap<>();
    ended.forEach(unit -> all.computeIfAbsent(into, k -> new LinkedHashSet<>()).add(unit.id()));
    Map<String, Carrier> byRole = new LinkedHashMap<>();
    for (Unit unit : ended) {
      for (Unit organ : beside(unit)) {
        if (!byRole.containsKey(role(organ))) {
          counterpart(organ, unit, into).ifPresent(found -> byRole.put(role(organ), found));
        }
        Carrier carrier = byRole.get(role(organ));
        if (carrier != null) {
          all.computeIfAbsent(carrier, k -> new LinkedHashSet<>()).add(organ.id());
        }
      }
    }
    List<Joining> joinings = new ArrayList<>();
    all.forEach((carrier, units) -> joinings.add(new Joining(units, carrier)));
    return joinings;
  }

  /**
   * A unit into parts, and with it the other organs of its place. What stands under those organs
   * goes with what stands under the unit in the same region.
   */
  public List<Division> divisions(Unit unit, List<Part> parts) {
    List<Division> all = new ArrayList<>(List.of(new Division(unit.id(), parts)));
    for (Unit organ : beside(unit)) {
      List<Part> beside = new ArrayList<>();
      Set<UUID> given = new HashSet<>();
      for (Part part : parts) {
        Optional<Carrier> carrier = counterpart(organ, unit, part.carrier());
        Set<UUID> taken = new LinkedHashSet<>();
        for (Unit child : structure.childrenOn(organ.id(), day.plusDays(1))) {
          if (goesAlong(child, part) && given.add(child.id())) {
            taken.add(child.id());
          }
        }
        carrier.ifPresent(c -> beside.add(new Part(c, taken)));
      }
      if (!beside.isEmpty()) {
        all.add(new Division(organ.id(), beside));
      }
    }
    return all;
  }

  private boolean goesAlong(Unit child, Part part) {
    return part.subordinates().stream()
        .flatMap(id -> structure.unit(id).stream())
        .anyMatch(other -> !isDepartment(other) && other.region().equals(child.region()));
  }

  private Optional<Carrier> counterpart(Unit organ, Unit unit, Carrier into) {
    return switch (into) {
      case Carrier.Existing(UUID id) ->
          beside(Reorganiser.unit(structure, id)).stream()
              .filter(other -> role(other).equals(role(organ)))
              .findFirst()
              .map(other -> new Carrier.Existing(other.id()));
      case Carrier.Founded(UnitDraft draft) ->
          Optional.of(new Carrier.Founded(founded(organ, unit, draft)));
    };
  }

  private UnitDraft founded(Unit organ, Unit unit, UnitDraft draft) {
    String name =
        structure
            .region(unit.region())
            .flatMap(region -> new PlaceNames(pack, region).of(organ, unit, draft.name().strip()))
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "name",
                        "unit.problem.organName",
                        draft.name().strip(),
                        unit.name(),
                        organ.name()));
    return new UnitDraft(
        stem(draft.code().strip()) + "." + organ.kind(),
        name,
        organ.kind(),
        organ.level(),
        organ.treatedAs(),
        draft.region(),
        organ.parent(),
        draft.existence(),
        draft.recordingFrom());
  }

  private String role(Unit unit) {
    return pack.kind(unit.kind()).standsFor();
  }

  private boolean isDepartment(Unit unit) {
    return DEPARTMENT.equals(role(unit));
  }
}
