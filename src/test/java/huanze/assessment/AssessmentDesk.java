package huanze.assessment;

import huanze.access.Gate;
import huanze.activity.FolderVault;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.AgendaTables;
import huanze.agenda.CountedRecord;
import huanze.agenda.WorkingDays;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.evidence.EvidenceRows;
import huanze.ledger.Deed;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Reading;
import huanze.ledger.Row;
import huanze.ledger.Schema;
import huanze.ledger.Table;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.rulepack.PackSettingsService;
import huanze.rulepack.PackSettingsStore;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackTables;
import huanze.unit.OfficeSetup;
import huanze.unit.Regions;
import huanze.unit.Structure;
import huanze.unit.UnitTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An office with its real units, records that a test makes up, and the assessment on it. */
final class AssessmentDesk {
  static final RulePack PACK = PackReader.builtIn();
  static final Texts TEXTS = Texts.chinese();
  static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  final MemoryLedger ledger =
      new MemoryLedger(
          new Schema(
              1,
              Stream.of(
                      RulepackTables.all(),
                      UnitTables.all(),
                      AgendaTables.all(),
                      List.of(EvidenceRows.TABLE),
                      AssessmentTables.ALL)
                  .flatMap(List::stream)
                  .toList(),
              List.of()));
  final DeskClock clock = DeskClock.standingAt(TODAY);
  final Ids ids = new Ids(clock);
  final List<CountedRecord> records = new ArrayList<>();
  final Set<UUID> issued = new HashSet<>();
  final PackSettingsService settings = new PackSettingsService(PACK, ledger, Gate.open());
  final AgendaService agenda =
      new AgendaService(
          ledger,
          Gate.open(),
          clock,
          ids,
          WorkingDays.builtIn(),
          this::pack,
          List.of(this::between));
  final AssessmentService service =
      new AssessmentService(
          ledger,
          Gate.open(),
          clock,
          ids,
          agenda,
          this::pack,
          new FolderVault(ledger.home().resolve("vault")),
          List.of((reading, year) -> issued));

  final SchemeService schemes =
      new SchemeService(
          ledger, Gate.open(), ids, this::pack, List.of((reading, year) -> issued), TEXTS);

  AssessmentDesk(String region) {
    new OfficeSetup(ledger, Gate.open(), PACK).setUp(region, Regions.builtIn(), PackSettings.NONE);
  }

  AgendaPack pack(Reading reading) {
    PackSettings chosen = new PackSettingsStore(reading).find(PACK.id());
    return new AgendaPack(PACK.configuredBy(chosen), chosen);
  }

  private List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to) {
    DateRange days = new DateRange(from, to);
    return records.stream()
        .filter(r -> days.contains(r.day()) || r.about() != null && r.about().days().overlaps(days))
        .toList();
  }

  UUID unit(String code) {
    return structure().unit(code).orElseThrow().id();
  }

  UUID post(String code) {
    return structure().post(code).orElseThrow().id();
  }

  Structure structure() {
    return Structure.load(ledger);
  }

  /** A change of data that is not about the assessment. */
  void put(Table table, Row row) {
    ledger.save(Deed.of("test"), writes -> writes.put(table, row));
  }

  /** A meeting of a unit that studied environmental protection. */
  void meeting(String unit, String form, String day) {
    record("meeting", form, day, Set.of(unit(unit)), Set.of());
  }

  void inspection(UUID leader, String day) {
    record("inspection", "inspection", day, Set.of(), Set.of(leader));
  }

  private void record(String kind, String form, String day, Set<UUID> organs, Set<UUID> leaders) {
    LocalDate held = LocalDate.parse(day);
    records.add(
        new CountedRecord(
            ids.next(),
            kind,
            Set.of(form),
            held,
            held,
            true,
            true,
            organs,
            leaders,
            null,
            null,
            null));
    touch();
  }

  /** Made-up records are none of the ledger's: any entry makes the agenda look again. */
  void touch() {
    put(UnitTables.PERSON, Row.of(ids.next()).with("name", "张三"));
  }

  /** A person in a post. */
  UUID holder(String post, String name, String from, String to, boolean acting) {
    UUID person = ids.next();
    put(UnitTables.PERSON, Row.of(person).with("name", name));
    put(
        UnitTables.TENURE,
        Row.of(ids.next())
            .with("post_id", post(post))
            .with("person_id", person)
            .with("valid_from", from == null ? null : LocalDate.parse(from))
            .with("valid_to", to == null ? null : LocalDate.parse(to))
            .with("acting", acting));
    return person;
  }

  /** All items of the year's scheme scored so, in one step. */
  void scoreAll(String unit, int year, String shareOfPoints) {
    AssessmentYear now = service.year(year);
    AssessedUnit subject = now.subject(unit(unit));
    List<ItemInput> inputs =
        now.scheme(subject.kind()).scheme().items().stream()
            .map(
                i ->
                    new ItemInput(
                        i.number(),
                        i.points()
                            .multiply(new BigDecimal(shareOfPoints))
                            .setScale(2, RoundingMode.HALF_EVEN)
                            .toPlainString(),
                        null,
                        "考核组评定"))
            .toList();
    service.answerItems(unit(unit), year, inputs);
  }

  /** All conditions that concern the unit found so, in one step. */
  void findAll(String unit, int year, Finding finding) {
    AssessmentYear now = service.year(year);
    AssessedUnit subject = now.subject(unit(unit));
    List<ConditionInput> inputs =
        now.pack().assessment().conditions().stream()
            .filter(c -> c.appliesTo().contains(subject.kind()) && !now.isOff(c))
            .map(c -> new ConditionInput(c.number(), finding, "经查阅台账", "王芳"))
            .toList();
    service.answerConditions(unit(unit), year, inputs);
  }

  UnitAssessment assessment(String unit, int year) {
    return service.year(year).assessment(unit(unit));
  }

  /** The sentences with which something is refused. */
  static List<String> refusal(Runnable work) {
    try {
      work.run();
    } catch (InvalidInput e) {
      return e.problems().stream().map(TEXTS::text).toList();
    }
    throw new AssertionError("not refused");
  }
}
