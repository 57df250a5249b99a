package huanze.assessment;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.rulepack.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a scheme would do. With any problem nothing is written.
 *
 * @param scheme the scheme of the file; null if its rows could not be understood
 * @param replaces what stands in its place so far
 * @param problems everything wrong, rows named
 * @param unknownHeadings headings nobody asked for; their columns are left out
 */
public record SchemePreview(
    @Nullable Scheme scheme,
    @Nullable YearScheme replaces,
    List<Problem> problems,
    List<String> unknownHeadings) {
  public SchemePreview {
    problems = List.copyOf(problems);
    unknownHeadings = List.copyOf(unknownHeadings);
  }

  /** True if the office's own scheme of the year says the same already. */
  public boolean changesNothing() {
    return scheme != null
        && replaces != null
        && replaces.id() != null
        && !replaces.fromPack()
        && replaces.scheme().equals(scheme);
  }

  SchemePreview with(Problem problem) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(problem);
    return new SchemePreview(scheme, replaces, more, unknownHeadings);
  }

  /**
   * The scheme of the file.
   *
   * @throws InvalidInput naming everything wrong, if anything is
   */
  public Scheme sound() {
    InvalidInput.refuse(problems);
    if (scheme == null) {
      throw new IllegalStateException("neither a scheme nor a problem");
    }
    return scheme;
  }
}
