package huanze.agenda;

import huanze.base.CamelCase;

/** 履行状态 of an obligation on a day (reading rule 1). */
public enum Standing {
  NOT_OWED,
  MET,
  EXEMPT,
  UPCOMING,
  OPEN,
  VACANT,
  LATE,
  MISSED;

  /** Key of its name in the bundles. */
  public String textKey() {
    return "agenda.standing." + CamelCase.of(this);
  }
}
