package huanze.activity;

/** What sort of record an activity is. */
public enum ActivityKind {
  MEETING,
  INSPECTION,
  REPORT,
  BULLETIN,
  CHECK,
  DEBRIEFING,
  TRAINING
}
