package huanze.assessment.ui;

import huanze.assessment.AssessmentState;
import huanze.assessment.AssessmentYear;
import huanze.assessment.Grade;
import huanze.assessment.ResultRow;
import huanze.assessment.UnitAssessment;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the results of a year.
 *
 * @param score so far, where it is not complete
 * @param effects what follows, in words; empty if nothing does yet
 * @param search what the filter box looks in
 */
record ResultLine(
    UUID unit,
    String name,
    String region,
    Condition.Assessed kind,
    @Nullable Level level,
    BigDecimal score,
    BigDecimal maximum,
    @Nullable Grade grade,
    String effects,
    @Nullable Integer rank,
    AssessmentState state,
    int openItems,
    int openConditions,
    int missingProofs,
    String search) {
  static ResultLine of(ResultRow row, AssessmentYear year, AssessmentWords words) {
    UnitAssessment one = row.assessment();
    Unit unit = one.subject().unit();
    Structure structure = year.structure();
    String region = structure.region(unit.region()).map(Region::name).orElse("");
    String effects =
        words.join(one.effects().stream().map(applied -> applied.effect().title()).toList());
    String grade = words.grade(one.grade());
    return new ResultLine(
        unit.id(),
        unit.name(),
        region,
        one.subject().kind(),
        unit.level(),
        one.score(),
        one.maximum(),
        one.grade(),
        effects,
        row.rank(),
        one.state(),
        one.openItems().size(),
        one.openConditions().size(),
        year.missingProofs(one).size(),
        String.join(" ", unit.name(), Pinyin.initials(unit.name()), region, grade, effects));
  }

  int open() {
    return openItems + openConditions + missingProofs;
  }
}
