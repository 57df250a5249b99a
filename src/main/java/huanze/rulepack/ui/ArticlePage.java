package huanze.rulepack.ui;

import huanze.rulepack.OfficialArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is about one article.
 *
 * @param chapter title of its chapter
 * @param digest what it asks, in our own words
 * @param official word for word; null until the office has imported the text
 */
public record ArticlePage(
    int number,
    String title,
    String chapter,
    String digest,
    @Nullable OfficialArticle official,
    List<Rule> rules,
    List<DutyLine> duties) {
  public ArticlePage {
    rules = List.copyOf(rules);
    duties = List.copyOf(duties);
  }

  /**
   * A rule that comes from it.
   *
   * @param frequency how often and by when, in words
   * @param note our reading, or null
   * @param unconfirmed what it rests on that has no confirmed source, in words
   */
  public record Rule(
      String id, String title, String frequency, @Nullable String note, List<String> unconfirmed) {
    public Rule {
      unconfirmed = List.copyOf(unconfirmed);
    }
  }

  /**
   * A duty that comes from it.
   *
   * @param note our division or reading, or null
   */
  public record DutyLine(String id, String cite, String text, @Nullable String note) {}
}
