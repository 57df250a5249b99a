package huanze.assessment;

import huanze.base.CamelCase;

/** 认定: how one of the twelve conditions of Art. 18 stands for a unit and year. */
public enum Finding {
  MET,
  NOT_MET,
  /** Nobody has answered and no data says it; never the same as not met. */
  NO_DATA,
  /** A person has to decide it yet. */
  TO_CONFIRM,
  /** Met as it seems, set aside by a named person for a reason; brings no effect. */
  SET_ASIDE,
  /** A setting says that it is not in force yet. */
  OFF,
  /** Does not concern such a unit. */
  NOT_APPLICABLE;

  /** True if a person can answer so. */
  public boolean isAnswer() {
    return this == MET || this == NOT_MET || this == TO_CONFIRM || this == SET_ASIDE;
  }

  /** True if nothing is left to be decided. */
  public boolean isSettled() {
    return this != NO_DATA && this != TO_CONFIRM;
  }

  /** Key of its name in the bundles. */
  public String textKey() {
    return "assessment.finding." + CamelCase.of(this);
  }
}
