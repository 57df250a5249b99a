package huanze.assessment;

import huanze.evidence.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A unit's year as it stands when something is answered in it. */
record Answering(AssessmentYear year, AssessedUnit subject, YearScheme scheme) {
  Optional<ItemAnswer> item(int number) {
    return Optional.ofNullable(year.itemAnswers(subject.unit().id()).get(number));
  }

  Optional<ConditionAnswer> condition(int number) {
    return Optional.ofNullable(year.conditionAnswers(subject.unit().id()).get(number));
  }

  /** Files attached to an answer. */
  List<Evidence> files(UUID answer) {
    return year.proofsOf(answer);
  }
}
