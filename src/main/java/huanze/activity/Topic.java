package huanze.activity;

import org.jspecify.annotations.Nullable;

/**
 * 议题.
 *
 * @param environmental true if it studied environmental protection
 */
public record Topic(@Nullable String words, boolean environmental) {
  public Topic {
    words = Words.clean(words);
  }
}
