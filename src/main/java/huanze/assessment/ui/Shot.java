package huanze.assessment.ui;

import huanze.assessment.AssessmentYear;
import huanze.assessment.UnitAssessment;
import huanze.assessment.YearScheme;
import java.util.UUID;

/** A unit's assessment as it stood when it was last read, with the year around it. */
record Shot(AssessmentYear year, UnitAssessment assessment, YearScheme scheme) {
  static Shot of(AssessmentYear year, UUID unit) {
    UnitAssessment assessment = year.assessment(unit);
    return new Shot(year, assessment, year.scheme(assessment.subject().kind()));
  }
}
