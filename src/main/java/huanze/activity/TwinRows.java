package huanze.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The new rows of one file, of which two may be one record typed twice: they say the same of kind,
 * forms, day, units and title, and neither start nor place nor number tells them apart. Without a
 * title they must name the same leaders too.
 */
final class TwinRows {
  private final Map<String, List<Row>> rows = new HashMap<>();

  private record Row(int number, ActivityFacts facts) {}

  /**
   * Notes a new row.
   *
   * @return the number of an earlier row that may be the same
   */
  OptionalInt add(int number, ActivityFacts facts) {
    String key = facts.title() == null ? ActivityMatch.look(facts) : ActivityMatch.occasion(facts);
    List<Row> before = rows.computeIfAbsent(key, k -> new ArrayList<>());
    OptionalInt twin =
        before.stream().filter(row -> maySay(row.facts(), facts)).mapToInt(Row::number).findFirst();
    before.add(new Row(number, facts));
    return twin;
  }

  private static boolean maySay(ActivityFacts one, ActivityFacts other) {
    return ActivityMatch.maySpeakOf(one, other)
        && Stream.of(one, other).anyMatch(facts -> facts.code() == null);
  }
}
