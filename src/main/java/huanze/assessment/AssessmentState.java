package huanze.assessment;

import huanze.base.CamelCase;

/** How far a unit's assessment is. */
public enum AssessmentState {
  NOT_STARTED,
  IN_PROGRESS,
  COMPLETE,
  ISSUED;

  /** Key of its name in the bundles. */
  public String textKey() {
    return "assessment.state." + CamelCase.of(this);
  }
}
