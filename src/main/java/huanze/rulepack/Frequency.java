package huanze.rulepack;

import huanze.base.Period;
import org.jspecify.annotations.Nullable;

/** How often a rule asks; EVENT rules have no number and owe nothing by themselves. */
public enum Frequency {
  MONTH(Period.Length.MONTH),
  QUARTER(Period.Length.QUARTER),
  HALF_YEAR(Period.Length.HALF_YEAR),
  YEAR(Period.Length.YEAR),
  EVENT(null);

  private final Period.@Nullable Length length;

  Frequency(Period.@Nullable Length length) {
    this.length = length;
  }

  /** Length of the rule's periods; null for {@link #EVENT}. */
  public Period.@Nullable Length length() {
    return length;
  }
}
