package huanze.activity;

/**
 * What may be odd about a record (自查提示). Each is a hint to look again, never a verdict; what is
 * rarest and weighs most comes first.
 */
public enum SelfCheckKind {
  /** Its words are those of an earlier record, or nearly so. */
  COPIED,
  /** A file of it proves an earlier record too. */
  SAME_FILE,
  /** Whoever led the inspection was elsewhere on that day, too. */
  ELSEWHERE,
  /** A leader held no post on that day. */
  NOT_IN_POST,
  /** A plan whose day is over and that nobody confirmed. */
  NOT_CONFIRMED,
  /** Entered after the deadline of what it meets (补录). */
  ENTERED_LATE,
  /** No file proves it. */
  NO_EVIDENCE,
  /** Nobody is named who wrote it down. */
  NO_RECORDER,
  /** Held on a day off. */
  REST_DAY;

  /** True if it is about two records, so that the other one belongs to what was answered. */
  public boolean ofTwo() {
    return this == COPIED || this == SAME_FILE || this == ELSEWHERE;
  }
}
