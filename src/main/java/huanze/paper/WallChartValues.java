package huanze.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link WallChart} sees: rows of so many boxes beside each other. */
final class WallChartValues {
  private static final int LEADERS_IN_A_ROW = 6;
  private static final int DEPARTMENTS_IN_A_ROW = 8;
  private static final int REGIONS_IN_A_ROW = 10;

  private WallChartValues() {}

  static Map<String, Object> of(WallChart chart, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("regionName", chart.regionName());
    values.put("on", words.day(chart.on()));
    values.put("regulation", chart.regulation());
    List<Map<String, Object>> organs = new ArrayList<>();
    for (WallChart.Organ organ : chart.organs()) {
      List<Map<String, Object>> boxes =
          organ.leaders().stream().map(l -> leader(l, words)).toList();
      organs.add(
          Map.of(
              "name", organ.name(),
              "byAnalogy", organ.byAnalogy(),
              "rows", rows(boxes, LEADERS_IN_A_ROW)));
    }
    values.put("organs", organs);
    values.put("noOrgans", organs.isEmpty());
    put(values, "departments", chart.departments(), DEPARTMENTS_IN_A_ROW, words);
    put(values, "below", chart.below(), REGIONS_IN_A_ROW, words);
    return values;
  }

  private static void put(
      Map<String, Object> values,
      String name,
      List<WallChart.Organ> organs,
      int wide,
      PaperWords words) {
    List<Map<String, Object>> boxes = organs.stream().map(o -> organ(o, words)).toList();
    values.put(name, boxes.isEmpty() ? List.of() : List.of(rows(boxes, wide)));
  }

  private static Map<String, Object> organ(WallChart.Organ organ, PaperWords words) {
    return Map.of(
        "name", organ.name(),
        "byAnalogy", organ.byAnalogy(),
        "leaders", organ.leaders().stream().map(l -> leader(l, words)).toList());
  }

  private static Map<String, Object> leader(WallChart.Leader leader, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("post", leader.post());
    values.put("holders", words.holders(leader.holders()));
    values.put("responsibility", leader.responsibility());
    values.put("fields", words.list(leader.fields()));
    return values;
  }

  /** Rows about equally long; the last is filled up, so that all boxes are equally wide. */
  private static Map<String, Object> rows(List<Map<String, Object>> boxes, int wide) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int lines = Math.max(1, (boxes.size() + wide - 1) / wide);
    int columns = (boxes.size() + lines - 1) / lines;
    for (int from = 0; from < boxes.size(); from += columns) {
      List<Map<String, Object>> row =
          new ArrayList<>(boxes.subList(from, Math.min(boxes.size(), from + columns)));
      List<Integer> rest = new ArrayList<>();
      while (row.size() + rest.size() < columns) {
        rest.add(rest.size());
      }
      rows.add(Map.of("boxes", row, "rest", rest));
    }
    return Map.of("rows", rows, "columns", Math.max(1, columns));
  }
}
