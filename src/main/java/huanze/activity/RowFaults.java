package huanze.activity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which faults of a row are named: those of each cell, but not those that only follow from another
 * cell that could not be understood, and go when that one is mended.
 */
final class RowFaults {
  private static final Set<String> LEADERS = Set.copyOf(ActivityColumns.ROLES.values());

  /** The cells by which each of these may be judged. */
  private static final Map<String, Set<String>> JUDGED_BY =
      Map.of(
          ActivityColumns.HELD_ON, Set.of(ActivityColumns.OUTLETS),
          ActivityColumns.OUTLETS, Set.of(ActivityColumns.HELD_ON),
          ActivityColumns.ABOUT, Set.of(ActivityColumns.FORMS),
          ActivityColumns.STUDIED, Set.of(ActivityColumns.TOPICS));

  private final Set<String> bad;

  /**
   * @param bad keys of the columns whose cells could not be understood
   */
  RowFaults(Collection<String> bad) {
    this.bad = new HashSet<>(bad);
  }

  /** Whether a fault of a column that was read is its own: forms are read as those of the kind. */
  boolean isOwn(String column) {
    return !bad.contains(column) && !(column.equals(ActivityColumns.FORMS) && isOfUnknownKind());
  }

  /** Cells that could not be understood either. */
  void also(List<String> columns) {
    bad.addAll(columns);
  }

  /** Of a row whose kind is not known nothing can be said as a whole. */
  boolean isOfUnknownKind() {
    return bad.contains(ActivityColumns.KIND);
  }

  /** Whether a fault found in the row as a whole is more than what is missing for a bad cell. */
  boolean isOwnOfRow(String column, ActivityKind kind) {
    boolean someLeaderBad =
        LEADERS.contains(column)
            && (LEADERS.stream().anyMatch(bad::contains)
                || kind == ActivityKind.DEBRIEFING && bad.contains(ActivityColumns.CONVENERS));
    return !isOfUnknownKind()
        && !bad.contains(column)
        && !someLeaderBad
        && JUDGED_BY.getOrDefault(column, Set.of()).stream().noneMatch(bad::contains);
  }
}
