package huanze.fx;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import's preview.
 *
 * @param row row of the file; null if it concerns the whole
 * @param what in a word
 * @param words in a sentence
 * @param bad whether nothing can be imported because of it
 */
public record ImportLine(@Nullable Integer row, String what, String words, boolean bad) {}
