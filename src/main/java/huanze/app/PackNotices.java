package huanze.app;

import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.ledger.Reading;
import huanze.rulepack.RulepackTables;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Whatever was saved or undone says so here: if that changed the active packs, the desk is opened
 * again, as all its services stand on one pack.
 */
final class PackNotices implements Notices {
  private final Notices notices;
  private final Reading ledger;
  private final BooleanSupplier changed;
  private final Background background;
  private final Dialogs dialogs;
  private final Runnable follow;
  private long position;

  PackNotices(
      Notices notices,
      Reading ledger,
      BooleanSupplier changed,
      Background background,
      Dialogs dialogs,
      Runnable follow) {
    this.notices = notices;
    this.ledger = ledger;
    this.changed = changed;
    this.background = background;
    this.dialogs = dialogs;
    this.follow = follow;
    this.position = now();
  }

  private long now() {
    return ledger.position(List.of(RulepackTables.APPLIED_PACK));
  }

  @Override
  public void say(String textKey, Object... args) {
    notices.say(textKey, args);
    if (now() != position) {
      position = now();
      background.read(
          "packsChanged",
          changed::getAsBoolean,
          differ -> {
            if (differ) {
              follow.run();
            }
          },
          dialogs::failed);
    }
  }
}
