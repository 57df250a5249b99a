package huanze.paper;

import huanze.activity.ActivityForm;
import huanze.base.CamelCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link ReportDraft} sees. */
final class ReportValues {
  private final PaperWords words;

  ReportValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(ReportDraft draft) {
    Map<String, Object> values = new HashMap<>();
    values.put("reportTitle", draft.title());
    values.put("to", draft.to());
    values.put("units", words.list(draft.units()));
    values.put("regulation", draft.regulation());
    values.put("article", words.article(draft.article()));
    values.put("period", words.period(draft.period()));
    values.put("asOf", words.day(draft.asOf()));
    boolean prompt = draft.kind() == ActivityForm.PROMPT;
    values.put("prompt", prompt);
    values.put("regular", !prompt);
    String kind = CamelCase.of(draft.kind());
    if (!prompt) {
      values.put("quality", words.text("paper.report.head.quality." + kind));
      values.put("qualityHint", words.text("paper.report.hint.quality." + kind));
    }
    values.put("meetingCount", draft.meetings().size());
    values.put("forms", counts(draft.forms()));
    values.put("meetings", draft.meetings().stream().map(this::meeting).toList());
    values.put("hasMeetings", !draft.meetings().isEmpty());
    values.put("inspectionCount", draft.inspections().size());
    values.put("leaders", counts(draft.leaders()));
    values.put("inspections", draft.inspections().stream().map(this::inspection).toList());
    values.put("hasInspections", !draft.inspections().isEmpty());
    values.put("decisionCount", draft.decisions().size());
    values.put("decisions", decisions(draft.decisions()));
    values.put("hasDecisions", !draft.decisions().isEmpty());
    values.put("foundCount", draft.found().size());
    values.put("found", decisions(draft.found()));
    values.put("hasFound", !draft.found().isEmpty());
    values.put("followed", anyDone(draft.decisions()));
    values.put("foundFollowed", anyDone(draft.found()));
    values.put("pointedOut", decisions(draft.pointedOut()));
    values.put("hasPointedOut", !draft.pointedOut().isEmpty());
    values.put("hasItems", draft.items().all() > 0);
    values.put("itemCount", draft.items().all());
    values.put("itemsClosed", draft.items().closed());
    values.put("itemsReported", draft.items().reported());
    values.put("itemsOpen", draft.items().open());
    values.put("itemsOverdue", draft.items().overdue());
    values.put("hasOverdue", draft.items().overdue() > 0);
    values.put("own", draft.own().stream().map(s -> numbers(s.title(), s.numbers())).toList());
    values.put("hasOwn", !draft.own().isEmpty());
    values.put("below", draft.below().stream().map(this::below).toList());
    values.put("hasBelow", !draft.below().isEmpty());
    values.put("excused", draft.excused().stream().map(this::excused).toList());
    values.put("missed", missed(draft.missed()));
    values.put("hasMissed", !draft.missed().isEmpty());
    values.put("missedCount", draft.missed().size() + draft.more());
    values.put("more", draft.more());
    values.put("hasMore", draft.more() > 0);
    values.put("listed", draft.missed().size());
    return values;
  }

  /** Such as 常委会2次、常务会5次. */
  private String counts(List<ReportDraft.Count> counts) {
    return words.list(
        counts.stream().map(c -> words.text("paper.report.times", c.what(), c.count())).toList());
  }

  private Map<String, Object> meeting(ReportDraft.Meeting meeting) {
    return Map.of(
        "day", words.shortDay(meeting.day()), "name", meeting.name(), "topics", meeting.topics());
  }

  private Map<String, Object> inspection(ReportDraft.Inspection inspection) {
    return Map.of(
        "day", words.shortDay(inspection.day()),
        "leaders", words.list(inspection.leaders()),
        "place", words.onOneLine(inspection.place()),
        "name", inspection.name());
  }

  private List<Map<String, Object>> decisions(List<ReportDraft.Decided> decided) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ReportDraft.Decided d : decided) {
      lines.add(
          Map.of(
              "number",
              lines.size() + 1,
              "matter",
              d.matter(),
              "unit",
              d.unit(),
              "due",
              d.due() == null ? "" : words.day(d.due()),
              "done",
              d.done()));
    }
    return lines;
  }

  private static boolean anyDone(List<ReportDraft.Decided> decided) {
    return decided.stream().anyMatch(d -> !d.done().isEmpty());
  }

  private Map<String, Object> below(ReportDraft.Below below) {
    Map<String, Object> values =
        numbers(words.text("paper.level." + CamelCase.of(below.level())), below.numbers());
    values.put("units", below.units());
    return values;
  }

  private Map<String, Object> numbers(String title, ReportDraft.Numbers numbers) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put("all", numbers.all());
    values.put("met", numbers.met());
    values.put("late", numbers.late());
    values.put("missed", numbers.missed());
    values.put("open", numbers.open());
    return values;
  }

  private Map<String, Object> excused(ReportDraft.Excused excused) {
    return Map.of(
        "subject", excused.subject(),
        "title", excused.title(),
        "period", words.period(excused.period()),
        "reason", excused.reason());
  }

  private List<Map<String, Object>> missed(List<ReportDraft.Missed> missed) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ReportDraft.Missed m : missed) {
      lines.add(
          Map.of(
              "number", lines.size() + 1,
              "subject", m.subject(),
              "title", m.title(),
              "period", words.period(m.period())));
    }
    return lines;
  }
}
