package huanze.base;

import java.util.List;
import java.util.stream.Collectors;

/** What was typed or read cannot be accepted; nothing was changed. */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidInput(List<Problem> problems) {
    super(problems.stream().map(Problem::textKey).collect(Collectors.joining(", ")));
    this.problems = List.copyOf(problems);
  }

  public static InvalidInput of(String field, String textKey, Object... args) {
    return new InvalidInput(List.of(Problem.of(field, textKey, args)));
  }

  public List<Problem> problems() {
    return problems;
  }

  /** Refuses if there are any. */
  public static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
