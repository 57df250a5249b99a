package huanze.activity;

import huanze.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * 议题.
 *
 * @param environmental true if it studied environmental protection
 * @param discussion what was said about it, or null
 */
public record Topic(@Nullable String words, boolean environmental, @Nullable String discussion) {
  public Topic {
    words = Words.clean(words);
    discussion = Words.clean(discussion);
  }

  public Topic(@Nullable String words, boolean environmental) {
    this(words, environmental, null);
  }
}
