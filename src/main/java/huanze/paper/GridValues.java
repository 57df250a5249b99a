package huanze.paper;

import huanze.agenda.StandingSymbol;
import huanze.base.Period;
import huanze.paper.GridSheet.Cell;
import huanze.paper.GridSheet.RuleRow;
import huanze.paper.GridSheet.UnitRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link GridSheet} sees. */
final class GridValues {
  private static final int MONTHS = 12;

  private GridValues() {}

  static Map<String, Object> of(GridSheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("unitName", sheet.unitName());
    values.put("unitCode", sheet.unitCode());
    values.put("year", sheet.year());
    values.put("asOf", words.day(sheet.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("legend", PaperValues.legend(words));
    values.put(
        "months",
        Period.of(sheet.year(), Period.Length.MONTH).stream().map(words::shortPeriod).toList());
    List<Map<String, Object>> rows = new ArrayList<>();
    sheet.units().forEach(unit -> addRows(unit, rows, words));
    values.put("rows", rows);
    values.put("empty", rows.isEmpty());
    return values;
  }

  private static void addRows(UnitRows unit, List<Map<String, Object>> rows, PaperWords words) {
    boolean first = true;
    for (RuleRow rule : unit.rules()) {
      Map<String, Object> row = new HashMap<>();
      row.put("first", first);
      row.put("unit", unit.name());
      row.put("depth", Math.min(unit.depth(), 4));
      row.put("rule", rule.rule());
      row.put("article", words.article(rule.article()));
      row.put("title", rule.title());
      row.put("subject", rule.subject());
      row.put("cells", cells(rule.cells(), words));
      rows.add(row);
      first = false;
    }
  }

  /** Cells that fill the year's twelve columns, a quarter three wide; gaps are empty cells. */
  private static List<Map<String, Object>> cells(List<Cell> cells, PaperWords words) {
    List<Map<String, Object>> values = new ArrayList<>();
    int month = 1;
    for (Cell cell : cells.stream().sorted((a, b) -> a.period().compareTo(b.period())).toList()) {
      Period period = cell.period();
      int start = period.from().getMonthValue();
      for (; month < start; month++) {
        values.add(cell("", "", 1));
      }
      int width = period.length().months();
      String label = width == 1 ? "" : words.shortPeriod(period);
      values.add(cell(StandingSymbol.of(cell.standing()), label, width));
      month = start + width;
    }
    for (; month <= MONTHS; month++) {
      values.add(cell("", "", 1));
    }
    return values;
  }

  private static Map<String, Object> cell(String symbol, String label, int width) {
    return Map.of("symbol", symbol, "label", label, "width", width);
  }
}
