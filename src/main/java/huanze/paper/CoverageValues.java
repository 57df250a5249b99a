package huanze.paper;

import huanze.base.CamelCase;
import huanze.duty.CoverageFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the template of a {@link CoverageSheet} sees. */
final class CoverageValues {
  /** So many posts still are readable beside each other. */
  private static final int POSTS = 9;

  /** Signs that a black-and-white print keeps apart. */
  private static final Map<String, String> SIGNS =
      Map.of("hole", "×", "double", "◎", "endedBasis", "△", "notInForce", "▽");

  private static final List<CoverageFinding.Kind> COLUMNS =
      Stream.of(CoverageFinding.Kind.values()).toList();

  private CoverageValues() {}

  static Map<String, Object> of(CoverageSheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", sheet.name());
    values.put("on", words.day(sheet.on()));
    values.put("regulation", sheet.regulation());
    values.put("ofUnit", sheet.unit() != null);
    values.put("remarks", sheet.remarks());
    values.put("anyRemark", !sheet.remarks().isEmpty());
    values.put("noDuties", sheet.unit() != null && sheet.rows().isEmpty());
    values.put("noPosts", sheet.unit() != null && sheet.posts().isEmpty());
    Set<String> kinds = new LinkedHashSet<>();
    sheet.rows().forEach(r -> r.cells().stream().filter(c -> !c.isEmpty()).forEach(kinds::add));
    values.put("kinds", kinds.stream().map(k -> Map.of("mark", mark(k), "word", k)).toList());
    values.put(
        "signs",
        Stream.of("hole", "double", "endedBasis", "notInForce")
            .map(f -> Map.of("sign", SIGNS.get(f), "word", words.text("duty.finding." + f)))
            .toList());
    values.put("parts", parts(sheet, words));
    values.put(
        "heads", COLUMNS.stream().map(k -> words.text("duty.finding." + CamelCase.of(k))).toList());
    values.put("lines", lines(sheet));
    values.put("width", COLUMNS.size() + 5);
    values.put("sound", sheet.sound());
    long faulty = sheet.lines().stream().filter(CoverageValues::isFaulty).count();
    values.put("faulty", faulty);
    values.put("onlyVacant", sheet.lines().size() - faulty);
    values.put("noLines", sheet.lines().isEmpty());
    return values;
  }

  private static boolean isFaulty(CoverageSheet.OfUnit unit) {
    return COLUMNS.stream()
        .filter(CoverageFinding.Kind::isFault)
        .anyMatch(k -> unit.counts().getOrDefault(CamelCase.of(k), 0) > 0);
  }

  /** The whole name stands in the legend. */
  private static String mark(String responsibility) {
    return responsibility.substring(0, responsibility.offsetByCodePoints(0, 1));
  }

  /** A matrix that is too wide comes in parts, one under the other. */
  private static List<Map<String, Object>> parts(CoverageSheet sheet, PaperWords words) {
    List<Map<String, Object>> parts = new ArrayList<>();
    int all = sheet.posts().size();
    for (int from = 0; sheet.unit() != null && (from == 0 || from < all); from += POSTS) {
      int to = Math.min(all, from + POSTS);
      List<Map<String, Object>> rows = new ArrayList<>();
      for (CoverageSheet.Row row : sheet.rows()) {
        rows.add(row(row, from, to, rows.size() + 1));
      }
      List<Map<String, Object>> posts =
          sheet.posts().subList(from, to).stream()
              .map(p -> Map.<String, Object>of("post", p.post(), "who", words.holders(p.holders())))
              .toList();
      parts.add(Map.of("posts", posts, "rows", rows, "wide", to - from + 4));
    }
    return parts;
  }

  private static Map<String, Object> row(CoverageSheet.Row row, int from, int to, int number) {
    List<String> marks =
        row.cells().subList(from, to).stream().map(c -> c.isEmpty() ? "" : mark(c)).toList();
    List<String> signs = row.findings().stream().map(f -> SIGNS.getOrDefault(f, f)).toList();
    return Map.of(
        "number", number,
        "text", row.text(),
        "cite", row.cite(),
        "marks", marks,
        "signs", String.join(" ", signs));
  }

  private static List<Map<String, Object>> lines(CoverageSheet sheet) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (CoverageSheet.OfUnit unit : sheet.lines()) {
      List<String> counts =
          COLUMNS.stream()
              .map(k -> unit.counts().getOrDefault(CamelCase.of(k), 0))
              .map(n -> n == 0 ? "" : String.valueOf(n))
              .toList();
      lines.add(
          Map.of(
              "number", lines.size() + 1,
              "unit", unit.name(),
              "posts", unit.posts(),
              "meant", unit.meant(),
              "carried", unit.carried(),
              "counts", counts));
    }
    return lines;
  }
}
