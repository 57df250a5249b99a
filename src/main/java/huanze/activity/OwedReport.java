package huanze.activity;

import huanze.agenda.Obligation;
import huanze.base.CamelCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written report that a unit owes (Art. 17), and how far it has come. A draft meets nothing: the
 * obligation is met by the day of sending (reading rule 5).
 *
 * @param record what was sent; else the plan that the draft hangs on; null if there is neither
 */
public record OwedReport(Obligation obligation, State state, @Nullable Activity record) {
  /** How far it has come. */
  public enum State {
    NOT_DRAFTED,
    DRAFTED,
    SENT
  }

  static OwedReport sent(Obligation obligation, Activity record) {
    return new OwedReport(obligation, State.SENT, record);
  }

  /** A plan without a file is no draft. */
  static OwedReport open(Obligation obligation, @Nullable Activity plan) {
    boolean drafted = plan != null && !plan.evidence().isEmpty();
    return new OwedReport(obligation, drafted ? State.DRAFTED : State.NOT_DRAFTED, plan);
  }

  public UUID unit() {
    return obligation.unit();
  }

  /** What such a report is called in a record. */
  public ActivityForm form() {
    return formOf(obligation);
  }

  static ActivityForm formOf(Obligation obligation) {
    String word = obligation.rule().counts().forms().stream().sorted().findFirst().orElseThrow();
    return CamelCase.parse(ActivityForm.class, word);
  }
}
