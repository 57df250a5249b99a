package huanze.agenda;

import huanze.base.CamelCase;

/** What a day is in the calendar of working days. */
public enum DayKind {
  /** 工作日: a weekday that is worked. */
  WORKDAY,
  /** 休息日: an ordinary weekend day. */
  REST,
  /** 节假日: a day off by the year's notice, be it a weekday or part of a weekend. */
  HOLIDAY,
  /** 调休上班: a weekend day that is worked. */
  SHIFTED;

  public String textKey() {
    return "agenda.dayKind." + CamelCase.of(this);
  }

  public boolean isWorked() {
    return this == WORKDAY || this == SHIFTED;
  }
}
