package huanze.paper;

import huanze.agenda.Standing;
import huanze.assessment.Grade;
import huanze.base.CamelCase;
import huanze.paper.AssessmentForm.Group;
import huanze.paper.AssessmentForm.Item;
import huanze.paper.AssessmentForm.Miss;
import huanze.paper.AssessmentForm.Outcome;
import huanze.paper.AssessmentForm.Rests;
import huanze.rulepack.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template of an {@link AssessmentForm} sees. */
final class AssessmentFormValues {
  /** What does not count. */
  private static final List<Standing> ASIDE =
      List.of(Standing.VACANT, Standing.EXEMPT, Standing.OPEN, Standing.UPCOMING);

  private AssessmentFormValues() {}

  static Map<String, Object> of(AssessmentForm form, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    OutcomeValues.put(form.unit(), form.year(), words, values);
    values.put("county", form.unit().kind() == Condition.Assessed.COUNTY);
    values.put("blank", form.blank());
    values.put("asOf", words.day(form.asOf()));
    values.put("regulation", form.regulation());
    values.put("scheme", form.scheme().title());
    values.put("schemeNote", form.scheme().note());
    values.put("maximum", OutcomeValues.score(form.scheme().maximum()));
    values.put("excellentFrom", OutcomeValues.score(form.scheme().excellentFrom()));
    values.put("qualifiedFrom", OutcomeValues.score(form.scheme().qualifiedFrom()));
    values.put("unconfirmed", form.unconfirmed());
    values.put("isUnconfirmed", !form.unconfirmed().isEmpty());
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Group group : form.groups()) {
      Map<String, Object> one = new HashMap<>();
      one.put("ordinal", words.numeral(groups.size() + 1));
      one.put("name", group.name());
      one.put("points", OutcomeValues.score(group.points()));
      one.put("items", group.items().stream().map(i -> item(i, form.blank(), words)).toList());
      groups.add(one);
    }
    values.put("groups", groups);
    values.put("self", form.blank() ? "" : OutcomeValues.score(self(form)));
    values.put("score", form.blank() ? "" : OutcomeValues.score(form.outcome().score()));
    putOutcome(form, words, values);
    return values;
  }

  /** Sum of the unit's own scores; null if it gave none. */
  private static @Nullable BigDecimal self(AssessmentForm form) {
    BigDecimal sum = null;
    for (Item item : form.items()) {
      BigDecimal one = item.self();
      if (one != null) {
        sum = sum == null ? one : sum.add(one);
      }
    }
    return sum;
  }

  private static void putOutcome(
      AssessmentForm form, PaperWords words, Map<String, Object> values) {
    Outcome outcome = form.outcome();
    boolean known = !form.blank();
    List<Map<String, Object>> grades = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      boolean ticked = known && grade == outcome.grade();
      grades.add(Map.of("label", words.text(grade.textKey()), "ticked", ticked));
    }
    values.put("grades", grades);
    values.put("open", known && !outcome.complete());
    values.put(
        "openItems",
        words.list(
            form.items().stream()
                .filter(i -> i.score() == null)
                .map(i -> String.valueOf(i.number()))
                .toList()));
    values.put("met", known ? OutcomeValues.conditions(outcome.met(), words) : "");
    values.put("openConditions", known ? OutcomeValues.conditions(outcome.open(), words) : "");
    values.put("noCondition", known && outcome.met().isEmpty() && outcome.open().isEmpty());
    values.put("effects", known ? OutcomeValues.effects(outcome.effects(), words) : List.of());
    values.put("noEffect", known && outcome.complete() && outcome.effects().isEmpty());
  }

  private static Map<String, Object> item(Item item, boolean blank, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", item.number());
    values.put("name", item.name());
    values.put("content", item.content());
    values.put("standard", item.standard());
    values.put("points", OutcomeValues.score(item.points()));
    Integer article = item.article();
    values.put("article", article == null ? "" : words.article(article));
    values.put("self", OutcomeValues.score(item.self()));
    values.put("score", OutcomeValues.score(item.score()));
    List<String> why = blank ? List.of() : why(item, words);
    values.put("why", why);
    values.put(
        "isLong",
        OutcomeValues.isLong(item.name(), item.content(), item.standard(), String.join("", why)));
    return values;
  }

  /** Deductions and reasons, a paragraph each. */
  private static List<String> why(Item item, PaperWords words) {
    List<String> why = new ArrayList<>();
    BigDecimal score = item.score();
    if (score == null) {
      why.add(words.text("paper.item.open"));
    } else if (score.compareTo(item.points()) < 0) {
      why.add(
          words.text("paper.item.deducted", OutcomeValues.score(item.points().subtract(score))));
    }
    BigDecimal computed = item.computed();
    if (item.typed() && computed != null) {
      String key = "paper.item.override." + CamelCase.of(item.rule());
      why.add(words.text(key, OutcomeValues.score(computed), OutcomeValues.score(score)));
    }
    String reason = item.reason();
    if (reason != null) {
      why.add(item.typed() && computed != null ? words.text("paper.item.reason", reason) : reason);
    }
    why.addAll(rests(item.rests(), words));
    if (!item.proofs().isEmpty()) {
      why.add(words.text("paper.proofs", words.list(item.proofs())));
    }
    return why;
  }

  /** What was owed and done: one line for what counts, one for each that is set aside. */
  private static List<String> rests(Rests rests, PaperWords words) {
    Map<Standing, List<Miss>> byStanding = new EnumMap<>(Standing.class);
    rests
        .misses()
        .forEach(m -> byStanding.computeIfAbsent(m.standing(), s -> new ArrayList<>()).add(m));
    List<String> lines = new ArrayList<>();
    if (rests.judged() > 0 && rests.met() == rests.judged()) {
      lines.add(words.text("paper.item.allMet", rests.met()));
    } else if (rests.judged() > 0) {
      List<String> parts = new ArrayList<>();
      parts.add(words.text("paper.item.met", rests.met()));
      for (Standing standing : List.of(Standing.LATE, Standing.MISSED)) {
        List<Miss> misses = byStanding.getOrDefault(standing, List.of());
        if (!misses.isEmpty()) {
          parts.add(
              words.text(
                  "paper.item.misses",
                  words.standing(standing),
                  misses.size(),
                  misses(misses, words)));
        }
      }
      lines.add(
          words.text(
              "paper.item.judged",
              rests.judged(),
              String.join(words.text("paper.semicolon"), parts)));
    }
    for (Standing standing : ASIDE) {
      List<Miss> misses = byStanding.get(standing);
      if (misses != null) {
        lines.add(words.text("paper.item.aside", words.standing(standing), misses(misses, words)));
      }
    }
    return lines;
  }

  /** Periods by who owes what, as in 区委书记 1月至3月、7月；区长 5月. */
  private static String misses(List<Miss> misses, PaperWords words) {
    Map<String, List<Miss>> byWhat = new LinkedHashMap<>();
    misses.forEach(m -> byWhat.computeIfAbsent(what(m, words), w -> new ArrayList<>()).add(m));
    List<String> parts = new ArrayList<>();
    byWhat.forEach(
        (what, all) -> {
          String periods = PeriodRuns.of(all, words);
          parts.add(what.isEmpty() ? periods : words.text("paper.item.of", what, periods));
        });
    return String.join(words.text("paper.semicolon"), parts);
  }

  private static String what(Miss miss, PaperWords words) {
    if (miss.rule().isEmpty() || miss.subject().isEmpty()) {
      return miss.subject() + miss.rule();
    }
    return words.text("paper.item.subjectRule", miss.subject(), miss.rule());
  }
}
