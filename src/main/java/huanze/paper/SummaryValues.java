package huanze.paper;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSummary;
import huanze.base.CamelCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the template of a {@link SummarySheet} sees. */
final class SummaryValues {
  /** What the chart shows: what is judged by the rate first, then what is not. */
  private static final List<Standing> CHARTED =
      List.of(Standing.MET, Standing.LATE, Standing.MISSED, Standing.VACANT, Standing.OPEN);

  private static final List<Standing> COUNTED =
      List.of(
          Standing.MET,
          Standing.LATE,
          Standing.MISSED,
          Standing.VACANT,
          Standing.OPEN,
          Standing.UPCOMING,
          Standing.EXEMPT);

  private SummaryValues() {}

  static Map<String, Object> of(SummarySheet sheet, PaperWords words) {
    StandingSummary summary = sheet.summary();
    Map<String, Object> values = new HashMap<>();
    values.put("area", sheet.area());
    values.put("code", sheet.subject());
    values.put("year", summary.year());
    values.put("asOf", words.day(summary.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("basis", sheet.basis());
    values.put("legend", CHARTED.stream().map(s -> charted(s, words)).toList());
    values.put("standings", COUNTED.stream().map(s -> PaperValues.standing(s, words)).toList());
    List<Map<String, Object>> levels = new ArrayList<>();
    for (StandingSummary.OfLevel one : summary.levels()) {
      String name = words.text("paper.level." + CamelCase.of(one.level()));
      levels.add(row(name, String.valueOf(one.units()), one.rate(), words));
    }
    values.put("levels", levels);
    int units = summary.levels().stream().mapToInt(StandingSummary.OfLevel::units).sum();
    values.put(
        "total", row(words.text("paper.total"), String.valueOf(units), summary.total(), words));
    values.put("empty", levels.isEmpty());
    values.put("missed", missed(summary, words));
    values.put("noneMissed", summary.mostMissed().isEmpty());
    boolean current = summary.asOf().getYear() == summary.year();
    values.put("current", current);
    values.put("month", words.text("paper.shortPeriod.month", summary.asOf().getMonthValue()));
    values.put("due", due(summary, words));
    values.put("noneDue", summary.due().isEmpty());
    values.put("exempt", summary.total().count(Standing.EXEMPT) > 0);
    return values;
  }

  private static Map<String, Object> charted(Standing standing, PaperWords words) {
    Map<String, Object> values = PaperValues.standing(standing, words);
    values.put("data", part(standing, 1));
    return values;
  }

  private static String part(Standing standing, int count) {
    return CamelCase.of(standing) + ":" + count;
  }

  private static Map<String, Object> row(String name, String units, Rate rate, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    values.put("units", units);
    values.put("all", COUNTED.stream().mapToInt(rate::count).sum() + rate.count(Standing.NOT_OWED));
    values.put("counts", COUNTED.stream().map(rate::count).toList());
    values.put("rate", words.percent(rate.count(Standing.MET), rate.judged()));
    values.put(
        "data", CHARTED.stream().map(s -> part(s, rate.count(s))).collect(Collectors.joining(" ")));
    values.put(
        "numbers",
        CHARTED.stream()
            .map(
                s -> {
                  Map<String, Object> number = PaperValues.standing(s, words);
                  number.put("count", rate.count(s));
                  return number;
                })
            .toList());
    return values;
  }

  private static List<Map<String, Object>> missed(StandingSummary summary, PaperWords words) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StandingSummary.OfUnit one : summary.mostMissed()) {
      Rate rate = one.rate();
      Map<String, Object> row = new HashMap<>();
      row.put("number", rows.size() + 1);
      row.put("unit", one.unit().name());
      row.put("level", words.text("paper.level." + CamelCase.of(one.unit().level())));
      row.put("missed", rate.count(Standing.MISSED));
      row.put("late", rate.count(Standing.LATE));
      row.put("met", rate.count(Standing.MET));
      row.put("rate", words.percent(rate.count(Standing.MET), rate.judged()));
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, Object>> due(StandingSummary summary, PaperWords words) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StandingSummary.DueTogether one : summary.due()) {
      Map<String, Object> row = new HashMap<>();
      row.put("title", one.rule().title());
      row.put("rule", one.rule().id());
      row.put("article", words.article(one.rule().article()));
      row.put("day", words.shortDay(one.due()));
      row.put("owed", one.owed());
      row.put("done", one.done());
      row.put("rest", one.owed() - one.done());
      rows.add(row);
    }
    return rows;
  }
}
