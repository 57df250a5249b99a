package huanze.rulepack;

/**
 * An article of the regulation.
 *
 * @param number its number
 * @param chapter number of its chapter
 * @param title short title, ours
 * @param digest what it asks, in our own words; the official text is imported by the office
 */
public record Article(int number, int chapter, String title, String digest) {}
