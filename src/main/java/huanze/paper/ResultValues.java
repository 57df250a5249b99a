package huanze.paper;

import huanze.assessment.Grade;
import huanze.paper.AssessmentSummary.Group;
import huanze.paper.AssessmentSummary.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of an {@link AssessmentSummary} sees. */
final class ResultValues {
  private ResultValues() {}

  static Map<String, Object> of(AssessmentSummary summary, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("year", summary.year());
    values.put("asOf", words.day(summary.asOf()));
    values.put("regulation", summary.regulation());
    values.put("unconfirmed", summary.unconfirmed());
    values.put("isUnconfirmed", !summary.unconfirmed().isEmpty());
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Group group : summary.groups()) {
      Map<String, Object> one = new HashMap<>();
      String region = group.region();
      one.put(
          "name",
          region == null
              ? words.text("paper.summary.counties")
              : words.text("paper.summary.departments", region));
      one.put("count", group.rows().size());
      one.put("rows", group.rows().stream().map(r -> row(r, words)).toList());
      groups.add(one);
    }
    values.put("groups", groups);
    values.put("empty", groups.isEmpty());
    values.put("people", people(summary, words));
    values.put("anyPeople", summary.rows().stream().anyMatch(ResultValues::namesPeople));
    values.put("totals", totals(summary, words));
    values.put("all", summary.rows().size());
    values.put("byAnalogy", summary.rows().stream().anyMatch(Row::byAnalogy));
    return values;
  }

  private static Map<String, Object> row(Row row, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    Integer rank = row.rank();
    Grade grade = row.grade();
    values.put("rank", rank == null ? words.text("paper.none") : rank);
    values.put("name", row.name());
    values.put("byAnalogy", row.byAnalogy());
    values.put(
        "score", row.complete() ? OutcomeValues.score(row.score()) : words.text("paper.none"));
    values.put("grade", grade == null ? words.text("paper.none") : words.text(grade.textKey()));
    values.put("met", words.list(row.met().stream().map(String::valueOf).toList()));
    values.put("effects", row.effects().stream().map(EffectLine::title).toList());
    values.put("state", words.text(row.state().textKey()));
    return values;
  }

  private static boolean namesPeople(Row row) {
    return row.effects().stream().anyMatch(e -> !e.leaders().isEmpty());
  }

  /** Everybody an effect concerns, unit by unit. */
  private static List<Map<String, Object>> people(AssessmentSummary summary, PaperWords words) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (Row row : summary.rows()) {
      for (EffectLine effect : row.effects()) {
        for (EffectLine.Leader leader : effect.leaders()) {
          Map<String, Object> values = new HashMap<>(OutcomeValues.leader(leader, words));
          values.put("effect", effect.title());
          people.add(values);
        }
      }
    }
    return people;
  }

  private static List<Map<String, Object>> totals(AssessmentSummary summary, PaperWords words) {
    List<Map<String, Object>> totals = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      long count = summary.rows().stream().filter(r -> r.grade() == grade).count();
      totals.add(Map.of("word", words.text(grade.textKey()), "count", count));
    }
    long open = summary.rows().stream().filter(r -> r.grade() == null).count();
    totals.add(Map.of("word", words.text("paper.summary.open"), "count", open));
    long affected = summary.rows().stream().filter(r -> !r.effects().isEmpty()).count();
    totals.add(Map.of("word", words.text("paper.summary.affected"), "count", affected));
    return totals;
  }
}
