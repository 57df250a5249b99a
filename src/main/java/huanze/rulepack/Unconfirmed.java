package huanze.rulepack;

/**
 * Something without a confirmed source. A paper that rests on it stays a draft until the office
 * confirms it.
 *
 * @param id such as {@code rule.B1}, {@code setting.parkLevel}, {@code units.city}, {@code
 *     scheme.county}
 * @param what what it is: a title or label of the pack
 */
public record Unconfirmed(String id, Kind kind, String what, int article) {
  /** What is not confirmed. */
  public enum Kind {
    HEAD,
    RULE,
    SETTING,
    FLAG,
    UNITS,
    SCHEME,
    DUTY
  }
}
