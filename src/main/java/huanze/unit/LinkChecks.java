package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Problem;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** What must hold of a link between two units. */
final class LinkChecks {
  private static final String DEPARTMENT = "department";

  private final Structure structure;
  private final RulePack pack;
  private final Function<UUID, List<UnitLink>> links;

  LinkChecks(Structure structure, RulePack pack) {
    this(structure, pack, structure::links);
  }

  /**
   * @param links those from a unit to others that shall stand beside it
   */
  LinkChecks(Structure structure, RulePack pack, Function<UUID, List<UnitLink>> links) {
    this.structure = structure;
    this.pack = pack;
    this.links = links;
  }

  List<Problem> of(UnitLink link) {
    List<Problem> problems = new ArrayList<>();
    Unit unit = structure.unit(link.unit()).orElse(null);
    Unit other = structure.unit(link.other()).orElse(null);
    if (unit == null || other == null) {
      UUID missing = unit == null ? link.unit() : link.other();
      return List.of(Problem.of(unit == null ? "unit" : "other", "unit.problem.noUnit", missing));
    }
    if (unit.id().equals(other.id())) {
      return List.of(Problem.of("other", "unit.problem.linkToItself", unit.name()));
    }
    if (link.days().isReversed()) {
      return List.of(UnitChecks.reversed(link.days()));
    }
    for (Unit one : List.of(unit, other)) {
      if (!one.existence().overlaps(link.days())) {
        problems.add(
            Problem.of(
                "from", "unit.problem.linkOutside", one.name(), UnitChecks.days(link.days())));
      } else if (outlives(link.days(), one)) {
        problems.add(
            Problem.of(
                "to",
                "unit.problem.linkOutlives",
                one.name(),
                UnitChecks.day(one.existence().to())));
      }
    }
    for (UnitLink known : links.apply(unit.id())) {
      if (known.id().equals(link.id())
          || known.kind() != link.kind()
          || !known.days().overlaps(link.days())) {
        continue;
      }
      boolean same = known.other().equals(other.id());
      if (same || link.kind() == UnitLink.Kind.MANAGEMENT) {
        problems.add(
            Problem.of(
                "other",
                same ? "unit.problem.linkedAlready" : "unit.problem.managedAlready",
                unit.name(),
                structure.unit(known.other()).map(Unit::name).orElse(""),
                UnitChecks.days(known.days())));
      }
    }
    switch (link.kind()) {
      case MANAGEMENT -> checkManagement(link, unit, other, problems);
      case SECTOR -> checkSector(unit, other, problems);
    }
    return problems;
  }

  /** A link that is to go on after one of its units has ended. */
  private static boolean outlives(DateRange days, Unit unit) {
    LocalDate end = unit.existence().to();
    return end != null && (days.to() == null || days.to().isAfter(end));
  }

  private void checkManagement(UnitLink link, Unit unit, Unit other, List<Problem> problems) {
    LocalDate from = link.days().from() == null ? unit.existence().from() : link.days().from();
    UUID superior = structure.formers().parentOn(unit, from == null ? LocalDate.MIN : from);
    if (Objects.equals(superior, other.id())) {
      problems.add(
          Problem.of("other", "unit.problem.managerIsSuperior", other.name(), unit.name()));
    }
    boolean back =
        links.apply(other.id()).stream()
            .anyMatch(
                l ->
                    l.kind() == UnitLink.Kind.MANAGEMENT
                        && l.other().equals(unit.id())
                        && l.days().overlaps(link.days()));
    if (back) {
      problems.add(
          Problem.of("other", "unit.problem.managedByEachOther", unit.name(), other.name()));
    }
  }

  /**
   * Art. 8: a department guides committees, governments and departments one level down, and what
   * belongs to its system beside it; never a higher level, nor a committee or government of its
   * own.
   */
  private void checkSector(Unit unit, Unit other, List<Problem> problems) {
    if (!DEPARTMENT.equals(pack.kind(unit.kind()).standsFor())) {
      problems.add(Problem.of("unit", "unit.problem.sectorNotDepartment", unit.name()));
    } else if (other.level().compareTo(unit.level()) < 0
        || other.level() == unit.level() && UnitChecks.isOrgan(other, pack)) {
      problems.add(
          Problem.of(
              "other",
              "unit.problem.sectorLevel",
              unit.name(),
              UnitChecks.level(unit),
              other.name(),
              UnitChecks.level(other)));
    }
  }
}
