package huanze.paper;

import huanze.base.DateRange;
import huanze.rulepack.Condition;
import java.util.List;
import java.util.UUID;

/**
 * The unit that a form assesses, as it is named on paper.
 *
 * @param byAnalogy true if the regulation applies by analogy (Art. 21), printed 参照执行
 * @param covered all that its assessment covers, itself first
 */
public record AssessedOnPaper(
    UUID id,
    String name,
    String code,
    Condition.Assessed kind,
    boolean byAnalogy,
    List<Covered> covered) {
  public AssessedOnPaper {
    covered = List.copyOf(covered);
  }

  /**
   * A unit that is covered.
   *
   * @param days its days within the year
   * @param carriedOn true if it ended and another one carries it on (reading rule 10)
   */
  public record Covered(String name, DateRange days, boolean carriedOn) {}
}
