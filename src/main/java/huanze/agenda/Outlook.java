package huanze.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open obligation and what may still become of it. Computed, never stored; a forecast, not a
 * standing.
 *
 * @param missing how many are still to be done: required less done, at least 1
 * @param toConfirm how many of these are done as soon as plans whose day has come are confirmed
 * @param planned how many more would be done in time if the plans still ahead were held
 * @param workingDaysLeft working days after today, up to and including the last day
 * @param plans the plans that make up {@code toConfirm} and {@code planned}, by day
 * @param later where they are not enough: the next plan of the kind after the last day, if it is
 *     about the same period, inside it, or in the one that follows and owes nothing that counts it;
 *     or null
 */
public record Outlook(
    Obligation obligation,
    Prospect prospect,
    int missing,
    int toConfirm,
    int planned,
    int workingDaysLeft,
    List<Plan> plans,
    @Nullable Plan later) {
  /** The most pressing first, then what is due first; in this order obligations keep theirs. */
  public static final Comparator<Outlook> PRESSING =
      Comparator.comparing(Outlook::prospect).thenComparing(o -> o.obligation().due());

  public Outlook {
    plans = List.copyOf(plans);
  }

  /** A record that is planned, or still to be confirmed. */
  public record Plan(UUID id, LocalDate day) {}

  /** How many neither are done nor planned in time; 0 if the plans suffice. */
  public int uncovered() {
    return Math.max(0, missing - toConfirm - planned);
  }
}
