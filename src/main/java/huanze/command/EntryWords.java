package huanze.command;

import huanze.base.Texts;
import huanze.ledger.Deed;

/** What an entry says was done, in words. */
final class EntryWords {
  private EntryWords() {}

  static String of(Texts texts, Deed deed) {
    return texts.text(deed.textKey(), deed.args().toArray());
  }
}
