package huanze.app.home;

import huanze.rulepack.Level;
import org.jspecify.annotations.Nullable;

/**
 * What of the office's area is shown.
 *
 * @param level only this level's lists; the chart compares the levels and keeps them all
 * @param region code of a region: it and all below; null: the whole area
 */
public record HomeScope(@Nullable Level level, @Nullable String region, Grouping grouping) {
  /** Everything, told together by rule. */
  public static final HomeScope ALL = new HomeScope(null, null, Grouping.RULE);

  /** What long lists are told together by. */
  public enum Grouping {
    RULE,
    UNIT
  }

  boolean isEverything() {
    return level == null && region == null;
  }

  HomeScope ofLevel(@Nullable Level wanted) {
    return new HomeScope(wanted, region, grouping);
  }

  HomeScope ofRegion(@Nullable String wanted) {
    return new HomeScope(level, wanted, grouping);
  }

  HomeScope by(Grouping wanted) {
    return new HomeScope(level, region, wanted);
  }
}
