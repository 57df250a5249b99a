package huanze.rulepack;

/**
 * A numbered item of an article.
 *
 * @param paragraph index of the paragraph it belongs to, from 0
 * @param number as the text numbers it
 */
public record OfficialItem(int paragraph, int number, String text) {}
