package huanze.assessment;

import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.rulepack.Condition;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a person filled in into answers, or says everything that is wrong with it. */
final class AnswerChecks {
  private final AssessedUnit subject;
  private final AssessmentYear year;
  private final List<Problem> problems = new ArrayList<>();

  AnswerChecks(AssessedUnit subject, AssessmentYear year) {
    this.subject = subject;
    this.year = year;
  }

  void refuse() {
    InvalidInput.refuse(problems);
  }

  /**
   * @throws InvalidInput if the scheme has no such item
   */
  void requireItem(Scheme scheme, int number) {
    if (scheme.item(number).isEmpty()) {
      problems.add(unknownItem(scheme, number));
    }
    refuse();
  }

  private static Problem unknownItem(Scheme scheme, int number) {
    return Problem.of("item", "assessment.unknownItem", number, scheme.items().size());
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Empty if it is wrong, or if nothing is filled in at all. */
  Optional<ItemAnswer> item(Scheme scheme, ItemInput input, UUID id) {
    String at = "item." + input.item() + ".";
    Optional<SchemeItem> found = scheme.item(input.item());
    if (found.isEmpty()) {
      problems.add(unknownItem(scheme, input.item()));
      return Optional.empty();
    }
    SchemeItem item = found.get();
    int before = problems.size();
    BigDecimal score =
        ScoreText.read(input.score(), item.number(), at + "score", item.points(), problems);
    BigDecimal self =
        ScoreText.read(input.self(), item.number(), at + "self", item.points(), problems);
    String reason = words(input.reason());
    if (problems.size() > before) {
      return Optional.empty();
    }
    if (score != null && reason == null) {
      boolean computed = !(item.rule() instanceof ItemRule.Typed);
      problems.add(
          Problem.of(
              at + "reason",
              computed ? "assessment.overrideReason" : "assessment.reasonMissing",
              item.number()));
      return Optional.empty();
    }
    if (score == null && self == null) {
      if (reason != null) {
        problems.add(Problem.of(at + "score", "assessment.scoreMissing", item.number()));
      }
      return Optional.empty();
    }
    return Optional.of(
        new ItemAnswer(id, subject.unit().id(), year.year(), item.number(), score, self, reason));
  }

  /** Empty if it is wrong, or if nothing is filled in at all. */
  Optional<ConditionAnswer> condition(ConditionInput input, UUID id) {
    Optional<Condition> found =
        year.pack().assessment().conditions().stream()
            .filter(c -> c.number() == input.condition())
            .findFirst();
    if (found.isEmpty()) {
      problems.add(Problem.of("condition", "assessment.unknownCondition", input.condition()));
      return Optional.empty();
    }
    Finding finding = input.finding();
    String reason = words(input.reason());
    String by = words(input.by());
    if (finding == null && reason == null && by == null) {
      return Optional.empty();
    }
    int before = problems.size();
    String at = "condition." + input.condition() + ".";
    check(found.get(), finding, at);
    if (reason == null) {
      boolean basis = found.get().basis() && finding == Finding.MET;
      problems.add(
          Problem.of(
              at + "reason",
              basis ? "assessment.basisMissing" : "assessment.conditionReasonMissing",
              input.condition()));
    }
    if (by == null) {
      problems.add(Problem.of(at + "by", "assessment.byMissing", input.condition()));
    }
    if (problems.size() > before || finding == null || reason == null || by == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ConditionAnswer(
            id, subject.unit().id(), year.year(), input.condition(), finding, reason, by));
  }

  private void check(Condition condition, @Nullable Finding finding, String at) {
    String key = null;
    if (!condition.appliesTo().contains(subject.kind())) {
      key = "assessment.notApplicable." + CamelCase.of(subject.kind());
    } else if (year.isOff(condition)) {
      key = "assessment.conditionOff";
    } else if (finding == null || !finding.isAnswer()) {
      key = "assessment.findingMissing";
    }
    if (key != null) {
      problems.add(Problem.of(at + "finding", key, condition.number()));
    }
  }

  /** Without blanks around it; null if nothing is left. */
  private static @Nullable String words(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
