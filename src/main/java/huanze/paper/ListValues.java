package huanze.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link ListSheet} sees. */
final class ListValues {
  /** So many columns still are readable upright. */
  private static final int UPRIGHT = 5;

  private ListValues() {}

  static Map<String, Object> of(ListSheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("heading", sheet.title());
    values.put("filters", sheet.filters());
    values.put("on", words.day(sheet.on()));
    values.put("count", sheet.rows().size());
    values.put("landscape", sheet.columns().size() > UPRIGHT);
    double all = sheet.columns().stream().mapToDouble(ListSheet.Column::share).sum();
    List<Map<String, Object>> columns = new ArrayList<>();
    for (ListSheet.Column column : sheet.columns()) {
      double percent = Math.round(1000 * column.share() / all) / 10.0;
      columns.add(Map.of("heading", column.heading(), "width", percent));
    }
    values.put("columns", columns);
    List<Map<String, Object>> rows = new ArrayList<>();
    int number = 1;
    for (List<String> row : sheet.rows()) {
      rows.add(Map.of("number", number++, "cells", cells(sheet, row)));
    }
    values.put("rows", rows);
    values.put("empty", rows.isEmpty());
    values.put("width", sheet.columns().size() + 1);
    return values;
  }

  private static List<Map<String, Object>> cells(ListSheet sheet, List<String> row) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(Map.of("text", row.get(i), "number", sheet.columns().get(i).number()));
    }
    return cells;
  }
}
