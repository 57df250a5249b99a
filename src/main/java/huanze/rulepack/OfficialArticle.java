package huanze.rulepack;

import java.util.List;

/**
 * An article of the official text, word for word.
 *
 * @param chapter number of its chapter; 0 if the text has none
 * @param paragraphs without the article's number
 * @param items numbered items, in order
 */
public record OfficialArticle(
    int number, int chapter, List<String> paragraphs, List<OfficialItem> items) {
  public OfficialArticle {
    paragraphs = List.copyOf(paragraphs);
    items = List.copyOf(items);
  }
}
