package huanze.activity;

import huanze.base.Problem;
import java.util.List;

/**
 * What is wrong with typed facts.
 *
 * @param problems these refuse the record
 * @param warnings these are shown and leave it to the person
 */
public record Checked(List<Problem> problems, List<Problem> warnings) {
  public Checked {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }
}
