package huanze.assessment.ui;

import huanze.base.CamelCase;

/** Steps of the wizard in their order; one goes back and forth as one likes. */
enum WizardStep {
  SUBJECT,
  ITEMS,
  CONDITIONS,
  RESULT,
  SUMMARY,
  PRINT;

  String textKey() {
    return "assessment.ui.step." + CamelCase.of(this);
  }
}
