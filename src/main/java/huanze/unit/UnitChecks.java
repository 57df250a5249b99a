package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Problem;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of a unit among all units, the changed ones in their new shape. */
final class UnitChecks {
  /** No committee or government of today, and none of its posts, was set up before. */
  private static final LocalDate FOUNDING = LocalDate.of(1949, 10, 1);

  private static final Set<String> ORGANS = Set.of("partyCommittee", "government");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]*");

  private final Structure structure;
  private final RulePack pack;
  private final Map<UUID, Unit> all;
  private final Map<String, Set<UUID>> byCode = new HashMap<>();
  private final Map<Place, List<Unit>> byName = new HashMap<>();

  /** Rosters name units: those under one superior must differ. */
  private record Place(@Nullable UUID parent, String name) {
    static Place of(Unit unit) {
      return new Place(unit.parent(), unit.name().strip());
    }
  }

  UnitChecks(Structure structure, RulePack pack, List<Unit> changed) {
    this.structure = structure;
    this.pack = pack;
    this.all = new HashMap<>(structure.unitsById());
    changed.forEach(u -> all.put(u.id(), u));
    for (Unit unit : all.values()) {
      byCode.computeIfAbsent(unit.code(), c -> new HashSet<>()).add(unit.id());
      byName.computeIfAbsent(Place.of(unit), n -> new ArrayList<>()).add(unit);
    }
  }

  List<Problem> of(Unit unit) {
    List<Problem> problems = new ArrayList<>();
    if (!CODE.matcher(unit.code()).matches()) {
      problems.add(Problem.of("code", "unit.problem.code", unit.code()));
    } else if (byCode.getOrDefault(unit.code(), Set.of()).size() > 1) {
      problems.add(Problem.of("code", "unit.problem.codeTaken", unit.code()));
    }
    if (unit.name().isBlank()) {
      problems.add(Problem.of("name", "unit.problem.name"));
    } else if (isNamedAnew(unit)) {
      namesake(unit)
          .ifPresent(
              other ->
                  problems.add(
                      Problem.of("name", "unit.problem.namesake", unit.name(), other.code())));
    }
    checkKind(unit.kind(), "kind", problems);
    if (unit.treatedAs() != null) {
      checkKind(unit.treatedAs(), "treatedAs", problems);
    }
    if (structure.region(unit.region()).isEmpty()) {
      problems.add(Problem.of("region", "unit.problem.region", unit.region()));
    }
    if (unit.parent() != null && !all.containsKey(unit.parent())) {
      problems.add(Problem.of("parent", "unit.problem.noParent"));
    } else if (isInCycle(unit)) {
      problems.add(Problem.of("parent", "unit.problem.cycle", unit.name(), name(unit.parent())));
    } else if (isPlacedAnew(unit)) {
      problems.addAll(wrongSuperior(unit, all.get(unit.parent()), pack));
    }
    if (unit.existence().isReversed()) {
      problems.add(reversed(unit.existence()));
    } else {
      checkTenures(unit, problems);
      problems.addAll(new SuccessionChecks(structure, all).of(unit));
    }
    return problems;
  }

  /**
   * Another one of that name under the same superior, at a time when both exist; one of the same
   * code is refused for that already.
   */
  private Optional<Unit> namesake(Unit unit) {
    return byName.getOrDefault(Place.of(unit), List.of()).stream()
        .filter(other -> !other.id().equals(unit.id()) && !other.code().equals(unit.code()))
        .filter(other -> other.existence().overlaps(unit.existence()))
        .min(Comparator.comparing(Unit::code));
  }

  /** What stands in a ledger already is left alone until somebody changes it. */
  private boolean isNamedAnew(Unit unit) {
    return structure.unit(unit.id()).filter(u -> Place.of(u).equals(Place.of(unit))).isEmpty();
  }

  private boolean isPlacedAnew(Unit unit) {
    return structure
        .unit(unit.id())
        .filter(u -> Objects.equals(u.parent(), unit.parent()))
        .filter(u -> u.kind().equals(unit.kind()) && u.level() == unit.level())
        .isEmpty();
  }

  /**
   * A committee or government stands under another, or at the top: never under a department. Nobody
   * stands under a lower level.
   */
  static List<Problem> wrongSuperior(Unit unit, @Nullable Unit superior, RulePack pack) {
    if (superior == null) {
      return List.of();
    }
    if (isOrgan(unit, pack) && !isOrgan(superior, pack)) {
      return List.of(
          Problem.of("parent", "unit.problem.wrongSuperior", unit.name(), superior.name()));
    }
    return superior.level().compareTo(unit.level()) > 0
        ? List.of(
            Problem.of(
                "parent",
                "unit.problem.lowerSuperior",
                unit.name(),
                level(unit),
                superior.name(),
                level(superior)))
        : List.of();
  }

  /** In words, to be filled into a sentence. */
  static Problem level(Unit unit) {
    return Problem.of("", "unit.ui.level." + CamelCase.of(unit.level()));
  }

  static boolean isOrgan(Unit unit, RulePack pack) {
    return pack.findKind(unit.kind()).filter(k -> ORGANS.contains(k.standsFor())).isPresent();
  }

  /** Days before the founding of the republic are slips of the keyboard: 0206 for 2026. */
  static List<Problem> tooEarly(String field, @Nullable LocalDate day) {
    return day == null || !day.isBefore(FOUNDING)
        ? List.of()
        : List.of(Problem.of(field, "unit.problem.tooEarly", day, FOUNDING));
  }

  static Problem reversed(DateRange days) {
    return Problem.of("to", "unit.problem.reversed", day(days.from()), day(days.to()));
  }

  /** In words, both ends included, to be filled into a sentence. */
  static Problem days(DateRange range) {
    if (range.from() == null) {
      return range.to() == null
          ? Problem.of("", "unit.ui.days.always")
          : Problem.of("", "unit.ui.days.until", range.to());
    }
    return range.to() == null
        ? Problem.of("", "unit.ui.days.since", range.from())
        : Problem.of("", "unit.ui.days.both", range.from(), range.to());
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private void checkKind(String kind, String field, List<Problem> problems) {
    if (pack.findKind(kind).isEmpty()) {
      problems.add(Problem.of(field, "unit.problem.kind", kind));
    }
  }

  private String name(@Nullable UUID unit) {
    Unit known = all.get(unit);
    return known == null ? "" : known.name();
  }

  private boolean isInCycle(Unit unit) {
    Set<UUID> seen = new HashSet<>();
    UUID at = unit.parent();
    while (at != null && seen.add(at)) {
      if (at.equals(unit.id())) {
        return true;
      }
      Unit above = all.get(at);
      at = above == null ? null : above.parent();
    }
    return false;
  }

  /** A tenure may be cut short when its unit ends, but must not lie outside it. */
  private void checkTenures(Unit unit, List<Problem> problems) {
    for (Post post : structure.postsOf(unit.id())) {
      for (Tenure tenure : structure.tenuresOfPost(post.id())) {
        LocalDate start = unit.existence().from();
        boolean early =
            start != null && tenure.days().from() != null && tenure.days().from().isBefore(start);
        if (early || !tenure.days().overlaps(unit.existence())) {
          problems.add(
              Problem.of(
                  early ? "from" : "to",
                  "unit.problem.tenureOutside",
                  structure.person(tenure.person()).map(Person::name).orElse(""),
                  post.name(),
                  days(tenure.days())));
        }
      }
    }
  }
}
