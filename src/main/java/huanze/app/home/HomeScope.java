package huanze.app.home;

import huanze.rulepack.Level;
import org.jspecify.annotations.Nullable;

/**
 * What of the office's area is shown.
 *
 * @param level only this level's lists; the chart compares the levels and keeps them all
 * @param region code of a region: it and all below; null: the whole area
 * @param narrowed which of what is owed is listed
 */
public record HomeScope(
    @Nullable Level level, @Nullable String region, Grouping grouping, Narrowed narrowed) {
  /** Everything, told together by rule. */
  public static final HomeScope ALL = new HomeScope(null, null, Grouping.RULE);

  public HomeScope(@Nullable Level level, @Nullable String region, Grouping grouping) {
    this(level, region, grouping, Narrowed.ALL);
  }

  /** What long lists are told together by. */
  public enum Grouping {
    RULE,
    UNIT,
    POST
  }

  /** Which of what is owed is listed. */
  public enum Narrowed {
    ALL,
    /** Due within the reminder's working days. */
    SOON,
    /** Missed unless something is planned or moved. */
    THREATENED
  }

  boolean isEverything() {
    return level == null && region == null;
  }

  HomeScope ofLevel(@Nullable Level wanted) {
    return new HomeScope(wanted, region, grouping, narrowed);
  }

  HomeScope ofRegion(@Nullable String wanted) {
    return new HomeScope(level, wanted, grouping, narrowed);
  }

  HomeScope by(Grouping wanted) {
    return new HomeScope(level, region, wanted, narrowed);
  }

  HomeScope only(Narrowed wanted) {
    return new HomeScope(level, region, grouping, wanted);
  }
}
