package huanze.assessment;

import huanze.agenda.Obligation;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.evidence.Evidence;
import huanze.rulepack.Condition;
import huanze.rulepack.Effect;
import huanze.rulepack.SchemeItem;
import huanze.rulepack.Unconfirmed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's assessment from what is known (Art. 18). The grade follows from the score alone, once
 * everything is answered; the effects follow from the grade 不合格 or any condition met, once.
 */
final class AssessmentCalculator {
  private final AssessedUnit subject;
  private final AssessmentFacts facts;

  AssessmentCalculator(AssessedUnit subject, AssessmentFacts facts) {
    this.subject = subject;
    this.facts = facts;
  }

  UnitAssessment assess(int year, LocalDate asOf, boolean issued, List<Unconfirmed> unconfirmed) {
    List<ItemResult> items = facts.scheme().items().stream().map(this::item).toList();
    List<ConditionResult> conditions =
        facts.assessment().conditions().stream().map(this::condition).toList();
    BigDecimal score = BigDecimal.ZERO;
    boolean complete = conditions.stream().allMatch(c -> c.finding().isSettled());
    for (ItemResult item : items) {
      BigDecimal one = item.score();
      complete &= one != null;
      score = one == null ? score : score.add(one);
    }
    Grade grade = complete ? Grade.of(score, facts.scheme()) : null;
    return new UnitAssessment(
        subject,
        year,
        asOf,
        facts.scheme(),
        items,
        conditions,
        ScoreText.plain(score),
        facts.scheme().maximum(),
        complete,
        grade,
        effects(grade, conditions),
        state(issued, complete),
        unconfirmed);
  }

  private AssessmentState state(boolean issued, boolean complete) {
    if (issued) {
      return AssessmentState.ISSUED;
    }
    if (complete) {
      return AssessmentState.COMPLETE;
    }
    return facts.items().isEmpty() && facts.conditions().isEmpty()
        ? AssessmentState.NOT_STARTED
        : AssessmentState.IN_PROGRESS;
  }

  private ItemResult item(SchemeItem item) {
    List<String> rules = item.rule().obligationRules();
    List<Obligation> owed =
        facts.obligations().stream().filter(o -> rules.contains(o.rule().id())).toList();
    Rate rate = Rate.of(owed);
    int met = rate.count(Standing.MET);
    int late = rate.count(Standing.LATE);
    int missed = rate.count(Standing.MISSED);
    ItemAnswer answer = facts.items().get(item.number());
    List<Evidence> proofs = answer == null ? List.of() : facts.proofsOf(answer.id());
    BigDecimal exact =
        ItemScores.computed(item.rule(), item.points(), met, late, missed, !proofs.isEmpty());
    BigDecimal computed = exact == null ? null : ScoreText.plain(exact);
    BigDecimal typed = answer == null ? null : answer.score();
    return new ItemResult(
        item,
        typed == null ? computed : typed,
        computed,
        answer == null ? null : answer.self(),
        answer == null ? null : answer.reason(),
        typed != null,
        proofs,
        met,
        late,
        missed,
        owed);
  }

  private ConditionResult condition(Condition condition) {
    if (!condition.appliesTo().contains(subject.kind())) {
      return new ConditionResult(condition, Finding.NOT_APPLICABLE, null, null, List.of());
    }
    if (facts.off().contains(condition.number())) {
      return new ConditionResult(condition, Finding.OFF, null, null, List.of());
    }
    ConditionAnswer answer = facts.conditions().get(condition.number());
    return answer == null
        ? new ConditionResult(condition, Finding.NO_DATA, null, null, List.of())
        : new ConditionResult(
            condition, answer.finding(), answer.reason(), answer.by(), facts.proofsOf(answer.id()));
  }

  private List<AppliedEffect> effects(@Nullable Grade grade, List<ConditionResult> conditions) {
    boolean byGrade = grade == Grade.UNQUALIFIED;
    List<Integer> met =
        conditions.stream()
            .filter(c -> c.finding() == Finding.MET)
            .map(c -> c.condition().number())
            .toList();
    List<AppliedEffect> effects = new ArrayList<>();
    for (Effect effect : facts.assessment().effects()) {
      if (effect.appliesTo().contains(subject.kind()) && (byGrade || !met.isEmpty())) {
        effects.add(
            new AppliedEffect(
                effect,
                byGrade,
                met,
                effect.namesLeaders() ? facts.leaders() : List.of(),
                effect.namesLeaders() ? teams() : List.of()));
      }
    }
    return effects;
  }

  private List<UUID> teams() {
    return subject.parts().stream().map(p -> p.unit().id()).toList();
  }
}
