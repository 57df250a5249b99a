package huanze.paper;

import huanze.activity.NothingFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a paper of an inspection shows under 发现问题及整改要求. A line that only says that nothing was found
 * is no problem: its words stand in the place of the lines.
 */
final class FindingValues {
  private final List<ActivitySheet.Finding> typed;
  private final List<ActivitySheet.Finding> lines;
  private final PaperWords words;

  FindingValues(List<ActivitySheet.Finding> typed, PaperWords words) {
    this.typed = typed;
    this.lines = typed.stream().filter(f -> !isNothing(f)).toList();
    this.words = words;
  }

  private static boolean isNothing(ActivitySheet.Finding one) {
    return NothingFound.saidBy(one.problem())
        && one.demand().isBlank()
        && one.unit().isBlank()
        && one.due() == null;
  }

  /** Numbered. */
  List<Map<String, Object>> lines() {
    List<Map<String, Object>> values = new ArrayList<>();
    for (ActivitySheet.Finding f : lines) {
      values.add(
          Map.of(
              "number", values.size() + 1,
              "problem", f.problem(),
              "demand", f.demand(),
              "unit", f.unit(),
              "due", f.due() == null ? "" : words.day(f.due())));
    }
    return values;
  }

  /** What stands there if there are no lines: as typed. Nobody typed anything: nothing. */
  String nothing() {
    return typed.stream()
        .filter(FindingValues::isNothing)
        .map(ActivitySheet.Finding::problem)
        .findFirst()
        .orElse("");
  }

  /** Whether somebody said that nothing was found; who says nothing at all did not say that. */
  boolean clean() {
    return !typed.isEmpty() && !found();
  }

  /** Whether a problem was found; where no words for one were typed, whether anything is asked. */
  boolean found() {
    List<String> said =
        typed.stream().map(ActivitySheet.Finding::problem).filter(p -> !p.isBlank()).toList();
    return said.isEmpty()
        ? !typed.isEmpty()
        : said.stream().anyMatch(problem -> !NothingFound.saidBy(problem));
  }
}
