package huanze.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something expected stands in the way: a file in use, a full disk, a damaged journal. The text
 * says what it is and what to do next.
 */
public final class Obstacle extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String textKey;
  private final transient List<Object> args;

  public Obstacle(@Nullable Throwable cause, String textKey, Object... args) {
    super(textKey + " " + List.of(args), cause);
    this.textKey = textKey;
    this.args = List.of(args);
  }

  public static Obstacle of(String textKey, Object... args) {
    return new Obstacle(null, textKey, args);
  }

  /** To be filled into the sentence of another. */
  public Problem asProblem() {
    return new Problem("", textKey, args);
  }

  public String textKey() {
    return textKey;
  }

  public List<Object> args() {
    return args;
  }
}
