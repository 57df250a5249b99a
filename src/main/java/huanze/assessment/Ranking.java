package huanze.assessment;

import huanze.rulepack.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places by score: counties apart, departments apart and within their region. */
final class Ranking {
  private Ranking() {}

  static List<ResultRow> of(List<UnitAssessment> all) {
    return all.stream().map(one -> new ResultRow(one, rank(one, all))).toList();
  }

  private static @Nullable Integer rank(UnitAssessment one, List<UnitAssessment> all) {
    if (!one.complete()) {
      return null;
    }
    long better =
        all.stream()
            .filter(o -> o.complete() && compares(one, o))
            .filter(o -> o.score().compareTo(one.score()) > 0)
            .count();
    return Math.toIntExact(better + 1);
  }

  private static boolean compares(UnitAssessment one, UnitAssessment other) {
    return one.subject().kind() == other.subject().kind()
        && (one.subject().kind() == Condition.Assessed.COUNTY
            || one.subject().unit().region().equals(other.subject().unit().region()));
  }
}
