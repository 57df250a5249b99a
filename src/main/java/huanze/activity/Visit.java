package huanze.activity;

import huanze.base.Words;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is particular to an inspection.
 *
 * @param sources why one went (检查来源), any number
 * @param points the spots looked at (点位), one a line
 */
public record Visit(Set<Source> sources, @Nullable String points) {
  public static final Visit NONE = new Visit(Set.of(), null);

  /** 日常, 专项, 投诉, 转办交办, 巡查. */
  public enum Source {
    ROUTINE,
    CAMPAIGN,
    COMPLAINT,
    ASSIGNED,
    PATROL
  }

  public Visit {
    EnumSet<Source> sorted = EnumSet.noneOf(Source.class);
    sorted.addAll(sources);
    sources = Collections.unmodifiableSet(sorted);
    points = Words.clean(points);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
