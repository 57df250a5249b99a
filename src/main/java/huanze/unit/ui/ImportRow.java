package huanze.unit.ui;

/**
 * A line of an import's preview.
 *
 * @param row number in the file as Excel shows it
 * @param what problem, note, addition or change
 * @param subject who or what it is about
 * @param text what is wrong, or old and new values
 */
public record ImportRow(int row, What what, String subject, String text) {
  /** Worst first. */
  public enum What {
    PROBLEM,
    NOTE,
    CHANGE,
    ADDITION
  }
}
