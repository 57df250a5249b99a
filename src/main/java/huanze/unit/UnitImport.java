package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Problem;
import huanze.rulepack.Level;
import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file of units would change. Empty cells keep kind, level, region and analogy;
 * they empty superior and dates. 监管部门 of a unit that stands changes from the day named in the file,
 * else from today, so that the past keeps what it owed; the preview names the day.
 */
final class UnitImport {
  private static final String SUPERVISING = "supervising";
  private static final String SUPERVISING_FROM = "supervisingFrom";

  private final Structure structure;
  private final RulePack pack;
  private final PackSettings settings;
  private final UnitWriting writing;
  private final LocalDate today;
  private final ImportPlan plan;

  private final Map<String, Integer> rowOfCode = new HashMap<>();
  private final Map<String, UUID> idOfCode;
  private final Map<UUID, String> newCodes = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();

  private record Planned(MappedRow row, @Nullable Unit known, Unit unit) {}

  UnitImport(
      Structure structure,
      RulePack pack,
      PackSettings settings,
      UnitWriting writing,
      LocalDate today,
      ImportPlan plan) {
    this.structure = structure;
    this.pack = pack;
    this.settings = settings;
    this.writing = writing;
    this.today = today;
    this.plan = plan;
    this.idOfCode = new HashMap<>(structure.unitIdsByCode());
  }

  void read(MappedSheet sheet) {
    for (MappedRow row : sheet.rows()) {
      String code = row.text("code");
      Integer earlier = code == null ? null : rowOfCode.putIfAbsent(code, row.number());
      if (earlier != null) {
        plan.problem(row.number(), "code", "unit.import.twice", String.valueOf(code), earlier);
      } else if (row.good() && code != null) {
        resolve(row, code);
      }
    }
    List<Planned> whole = planned.stream().map(this::withParent).toList();
    UnitChecks checks = new UnitChecks(structure, pack, whole.stream().map(Planned::unit).toList());
    Map<UUID, Unit> all = new HashMap<>(structure.unitsById());
    whole.forEach(p -> all.put(p.unit.id(), p.unit));
    whole.stream()
        .sorted(Comparator.comparingInt(p -> depth(p.unit, all)))
        .forEach(p -> plan(p, checks));
  }

  /** Superiors are written before their subordinates. */
  private static int depth(Unit unit, Map<UUID, Unit> all) {
    int depth = 0;
    Unit at = unit;
    while (at != null && at.parent() != null && depth <= all.size()) {
      at = all.get(at.parent());
      depth++;
    }
    return depth;
  }

  private void resolve(MappedRow row, String code) {
    Unit known = structure.unit(code).orElse(null);
    String idText = row.text("id");
    UUID id = null;
    if (idText != null) {
      Optional<UUID> parsed = Uuids.parse(idText);
      if (parsed.isEmpty()) {
        plan.problem(row.number(), "id", "unit.import.badId", idText);
        return;
      }
      id = parsed.get();
      if (known != null && !known.id().equals(id)) {
        plan.problem(row.number(), "id", "unit.import.otherId", code, known.name());
        return;
      }
      known = structure.unit(id).orElse(null);
    }
    String regionCode = Optional.ofNullable(row.text("region")).orElse(regionOf(code, known));
    Region region = structure.region(regionCode).orElse(null);
    String kind = row.text("kind") != null || known == null ? row.text("kind") : known.kind();
    String name = row.text("name") != null || known == null ? row.text("name") : known.name();
    if (region == null) {
      plan.problem(row.number(), "region", "unit.import.noRegion", regionCode);
    } else if (kind == null) {
      plan.cellProblem(row.number(), "kind", "sheet.cell.empty");
    } else if (name == null) {
      plan.cellProblem(row.number(), "name", "sheet.cell.empty");
    } else {
      UUID own = known != null ? known.id() : id != null ? id : writing.newId(code, region);
      idOfCode.put(code, own);
      if (known == null) {
        newCodes.put(own, code);
      }
      Unit unit =
          new Unit(
              own,
              code,
              name,
              kind,
              level(row, known, kind, region),
              treatedAs(row, known, kind),
              regionCode,
              known == null ? null : known.parent(),
              existence(row, known),
              row.has("recordingFrom") || known == null
                  ? row.date("recordingFrom")
                  : known.recordingFrom());
      planned.add(new Planned(row, known, unit));
    }
  }

  private static String regionOf(String code, @Nullable Unit known) {
    int dot = code.indexOf('.');
    return known != null ? known.region() : dot > 0 ? code.substring(0, dot) : code;
  }

  private Level level(MappedRow row, @Nullable Unit known, String kind, Region region) {
    String word = row.text("level");
    return word != null
        ? CamelCase.parse(Level.class, word)
        : known != null ? known.level() : pack.levelOf(kind, region.kind(), settings);
  }

  private @Nullable String treatedAs(MappedRow row, @Nullable Unit known, String kind) {
    String word = row.text("treatedAs");
    return word != null ? word : known != null ? known.treatedAs() : pack.kind(kind).treatedAs();
  }

  private static DateRange existence(MappedRow row, @Nullable Unit known) {
    DateRange before = known == null ? DateRange.ALWAYS : known.existence();
    return new DateRange(
        row.has("from") ? row.date("from") : before.from(),
        row.has("to") ? row.date("to") : before.to());
  }

  private Planned withParent(Planned p) {
    if (!p.row.has("parent")) {
      return p;
    }
    String code = p.row.text("parent");
    UUID parent = code == null ? null : idOfCode.get(code);
    if (code != null && parent == null) {
      plan.problem(p.row.number(), "parent", "unit.import.noParent", code);
    }
    return new Planned(p.row, p.known, UnitDraft.of(p.unit).under(parent).unit(p.unit.id()));
  }

  private void plan(Planned p, UnitChecks checks) {
    int row = p.row.number();
    List<Problem> problems = checks.of(p.unit);
    problems.forEach(problem -> plan.problem(row, problem));
    if (!problems.isEmpty()) {
      return;
    }
    Boolean supervising = p.row.flag(SUPERVISING);
    if (p.known == null) {
      Region region = structure.region(p.unit.region()).orElseThrow();
      plan.add(
          row,
          p.unit.name(),
          w -> UnitWriting.write(w, c -> writing.add(c, p.unit, region, supervising)));
      return;
    }
    boolean before = structure.hasFlag(p.unit.id(), SUPERVISING, today);
    boolean after = supervising == null ? before : supervising;
    LocalDate named = p.row.date(SUPERVISING_FROM);
    LocalDate from = named == null ? today : named;
    Map<String, Object> fields = fields(p.unit, after);
    if (before != after) {
      fields.put(SUPERVISING_FROM, from);
    }
    plan.change(
        row,
        p.known.name(),
        fields(p.known, before),
        fields,
        w ->
            UnitWriting.write(
                w,
                c -> {
                  writing.change(c, p.unit);
                  if (before != after) {
                    // Reports follow the same list (R2).
                    writing.flag(c, p.unit.id(), SUPERVISING, after, from);
                    writing.flag(c, p.unit.id(), "relevant", after, from);
                  }
                }));
  }

  /** As below, with superiors that only the file knows. */
  private Map<String, Object> fields(Unit unit, boolean supervising) {
    Map<String, Object> fields = fields(unit, structure, supervising);
    if (newCodes.containsKey(unit.parent())) {
      fields.put("parent", newCodes.get(unit.parent()));
    }
    return fields;
  }

  /** A unit as the form's columns hold it. */
  static Map<String, Object> fields(Unit unit, Structure structure, boolean supervising) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", unit.id().toString());
    fields.put("code", unit.code());
    fields.put("name", unit.name());
    fields.put("kind", unit.kind());
    fields.put("level", CamelCase.of(unit.level()));
    fields.put("treatedAs", unit.treatedAs());
    fields.put("region", unit.region());
    fields.put(
        "parent",
        unit.parent() == null ? null : structure.unit(unit.parent()).map(Unit::code).orElse(null));
    fields.put(SUPERVISING, supervising);
    fields.put("from", unit.existence().from());
    fields.put("to", unit.existence().to());
    fields.put("recordingFrom", unit.recordingFrom());
    return fields;
  }
}
