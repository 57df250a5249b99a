package huanze.unit;

import huanze.rulepack.RulePack;
import huanze.sheet.Cells;
import huanze.sheet.MappedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the unit a row names, by code, name, or the short name of its pattern. */
final class UnitMatch {
  private static final int NEAR = 3;

  private final Structure structure;
  private final LocalDate today;
  private final ImportPlan plan;
  private final Map<String, List<Unit>> byName = new HashMap<>();
  private final Map<String, String> nearOf = new HashMap<>();

  UnitMatch(Structure structure, RulePack pack, LocalDate today, ImportPlan plan) {
    this.structure = structure;
    this.today = today;
    this.plan = plan;
    Map<String, List<Unit>> byShortName = new HashMap<>();
    for (Unit unit : structure.units()) {
      byName.computeIfAbsent(Cells.name(unit.name()), n -> new ArrayList<>()).add(unit);
      structure
          .region(unit.region())
          .flatMap(region -> StandardUnits.shortName(unit, region, pack))
          .ifPresent(n -> byShortName.computeIfAbsent(n, x -> new ArrayList<>()).add(unit));
    }
    byShortName.forEach(byName::putIfAbsent);
  }

  /** Empty if it is not clear; then the plan says so. */
  Optional<Unit> of(MappedRow row) {
    return of(row, "unit", "unitName");
  }

  /** The same where other columns name it, by code and by name. */
  Optional<Unit> of(MappedRow row, String codeKey, String nameKey) {
    String code = row.text(codeKey);
    String name = row.text(nameKey);
    if (code == null && name == null) {
      plan.problem(row.number(), codeKey, "unit.import.whichUnit");
      return Optional.empty();
    }
    String word = code != null ? code : String.valueOf(name);
    Optional<Unit> byCode = structure.unit(Cells.code(word));
    if (byCode.isPresent()) {
      return byCode;
    }
    List<Unit> named = alive(byName.getOrDefault(Cells.name(word), List.of()));
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    String column = code != null ? codeKey : nameKey;
    String near = named.isEmpty() ? nearOf.computeIfAbsent(word, this::near) : "";
    if (!named.isEmpty()) {
      plan.problem(row.number(), column, "unit.import.manyUnits", word);
    } else if (near.isEmpty()) {
      plan.problem(row.number(), column, "unit.import.noUnit", word);
    } else {
      plan.problem(row.number(), column, "unit.import.noUnitButNear", word, near);
    }
    return Optional.empty();
  }

  /** Of several units of one name those that still exist. */
  private List<Unit> alive(List<Unit> named) {
    List<Unit> alive = named.stream().filter(u -> u.existence().contains(today)).toList();
    return alive.isEmpty() ? named : alive;
  }

  /** Units whose names hold all the characters in their order: 海港区政府 in 海港区人民政府. */
  private String near(String word) {
    return structure.units().stream()
        .map(Unit::name)
        .filter(name -> holdsInOrder(name, word))
        .limit(NEAR)
        .collect(Collectors.joining(" / "));
  }

  private static boolean holdsInOrder(String name, String word) {
    int at = 0;
    for (int c : word.codePoints().toArray()) {
      at = name.indexOf(c, at);
      if (at < 0) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }
}
