package huanze.paper;

import huanze.agenda.Standing;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A grid's sheet as it was kept before it showed what the screen shows: a unit and those under it,
 * rule by rule through the year.
 */
record EarlierGridSheet(
    String unitName,
    String unitCode,
    int year,
    LocalDate asOf,
    String regulation,
    List<UnitRows> units,
    List<String> unconfirmed) {

  record UnitRows(String name, int depth, List<RuleRow> rules) {}

  record RuleRow(String rule, int article, String title, String subject, List<Cell> cells) {}

  record Cell(Period period, Standing standing) {}

  GridSheet now() {
    List<GridSheet.Row> rows = new ArrayList<>();
    Map<Standing, Integer> total = new EnumMap<>(Standing.class);
    for (UnitRows unit : units) {
      rows.add(row(GridRow.Sort.UNIT, unit.depth(), unit.name(), "", true, List.of()));
      for (RuleRow rule : unit.rules()) {
        String name =
            rule.subject().isEmpty() ? rule.title() : rule.subject() + "\uFF1A" + rule.title();
        List<GridSheet.Cell> cells = rule.cells().stream().map(EarlierGridSheet::cell).toList();
        rows.add(row(GridRow.Sort.RULE, unit.depth() + 1, name, rule.rule(), false, cells));
        rule.cells().forEach(cell -> total.merge(cell.standing(), 1, Integer::sum));
      }
    }
    GridSpan span = GridSpan.year(year);
    return new GridSheet(
        GridAsked.year(year),
        PaperSize.A4,
        unitName,
        unitCode,
        year,
        asOf,
        regulation,
        "",
        List.of(),
        span.columns().stream().map(at -> new GridSheet.Column(at.from(), at.to(), false)).toList(),
        rows,
        total,
        units.size(),
        unconfirmed);
  }

  private static GridSheet.Row row(
      GridRow.Sort sort,
      int depth,
      String name,
      String rule,
      boolean open,
      List<GridSheet.Cell> cells) {
    return new GridSheet.Row(sort, depth, name, rule, "", open, cells, null);
  }

  private static GridSheet.Cell cell(Cell cell) {
    int months = cell.period().length().months();
    return new GridSheet.Cell(
        (cell.period().number() - 1) * months + 1,
        months,
        List.of(new GridSheet.Count(cell.standing(), 1)),
        0,
        "");
  }
}
