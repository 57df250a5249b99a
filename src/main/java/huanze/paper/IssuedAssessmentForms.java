package huanze.paper;

import huanze.assessment.IssuedForms;
import huanze.ledger.Reading;
import java.util.Set;
import java.util.UUID;

/** Tells the assessments which of their forms are issued. */
public final class IssuedAssessmentForms implements IssuedForms {
  @Override
  public Set<UUID> units(Reading reading, int year) {
    return new PaperIssueStore(reading).units(PaperForm.ASSESSMENT_FORM, year);
  }
}
