package huanze.rulepack.ui;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of articles.
 *
 * @param chapter heading above it, if it is the first of its chapter
 */
public record ArticleLine(int number, String title, @Nullable String chapter) {}
