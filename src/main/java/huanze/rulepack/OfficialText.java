package huanze.rulepack;

import java.util.List;
import java.util.Optional;

/**
 * The official text of a regulation, as the office imported it.
 *
 * @param title as printed; empty if there was none above the first chapter
 * @param chapters a title is empty where the text has lost it
 */
public record OfficialText(String title, List<Chapter> chapters, List<OfficialArticle> articles) {
  public OfficialText {
    chapters = List.copyOf(chapters);
    articles = List.copyOf(articles);
  }

  public Optional<OfficialArticle> article(int number) {
    return articles.stream().filter(a -> a.number() == number).findFirst();
  }
}
