package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityImport;
import huanze.activity.ActivityService;
import huanze.activity.ActivityStore;
import huanze.agenda.AgendaService;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.evidence.EvidenceVault;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.ledger.Reading;
import huanze.sheet.RememberedColumns;
import huanze.unit.Structures;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the screens of activities stand on.
 *
 * @param reading the ledger, for what the agenda is asked
 * @param order of the units of a place, to choose from
 * @param followUps tells what became of decisions and problems found
 * @param columns how tables with the same headings were read before
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
    FollowUps followUps,
    DraftBox drafts,
    Handover handover,
    RememberedColumns columns,
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

  /** Says that the day is off, if what is held then is a plan: 批量计划 takes no such day. */
  Optional<Problem> planOnDayOff(LocalDate day) {
    return service.isPlan(day) && !agenda.workingDays().isWorkingDay(day)
        ? Optional.of(Problem.of("heldOn", "agenda.plan.problem.dayOff", day))
        : Optional.empty();
  }

  EvidenceVault vault() {
    return evidence.vault();
  }
}
