package huanze.rulepack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two packs, or between two versions of one.
 *
 * @param id of the article, duty, rule …; of a rule with several versions also which
 * @param name what people call it
 * @param fields what differs of it; empty if it is there in one pack only
 */
public record PackChange(Group group, Sort sort, String id, String name, List<Field> fields) {
  public PackChange {
    fields = List.copyOf(fields);
  }

  /** The parts of a pack, in the order in which they are shown. */
  public enum Group {
    HEAD,
    ARTICLES,
    DUTIES,
    RULES,
    CONDITIONS,
    SETTINGS,
    KINDS,
    DOCUMENTS,
    /** Patterns, words for records, schemes, accountability and the rest. */
    OTHER
  }

  /** What became of it. */
  public enum Sort {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A value that differs.
   *
   * @param key name of the value, such as {@code frequency}
   * @param before as the first pack has it, or null
   * @param after as the second has it, or null
   */
  public record Field(String key, @Nullable Object before, @Nullable Object after) {}
}
