package huanze.rulepack;

/**
 * Something of the office's that a pack would no longer carry.
 *
 * @param id of the setting, confirmation or duty
 * @param what what it is called
 * @param count posts concerned, for duties; else 1
 */
public record PackLoss(Sort sort, String id, String what, int count) {
  /** What is lost. */
  public enum Sort {
    /** A value that the office set: the setting is gone, or no longer takes it. */
    SETTING,
    /** A confirmation of something that is gone. */
    CONFIRMATION,
    /** A confirmation of something that says something else now: it has to be given again. */
    CONFIRMED_OTHERWISE,
    /** A duty that posts were given. */
    DUTY
  }
}
