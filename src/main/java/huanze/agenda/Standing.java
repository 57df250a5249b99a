package huanze.agenda;

/** 履行状态 of an obligation on a day (reading rule 1). */
public enum Standing {
  NOT_OWED,
  MET,
  EXEMPT,
  UPCOMING,
  OPEN,
  VACANT,
  LATE,
  MISSED
}
