package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.Progress;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.ledger.AsOf;
import huanze.ledger.Deed;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Reading;
import huanze.ledger.Row;
import huanze.ledger.Schema;
import huanze.ledger.Table;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.unit.UnitTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the real rule pack: a county, a township, one bureau. */
@SecondLane
class AgendaServiceTest {
  private static final String GOV = "130302.government";
  private static final String TOWN = "130302001.government";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final MemoryLedger ledger =
      new MemoryLedger(
          new Schema(
              1,
              Stream.concat(UnitTables.all().stream(), AgendaTables.all().stream()).toList(),
              List.of()));
  private final List<CountedRecord> records = new ArrayList<>();
  private final List<Right> asked = new ArrayList<>();
  private Map<String, String> settings = Map.of();
  private final DeskClock clock = DeskClock.standingAt(TODAY);
  private final AgendaService service =
      new AgendaService(
          ledger,
          (right, unit) -> asked.add(right),
          clock,
          new Ids(clock),
          WorkingDays.builtIn(),
          reading ->
              new AgendaPack(PackReader.builtIn(), new PackSettings(settings, java.util.Set.of())),
          List.of(this::between));

  AgendaServiceTest() {
    unit(GOV, "government", "COUNTY", "130302");
    unit(TOWN, "government", "TOWNSHIP", "130302001");
    unit("130302001.partyCommittee", "partyCommittee", "TOWNSHIP", "130302001");
    unit("130302002.managementOffice", "managementOffice", "TOWNSHIP", "130302002");
    put(
        UnitTables.POST,
        Row.of(World.id("post"))
            .with("unit_id", World.id(GOV))
            .with("post_key", "mainLeader")
            .with("code", GOV + ".mainLeader")
            .with("name", "head")
            .with("post_rank", "MAIN_LEADER"));
  }

  private List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to) {
    DateRange days = new DateRange(from, to);
    return records.stream()
        .filter(r -> days.contains(r.day()) || r.about() != null && r.about().days().overlaps(days))
        .toList();
  }

  private void unit(String code, String kind, String level, String region) {
    put(
        UnitTables.UNIT,
        Row.of(World.id(code))
            .with("code", code)
            .with("name", "name of " + code)
            .with("kind", kind)
            .with("unit_level", level)
            .with("region_code", region));
  }

  private void put(Table table, Row row) {
    ledger.save(Deed.of("test"), writes -> writes.put(table, row));
  }

  private Obligation m4(String period) {
    return owed("M4", GOV, period);
  }

  private Obligation owed(String rule, String unit, String period) {
    List<Obligation> found =
        service.obligations(2026, ObligationFilter.ALL.ofRule(rule)).stream()
            .filter(o -> o.subject().equals(World.id(unit)))
            .filter(o -> o.period().toString().equals(period))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> refusal(ThrowingCallable call) {
    List<String> keys = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              for (Problem problem : e.problems()) {
                keys.add(problem.textKey());
                assertThat(Texts.chinese().text(problem)).doesNotContain("{");
              }
            });
    return keys;
  }

  @Test
  void aUnitThatIsExemptedCannotBeUndoneFromUnderIt() {
    unit("130302003.government", "government", "TOWNSHIP", "130302003");
    long added = ledger.position();
    Exemption exemption = service.exempt("130302003.government", "M5", "2026-10", "flood", "Li");
    assertThatThrownBy(() -> ledger.ledger().undo(added))
        .isInstanceOfSatisfying(
            Obstacle.class, e -> assertThat(e.textKey()).isEqualTo("ledger.undoBlocked"));
    assertThat(service.exemptions(ledger)).containsExactly(exemption);
    ledger.ledger().undoTogether(added);
    assertThat(service.exemptions(ledger)).isEmpty();
  }

  @Test
  void anExemptionIsOneEntryAndComesAndGoes() {
    long before = ledger.position();
    Exemption exemption = service.exempt(GOV, "M4", "2026-10", " flood ", "Li");
    assertThat(ledger.position()).isEqualTo(before + 1);
    assertThat(exemption.reason()).isEqualTo("flood");
    assertThat(service.exemptions(ledger)).containsExactly(exemption);
    assertThat(m4("2026-10").standing()).isEqualTo(Standing.EXEMPT);
    assertThat(asked).containsExactly(Right.EXEMPT);
    service.withdrawExemption(exemption.id(), null);
    assertThat(m4("2026-10").standing()).isEqualTo(Standing.MISSED);
    assertThat(refusal(() -> service.withdrawExemption(exemption.id(), null)))
        .containsExactly("agenda.unknownExemption");
  }

  @Test
  void severalAreExemptedAndTakenBackInOneEntryEach() {
    long before = ledger.position();
    List<AgendaService.Named> months =
        List.of(
            new AgendaService.Named(GOV, "M4", "2026-09"),
            new AgendaService.Named(GOV, "M4", "2026-10"));
    List<Exemption> made = service.exemptAll(months, " flood ", "Li");
    assertThat(ledger.position()).isEqualTo(before + 1);
    assertThat(made).extracting(Exemption::reason).containsExactly("flood", "flood");
    assertThat(m4("2026-09").standing()).isEqualTo(Standing.EXEMPT);
    assertThat(m4("2026-10").standing()).isEqualTo(Standing.EXEMPT);
    java.util.Set<java.util.UUID> ids =
        made.stream().map(Exemption::id).collect(java.util.stream.Collectors.toSet());
    service.withdrawExemptions(ids, "dry");
    assertThat(ledger.position()).isEqualTo(before + 2);
    assertThat(service.exemptions(ledger)).isEmpty();
    assertThat(refusal(() -> service.withdrawExemptions(ids, null)))
        .containsExactly("agenda.unknownExemption");
    ledger.ledger().undo(before + 2);
    assertThat(service.exemptions(ledger)).hasSameElementsAs(made);
  }

  @Test
  void oneThatCannotBeExemptedStopsAllOfThem() {
    long before = ledger.position();
    AgendaService.Named october = new AgendaService.Named(GOV, "M4", "2026-10");
    AgendaService.Named wrong = new AgendaService.Named(GOV, "M4", "2026-Q4");
    assertThat(refusal(() -> service.exemptAll(List.of(october, wrong), "flood", "Li")))
        .containsExactly("agenda.periodOfOtherLength");
    assertThat(refusal(() -> service.exemptAll(List.of(october, october), "flood", "Li")))
        .containsExactly("agenda.alreadyExempt");
    assertThat(refusal(() -> service.exemptAll(List.of(october), " ", null)))
        .containsExactly("agenda.reasonMissing", "agenda.byMissing");
    assertThat(refusal(() -> service.exemptAll(List.of(), "flood", "Li")))
        .containsExactly("agenda.noneChosen");
    assertThat(service.exemptions(ledger)).isEmpty();
    assertThat(ledger.position()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    GOV + ", M4, 2026-10, , Li, agenda.reasonMissing",
    GOV + ", M4, 2026-10, flood, ' ', agenda.byMissing",
    GOV + ", M9, 2026-10, flood, Li, agenda.unknownRule",
    GOV + ", M7, 2026-10, flood, Li, agenda.ruleWithoutPeriods",
    GOV + ", M4, 2026-Q4, flood, Li, agenda.periodOfOtherLength",
    GOV + ", M4, October, flood, Li, agenda.unknownPeriod",
    "nobody, M4, 2026-10, flood, Li, agenda.unknownSubject",
    TOWN + ", M4, 2026-10, flood, Li, agenda.notOwed"
  })
  void whatCannotBeExemptedIsRefusedAndChangesNothing(
      String subject, String rule, String period, String reason, String by, String key) {
    long before = ledger.position();
    assertThat(refusal(() -> service.exempt(subject, rule, period, reason, by)))
        .containsExactly(key);
    assertThat(ledger.position()).isEqualTo(before);
  }

  @Test
  void severalMistakesAreNamedTogetherAndTheSameExemptionTwiceIsRefused() {
    assertThat(refusal(() -> service.exempt("x", "y", "z", null, null))).hasSize(5);
    service.exempt(GOV, "M4", "2026-10", "flood", "Li");
    assertThat(refusal(() -> service.exempt(GOV, "M4", "2026-10", "flood", "Li")))
        .containsExactly("agenda.alreadyExempt");
  }

  /** Reading rule 1: met comes before exempt, and exempt before late. */
  @Test
  void whatIsMetNeedsNoExemptionAndWhatWasMadeUpMayHaveOne() {
    records.add(Records.meeting("m", "2026-10-08", GOV).form("executive").build());
    long before = ledger.position();
    assertThat(refusal(() -> service.exempt(GOV, "M4", "2026-10", "flood", "Li")))
        .containsExactly("agenda.exemptMet");
    AgendaService.Named september = new AgendaService.Named(GOV, "M4", "2026-09");
    AgendaService.Named october = new AgendaService.Named(GOV, "M4", "2026-10");
    assertThat(refusal(() -> service.exemptAll(List.of(september, october), "flood", "Li")))
        .containsExactly("agenda.exemptMet");
    assertThat(ledger.position()).isEqualTo(before);
    service.setException(
        World.id("m"), "M4", GOV, "2026-09", CreditException.Effect.MADE_UP, "late");
    assertThat(m4("2026-09").standing()).isEqualTo(Standing.LATE);
    service.exempt(GOV, "M4", "2026-09", "flood", "Li");
    assertThat(m4("2026-09").standing()).isEqualTo(Standing.EXEMPT);
  }

  /** An exemption of before stays and does not show while the obligation is met. */
  @Test
  void aRecordEnteredLaterMeetsWhatWasExempted() {
    Exemption exemption = service.exempt(GOV, "M4", "2026-10", "flood", "Li");
    records.add(Records.meeting("m", "2026-10-08", GOV).form("executive").build());
    unit("130302004.government", "government", "TOWNSHIP", "130302004"); // any entry: read again
    assertThat(m4("2026-10").standing()).isEqualTo(Standing.MET);
    assertThat(service.exemptions(ledger)).containsExactly(exemption);
  }

  @Test
  void aJointObligationIsFoundUnderBothOrgansAndAPostsUnderItsUnit() {
    Exemption joint = service.exempt("130302001.partyCommittee", "M5", "2026-10", "flood", "Li");
    assertThat(joint.subject()).isEqualTo(World.id(TOWN));
    Exemption post = service.exempt(GOV, "I4", "2026-10", "ill", "Li");
    assertThat(post.subject()).isEqualTo(World.id("post"));
  }

  @Test
  void aDecisionIsReplacedByALaterOneAndRemoved() {
    records.add(Records.meeting("m", "2026-10-08", GOV).form("executive").build());
    assertThat(m4("2026-10").standing()).isEqualTo(Standing.MET);
    UUID record = World.id("m");
    var first = CreditException.Effect.DOES_NOT_COUNT;
    CreditException refused = service.setException(record, "M4", GOV, "2026-10", first, "no");
    assertThat(m4("2026-10").standing()).isEqualTo(Standing.MISSED);
    var second = CreditException.Effect.MADE_UP;
    service.setException(record, "M4", GOV, "2026-09", second, "late");
    assertThat(m4("2026-09").standing()).isEqualTo(Standing.LATE);
    assertThat(refusal(() -> service.setException(record, "M4", GOV, "2026-08", second, "x")))
        .containsExactly("agenda.makesUpAlready");
    assertThat(refusal(() -> service.setException(record, "M4", GOV, "2026-10", second, "x")))
        .containsExactly("agenda.notAfterDue");
    assertThat(refusal(() -> service.setException(World.id("?"), "M4", GOV, "2026-10", first, "x")))
        .containsExactly("agenda.unknownRecord");
    CreditException again = service.setException(record, "M4", GOV, "2026-10", first, "still");
    assertThat(again.id()).isEqualTo(refused.id());
    assertThat(service.exceptions(ledger)).hasSize(2);
    service.removeException(refused.id());
    assertThat(service.exceptions(ledger)).hasSize(1);
  }

  /** Form and day may be decided about; a trip is no meeting and no report. */
  @ParameterizedTest
  @CsvSource({
    "inspection, M4, 2026-10",
    "inspection, R1, 2025",
    "report, M4, 2026-10",
    "meeting, R1, 2025",
    "meeting, T3, 2026",
    "debriefing, M4, 2026-10",
    "training, M4, 2026-10",
  })
  void aRecordOfAnotherKindIsNeverDecidedToCount(String kind, String rule, String period) {
    UUID record = World.id("r");
    records.add(Records.kind(kind, "r", "2026-11-20", GOV).build());
    long before = ledger.position();
    for (var effect : List.of(CreditException.Effect.ALSO_COUNTS, CreditException.Effect.MADE_UP)) {
      assertThat(refusal(() -> service.setException(record, rule, GOV, period, effect, "x")))
          .containsExactly("agenda.otherKind");
    }
    assertThat(
            refusal(
                () ->
                    service.makeUp(
                        List.of(new AgendaService.MakingUp(record, rule, GOV, period, "x")))))
        .containsExactly("agenda.otherKind");
    assertThat(ledger.position()).isEqualTo(before);
    assertThat(service.exceptions(ledger)).isEmpty();
  }

  @Test
  void theRefusalNamesBothKinds() {
    records.add(Records.inspection("r", "2026-10-20").of(GOV).build());
    assertThatThrownBy(
            () ->
                service.setException(
                    World.id("r"), "M4", GOV, "2026-10", CreditException.Effect.ALSO_COUNTS, "x"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(Texts.chinese().text(refused.problems().get(0)))
                    .contains("要求的是会议，这条记录是", "不能用一类记录代替另一类"));
  }

  /** A meeting counts for who convened it (reading rule 7): that is corrected, not decided. */
  @Test
  void aRecordOfSomebodyElseIsNeverDecidedToCount() {
    records.add(Records.meeting("town's", "2026-11-03", TOWN).form("executive").build());
    records.add(Records.meeting("nobody's", "2026-11-04").form("executive").build());
    long before = ledger.position();
    for (String name : List.of("town's", "nobody's")) {
      UUID record = World.id(name);
      for (var effect :
          List.of(CreditException.Effect.ALSO_COUNTS, CreditException.Effect.MADE_UP)) {
        assertThat(refusal(() -> service.setException(record, "M4", GOV, "2026-09", effect, "x")))
            .containsExactly("agenda.foreignRecord");
      }
      assertThat(
              refusal(
                  () ->
                      service.makeUp(
                          List.of(new AgendaService.MakingUp(record, "M4", GOV, "2026-09", "x")))))
          .containsExactly("agenda.foreignRecord");
    }
    assertThat(ledger.position()).isEqualTo(before);
  }

  /** Reading rule 8: the joint meeting is of both organs, whichever of them is said to convene. */
  @Test
  void aJointObligationIsMadeUpByEitherOrgan() {
    records.add(
        Records.meeting("m", "2026-11-03", "130302001.partyCommittee").form("joint").build());
    service.setException(
        World.id("m"), "M5", TOWN, "2026-09", CreditException.Effect.MADE_UP, "late");
    assertThat(owed("M5", TOWN, "2026-09").standing()).isEqualTo(Standing.LATE);
  }

  /** Reading rule 10: what the one who ended missed, only the one who carries it on can make up. */
  @Test
  void aSuccessorMakesUpForWhatItCarriesOn() {
    unit("130302003.government", "government", "TOWNSHIP", "130302003");
    put(
        UnitTables.UNIT,
        Row.of(World.id(TOWN))
            .with("code", TOWN)
            .with("name", "name of " + TOWN)
            .with("kind", "government")
            .with("unit_level", "TOWNSHIP")
            .with("region_code", "130302001")
            .with("valid_to", LocalDate.of(2026, 5, 31)));
    put(
        UnitTables.SUCCESSION,
        Row.of(World.id("succession"))
            .with("predecessor_id", World.id(TOWN))
            .with("successor_id", World.id("130302003.government")));
    records.add(Records.meeting("m", "2026-06-20", "130302003.government").form("joint").build());
    service.setException(
        World.id("m"), "M5", TOWN, "2026-03", CreditException.Effect.MADE_UP, "late");
    assertThat(owed("M5", TOWN, "2026-03").standing()).isEqualTo(Standing.LATE);
  }

  /** Reading rule 9: a post's record is one led by who held it that day, or one of its unit. */
  @Test
  void aPostsRecordIsOfWhoHeldItThatDay() {
    put(UnitTables.PERSON, Row.of(World.id("head")).with("name", "head"));
    put(
        UnitTables.TENURE,
        Row.of(World.id("tenure"))
            .with("post_id", World.id("post"))
            .with("person_id", World.id("head"))
            .with("valid_from", LocalDate.of(2026, 9, 15))
            .with("acting", false));
    WhoseRecord whose =
        new WhoseRecord(service.year(2026).structure(), World.id(GOV), null, World.id("post"));
    assertThat(whose.isOf(Records.inspection("r", "2026-09-15", "head").build())).isTrue();
    assertThat(whose.isOf(Records.inspection("r", "2026-09-14", "head").build())).isFalse();
    assertThat(whose.isOf(Records.inspection("r", "2026-09-15", "deputy").build())).isFalse();
    assertThat(whose.isOf(Records.inspection("r", "2026-09-15", "deputy").of(GOV).build()))
        .isTrue();
    assertThat(whose.isOf(Records.inspection("r", "2026-09-15", "deputy").of(TOWN).build()))
        .isFalse();
  }

  /** Reading rule 4: a later record is linked to the missed period, never to another. */
  @Test
  void onlyWhatWasMissedIsMadeUp() {
    var madeUp = CreditException.Effect.MADE_UP;
    records.add(Records.meeting("july", "2026-07-09", GOV).form("executive").build());
    records.add(Records.meeting("first", "2026-11-03", GOV).form("executive").build());
    records.add(Records.meeting("second", "2026-11-04", GOV).form("executive").build());
    UUID first = World.id("first");
    UUID second = World.id("second");
    assertThat(m4("2026-07").standing()).isEqualTo(Standing.MET);
    assertThat(refusal(() -> service.setException(first, "M4", GOV, "2026-07", madeUp, "x")))
        .containsExactly("agenda.notMissed");
    service.exempt(GOV, "M4", "2026-08", "flood", "Wang Fang");
    assertThat(refusal(() -> service.setException(first, "M4", GOV, "2026-08", madeUp, "x")))
        .containsExactly("agenda.notMissed");
    service.setException(first, "M4", GOV, "2026-09", madeUp, "late");
    assertThat(m4("2026-09").standing()).isEqualTo(Standing.LATE);
    assertThat(refusal(() -> service.setException(second, "M4", GOV, "2026-09", madeUp, "x")))
        .containsExactly("agenda.notMissed");
    service.setException(first, "M4", GOV, "2026-09", madeUp, "the reason, put better");
    assertThat(service.exceptions(ledger))
        .extracting(CreditException::reason)
        .containsExactly("the reason, put better");
  }

  @Test
  void aRecordThatCountsForOnePeriodIsNotCountedForAnother() {
    records.add(Records.meeting("m", "2026-09-05", GOV).form("executive").build());
    UUID record = World.id("m");
    var also = CreditException.Effect.ALSO_COUNTS;
    assertThat(refusal(() -> service.setException(record, "M4", GOV, "2026-05", also, "x")))
        .containsExactly("agenda.countsAlready");
    service.setException(
        record, "M4", GOV, "2026-04", CreditException.Effect.MADE_UP, "made up for April");
    assertThat(refusal(() -> service.setException(record, "M4", GOV, "2026-09", also, "x")))
        .containsExactly("agenda.countsAlready");
    assertThat(m4("2026-04").standing()).isEqualTo(Standing.LATE);
    assertThat(m4("2026-09").standing()).isEqualTo(Standing.MISSED);
  }

  @Test
  void aMeetingOfTheNextYearMakesUpForDecember() {
    records.add(Records.meeting("m", "2026-03-02", GOV).form("executive").build());
    service.setException(
        World.id("m"), "M4", GOV, "2025-12", CreditException.Effect.MADE_UP, "late");
    assertThat(service.year(2025).obligations(ObligationFilter.ALL.ofRule("M4"), TODAY).get(11))
        .extracting(Obligation::standing)
        .isEqualTo(Standing.LATE);
    assertThat(m4("2026-03").standing()).isEqualTo(Standing.MISSED);
  }

  @Test
  void theYearIsKeptUntilTheLedgerChanges() {
    assertThat(service.year(2026)).isSameAs(service.year(2026)).isNotSameAs(service.year(2025));
    YearAgenda before = service.year(2026);
    service.exempt(GOV, "M4", "2026-10", "flood", "Li");
    assertThat(service.year(2026)).isNotSameAs(before);
  }

  @Test
  void managementOfficesOweOnlyIfTheSettingSaysSo() {
    UUID office = World.id("130302002.managementOffice");
    assertThat(service.obligations(2026, ObligationFilter.ALL.ofUnit(office))).isNotEmpty();
    settings = Map.of("managementTownshipLike", "false");
    put(
        UnitTables.REGION,
        Row.of(World.id("r")).with("code", "1").with("kind", "k").with("name", "n"));
    assertThat(service.obligations(2026, ObligationFilter.ALL.ofUnit(office))).isEmpty();
  }

  @Test
  void theViewHasCodesAndWords() {
    YearAgenda year = service.year(2026);
    ObligationView view =
        year.views(year.obligations(ObligationFilter.ALL.ofRule("M5"), TODAY), Texts.chinese())
            .get(0);
    assertThat(view.unit()).isEqualTo(TOWN);
    assertThat(view.jointWith()).isEqualTo("130302001.partyCommittee");
    assertThat(view.post()).isNull();
    assertThat(view.period()).isEqualTo("2026-01");
    assertThat(view.standing()).isEqualTo("missed");
    assertThat(view.records()).isEmpty();
  }

  @Test
  void aYearWithoutNoticeIsWarnedOf() {
    assertThat(service.workingDaysWarning(2026)).isEmpty();
    assertThat(service.workingDaysWarning(2027))
        .hasValueSatisfying(p -> assertThat(Texts.chinese().text(p)).contains("2027"));
  }

  private WorkingYearService calendars() {
    return new WorkingYearService(
        ledger, (right, unit) -> {}, Texts.chinese(), WorkingDays.builtIn());
  }

  /** The year that is kept notices, undo too. */
  @Test
  void theKeptYearFollowsTheOfficesCalendar() {
    YearAgenda before = service.year(2026);
    assertThat(service.year(2026)).isSameAs(before);
    WorkingYear corrected =
        service.workingDays().year(2026).with(LocalDate.of(2026, 11, 30), DayKind.HOLIDAY);
    long entry = calendars().save(corrected).orElseThrow();
    assertThat(service.year(2026)).isNotSameAs(before);
    assertThat(service.year(2026).facts().workingDays().isWorkingDay(LocalDate.of(2026, 11, 30)))
        .isFalse();
    assertThat(service.workingDays().isWorkingDay(LocalDate.of(2026, 11, 30))).isFalse();
    ledger.ledger().undo(entry);
    assertThat(service.year(2026).facts().workingDays().isWorkingDay(LocalDate.of(2026, 11, 30)))
        .isTrue();
  }

  /** What was known before counts with the calendar of then, and so does a rebuilt image. */
  @Test
  void theCalendarIsReplayedWithTheLedger() throws Exception {
    calendars()
        .save(service.workingDays().year(2026).with(LocalDate.of(2026, 11, 30), DayKind.HOLIDAY));
    LocalDate yesterday = DeskClock.system().today().minusDays(1);
    try (AsOf then = ledger.ledger().asOf(yesterday, Progress.NONE)) {
      assertThat(service.year(then, 2026).facts().workingDays().source(2026))
          .isEqualTo(WorkingDays.Source.SHIPPED);
      assertThat(service.workingDaysWarning(then, 2026)).isEmpty();
    }
    assertThat(service.year(2026).facts().workingDays().source(2026))
        .isEqualTo(WorkingDays.Source.OFFICE);
  }

  @Test
  void inNovemberTheNextYearsCalendarIsMissedUntilItIsThere() {
    assertThat(service.missingCalendar()).as("on 23 November 2026").hasValue(2027);
    calendars().save(WorkingYear.plain(2027).with(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY));
    assertThat(service.missingCalendar()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, ", // the notice is not out yet
    "2026-11-01, 2027",
    "2026-12-31, 2027",
    "2027-01-01, 2027", // and all the year after
    "2027-06-30, 2027",
    "2027-12-31, 2027" // its own first
  })
  void fromNovemberOnAndAllTheYearAfterACalendarIsMissed(LocalDate today, Integer missing) {
    DeskClock then = DeskClock.standingAt(today);
    AgendaService thenService =
        new AgendaService(
            ledger,
            (right, unit) -> {},
            then,
            new Ids(then),
            WorkingDays.builtIn(),
            reading -> new AgendaPack(PackReader.builtIn(), PackSettings.NONE),
            List.of());
    assertThat(thenService.missingCalendar().stream().boxed().findFirst().orElse(null))
        .isEqualTo(missing);
  }
}
