package huanze.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the templates see of posts and their duties. */
final class DutyValues {
  private final PaperWords words;

  DutyValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(DutyListSheet sheet) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", sheet.name());
    values.put("on", words.day(sheet.on()));
    values.put("year", sheet.year());
    values.put("regulations", sheet.regulations());
    values.put("person", sheet.scope().person() != null);
    values.put("ofUnit", sheet.scope().unit() != null);
    values.put("level", sheet.scope().level() != null);
    boolean several = sheet.regulations().size() > 1;
    values.put("units", sheet.units().stream().map(u -> unit(u, sheet, several)).toList());
    values.put("isUnconfirmed", !sheet.unconfirmed().isEmpty());
    values.put("unconfirmed", sheet.unconfirmed());
    values.put("byAnalogy", sheet.units().stream().anyMatch(DutyListSheet.OfUnit::byAnalogy));
    List<DutyLine> lines =
        sheet.units().stream()
            .flatMap(u -> u.posts().stream())
            .flatMap(p -> p.lines().stream())
            .toList();
    values.put("count", lines.size());
    values.put("posts", sheet.units().stream().mapToInt(u -> u.posts().size()).sum());
    values.put("anyEnded", lines.stream().anyMatch(DutyValues::anyEnded));
    if (sheet.units().size() == 1) {
      values.put("state", state(sheet.units().get(0)));
    }
    return values;
  }

  private Map<String, Object> unit(
      DutyListSheet.OfUnit unit, DutyListSheet sheet, boolean several) {
    Map<String, Object> values = new HashMap<>();
    values.put("unit", unit.name());
    values.put("headed", sheet.scope().unit() == null);
    values.put("byAnalogy", unit.byAnalogy());
    values.put("state", state(unit));
    values.put("posts", unit.posts().stream().map(p -> post(p, several)).toList());
    values.put("noPosts", unit.posts().isEmpty());
    return values;
  }

  private String state(DutyListSheet.OfUnit unit) {
    return unit.approval().isEmpty()
        ? words.text("paper.duty.state." + unit.state())
        : unit.approval();
  }

  /**
   * A post with its holders and numbered duties.
   *
   * @param several whether duties of more than one rule pack stand on the paper: then each names
   *     its own
   */
  Map<String, Object> post(PostDuties post, boolean several) {
    Map<String, Object> values = new HashMap<>();
    values.put("post", post.post());
    values.put("holders", words.holders(post.holders()));
    values.put("responsibility", post.responsibility());
    values.put("fields", words.list(post.fields()));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (DutyLine line : post.lines()) {
      lines.add(line(line, lines.size() + 1, several || line.cite().isEmpty()));
    }
    values.put("lines", lines);
    values.put("noLines", lines.isEmpty());
    return values;
  }

  private static boolean anyEnded(DutyLine line) {
    return line.ended() || line.bases().stream().anyMatch(b -> !b.ended().isEmpty());
  }

  /** Whether duties of more than one source stand on a list. */
  static boolean several(PostDuties post) {
    return post.lines().stream().map(DutyLine::source).distinct().count() > 1;
  }

  private static Map<String, Object> line(DutyLine line, int number, boolean sourced) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    values.put("text", line.text());
    values.put("kind", line.responsibility());
    values.put("days", line.days());
    values.put("cite", line.cite());
    values.put("source", sourced ? line.source() : "");
    values.put("bases", line.bases());
    values.put("isEnded", line.ended());
    values.put("isUnconfirmed", line.unconfirmed());
    return values;
  }
}
