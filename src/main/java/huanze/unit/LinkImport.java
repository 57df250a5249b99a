package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Problem;
import huanze.rulepack.RulePack;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a table of links between units would change. A row is the link it names by id,
 * else one of the same two units and kind in days that overlap; its days are then corrected.
 */
final class LinkImport {
  private final Structure structure;
  private final RulePack pack;
  private final Ids ids;
  private final UnitMatch units;
  private final ImportPlan plan;
  private final Map<UUID, Integer> rows = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();
  private final Map<UUID, List<UnitLink>> besides = new HashMap<>();

  private record Planned(int row, @Nullable UnitLink known, UnitLink link) {}

  LinkImport(Structure structure, RulePack pack, Ids ids, UnitMatch units, ImportPlan plan) {
    this.structure = structure;
    this.pack = pack;
    this.ids = ids;
    this.units = units;
    this.plan = plan;
  }

  void read(MappedSheet sheet) {
    sheet.rows().stream().filter(MappedRow::good).forEach(this::read);
    LinkChecks checks = new LinkChecks(structure, pack, this::besides);
    for (Planned p : planned) {
      List<Problem> problems = p.link.equals(p.known) ? List.of() : checks.of(p.link);
      problems.forEach(problem -> plan.problem(p.row, problem));
      if (problems.isEmpty()) {
        put(p);
      }
      besides.computeIfAbsent(p.link.unit(), this::untouched).add(p.link);
    }
  }

  /** Those that stand and those of earlier rows: of two that clash, only the later is told so. */
  private List<UnitLink> besides(UUID unit) {
    return besides.computeIfAbsent(unit, this::untouched);
  }

  private List<UnitLink> untouched(UUID unit) {
    return structure.links(unit).stream()
        .filter(link -> !rows.containsKey(link.id()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void read(MappedRow row) {
    String idText = row.text("id");
    Optional<UUID> id = Optional.ofNullable(idText).flatMap(Uuids::parse);
    if (idText != null && id.isEmpty()) {
      plan.problem(row.number(), "id", "unit.import.badId", idText);
      return;
    }
    Unit unit = units.of(row, "unit", "unitName").orElse(null);
    Unit other = units.of(row, "other", "otherName").orElse(null);
    if (unit == null || other == null) {
      return;
    }
    UnitLink.Kind kind =
        CamelCase.parse(UnitLink.Kind.class, Objects.requireNonNull(row.text("kind")));
    DateRange days = new DateRange(row.date("from"), row.date("to"));
    UnitLink known =
        id.flatMap(structure::link).or(() -> alike(unit, kind, other, days)).orElse(null);
    DateRange meant = known == null ? days : days(row, known.days());
    UUID own = known != null ? known.id() : id.orElseGet(ids::next);
    Integer earlier = rows.putIfAbsent(own, row.number());
    if (earlier != null) {
      plan.problem(row.number(), "unit", "unit.import.twice", unit.name(), earlier);
      return;
    }
    planned.add(
        new Planned(row.number(), known, new UnitLink(own, unit.id(), kind, other.id(), meant)));
  }

  private Optional<UnitLink> alike(Unit unit, UnitLink.Kind kind, Unit other, DateRange days) {
    return structure.links(unit.id()).stream()
        .filter(l -> l.kind() == kind && l.other().equals(other.id()))
        .filter(l -> l.days().overlaps(days))
        .findFirst();
  }

  /** A column the table does not have leaves what stands. */
  private static DateRange days(MappedRow row, DateRange known) {
    LocalDate from = row.has("from") ? row.date("from") : known.from();
    LocalDate to = row.has("to") ? row.date("to") : known.to();
    return new DateRange(from, to);
  }

  private void put(Planned p) {
    UnitLink link = p.link;
    String what = name(link.unit()) + " → " + name(link.other());
    if (p.known == null) {
      plan.add(p.row, what, w -> w.put(UnitTables.UNIT_LINK, UnitTables.row(link)));
    } else {
      plan.change(
          p.row,
          what,
          fields(p.known, structure),
          fields(link, structure),
          w -> w.put(UnitTables.UNIT_LINK, UnitTables.row(link)));
    }
  }

  private String name(UUID unit) {
    return structure.unit(unit).map(Unit::name).orElse("");
  }

  /** A link as the form's columns hold it. */
  static Map<String, Object> fields(UnitLink link, Structure structure) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("unit", structure.unit(link.unit()).map(Unit::code).orElse(""));
    fields.put("unitName", structure.unit(link.unit()).map(Unit::name).orElse(""));
    fields.put("kind", CamelCase.of(link.kind()));
    fields.put("other", structure.unit(link.other()).map(Unit::code).orElse(""));
    fields.put("otherName", structure.unit(link.other()).map(Unit::name).orElse(""));
    fields.put("from", link.days().from());
    fields.put("to", link.days().to());
    fields.put("id", link.id().toString());
    return fields;
  }
}
