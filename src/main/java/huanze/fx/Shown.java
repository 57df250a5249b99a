package huanze.fx;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a choice is written; choices are picked and never typed. */
public final class Shown<T> extends StringConverter<T> {
  private final Function<T, String> words;
  private final boolean noneHasWords;

  private Shown(Function<T, String> words, boolean noneHasWords) {
    this.words = words;
    this.noneHasWords = noneHasWords;
  }

  /** No choice is written as nothing. */
  public Shown(Function<T, String> words) {
    this(words, false);
  }

  /** No choice is one to pick too, such as 全部: the words are asked for null as well. */
  public static <T> Shown<T> noneToo(Function<T, String> words) {
    return new Shown<>(words, true);
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null && !noneHasWords ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new IllegalStateException("a choice is picked, not typed: " + text);
  }
}
