package huanze.app;

import huanze.base.DeskClock;
import huanze.fx.Notices;
import huanze.ledger.Reading;

/** What the screens say. Good news is no save: when something was last saved, the ledger tells. */
final class LedgerNotices implements Notices {
  private final StatusModel status;
  private final Reading ledger;
  private final DeskClock clock;
  private long position;

  LedgerNotices(StatusModel status, Reading ledger, DeskClock clock) {
    this.status = status;
    this.ledger = ledger;
    this.clock = clock;
    this.position = ledger.position();
  }

  @Override
  public void say(String textKey, Object... args) {
    status.say(textKey, args);
    long now = ledger.position();
    if (now != position) {
      position = now;
      status.saved(clock.now());
    }
  }
}
