package huanze.activity;

import huanze.base.Ids;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import java.time.LocalDate;
import java.util.UUID;

/** Records as ledgers and tables of earlier years hold them, though less is said than is asked. */
public final class EarlierRecords {
  private EarlierRecords() {}

  /** Puts a record into the ledger without judging it. */
  public static UUID keep(Saving saving, ActivityFacts facts, LocalDate today) {
    UUID id = Ids.named(facts.toString());
    saving.save(
        Deed.of("activity.deed.recorded"),
        writes -> ActivityRows.write(writes, null, ActivityStates.first(id, facts, today, false)));
    return id;
  }
}
