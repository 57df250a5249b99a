package huanze.activity.ui;

/**
 * What an import would do with a row, or what is wrong with it.
 *
 * @param what in a word
 * @param words in a sentence
 * @param bad whether nothing can be imported because of it
 */
public record ImportLine(int row, String what, String words, boolean bad) {}
