package huanze.unit;

import huanze.rulepack.RulePack;
import huanze.sheet.MappedRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the unit a row names, by code, name, or the short name of its pattern. */
final class UnitMatch {
  private final UnitNames names;
  private final LocalDate today;
  private final ImportPlan plan;
  private final Map<String, String> nearOf = new HashMap<>();

  UnitMatch(Structure structure, RulePack pack, LocalDate today, ImportPlan plan) {
    this.names = new UnitNames(structure, pack);
    this.today = today;
    this.plan = plan;
  }

  /** Empty if it is not clear; then the plan says so. */
  Optional<Unit> of(MappedRow row) {
    return of(row, "unit", "unitName");
  }

  /**
   * Committee and government of the place that a row names instead of a unit, as clerks write: 海滨镇.
   * Empty if the word names a unit, or no place.
   */
  List<Unit> organsOfPlace(MappedRow row) {
    String word = row.text("unit") != null ? row.text("unit") : row.text("unitName");
    return word == null || !names.called(word, today).isEmpty()
        ? List.of()
        : Stream.of(true, false)
            .flatMap(party -> names.ofPlace(word, today, party).stream())
            .toList();
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
    List<Unit> named = names.called(word, today);
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    String column = code != null ? codeKey : nameKey;
    String near = named.isEmpty() ? nearOf.computeIfAbsent(word, this::near) : "";
    if (!named.isEmpty()) {
      plan.problem(row.number(), column, "unit.import.manyUnits", word, UnitNames.listed(named));
    } else if (near.isEmpty()) {
      plan.problem(row.number(), column, "unit.import.noUnit", word);
    } else {
      plan.problem(row.number(), column, "unit.import.noUnitButNear", word, near);
    }
    return Optional.empty();
  }

  private String near(String word) {
    return UnitNames.listed(names.near(word));
  }
}
