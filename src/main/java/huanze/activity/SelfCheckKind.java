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
  /** No file proves it. */
  NO_EVIDENCE,
  /** A file proves it, but nobody is named who wrote it down. */
  NO_RECORDER,
  /** Entered after the deadline of what it meets (补录). */
  ENTERED_LATE,
  /** Held on a day off. */
  REST_DAY;

  /** How much it weighs, the heaviest first. */
  public enum Weight {
    /** What is recorded may not be so. */
    DOUBT,
    /** Something is still to be added or decided. */
    GAP,
    /** It may well be right; only to be known. */
    NOTE
  }

  public Weight weight() {
    return switch (this) {
      case COPIED, SAME_FILE, ELSEWHERE, NOT_IN_POST -> Weight.DOUBT;
      case NOT_CONFIRMED, NO_EVIDENCE, NO_RECORDER -> Weight.GAP;
      case ENTERED_LATE, REST_DAY -> Weight.NOTE;
    };
  }
}
