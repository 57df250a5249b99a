package huanze.agenda.calendar;

import huanze.agenda.Standing;
import huanze.rulepack.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the year is shown; null leaves a side open. What passes is a rule of a unit with its
 * whole year: its other periods are needed to judge the one looked for.
 *
 * @param region code of a region: it and all below it
 * @param rule id of a rule
 * @param standing in which some period of the year must stand
 * @param kind of the unit
 * @param onlyProblems only what was missed, made up late, or had nobody in the post
 * @param words what was typed into the search box
 * @param top a unit: it and those under it
 */
public record GridFilter(
    @Nullable Level level,
    @Nullable String region,
    @Nullable String rule,
    @Nullable Standing standing,
    @Nullable String kind,
    boolean onlyProblems,
    String words,
    @Nullable UUID top) {
  public static final GridFilter ALL =
      new GridFilter(null, null, null, null, null, false, "", null);

  public GridFilter ofLevel(@Nullable Level wanted) {
    return new GridFilter(wanted, region, rule, standing, kind, onlyProblems, words, top);
  }

  public GridFilter ofRegion(@Nullable String wanted) {
    return new GridFilter(level, wanted, rule, standing, kind, onlyProblems, words, top);
  }

  public GridFilter ofRule(@Nullable String wanted) {
    return new GridFilter(level, region, wanted, standing, kind, onlyProblems, words, top);
  }

  public GridFilter ofStanding(@Nullable Standing wanted) {
    return new GridFilter(level, region, rule, wanted, kind, onlyProblems, words, top);
  }

  public GridFilter ofKind(@Nullable String wanted) {
    return new GridFilter(level, region, rule, standing, wanted, onlyProblems, words, top);
  }

  public GridFilter problems(boolean wanted) {
    return new GridFilter(level, region, rule, standing, kind, wanted, words, top);
  }

  public GridFilter searching(String wanted) {
    return new GridFilter(level, region, rule, standing, kind, onlyProblems, wanted, top);
  }

  public GridFilter under(@Nullable UUID wanted) {
    return new GridFilter(level, region, rule, standing, kind, onlyProblems, words, wanted);
  }

  /** How many of the rarer sides are narrowed: rule, standing, kind, problems. */
  public int rare() {
    return (rule == null ? 0 : 1)
        + (standing == null ? 0 : 1)
        + (kind == null ? 0 : 1)
        + (onlyProblems ? 1 : 0);
  }

  /** True if what passes was chosen by how it stands: a rate of it would say nothing. */
  public boolean choosesByStanding() {
    return standing != null || onlyProblems;
  }

  public boolean isSearch() {
    return !words.isBlank();
  }
}
