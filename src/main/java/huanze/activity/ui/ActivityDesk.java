package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityImport;
import huanze.activity.ActivityService;
import huanze.activity.ActivityStore;
import huanze.agenda.AgendaService;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.evidence.EvidenceVault;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.ledger.Reading;
import huanze.unit.Structures;
import huanze.unit.UnitOrder;

/**
 * What the screens of activities stand on.
 *
 * @param reading the ledger, for what the agenda is asked
 * @param order of the units of a place, to choose from
 * @param handover carries a record's facts to the form of a new one
 */
public record ActivityDesk(
    ActivityService service,
    ActivityStore store,
    ActivityImport imports,
    AgendaService agenda,
    Reading reading,
    Structures structures,
    UnitOrder order,
    EvidenceDesk evidence,
    DraftBox drafts,
    Handover handover,
    DeskClock clock,
    Texts texts,
    Background background,
    Dialogs dialogs,
    FileDialogs files,
    Navigator navigator,
    Notices notices) {
  /** Opens the form of a new record with these facts, the day left open. */
  void copyAsNew(ActivityFacts facts) {
    handover.put(facts.copiedTo(null));
    navigator.open(new Route.NewActivity(CamelCase.of(facts.kind()), null, null));
  }

  EvidenceVault vault() {
    return evidence.vault();
  }
}
