package huanze.rulepack;

import huanze.base.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one pack file, each with file and line first among its arguments. */
final class Findings {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void add(int line, String textKey, Object... more) {
    List<Object> args = new ArrayList<>(List.of(file, line));
    args.addAll(List.of(more));
    problems.add(new Problem(Integer.toString(line), textKey, args));
  }

  /** In the order of the lines. */
  List<Problem> sorted() {
    return problems.stream()
        .sorted(java.util.Comparator.comparingInt(p -> Integer.parseInt(p.field())))
        .toList();
  }

  /** None yet, about the same file. */
  Findings fresh() {
    return new Findings(file);
  }

  int count() {
    return problems.size();
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }
}
