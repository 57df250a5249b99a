package huanze.duty;

import huanze.access.Gate;
import huanze.activity.FolderVault;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.evidence.EvidenceRows;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import huanze.ledger.Table;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.rulepack.Packs;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackTables;
import huanze.unit.ObligationForecast;
import huanze.unit.OfficeSetup;
import huanze.unit.PeopleService;
import huanze.unit.Post;
import huanze.unit.Regions;
import huanze.unit.ReorganisationService;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import huanze.unit.UnitService;
import huanze.unit.UnitTables;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An office with a ledger of its own, as the tests of duties use it. */
public final class DutyOffice {
  public static final Texts TEXTS = Texts.chinese();
  public static final RulePack PACK = PackReader.builtIn();
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Table> TABLES =
      Stream.of(RulepackTables.all(), UnitTables.all(), DutyTables.ALL, List.of(EvidenceRows.TABLE))
          .flatMap(List::stream)
          .toList();

  public final MemoryLedger ledger = new MemoryLedger(new Schema(1, TABLES, List.of()));
  public final DeskClock clock = DeskClock.standingAt(TODAY);
  public final Ids ids = new Ids(clock);
  public final Structures structures = new Structures(ledger);
  public final DutyBooks books =
      new DutyBooks(
          ledger, reading -> new DutyPacks(Packs.of(List.of(PACK), List.of()), PackSettings.NONE));
  public final UnitService units = new UnitService(ledger, structures, Gate.open(), ids, PACK);
  public final ReorganisationService reorganisations =
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
  public final PeopleService people = new PeopleService(ledger, structures, Gate.open(), ids);
  public final DutyService duties =
      new DutyService(ledger, structures, books, Gate.open(), clock, ids);
  public final OwnDutyService own = new OwnDutyService(ledger, structures, books, Gate.open(), ids);
  public final LetterService letters =
      new LetterService(
          ledger,
          structures,
          books,
          Gate.open(),
          clock,
          ids,
          new FolderVault(ledger.home().resolve("vault")));

  /** The office of a region, with the units and posts of the pack's pattern. */
  public static DutyOffice of(String region) {
    DutyOffice office = new DutyOffice();
    new OfficeSetup(office.ledger, Gate.open(), PACK)
        .setUp(region, Regions.builtIn(), PackSettings.NONE);
    return office;
  }

  public Structure structure() {
    return structures.current();
  }

  public DutyBook book() {
    return books.current();
  }

  public Unit unit(String code) {
    return structure().unit(code).orElseThrow();
  }

  public Post post(String code) {
    return structure().post(code).orElseThrow();
  }

  public static String duty(String number) {
    return PACK.id() + ":" + number;
  }

  /** A duty of the pack given to a post, its responsibility by Art. 4. */
  public UUID assign(String post, String number, @Nullable String from, @Nullable String to) {
    return duties.assign(draft(post, number, from, to));
  }

  public AssignmentDraft draft(
      String post, String number, @Nullable String from, @Nullable String to) {
    return new AssignmentDraft(post(post).id(), duty(number), null, days(from, to), null);
  }

  public static DateRange days(@Nullable String from, @Nullable String to) {
    return new DateRange(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  /** Somebody who holds a post. */
  public UUID holder(String name, String post, @Nullable String from, @Nullable String to) {
    UUID person = people.addPerson(name, null);
    people.addTenure(new TenureDraft(post(post).id(), person, days(from, to), false, null));
    return person;
  }

  /** The sentences with which something is refused. */
  public static List<String> refusal(Runnable work) {
    try {
      work.run();
    } catch (InvalidInput e) {
      return e.problems().stream().map((Problem p) -> TEXTS.text(p)).toList();
    }
    throw new AssertionError("not refused");
  }

  /** The unit's last day, whatever is left under it. */
  void end(UUID unit, LocalDate lastDay) {
    UnitDraft draft = UnitDraft.of(structures.current().unit(unit).orElseThrow());
    units.edit(unit, draft.existing(new DateRange(draft.existence().from(), lastDay)));
  }
}
