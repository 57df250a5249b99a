package huanze.paper;

import huanze.assessment.Finding;
import huanze.paper.ConditionSheet.Line;
import huanze.rulepack.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link ConditionSheet} sees. */
final class ConditionValues {
  /** What a person ticks, in the order of the boxes. */
  private static final List<Finding> BOXES =
      List.of(Finding.MET, Finding.NOT_MET, Finding.SET_ASIDE, Finding.TO_CONFIRM);

  private ConditionValues() {}

  static Map<String, Object> of(ConditionSheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    OutcomeValues.put(sheet.unit(), sheet.year(), words, values);
    values.put("county", sheet.unit().kind() == Condition.Assessed.COUNTY);
    values.put("blank", sheet.blank());
    values.put("asOf", words.day(sheet.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("unconfirmed", sheet.unconfirmed());
    values.put("isUnconfirmed", !sheet.unconfirmed().isEmpty());
    values.put("lines", sheet.lines().stream().map(l -> line(l, sheet.blank(), words)).toList());
    boolean known = !sheet.blank();
    values.put("effects", known ? OutcomeValues.effects(sheet.effects(), words) : List.of());
    boolean settled = sheet.lines().stream().allMatch(l -> l.finding().isSettled());
    values.put("noEffect", known && settled && sheet.effects().isEmpty());
    values.put("open", known && !settled);
    for (Finding finding : Finding.values()) {
      values.put(
          "count" + finding.name(),
          sheet.lines().stream().filter(l -> l.finding() == finding).count());
    }
    return values;
  }

  private static Map<String, Object> line(Line line, boolean blank, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    Finding finding = line.finding();
    values.put("number", line.number());
    values.put("title", line.title());
    values.put("basis", line.basis());
    values.put("note", line.note());
    values.put("isLong", OutcomeValues.isLong(line.title(), line.note(), line.reason()));
    values.put("reason", line.reason());
    values.put(
        "proofs",
        line.proofs().isEmpty() ? "" : words.text("paper.proofs", words.list(line.proofs())));
    values.put("by", line.by());
    boolean asked = finding != Finding.OFF && finding != Finding.NOT_APPLICABLE;
    List<Map<String, Object>> boxes = new ArrayList<>();
    if (asked) {
      for (Finding box : BOXES) {
        boxes.add(Map.of("label", words.text(box.textKey()), "ticked", box == finding));
      }
    }
    values.put("boxes", boxes);
    values.put("word", asked ? "" : words.text(finding.textKey()));
    values.put("off", finding == Finding.OFF);
    values.put("noData", finding == Finding.NO_DATA && !blank);
    return values;
  }
}
