package huanze.activity;

import huanze.ledger.Writes;
import java.time.LocalDate;
import java.util.UUID;

/** Puts recorded activities by the hundred into one entry, for measuring at city scale. */
public final class ManyActivities {
  private ManyActivities() {}

  /** The rows that recording these facts on that day would put. */
  public static void put(Writes writes, UUID id, ActivityFacts facts, LocalDate today) {
    ActivityRows.write(writes, null, ActivityStates.first(id, facts, today, false));
  }
}
