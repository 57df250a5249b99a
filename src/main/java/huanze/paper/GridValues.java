package huanze.paper;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link GridSheet} sees. */
final class GridValues {
  private static final int DEEPEST = 5;

  private final GridSheet sheet;
  private final PaperWords words;
  private final GridSpan.Zoom zoom;

  GridValues(GridSheet sheet, PaperWords words) {
    this.sheet = sheet;
    this.words = words;
    this.zoom = sheet.asked().span().zoom();
  }

  Map<String, Object> all() {
    Map<String, Object> values = new HashMap<>();
    values.put("area", sheet.area());
    values.put("areaCode", sheet.areaCode());
    values.put("year", sheet.year());
    values.put("days", sheet.days());
    values.put("asOf", words.day(sheet.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("filters", words.list(sheet.filters()));
    values.put("units", sheet.units());
    values.put("size", sheet.size().name());
    values.put("large", sheet.size() == PaperSize.A3);
    values.put("near", zoom != GridSpan.Zoom.YEAR);
    values.put("daily", zoom == GridSpan.Zoom.MONTH);
    Rate total = new Rate(sheet.total());
    boolean says = !sheet.asked().filter().choosesByStanding();
    values.put("rate", words.percent(total.count(Standing.MET), says ? total.judged() : 0));
    values.put("legend", legend(total));
    values.put("columns", sheet.columns().stream().map(this::column).toList());
    values.put("months", months());
    values.put("all", sheet.columns().size() + 2);
    values.put("rows", sheet.rows().stream().map(this::row).toList());
    values.put("empty", sheet.rows().isEmpty());
    return values;
  }

  private List<Map<String, Object>> legend(Rate total) {
    List<Map<String, Object>> legend = new ArrayList<>();
    for (Standing standing : PaperValues.ORDER) {
      if (standing != Standing.NOT_OWED || total.count(standing) > 0) {
        Map<String, Object> values = PaperValues.standing(standing, words);
        values.put("count", total.count(standing));
        legend.add(values);
      }
    }
    return legend;
  }

  private Map<String, Object> column(GridSheet.Column column) {
    int first = column.from().getDayOfMonth();
    int last = column.to().getDayOfMonth();
    String label =
        switch (zoom) {
          case YEAR -> words.text("paper.shortPeriod.month", column.from().getMonthValue());
          case QUARTER ->
              first == last ? String.valueOf(first) : words.text("paper.grid.days", first, last);
          case MONTH -> String.valueOf(first);
        };
    String weekday =
        zoom == GridSpan.Zoom.MONTH
            ? words.text("paper.shortWeekday." + column.from().getDayOfWeek().getValue())
            : "";
    return Map.of("label", label, "weekday", weekday, "rest", column.rest());
  }

  /** The months over the columns of a quarter. */
  private List<Map<String, Object>> months() {
    List<Map<String, Object>> months = new ArrayList<>();
    if (zoom != GridSpan.Zoom.QUARTER) {
      return months;
    }
    int begins = 0;
    List<GridSheet.Column> columns = sheet.columns();
    for (int i = 1; i <= columns.size(); i++) {
      if (i == columns.size() || columns.get(i).from().getDayOfMonth() == 1) {
        int month = columns.get(begins).from().getMonthValue();
        months.add(
            Map.of("name", words.text("paper.shortPeriod.month", month), "width", i - begins));
        begins = i;
      }
    }
    return months;
  }

  private Map<String, Object> row(GridSheet.Row row) {
    Map<String, Object> values = new HashMap<>();
    boolean heading =
        switch (row.sort()) {
          case REGION, KIND -> true;
          case UNIT, RULE -> false;
        };
    values.put("heading", heading);
    values.put("unit", row.sort() == GridRow.Sort.UNIT);
    values.put("depth", Math.min(row.depth(), DEEPEST));
    values.put("name", row.name());
    values.put("rule", row.rule());
    values.put("note", row.note());
    values.put("rate", row.percent() == null ? words.text("paper.none") : row.percent() + "%");
    values.put("cells", cells(row, heading));
    return values;
  }

  /** Cells that fill all columns; where nothing is owed they are empty. */
  private List<Map<String, Object>> cells(GridSheet.Row row, boolean heading) {
    List<Map<String, Object>> values = new ArrayList<>();
    int next = 1;
    for (GridSheet.Cell cell : row.cells()) {
      for (; next < cell.column(); next++) {
        values.add(Map.of("counts", List.of(), "label", "", "width", 1));
      }
      values.add(
          Map.of("counts", counts(cell, heading), "label", cell.label(), "width", cell.span()));
      next = cell.column() + cell.span();
    }
    for (; next <= sheet.columns().size(); next++) {
      values.add(Map.of("counts", List.of(), "label", "", "width", 1));
    }
    return values;
  }

  /** A single one of a unit needs no number. */
  private List<Map<String, Object>> counts(GridSheet.Cell cell, boolean heading) {
    List<Map<String, Object>> counts = new ArrayList<>();
    for (GridSheet.Count one : cell.counts()) {
      counts.add(count(StandingSymbol.of(one.standing()), one.count(), heading || one.count() > 1));
    }
    if (cell.planned() > 0) {
      counts.add(count(words.text("paper.grid.plannedSign"), cell.planned(), cell.planned() > 1));
    }
    return counts;
  }

  private static Map<String, Object> count(String symbol, int count, boolean numbered) {
    return Map.of("symbol", symbol, "number", numbered ? String.valueOf(count) : "");
  }
}
