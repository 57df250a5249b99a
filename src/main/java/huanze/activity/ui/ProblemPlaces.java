package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.Channel;
import huanze.activity.Checked;
import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Beside which line of the form each problem stands. */
final class ProblemPlaces {
  private ProblemPlaces() {}

  /** What cannot be read, and what is wrong besides: nothing twice about one field. */
  static List<Problem> all(List<Problem> unreadable, Checked checked) {
    List<Problem> all = new ArrayList<>(unreadable);
    Set<String> named = new HashSet<>();
    unreadable.forEach(p -> named.add(p.field()));
    boolean outlet = named.contains("newspaper") || named.contains("television");
    checked.problems().stream()
        .filter(p -> !named.contains(p.field()))
        .filter(p -> !(outlet && p.field().equals("outlets")))
        .filter(p -> !(named.contains("startsAt") && p.field().equals("endsAt")))
        .filter(p -> !(named.contains("endsAt") && p.field().equals("startsAt")))
        .forEach(all::add);
    return all;
  }

  /** A problem of the third topic stands beside the topics and says which one. */
  static List<Problem> placed(List<Problem> problems, ActivityFacts facts, Texts texts) {
    return problems.stream().map(p -> placed(p, facts, texts)).toList();
  }

  private static Problem placed(Problem problem, ActivityFacts facts, Texts texts) {
    String field = problem.field();
    String root = field.replaceFirst("[\\[.].*$", "");
    if (root.equals(field)) {
      return problem;
    }
    int index = Integer.parseInt(field.replaceAll("\\D", ""));
    if (root.equals("outlets")) {
      Channel channel = facts.outlets().get(index).channel();
      return new Problem(CamelCase.of(channel), problem.textKey(), problem.args());
    }
    return Problem.of(root, "activity.ui.problem.item", index + 1, texts.text(problem));
  }
}
