package huanze.assessment;

import huanze.agenda.AgendaPack;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.rulepack.AssessedKind;
import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is assessed for a year: county-level governments and departments, as the pack says. */
public final class AssessedUnits {
  private final Structure structure;
  private final AgendaPack pack;
  private final DateRange days;
  private final int year;

  public AssessedUnits(Structure structure, AgendaPack pack, int year) {
    this.structure = structure;
    this.pack = pack;
    this.year = year;
    this.days = Period.year(year).days();
  }

  /** All of the year, counties first, then by code; units carried on within the year left out. */
  public List<AssessedUnit> all() {
    List<AssessedUnit> all = new ArrayList<>();
    for (Unit unit : structure.units()) {
      Optional<AssessedKind> kind = kindOf(unit);
      if (kind.isPresent() && existsInYear(unit) && carriedOnBy(unit).isEmpty()) {
        all.add(assessed(unit, kind.get()));
      }
    }
    all.sort(Comparator.comparing(AssessedUnit::kind).thenComparing(a -> a.unit().code()));
    return all;
  }

  /**
   * The unit with all that its assessment covers.
   *
   * @throws InvalidInput if it is not assessed at all, not in this year, or carried on by another
   *     unit that is assessed instead
   */
  public AssessedUnit of(UUID id) {
    Unit unit =
        structure
            .unit(id)
            .orElseThrow(() -> InvalidInput.of("unit", "assessment.unknownUnit", id.toString()));
    AssessedKind kind =
        kindOf(unit)
            .orElseThrow(() -> InvalidInput.of("unit", "assessment.notAssessed", unit.name()));
    if (!existsInYear(unit)) {
      throw InvalidInput.of("unit", "assessment.notInYear", unit.name(), year);
    }
    carriedOnBy(unit)
        .ifPresent(
            successor -> {
              throw InvalidInput.of(
                  "unit",
                  "assessment.carriedOn",
                  unit.name(),
                  String.valueOf(unit.existence().to()),
                  successor.name());
            });
    return assessed(unit, kind);
  }

  private Optional<AssessedKind> kindOf(Unit unit) {
    return pack.pack().assessment().assessed().stream()
        .filter(k -> k.who().fitsUnit(unit.kind(), level(unit)))
        .findFirst();
  }

  /** A setting may put parks at another level than they were set up with (Art. 21). */
  private Level level(Unit unit) {
    RulePack rules = pack.pack();
    boolean bySetting =
        rules.findKind(unit.kind()).filter(k -> k.levelSetting() != null).isPresent();
    return bySetting
        ? structure
            .region(unit.region())
            .map(r -> rules.levelOf(unit.kind(), r.kind(), pack.chosen()))
            .orElse(unit.level())
        : unit.level();
  }

  private boolean existsInYear(Unit unit) {
    return unit.existence().overlaps(days);
  }

  /** The unit that stands in its place at the end of the year; empty if it stands itself. */
  private Optional<Unit> carriedOnBy(Unit unit) {
    if (unit.existence().to() == null || !unit.existence().to().isBefore(days.to())) {
      return Optional.empty();
    }
    DateRange rest = new DateRange(unit.existence().to().plusDays(1), days.to());
    for (UUID id : structure.successors(unit.id())) {
      Optional<Unit> successor = structure.unit(id).filter(u -> u.existence().overlaps(rest));
      if (successor.isPresent()) {
        return carriedOnBy(successor.get()).or(() -> successor);
      }
    }
    return Optional.empty();
  }

  private AssessedUnit assessed(Unit unit, AssessedKind kind) {
    Map<UUID, AssessedUnit.Part> parts = new LinkedHashMap<>();
    add(unit, false, parts);
    for (Unit organ : structure.unitsOfRegion(unit.region())) {
      if (kind.together().contains(organ.kind()) && level(organ) == level(unit)) {
        add(organ, false, parts);
      }
    }
    for (AssessedUnit.Part part : List.copyOf(parts.values())) {
      for (UUID id : structure.predecessors(part.unit().id())) {
        structure.unit(id).ifPresent(earlier -> add(earlier, true, parts));
      }
    }
    Set<UUID> ids = parts.keySet();
    List<Post> posts =
        ids.stream()
            .flatMap(id -> structure.postsOf(id).stream())
            .filter(p -> !kind.who().ranks().isEmpty() && kind.who().fitsRank(p.rank()))
            .toList();
    return new AssessedUnit(unit, kind.kind(), List.copyOf(parts.values()), posts);
  }

  private void add(Unit unit, boolean carriedOn, Map<UUID, AssessedUnit.Part> parts) {
    unit.existence()
        .intersection(days)
        .ifPresent(
            within -> parts.putIfAbsent(unit.id(), new AssessedUnit.Part(unit, within, carriedOn)));
  }
}
