package huanze.app;

import huanze.fx.Notices;
import huanze.ledger.Entry;
import huanze.ledger.Ledger;

/** What the screens say. Good news is no save: when something was last saved, the ledger tells. */
final class LedgerNotices implements Notices {
  private final StatusModel status;
  private final Ledger ledger;
  private long position;
  private boolean damaged;

  LedgerNotices(StatusModel status, Ledger ledger) {
    this.status = status;
    this.ledger = ledger;
    this.position = ledger.position();
    this.damaged = !ledger.damage().isNone();
  }

  @Override
  public void say(String textKey, Object... args) {
    status.say(textKey, args);
    boolean still = !ledger.damage().isNone();
    if (damaged && !still && !ledger.isReadOnly()) {
      status.warn(null);
    }
    damaged = still;
    long now = ledger.position();
    if (now != position) {
      position = now;
      ledger.entries(Long.MAX_VALUE, 1).stream()
          .map(Entry::at)
          .findFirst()
          .ifPresent(status::saved);
    }
  }
}
