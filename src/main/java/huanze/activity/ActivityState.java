package huanze.activity;

/** Where an activity stands on a day (reading rule 6). */
public enum ActivityState {
  PLANNED,
  TO_CONFIRM,
  HELD,
  WITHDRAWN
}
