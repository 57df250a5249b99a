package huanze.agenda;

import huanze.base.CamelCase;

/**
 * 履行预测: how an open obligation will probably end, the most pressing first. What is only planned is
 * never taken for done (reading rule 6).
 */
public enum Prospect {
  /** Not enough is planned, and no more than the reminder's working days are left. */
  AT_RISK,

  /** Not enough is planned in time; a plan is there, but after the last day ({@link Outlook}). */
  PLANNED_LATE,

  /** Met as soon as plans whose day has come are confirmed. */
  TO_CONFIRM,

  /** Not enough is planned, with more working days left. */
  UNPLANNED,

  /** Met if plans still ahead are held as planned. */
  PLANNED,

  /** Nobody holds the post in the period: if that stays so, it is not missed but vacant. */
  VACANT;

  /** Key of its name in the bundles. */
  public String textKey() {
    return "agenda.prospect." + CamelCase.of(this);
  }

  /** True if it will be missed unless something is planned or moved now. */
  public boolean isThreatened() {
    return this == AT_RISK || this == PLANNED_LATE;
  }
}
