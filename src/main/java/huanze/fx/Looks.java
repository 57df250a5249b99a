package huanze.fx;

/** Style classes that are put together from a word. */
public final class Looks {
  private Looks() {}

  /**
   * The colours of a standing.
   *
   * @param word as the command line writes it: notOwed, met, exempt, upcoming, open, vacant, late,
   *     missed
   */
  public static String standing(String word) {
    return "hz-standing-" + word;
  }
}
