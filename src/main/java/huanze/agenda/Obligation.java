package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed in one period, and how it stands on a day. Computed, never stored.
 *
 * @param unit unit that owes, or whose post owes
 * @param jointWith the organ that owes it too; or null
 * @param post post that owes; or null
 * @param from first day of the period
 * @param to last day of the period
 * @param due last day on which it can be met in time
 * @param required how many are needed
 * @param counted how many were done in time
 * @param metOn day of the record with which enough was done in time; null: not met, or nothing to
 *     do
 * @param records what counts for it, in time or made up, by day
 * @param holders who held the post in the period, with days; for posts
 */
public record Obligation(
    ObligationRule rule,
    UUID unit,
    @Nullable UUID jointWith,
    @Nullable UUID post,
    Period period,
    LocalDate from,
    LocalDate to,
    LocalDate due,
    int required,
    int counted,
    @Nullable LocalDate metOn,
    Standing standing,
    List<Credit> records,
    List<Holder> holders) {
  public Obligation {
    records = List.copyOf(records);
    holders = List.copyOf(holders);
  }

  /** The unit or post that owes. */
  public UUID subject() {
    return post == null ? unit : post;
  }

  /**
   * A record that counts.
   *
   * @param enteredLate typed after the period (补录)
   * @param madeUp counts only as made up late
   * @param byHand counts because a person said so
   */
  public record Credit(
      UUID id, String kind, LocalDate day, boolean enteredLate, boolean madeUp, boolean byHand) {}

  /** A holder and the days of the period on which the post was held. */
  public record Holder(UUID person, LocalDate from, LocalDate to) {}
}
