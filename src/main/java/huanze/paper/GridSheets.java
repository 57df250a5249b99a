package huanze.paper;

import huanze.agenda.Obligation;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fills the year's grid sheet: a unit and those under it, rule by rule, period by period. */
final class GridSheets {
  private GridSheets() {}

  static GridSheet of(
      Sources sources,
      Structure structure,
      Unit top,
      int year,
      LocalDate asOf,
      List<Obligation> obligations) {
    Map<UUID, List<Obligation>> byUnit = new LinkedHashMap<>();
    for (Obligation o : obligations) {
      byUnit.computeIfAbsent(o.unit(), id -> new ArrayList<>()).add(o);
    }
    List<GridSheet.UnitRows> rows = new ArrayList<>();
    Set<UUID> within = new HashSet<>();
    add(structure, top, 0, byUnit, rows, within);
    List<Obligation> shown = obligations.stream().filter(o -> within.contains(o.unit())).toList();
    return new GridSheet(
        top.name(),
        top.code(),
        year,
        asOf,
        sources.pack().title(),
        rows,
        sources.unconfirmed(structure, shown));
  }

  private static void add(
      Structure structure,
      Unit unit,
      int depth,
      Map<UUID, List<Obligation>> byUnit,
      List<GridSheet.UnitRows> rows,
      Set<UUID> within) {
    within.add(unit.id());
    List<Obligation> own = byUnit.getOrDefault(unit.id(), List.of());
    if (!own.isEmpty()) {
      LocalDate yearsEnd = LocalDate.of(own.getFirst().period().year(), 12, 31);
      String name = structure.nameOn(unit.id(), yearsEnd);
      rows.add(new GridSheet.UnitRows(name, depth, rules(structure, own)));
    }
    for (Unit child : structure.children(unit.id())) {
      add(structure, child, depth + 1, byUnit, rows, within);
    }
  }

  /** One row per rule and subject, in the order the obligations come. */
  private static List<GridSheet.RuleRow> rules(Structure structure, List<Obligation> own) {
    record Key(String rule, UUID subject) {}
    Map<Key, List<Obligation>> bySubject = new LinkedHashMap<>();
    for (Obligation o : own) {
      bySubject
          .computeIfAbsent(new Key(o.rule().id(), o.subject()), key -> new ArrayList<>())
          .add(o);
    }
    List<GridSheet.RuleRow> rows = new ArrayList<>();
    for (List<Obligation> cells : bySubject.values()) {
      Obligation first = cells.get(0);
      UUID post = first.post();
      rows.add(
          new GridSheet.RuleRow(
              first.rule().id(),
              first.rule().article(),
              first.rule().title(),
              post == null ? "" : structure.post(post).map(Post::name).orElseThrow(),
              cells.stream().map(o -> new GridSheet.Cell(o.period(), o.standing())).toList()));
    }
    return rows;
  }
}
