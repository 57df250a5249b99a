package huanze.app;

import huanze.app.history.DeedWords;
import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.ledger.Entry;
import huanze.ledger.Ledger;
import java.util.OptionalLong;

/** Ctrl+Z outside a text field: shows the user's own last entry and asks. */
final class LastUndo {
  private final Ledger ledger;
  private final DeedWords deeds;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices saved;
  private final Runnable refresh;

  /** The entry, and what it did in words. */
  private record Last(Entry entry, String what) {}

  /**
   * @param saved says that something was saved: an undo is an entry too
   * @param refresh reads again what is shown
   */
  LastUndo(
      Ledger ledger,
      DeedWords deeds,
      Background background,
      Dialogs dialogs,
      Notices saved,
      Runnable refresh) {
    this.ledger = ledger;
    this.deeds = deeds;
    this.background = background;
    this.dialogs = dialogs;
    this.saved = saved;
    this.refresh = refresh;
  }

  void ask() {
    background.read(
        "lastUndo",
        () -> ledger.lastOwnEntry().map(entry -> new Last(entry, deeds.of(entry.deed()))),
        found -> found.ifPresentOrElse(this::ask, this::nothing),
        dialogs::failed);
  }

  private void nothing() {
    dialogs.inform("app.undo.nothing");
  }

  private void ask(Last last) {
    long number = last.entry().number();
    if (dialogs.confirm("app.undo.question", "app.undo.yes", number, last.what())) {
      background.write(() -> ledger.undo(number), this::undone, dialogs::failed);
    }
  }

  private void undone(OptionalLong entry) {
    entry.ifPresent(number -> saved.say("app.history.undone", number));
    refresh.run();
  }
}
