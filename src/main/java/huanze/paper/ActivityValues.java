package huanze.paper;

import huanze.activity.ActivityKind;
import huanze.base.CamelCase;
import huanze.paper.ActivitySheet.Credit;
import huanze.paper.ActivitySheet.Evidence;
import huanze.paper.ActivitySheet.Inspection;
import huanze.paper.ActivitySheet.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the template of an {@link ActivitySheet} sees. */
final class ActivityValues {
  private static final int SHORT_DIGEST = 16;
  private static final String TRAINING = CamelCase.of(ActivityKind.TRAINING);

  private ActivityValues() {}

  static Map<String, Object> of(ActivitySheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", sheet.title());
    values.put("hasForms", !sheet.forms().isEmpty());
    values.put("training", TRAINING.equals(sheet.kind()));
    values.put("organs", words.list(sheet.organs()));
    values.put(
        "forms",
        sheet.forms().stream()
            .map(form -> Map.of("label", form.label(), "ticked", form.ticked()))
            .toList());
    values.put("enteredOn", words.day(sheet.enteredOn()));
    values.put("enteredLate", sheet.enteredLate());
    values.put("evidence", evidence(sheet.evidence()));
    values.put("credits", sheet.credits().stream().map(credit -> credit(credit, words)).toList());
    values.put("articles", articles(sheet.credits(), words));
    switch (sheet.facts()) {
      case Meeting meeting -> values.put("meeting", meeting(meeting, words));
      case Inspection inspection -> values.put("inspection", inspection(inspection, words));
    }
    values.putIfAbsent("meeting", false);
    values.putIfAbsent("inspection", false);
    ActivitySheet.Withdrawal withdrawal = sheet.withdrawal();
    values.put(
        "withdrawal",
        withdrawal == null
            ? false
            : Map.of(
                "on", words.day(withdrawal.on()),
                "by", withdrawal.by(),
                "reason", withdrawal.reason()));
    return values;
  }

  private static Map<String, Object> meeting(Meeting meeting, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("time", words.span(meeting.from(), meeting.to()));
    values.put("place", meeting.place());
    values.put("chair", meeting.chair());
    values.put("present", words.list(meeting.present()));
    values.put("presentCount", meeting.present().size());
    values.put("absent", words.list(meeting.absent()));
    values.put("observers", words.list(meeting.observers()));
    values.put("recorder", meeting.recorder());
    values.put("topics", numbered(meeting.topics()));
    values.put("discussion", PaperWords.paragraphs(meeting.discussion()));
    values.put("hasDiscussion", !meeting.discussion().isBlank());
    List<Map<String, Object>> decisions = new ArrayList<>();
    meeting
        .decisions()
        .forEach(
            d ->
                decisions.add(
                    Map.of(
                        "number", decisions.size() + 1,
                        "matter", d.matter(),
                        "unit", d.unit(),
                        "due", due(d.due(), words))));
    values.put("decisions", decisions);
    values.put("hasDecisions", !decisions.isEmpty());
    return values;
  }

  private static Map<String, Object> inspection(Inspection inspection, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("day", words.day(inspection.day()));
    values.put("place", words.onOneLine(inspection.place()));
    values.put("leaders", words.list(inspection.leaders()));
    values.put("participants", words.list(inspection.participants()));
    values.put("recorder", inspection.recorder());
    values.put("inspected", PaperWords.paragraphs(inspection.inspected()));
    FindingValues findings = new FindingValues(inspection.findings(), words);
    values.put("findings", findings.lines());
    values.put("hasFindings", !findings.lines().isEmpty());
    values.put("nothing", findings.nothing());
    return values;
  }

  static List<Map<String, Object>> evidence(List<Evidence> files) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (Evidence file : files) {
      String digest = file.digest();
      values.add(
          Map.of(
              "number", values.size() + 1,
              "name", file.name(),
              "digest", digest.substring(0, Math.min(SHORT_DIGEST, digest.length()))));
    }
    return values;
  }

  private static Map<String, Object> credit(Credit credit, PaperWords words) {
    List<String> remarks =
        Stream.of(
                credit.byHand() ? words.text("paper.byHand") : "",
                credit.madeUp() ? words.text("paper.madeUp") : "")
            .filter(remark -> !remark.isEmpty())
            .toList();
    return Map.of(
        "rule", credit.rule(),
        "article", words.article(credit.article()),
        "title", credit.title(),
        "subject", credit.subject(),
        "period", words.period(credit.period()),
        "remarks", words.list(remarks));
  }

  private static String articles(List<Credit> credits, PaperWords words) {
    return words.list(
        credits.stream().map(Credit::article).distinct().sorted().map(words::article).toList());
  }

  private static List<Map<String, Object>> numbered(List<String> texts) {
    List<Map<String, Object>> values = new ArrayList<>();
    texts.forEach(text -> values.add(Map.of("number", values.size() + 1, "text", text)));
    return values;
  }

  private static String due(@Nullable LocalDate day, PaperWords words) {
    return day == null ? "" : words.day(day);
  }
}
