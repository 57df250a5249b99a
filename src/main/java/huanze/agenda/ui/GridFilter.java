package huanze.agenda.ui;

import huanze.rulepack.Level;
import org.jspecify.annotations.Nullable;

/**
 * What of the year is shown; null leaves a side open.
 *
 * @param region code of a region: it and all below it
 * @param rule id of a rule
 * @param onlyProblems only what was missed, made up late, or had nobody in the post
 * @param words what was typed into the search box
 */
public record GridFilter(
    @Nullable Level level,
    @Nullable String region,
    @Nullable String rule,
    boolean onlyProblems,
    String words) {
  public static final GridFilter ALL = new GridFilter(null, null, null, false, "");

  public GridFilter ofLevel(@Nullable Level wanted) {
    return new GridFilter(wanted, region, rule, onlyProblems, words);
  }

  public GridFilter ofRegion(@Nullable String wanted) {
    return new GridFilter(level, wanted, rule, onlyProblems, words);
  }

  public GridFilter ofRule(@Nullable String wanted) {
    return new GridFilter(level, region, wanted, onlyProblems, words);
  }

  public GridFilter problems(boolean wanted) {
    return new GridFilter(level, region, rule, wanted, words);
  }

  public GridFilter searching(String wanted) {
    return new GridFilter(level, region, rule, onlyProblems, wanted);
  }

  boolean isSearch() {
    return !words.isBlank();
  }
}
