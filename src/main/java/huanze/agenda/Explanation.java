package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why?": rule, article, the records that count, and the subject's records around the
 * period that do not, each with the reason.
 *
 * @param decisions what persons decided about this obligation
 * @param deadline how its day due came about
 */
public record Explanation(
    Obligation obligation,
    List<NearMiss> nearMisses,
    List<CreditException> decisions,
    Deadline deadline) {
  public Explanation {
    nearMisses = List.copyOf(nearMisses);
    decisions = List.copyOf(decisions);
  }

  public ObligationRule rule() {
    return obligation.rule();
  }

  public int article() {
    return obligation.rule().article();
  }

  public List<Obligation.Credit> records() {
    return obligation.records();
  }

  /**
   * A record that did not count.
   *
   * @param about the other period, where the reason is about one; or null
   * @param words the person's own reason, where a person decided; or null
   */
  public record NearMiss(
      UUID id,
      String kind,
      LocalDate day,
      Miss reason,
      @Nullable Period about,
      @Nullable String words) {}
}
