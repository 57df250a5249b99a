package huanze.rulepack;

import java.util.OptionalInt;

/**
 * An article of the regulation.
 *
 * @param number its number
 * @param chapter number of its chapter
 * @param title short title, ours
 * @param digest what it asks, in our own words; the official text is imported by the office
 */
public record Article(int number, int chapter, String title, String digest) {
  /** The number of the article that is meant by 第十八条, 18条, art 18 or 18. */
  public static OptionalInt numberTyped(String typed) {
    return OfficialMarks.typedArticle(typed);
  }
}
