package huanze.paper;

import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.paper.PerformanceSheet.Done;
import huanze.paper.PerformanceSheet.Line;
import huanze.paper.PerformanceSheet.RuleLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the templates see: the papers' data in words. */
final class PaperValues {
  /** What was done first, then what is outstanding, then what is set aside. */
  static final List<Standing> ORDER =
      List.of(
          Standing.MET,
          Standing.LATE,
          Standing.MISSED,
          Standing.OPEN,
          Standing.UPCOMING,
          Standing.VACANT,
          Standing.EXEMPT,
          Standing.NOT_OWED);

  private PaperValues() {}

  static Map<String, Object> of(PaperContent content, PaperWords words) {
    return switch (content) {
      case PerformanceSheet sheet -> performance(sheet, words);
      case ActivitySheet sheet -> ActivityValues.of(sheet, words);
      case GridSheet sheet -> new GridValues(sheet, words).all();
      case MonthSheet sheet -> new MonthValues(sheet, words).all();
      case ListSheet sheet -> ListValues.of(sheet, words);
      case SummarySheet sheet -> SummaryValues.of(sheet, words);
      case AssessmentForm form -> AssessmentFormValues.of(form, words);
      case ConditionSheet sheet -> ConditionValues.of(sheet, words);
      case AssessmentSummary summary -> ResultValues.of(summary, words);
      case DutyListSheet sheet -> new DutyValues(words).of(sheet);
      case LetterSheet sheet -> LetterValues.of(sheet, words);
      case CoverageSheet sheet -> CoverageValues.of(sheet, words);
      case RosterSheet sheet -> RosterValues.of(sheet, words);
      case HandoverSheet sheet -> new HandoverValues(words).of(sheet);
      case LeaderSheet sheet -> new LeaderValues(words).of(sheet);
      case WallChart chart -> WallChartValues.of(chart, words);
      case RectificationSheet sheet -> new RectificationValues(words).of(sheet);
      case ReportDraft draft -> new ReportValues(words).of(draft);
      case RecordPaper paper -> new RecordValues(words).of(paper);
    };
  }

  /** All symbols with their words, for a legend. */
  static List<Map<String, Object>> legend(PaperWords words) {
    return ORDER.stream().map(s -> standing(s, words)).toList();
  }

  static Map<String, Object> standing(Standing standing, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("symbol", StandingSymbol.of(standing));
    values.put("word", words.standing(standing));
    return values;
  }

  private static Map<String, Object> performance(PerformanceSheet sheet, PaperWords words) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unitName", sheet.unitName());
    values.put("unitCode", sheet.unitCode());
    values.put("level", words.text("paper.level." + CamelCase.of(sheet.level())));
    values.put("year", sheet.year());
    values.put("asOf", words.day(sheet.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("basis", sheet.basis());
    values.put("articles", articles(sheet, words));
    values.put(
        "rules", sheet.rules().stream().map(rule -> rule(rule, sheet.unitName(), words)).toList());
    values.put("empty", sheet.rules().stream().allMatch(rule -> rule.lines().isEmpty()));
    values.put("anyJoint", lines(sheet).stream().anyMatch(line -> line.jointWith() != null));
    values.put("byAnalogy", sheet.rules().stream().anyMatch(RuleLines::byAnalogy));
    Map<Standing, Integer> counts = sheet.counts();
    List<Map<String, Object>> totals = new ArrayList<>();
    for (Standing standing : ORDER) {
      Map<String, Object> total = standing(standing, words);
      total.put("count", counts.get(standing));
      totals.add(total);
    }
    values.put("totals", totals);
    int met = counts.get(Standing.MET);
    int rated = met + counts.get(Standing.LATE) + counts.get(Standing.MISSED);
    values.put("met", met);
    values.put("rated", rated);
    values.put("rate", words.percent(met, rated));
    values.put("exempt", counts.get(Standing.EXEMPT) > 0);
    values.put("all", lines(sheet).size());
    return values;
  }

  private static List<Line> lines(PerformanceSheet sheet) {
    return sheet.rules().stream().flatMap(rule -> rule.lines().stream()).toList();
  }

  private static String articles(PerformanceSheet sheet, PaperWords words) {
    return words.list(
        sheet.rules().stream()
            .map(RuleLines::article)
            .distinct()
            .sorted()
            .map(words::article)
            .toList());
  }

  private static Map<String, Object> rule(RuleLines rule, String unit, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("rule", rule.rule());
    values.put("article", words.article(rule.article()));
    values.put("title", rule.title());
    values.put("byAnalogy", rule.byAnalogy());
    values.put("unconfirmed", rule.unconfirmed());
    values.put("note", rule.note());
    List<String> partners =
        rule.lines().stream().flatMap(l -> Stream.ofNullable(l.jointWith())).distinct().toList();
    values.put(
        "joint", partners.isEmpty() ? "" : words.text("paper.jointWith", words.list(partners)));
    values.put("lines", rule.lines().stream().map(line -> line(line, unit, words)).toList());
    return values;
  }

  private static Map<String, Object> line(Line line, String unit, PaperWords words) {
    Map<String, Object> values = standing(line.standing(), words);
    values.put("period", words.period(line.period()));
    boolean own = line.subject().equals(unit);
    values.put("subject", own ? words.text("paper.ownUnit") : line.subject());
    values.put("holders", words.list(line.holders()));
    values.put("due", words.day(line.due()));
    values.put("required", line.required());
    values.put("counted", line.counted());
    values.put("records", line.records().stream().map(done -> done(done, words)).toList());
    List<String> remarks = new ArrayList<>();
    if (line.records().stream().anyMatch(Done::enteredLate)) {
      remarks.add(words.text("paper.enteredLate"));
    }
    if (line.records().stream().anyMatch(Done::madeUp)) {
      remarks.add(words.text("paper.madeUp"));
    }
    remarks.addAll(line.remarks());
    values.put("remarks", remarks);
    return values;
  }

  private static Map<String, Object> done(Done done, PaperWords words) {
    return Map.of("day", words.day(done.day()), "kind", done.kind());
  }
}
