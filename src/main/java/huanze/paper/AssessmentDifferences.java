package huanze.paper;

import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.paper.AssessmentForm.Item;
import huanze.paper.AssessmentForm.Rests;
import huanze.paper.AssessmentSummary.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the papers of Art. 18 differ from those that were issued. */
final class AssessmentDifferences {
  private final PaperDifferences out;

  AssessmentDifferences(PaperDifferences out) {
    this.out = out;
  }

  void form(AssessmentForm before, AssessmentForm after) {
    unit(before.unit(), after.unit());
    out.value(
        out.text("paper.differs.total"),
        score(before.outcome().score()),
        score(after.outcome().score()));
    out.value(
        out.text("paper.differs.grade"),
        grade(before.outcome().grade()),
        grade(after.outcome().grade()));
    Map<Integer, Item> then = byKey(before.items(), Item::number);
    Map<Integer, Item> now = byKey(after.items(), Item::number);
    for (Item item : before.items()) {
      Item same = now.get(item.number());
      if (same == null) {
        out.say("paper.differs.itemGone", item.number(), item.name());
      } else {
        item(item, same);
      }
    }
    now.values().stream()
        .filter(i -> !then.containsKey(i.number()))
        .forEach(i -> out.say("paper.differs.itemAdded", i.number(), i.name()));
    out.value(
        out.text("paper.differs.met"),
        numbers(before.outcome().met()),
        numbers(after.outcome().met()));
    out.value(
        out.text("paper.differs.open"),
        numbers(before.outcome().open()),
        numbers(after.outcome().open()));
    effects(before.outcome().effects(), after.outcome().effects());
  }

  private void unit(AssessedOnPaper before, AssessedOnPaper after) {
    out.value(out.text("paper.differs.unit"), before.name(), after.name());
    out.changed("paper.differs.covered", before.covered(), after.covered());
  }

  private void item(Item before, Item after) {
    String what = out.text("paper.differs.item", before.number(), before.name());
    out.value(what, score(before.score()), score(after.score()));
    out.value(
        out.text("paper.differs.points", what), score(before.points()), score(after.points()));
    out.value(out.text("paper.differs.self", what), score(before.self()), score(after.self()));
    if (before.computed() != null || after.computed() != null) {
      out.value(
          out.text("paper.differs.computed", what),
          score(before.computed()),
          score(after.computed()));
    }
    out.value(out.text("paper.differs.rests", what), rests(before.rests()), rests(after.rests()));
    out.changed("paper.differs.reason", before.reason(), after.reason(), what);
    out.changed("paper.differs.proofs", before.proofs(), after.proofs(), what);
    out.changed(
        "paper.differs.words",
        List.of(before.name(), before.content(), before.standard()),
        List.of(after.name(), after.content(), after.standard()),
        what);
  }

  private String rests(Rests rests) {
    return out.text("paper.differs.counts", rests.met(), rests.late(), rests.missed());
  }

  void conditions(ConditionSheet before, ConditionSheet after) {
    unit(before.unit(), after.unit());
    Map<Integer, ConditionSheet.Line> now = byKey(after.lines(), ConditionSheet.Line::number);
    for (ConditionSheet.Line line : before.lines()) {
      ConditionSheet.Line same = now.get(line.number());
      if (same == null) {
        out.say("paper.differs.conditionGone", line.number());
        continue;
      }
      String what = out.text("paper.differs.condition", line.number());
      out.value(what, finding(line.finding()), finding(same.finding()));
      out.changed("paper.differs.reason", line.reason(), same.reason(), what);
      out.changed("paper.differs.proofs", line.proofs(), same.proofs(), what);
      out.changed("paper.differs.by", line.by(), same.by(), what);
    }
    effects(before.effects(), after.effects());
  }

  void summary(AssessmentSummary before, AssessmentSummary after) {
    Map<String, Row> then = byKey(before.rows(), Row::code);
    Map<String, Row> now = byKey(after.rows(), Row::code);
    then.forEach(
        (code, row) -> {
          Row same = now.get(code);
          if (same == null) {
            out.say("paper.differs.gone", row.name());
          } else {
            row(row, same);
          }
        });
    now.values().stream()
        .filter(r -> !then.containsKey(r.code()))
        .forEach(r -> out.say("paper.differs.added", r.name()));
  }

  private void row(Row before, Row after) {
    String of = before.name();
    out.value(
        out.text("paper.differs.scoreOf", of),
        score(before.complete() ? before.score() : null),
        score(after.complete() ? after.score() : null));
    out.value(out.text("paper.differs.gradeOf", of), grade(before.grade()), grade(after.grade()));
    out.value(out.text("paper.differs.rankOf", of), rank(before), rank(after));
    out.value(out.text("paper.differs.metOf", of), numbers(before.met()), numbers(after.met()));
    out.value(
        out.text("paper.differs.effectsOf", of), titles(before.effects()), titles(after.effects()));
  }

  private void effects(List<EffectLine> before, List<EffectLine> after) {
    out.value(out.text("paper.differs.effects"), titles(before), titles(after));
    if (titles(before).equals(titles(after))) {
      out.changed("paper.differs.leaders", people(before), people(after));
    }
  }

  private static List<Object> people(List<EffectLine> effects) {
    return effects.stream().map(e -> (Object) List.of(e.leaders(), e.teams())).toList();
  }

  private String titles(List<EffectLine> effects) {
    return effects.isEmpty()
        ? out.text("paper.differs.none")
        : effects.stream()
            .map(EffectLine::title)
            .collect(Collectors.joining(out.text("paper.comma")));
  }

  private String numbers(List<Integer> numbers) {
    return numbers.isEmpty()
        ? out.text("paper.differs.none")
        : numbers.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(out.text("paper.comma")));
  }

  private String score(@Nullable BigDecimal score) {
    return score == null ? out.text("paper.differs.noScore") : OutcomeValues.score(score);
  }

  private String grade(@Nullable Grade grade) {
    return grade == null ? out.text("paper.differs.undecided") : out.text(grade.textKey());
  }

  private String rank(Row row) {
    Integer rank = row.rank();
    return rank == null ? out.text("paper.differs.undecided") : rank.toString();
  }

  private String finding(Finding finding) {
    return out.text(finding.textKey());
  }

  private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
    Map<K, V> map = new LinkedHashMap<>();
    values.forEach(v -> map.put(key.apply(v), v));
    return map;
  }
}
