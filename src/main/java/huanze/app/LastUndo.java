package huanze.app;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.ledger.Entry;
import huanze.ledger.Ledger;

/** Ctrl+Z outside a text field: shows the user's own last entry and asks. */
final class LastUndo {
  private final Ledger ledger;
  private final Texts texts;
  private final Background background;
  private final Dialogs dialogs;
  private final Runnable refresh;

  LastUndo(Ledger ledger, Texts texts, Background background, Dialogs dialogs, Runnable refresh) {
    this.ledger = ledger;
    this.texts = texts;
    this.background = background;
    this.dialogs = dialogs;
    this.refresh = refresh;
  }

  void ask() {
    background.read(
        "lastUndo",
        ledger::lastOwnEntry,
        found -> found.ifPresentOrElse(this::ask, this::nothing),
        dialogs::failed);
  }

  private void nothing() {
    dialogs.inform("app.undo.nothing");
  }

  private void ask(Entry entry) {
    String what = texts.text(entry.deed().textKey(), entry.deed().args().toArray());
    if (dialogs.confirm("app.undo.question", "app.undo.yes", entry.number(), what)) {
      background.write(() -> ledger.undo(entry.number()), number -> refresh.run(), dialogs::failed);
    }
  }
}
