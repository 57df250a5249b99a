package huanze.app;

import huanze.activity.ui.DraftBox;
import huanze.ledger.Drafts;
import java.util.Optional;

/** Half-typed activities among the ledger's drafts. */
final class LedgerDraftBox implements DraftBox {
  private final Drafts drafts;

  LedgerDraftBox(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void keep(String name, String text) {
    drafts.keep(name, text);
  }

  @Override
  public Optional<String> find(String name) {
    return drafts.find(name);
  }

  @Override
  public void discard(String name) {
    drafts.discard(name);
  }
}
