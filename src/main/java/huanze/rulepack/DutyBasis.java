package huanze.rulepack;

/**
 * What a duty rests on.
 *
 * @param document id of a {@link LegalDocument}
 * @param cite place in it, such as Art. 27
 */
public record DutyBasis(String document, String cite) {
  /** The brackets of titles. */
  private static final String OPEN = "\u300a";

  private static final String CLOSE = "\u300b";

  /** How places in a document begin that may follow its title as they are. */
  private static final String ORDINAL = "\u7b2c";

  /** What a place may begin and end with so that it stands apart from the title. */
  private static final String LEFT = "\uff08";

  private static final String RIGHT = "\uff09";

  /**
   * Title and place as one line: the title in the brackets of titles unless it came with them, a
   * place that is no number of an article in brackets too.
   *
   * @param place may be empty
   */
  public static String label(String title, String place) {
    String named = title.startsWith(OPEN) ? title : OPEN + title + CLOSE;
    boolean apart = place.isEmpty() || place.startsWith(ORDINAL) || place.startsWith(LEFT);
    return apart ? named + place : named + LEFT + place + RIGHT;
  }
}
