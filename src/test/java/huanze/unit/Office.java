package huanze.unit;

import huanze.access.Gate;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An office with a ledger of its own, as the tests use it. */
final class Office {
  static final Texts TEXTS = Texts.chinese();
  static final RulePack PACK = PackReader.builtIn();

  final MemoryLedger ledger = new MemoryLedger(new Schema(1, UnitTables.all(), List.of()));
  final Structures structures = new Structures(ledger);
  final DeskClock clock = DeskClock.standingAt(LocalDate.of(2026, 11, 23));
  final Ids ids = new Ids(clock);
  final UnitService units = new UnitService(ledger, structures, Gate.open(), ids, PACK);
  final ReorganisationService reorganisations =
      new ReorganisationService(
          ledger,
          structures,
          Gate.open(),
          clock,
          ids,
          PACK,
          (before, after, day) ->
              new ObligationForecast.Obligations(day.getYear(), 0, 0, List.of()),
          List.of());
  final PeopleService people = new PeopleService(ledger, structures, Gate.open(), ids);
  final PostService posts = new PostService(ledger, structures, Gate.open(), ids);
  final RosterService rosters =
      new RosterService(
          ledger, structures, Gate.open(), clock, PACK, () -> PackSettings.NONE, TEXTS);

  static Office of(String region) {
    Office office = new Office();
    office.setup().setUp(region, Regions.builtIn(), PackSettings.NONE);
    return office;
  }

  OfficeSetup setup() {
    return new OfficeSetup(ledger, Gate.open(), PACK);
  }

  Structure now() {
    return structures.current();
  }

  Unit unit(String code) {
    return now().unit(code).orElseThrow();
  }

  Post post(String code) {
    return now().post(code).orElseThrow();
  }

  /** The sentences with which something is refused. */
  static List<String> refusal(Runnable work) {
    try {
      work.run();
    } catch (InvalidInput e) {
      return e.problems().stream().map((Problem p) -> TEXTS.text(p)).toList();
    }
    throw new AssertionError("not refused");
  }

  /** The unit's last day, whatever is left under it. */
  void end(UUID unit, LocalDate lastDay) {
    UnitDraft draft = UnitDraft.of(now().unit(unit).orElseThrow());
    units.edit(unit, draft.existing(new DateRange(draft.existence().from(), lastDay)));
  }
}
