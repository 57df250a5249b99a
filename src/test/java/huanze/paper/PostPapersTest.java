package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.agenda.Prospect;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.duty.AssignmentDraft;
import huanze.duty.LetterDraft;
import huanze.duty.LetterTarget;
import huanze.duty.Proposal;
import huanze.duty.Signatory;
import huanze.rulepack.Level;
import huanze.unit.GroupRole;
import huanze.unit.Reorganisation;
import huanze.unit.Structure;
import huanze.unit.TenureDraft;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county's head changes twice in the fourth quarter of 2026: Li until 11 October, nobody for
 * three days, Wu acting from 15 October, Wang from 10 November.
 */
@SecondLane
class PostPapersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String COUNTY = "130302.government";
  private static final String HEAD = COUNTY + ".mainLeader";
  private static final String SECRETARY = "130302.partyCommittee.mainLeader";

  @TempDir Path folder;
  private Wiring desk;
  private UUID li;
  private UUID wu;
  private UUID wang;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder, TODAY, "130302");
    li = holder("李晓明", HEAD, "2022-01-05", "2026-10-11", false);
    wu = holder("吴𠮷", HEAD, "2026-10-15", "2026-11-09", true);
    wang = holder("王强", HEAD, "2026-11-10", null, false);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID holder(
      String name, String post, @Nullable String from, @Nullable String to, boolean acting) {
    UUID person = desk.people().addPerson(name, null);
    desk.people().addTenure(new TenureDraft(post(post), person, days(from, to), acting, null));
    return person;
  }

  private static DateRange days(@Nullable String from, @Nullable String to) {
    return new DateRange(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  private UUID post(String code) {
    return desk.structure().post(code).orElseThrow().id();
  }

  private UUID unit(String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }

  private void assign(String post, String duty, @Nullable String from, @Nullable String to) {
    String id = desk.pack().id() + ":" + duty;
    desk.duties().assign(new AssignmentDraft(post(post), id, null, days(from, to), null));
  }

  private void inspection(UUID leader, String day) {
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("汤河口断面带队检查")
                .place("汤河口")
                .heldOn(LocalDate.parse(day))
                .conveners(unit(COUNTY))
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .build());
  }

  @Test
  void aLeadersPageTellsTheDueTheYearAndThePlans() {
    ActivityFacts meeting =
        ActivityFacts.of(ActivityKind.MEETING)
            .forms(ActivityForm.EXECUTIVE)
            .title("第20次常务会议")
            .heldOn(LocalDate.of(2026, 11, 27))
            .studied(true)
            .conveners(desk.structure().unit(COUNTY).orElseThrow().id())
            .build();
    desk.activityService().plan(meeting);
    LeaderSheet sheet = desk.papers().posts().leader(wang, TODAY);
    assertThat(sheet.posts()).extracting(LeaderSheet.Held::post).containsExactly("区长");
    assertThat(sheet.due().get(0).due()).isEqualTo(LocalDate.of(2026, 11, 30));
    // 27 and 30 November are left
    assertThat(sheet.due().get(0).workingDaysLeft()).isEqualTo(2);
    LeaderSheet.Due m4 = due(sheet, "M4");
    assertThat(m4.prospect()).isEqualTo(Prospect.PLANNED);
    assertThat(m4.plan()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(due(sheet, "I4").prospect()).isEqualTo(Prospect.UNPLANNED);
    assertThat(sheet.matters()).extracting(HandoverSheet.Matter::kind).containsExactly("planned");
    LeaderSheet.OfYear trips = ofRule(sheet, "I4");
    assertThat(trips.before().count(Standing.MISSED)).as("January to October").isEqualTo(10);
    assertThat(trips.own().count(Standing.OPEN)).as("November").isEqualTo(1);
    assertThat(trips.own().count(Standing.UPCOMING)).as("December").isEqualTo(1);
    assertThat(trips.told()).hasSize(10).allMatch(LeaderSheet.Told::before);
    LeaderSheet before = desk.papers().posts().leader(wu, LocalDate.of(2026, 10, 20));
    assertThat(before.posts()).extracting(LeaderSheet.Held::post).containsExactly("代区长");
    assertThat(due(before, "M4").due()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThatThrownBy(() -> desk.papers().posts().leader(li, TODAY))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.problems().getFirst().textKey())
                    .isEqualTo("paper.leader.withoutPost"));
  }

  /**
   * Trips: Li's of 5 March, Wu's of 20 October, Wang's of 20 November. January is exempt. Wang has
   * November met and December to come; before him are October and March met, January exempt,
   * February and April to September missed. On 20 October Wu has October met, November and December
   * to come.
   */
  @Test
  void whatThePredecessorMetIsNotHis() {
    inspection(li, "2026-03-05");
    inspection(wu, "2026-10-20");
    inspection(wang, "2026-11-20");
    desk.agenda().exempt(HEAD, "I4", "2026-01", "机构改革期间", "李主任");
    LeaderSheet sheet = desk.papers().posts().leader(wang, TODAY);
    LeaderSheet.OfYear trips = ofRule(sheet, "I4");
    assertThat(trips.own().counts())
        .isEqualTo(new Rate(Map.of(Standing.MET, 1, Standing.UPCOMING, 1)).counts());
    assertThat(trips.before().counts())
        .isEqualTo(
            new Rate(Map.of(Standing.MET, 2, Standing.EXEMPT, 1, Standing.MISSED, 7)).counts());
    assertThat(trips.done()).containsExactly(LocalDate.of(2026, 11, 20));
    LeaderSheet.OfYear then =
        ofRule(desk.papers().posts().leader(wu, LocalDate.of(2026, 10, 20)), "I4");
    assertThat(then.own().counts())
        .isEqualTo(new Rate(Map.of(Standing.MET, 1, Standing.UPCOMING, 2)).counts());
    assertThat(then.before().total()).isEqualTo(9);
    assertThat(then.done()).containsExactly(LocalDate.of(2026, 10, 20));
  }

  /** Wang leads six trips on five days of November: six times, whatever the days. */
  @Test
  void whatWasDoneIsToldByTimesNotByDays() {
    for (String day : List.of("12", "13", "16", "17", "20", "20")) {
      inspection(wang, "2026-11-" + day);
    }
    LeaderSheet sheet = desk.papers().posts().leader(wang, TODAY);
    assertThat(ofRule(sheet, "I4").done()).hasSize(6);
    assertThat(new LeaderValues(new PaperWords(Texts.chinese())).of(sheet).get("rules").toString())
        .contains("共 6 次，最近为", "11月13日、, 11月16日、, 11月17日、, 11月20日");
  }

  @Test
  void twoTripsOfOneDayAreTwoTimes() {
    inspection(wang, "2026-11-20");
    inspection(wang, "2026-11-20");
    LeaderSheet sheet = desk.papers().posts().leader(wang, TODAY);
    assertThat(new LeaderValues(new PaperWords(Texts.chinese())).of(sheet).get("rules").toString())
        .contains("共 2 次，最近为");
  }

  /** What the columns of all rows come to is what the sheet says, and all that the posts owe. */
  @Test
  void theRowsAddUpToTheSheetAndTheSheetToTheYear() {
    inspection(li, "2026-03-05");
    inspection(wang, "2026-11-20");
    LeaderSheet sheet = desk.papers().posts().leader(wang, TODAY);
    for (Standing standing : Standing.values()) {
      assertThat(sheet.rules().stream().mapToInt(r -> r.own().count(standing)).sum())
          .isEqualTo(sheet.own().count(standing));
      assertThat(sheet.rules().stream().mapToInt(r -> r.before().count(standing)).sum())
          .isEqualTo(sheet.before().count(standing));
    }
    // monthly M4 and I4; R1, R3, T1, T2, T3 of the government and T3 of its head, once each
    assertThat(sheet.own().total() + sheet.before().total()).isEqualTo(2 * 12 + 6);
    // November's trip is met; M4 of November, R1, R3, T1, T2 and twice T3 are open
    assertThat(sheet.own().count(Standing.MET)).isEqualTo(1);
    assertThat(sheet.own().count(Standing.OPEN)).isEqualTo(sheet.due().size()).isEqualTo(7);
    assertThat(sheet.own().count(Standing.UPCOMING)).as("December").isEqualTo(2);
    assertThat(sheet.own().percent()).isEqualByComparingTo("100.0");
  }

  private static LeaderSheet.OfYear ofRule(LeaderSheet sheet, String rule) {
    return sheet.rules().stream().filter(r -> r.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static LeaderSheet.Due due(LeaderSheet sheet, String rule) {
    return sheet.due().stream().filter(d -> d.rule().equals(rule)).findFirst().orElseThrow();
  }

  private HandoverSheet handover(@Nullable String on) {
    return desk.papers().posts().handover(post(HEAD), on == null ? null : LocalDate.parse(on));
  }

  @Test
  void aSplitMonthNamesEachHoldersDaysAndAnyHoldersTripMeetsIt() {
    inspection(li, "2026-10-09");
    HandoverSheet sheet = handover("2026-10-15");
    assertThat(sheet.leaving())
        .containsExactly(
            new HandoverSheet.Holder(
                "李晓明", LocalDate.of(2022, 1, 5), LocalDate.of(2026, 10, 11), null));
    assertThat(sheet.vacantBefore()).isEqualTo(3);
    assertThat(sheet.coming())
        .containsExactly(
            new HandoverSheet.Holder(
                "吴𠮷（代理）", LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 9), null));
    HandoverSheet.Split october = split(sheet, "I4");
    assertThat(october.standing()).isEqualTo(Standing.MET);
    assertThat(october.counted()).isEqualTo(1);
    assertThat(october.done()).containsExactly("2026年10月9日");
    assertThat(october.vacantDays()).isEqualTo(3);
    assertThat(october.shares())
        .containsExactly(
            new HandoverSheet.Share(
                "李晓明", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11), 11),
            new HandoverSheet.Share(
                "吴𠮷", LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 31), 17));
  }

  @Test
  void theSecondChangeIsTheLatestAndItsMonthIsStillOpenOnThatDay() {
    HandoverSheet sheet = handover(null);
    assertThat(sheet.on()).isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(sheet.asOf()).isEqualTo(sheet.on());
    assertThat(sheet.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("吴𠮷（代理）");
    assertThat(sheet.coming()).extracting(HandoverSheet.Holder::name).containsExactly("王强");
    assertThat(sheet.vacantBefore()).isZero();
    HandoverSheet.Split november = split(sheet, "I4");
    assertThat(november.standing()).isEqualTo(Standing.OPEN);
    assertThat(november.shares())
        .extracting(HandoverSheet.Share::name, HandoverSheet.Share::days)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("吴𠮷", 9L),
            org.assertj.core.groups.Tuple.tuple("王强", 21L));
    // October, which Li and Wu shared, is over and was missed: no longer split, but not done.
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("I4") && o.period().toString().equals("2026-10"))
        .singleElement()
        .satisfies(o -> assertThat(o.standing()).isEqualTo(Standing.MISSED));
  }

  private HandoverSheet secretarys(String on) {
    return desk.papers().posts().handover(post(SECRETARY), LocalDate.parse(on));
  }

  private static HandoverSheet.Share share(String name, String from, String to, long days) {
    return new HandoverSheet.Share(name, LocalDate.parse(from), LocalDate.parse(to), days);
  }

  /** Both on 20 April: from the 21st on the acting secretary alone, who thus takes over. */
  @Test
  void anActingHolderWhoseDaysOverlapTakesOver() {
    holder("张一", SECRETARY, "2023-01-01", "2026-04-20", false);
    holder("李二", SECRETARY, "2026-04-20", null, true);
    HandoverSheet sheet = secretarys("2026-04-21");
    assertThat(sheet.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("张一");
    assertThat(sheet.coming())
        .containsExactly(new HandoverSheet.Holder("李二（代理）", LocalDate.of(2026, 4, 20), null, null));
    assertThat(sheet.nobodyComes()).isNull();
    assertThat(sheet.vacantBefore()).isZero();
    HandoverSheet.Split year = split(sheet, "T3");
    assertThat(year.required()).isEqualTo(1);
    // 31 + 28 + 31 + 20 days, and the 365 of the year less the first 109.
    assertThat(year.shares())
        .containsExactly(
            share("张一", "2026-01-01", "2026-04-20", 110),
            share("李二", "2026-04-20", "2026-12-31", 256));
    HandoverSheet dayBefore = secretarys("2026-04-20");
    assertThat(dayBefore.leaving()).isEmpty();
    assertThat(dayBefore.nobodyLeaves()).isEqualTo("stays");
    assertThat(dayBefore.coming()).extracting(HandoverSheet.Holder::name).containsExactly("李二（代理）");
    HandoverSheet vacant = handover("2026-10-12");
    assertThat(vacant.coming()).isEmpty();
    assertThat(vacant.nobodyComes()).isEqualTo("vacant");
  }

  @Test
  void whereTheUnitOrThePostEndedTheSheetSaysSo() {
    String town = "130302101.government";
    holder("王九", town + ".mainLeader", "2024-01-01", null, false);
    String deputies = COUNTY + ".leaderInCharge";
    holder("孙六", deputies, "2024-01-01", null, false);
    LocalDate last = LocalDate.of(2026, 6, 14);
    desk.reorganisations().apply(new Reorganisation.Dissolve(Set.of(unit(town)), last));
    desk.posts().end(post(deputies), last);
    PostPapers papers = desk.papers().posts();
    HandoverSheet ofTown = papers.handover(post(town + ".mainLeader"), last.plusDays(1));
    assertThat(ofTown.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("王九");
    assertThat(ofTown.coming()).isEmpty();
    assertThat(ofTown.nobodyComes()).isEqualTo("unitEnded");
    HandoverSheet ofDeputy = papers.handover(post(deputies), last.plusDays(1));
    assertThat(ofDeputy.coming()).isEmpty();
    assertThat(ofDeputy.nobodyComes()).isEqualTo("postEnded");
    assertThat(new HandoverValues(new PaperWords(Texts.chinese())).of(ofTown))
        .containsEntry("noComing", "单位已撤销，没有承接的单位和岗位")
        .containsEntry("noLeaving", "");
  }

  /** One of three members leaves: the two who stay take over; one who comes that day does alone. */
  @Test
  void ofAPostThatSeveralHoldWhoComesTakesOverElseWhoStay() {
    String members = "130302.partyCommittee.member";
    holder("钱一", members, "2024-01-01", "2026-03-31", false);
    holder("钱二", members, "2024-01-01", "2026-06-30", false);
    holder("钱三", members, "2024-01-01", null, false);
    holder("钱四", members, "2026-07-01", null, false);
    PostPapers papers = desk.papers().posts();
    HandoverSheet april = papers.handover(post(members), LocalDate.of(2026, 4, 1));
    assertThat(april.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("钱一");
    assertThat(april.coming())
        .extracting(HandoverSheet.Holder::name)
        .containsExactlyInAnyOrder("钱二", "钱三");
    HandoverSheet july = papers.handover(post(members), LocalDate.of(2026, 7, 1));
    assertThat(july.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("钱二");
    assertThat(july.coming()).extracting(HandoverSheet.Holder::name).containsExactly("钱四");
  }

  /**
   * The trip of 20 December met December: eleven months of 2025 are missed, four quarters of
   * meetings, both debriefings and the report; of 2026 the first quarter and the year are open.
   */
  @Test
  void inJanuaryTheYearBeforeIsHandedOverToo() {
    UUID zhang = holder("张一", SECRETARY, "2023-01-01", "2026-01-09", false);
    holder("李二", SECRETARY, "2026-01-10", null, false);
    inspection(zhang, "2025-12-20");
    HandoverSheet sheet = secretarys("2026-01-10");
    assertThat(sheet.listedFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("I3"))
        .extracting(o -> o.period() + " " + o.standing())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 11).mapToObj("2025-%02d MISSED"::formatted).toList());
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("M2"))
        .extracting(o -> o.period() + " " + o.standing())
        .containsExactly(
            "2025-Q1 MISSED", "2025-Q2 MISSED", "2025-Q3 MISSED", "2025-Q4 MISSED", "2026-Q1 OPEN");
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("R1") || o.rule().equals("T3"))
        .extracting(o -> o.rule() + " " + o.subject() + " " + o.period() + " " + o.standing())
        .containsExactlyInAnyOrder(
            "R1 中共海港区委员会 2025 MISSED",
            "R1 中共海港区委员会 2026 OPEN",
            "T3 中共海港区委员会 2025 MISSED",
            "T3 中共海港区委员会 2026 OPEN",
            "T3 区委书记 2025 MISSED");
    assertThat(sheet.split())
        .extracting(HandoverSheet.Split::rule)
        .containsExactlyInAnyOrder("I3", "T3");
    assertThat(split(sheet, "I3").shares())
        .containsExactly(
            share("张一", "2026-01-01", "2026-01-09", 9),
            share("李二", "2026-01-10", "2026-01-31", 22));
    assertThat(new HandoverValues(new PaperWords(Texts.chinese())).of(sheet))
        .containsEntry("listedFrom", "2025年1月1日");
  }

  /** Held to 25 May, vacant for six days, held again from 1 June: May is missed by all its days. */
  @Test
  void aMissedPeriodOfThePostNamesItsHoldersAndTheirDays() {
    holder("李二", SECRETARY, "2023-01-01", "2026-05-25", false);
    holder("赵三", SECRETARY, "2026-06-01", null, false);
    HandoverSheet sheet = secretarys("2026-06-01");
    assertThat(sheet.vacantBefore()).isEqualTo(6);
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("I3") && o.period().toString().equals("2026-05"))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.standing()).isEqualTo(Standing.MISSED);
              assertThat(o.shares()).containsExactly(share("李二", "2026-05-01", "2026-05-25", 25));
              assertThat(o.vacantDays()).isEqualTo(6);
            });
    // June is open and its unit's meetings are nobody's: no days are listed there.
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("M2") || o.standing() == Standing.OPEN)
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.shares()).isEmpty());
  }

  private static HandoverSheet.Split split(HandoverSheet sheet, String rule) {
    return sheet.split().stream().filter(s -> s.rule().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void aMainLeaderHandsOverWhatTheUnitOwesPlansAndDecided() {
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title("第16次常务会议")
                .heldOn(LocalDate.of(2026, 9, 2))
                .studied(true)
                .conveners(unit(COUNTY))
                .decisions(
                    new Decision("完成扬尘在线监测", unit(COUNTY), LocalDate.of(2026, 12, 31)),
                    new Decision("已经过期", unit(COUNTY), LocalDate.of(2026, 10, 1)),
                    new Decision("别人的事", unit("130302.partyCommittee"), LocalDate.of(2026, 12, 1)))
                .build());
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title("第19次常务会议")
                .heldOn(LocalDate.of(2026, 12, 8))
                .studied(true)
                .conveners(unit(COUNTY))
                .build());
    HandoverSheet sheet = handover("2026-10-15");
    assertThat(sheet.matters())
        .containsExactly(
            new HandoverSheet.Matter("planned", LocalDate.of(2026, 12, 8), "第19次常务会议", "会议"),
            new HandoverSheet.Matter(
                "decision", LocalDate.of(2026, 12, 31), "完成扬尘在线监测", "第16次常务会议（2026年9月2日）"));
    // Nine months without a meeting but September, and October still open.
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("M4") && o.period().year() == 2026)
        .extracting(o -> o.period().number() + " " + o.standing())
        .containsExactly(
            "1 MISSED",
            "2 MISSED",
            "3 MISSED",
            "4 MISSED",
            "5 MISSED",
            "6 MISSED",
            "7 MISSED",
            "8 MISSED",
            "10 OPEN");
  }

  @Test
  void theDutyListGoesWithThePostAsItStandsThatDay() {
    assign(HEAD, "6.1", null, null);
    assign(HEAD, "6.2", "2026-11-01", null);
    assertThat(handover("2026-10-15").duties().lines())
        .extracting(DutyLine::cite)
        .containsExactly("第六条第（一）项");
    PostDuties now = handover("2026-11-10").duties();
    assertThat(now.holders()).containsExactly("王强");
    assertThat(now.responsibility()).isEqualTo("全面领导责任");
    assertThat(now.lines()).extracting(DutyLine::days).containsExactly("", "2026年11月1日起");
  }

  @Test
  void aPostThatNeverChangedAndAnotherDayAreRefusedWithTheDaysThereAre() {
    assertRefused(
        () -> desk.papers().posts().handover(post("130302.partyCommittee.mainLeader"), null),
        "没有换人的记录");
    assertRefused(() -> handover("2026-10-16"), "没有换人。最近换人的日子：2026-10-12 2026-10-15 2026-11-10。");
  }

  private static void assertRefused(Runnable work, String sentence) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(Texts.chinese().text(e.problems().get(0))).contains(sentence));
  }

  @Test
  void dutyListsOfAUnitAPersonAndALevel() {
    assign(HEAD, "6.1", null, null);
    PostPapers papers = desk.papers().posts();
    DutyListSheet ofUnit = papers.dutyListOfUnit(unit(COUNTY), TODAY);
    assertThat(ofUnit.units()).singleElement();
    assertThat(ofUnit.units().get(0).state()).isEqualTo("toBeReviewed");
    PostDuties head = ofUnit.units().get(0).posts().get(0);
    assertThat(head.holders()).containsExactly("王强");
    assertThat(head.lines())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.responsibility()).isEqualTo("全面领导责任");
              assertThat(l.source()).isEqualTo(desk.pack().title());
              assertThat(l.ended()).isFalse();
            });
    assertThat(papers.dutyListOfPerson(wang, TODAY).units().get(0).posts()).containsExactly(head);
    assertRefused(() -> papers.dutyListOfPerson(li, TODAY), "李晓明 在 2026-11-26 没有担任任何岗位");
    assertThat(papers.dutyListOfPerson(wu, LocalDate.of(2026, 10, 20)).units())
        .singleElement()
        .satisfies(u -> assertThat(u.posts().get(0).holders()).containsExactly("吴𠮷（代理）"));
    assertThat(papers.dutyListOfLevel(Level.COUNTY, TODAY).units())
        .extracting(DutyListSheet.OfUnit::name)
        .contains("海港区人民政府", "中共海港区委员会")
        .doesNotContain("海港镇人民政府");
    assertRefused(() -> papers.dutyListOfLevel(Level.CITY, TODAY), "没有岗位");
  }

  @Test
  void theCoverageShowsHolesAndWhoCarriesWhat() {
    assign(HEAD, "6.1", null, null);
    CoverageSheet sheet = desk.papers().posts().coverageOfUnit(unit(COUNTY), TODAY);
    assertThat(sheet.posts().get(0)).isEqualTo(new CoverageSheet.Column("区长", List.of("王强")));
    assertThat(sheet.rows().get(0).cite()).isEqualTo("第六条第（一）项");
    assertThat(sheet.rows().get(0).cells().get(0)).isEqualTo("全面领导责任");
    assertThat(sheet.rows().get(0).findings()).isEmpty();
    assertThat(sheet.rows().get(1).findings()).containsExactly("hole");
    CoverageSheet many = desk.papers().posts().coverage(Level.COUNTY, TODAY);
    assertThat(many.lines())
        .filteredOn(l -> l.name().equals("海港区人民政府"))
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.carried()).isEqualTo(1);
              assertThat(l.counts()).containsEntry("hole", l.meant() - 1);
            });
    assertThat(desk.issues().refusal(sheet)).isPresent();
  }

  /** All its duties are carried, but by posts that nobody holds: no fault, yet to be known. */
  @Test
  void aUnitWithNothingButVacanciesIsListed() {
    String code = "130302101.government";
    Structure structure = desk.structures().current();
    desk.duties()
        .assign(
            Proposal.byRank(
                    structure,
                    desk.dutyBook(),
                    List.of(unit(code)),
                    new DateRange(LocalDate.of(2026, 1, 1), null))
                .additions());
    CoverageSheet many = desk.papers().posts().coverage(Level.TOWNSHIP, TODAY);
    CoverageSheet.OfUnit line =
        many.lines().stream().filter(l -> l.name().equals("海港镇人民政府")).findFirst().orElseThrow();
    assertThat(line.counts()).containsOnlyKeys("vacant");
    assertThat(line.counts()).containsEntry("vacant", line.posts());
  }

  @Test
  void theLetterHasItsPartiesAndFigures() {
    UUID town = unit("130302101.government");
    assertRefused(() -> desk.papers().posts().letter(town, 2026), "海港镇人民政府 2026 年没有目标责任书");
    LetterDraft.Target air =
        new LetterDraft.Target(
            "持续改善空气质量",
            "PM2.5年均浓度",
            LetterTarget.Bound.AT_MOST,
            new BigDecimal("35.5"),
            "µg/m³",
            null,
            null);
    desk.letters()
        .set(
            town,
            2026,
            new LetterDraft(
                new Signatory(post(HEAD), wang),
                new Signatory(post("130302101.government.mainLeader"), null),
                null,
                List.of(air)));
    LetterSheet sheet = desk.papers().posts().letter(town, 2026);
    assertThat(sheet.giver()).isEqualTo(new LetterSheet.Party("海港区人民政府", "区长", "王强"));
    assertThat(sheet.receiver().unit()).isEqualTo("海港镇人民政府");
    assertThat(sheet.targets())
        .containsExactly(new LetterSheet.Target(1, "持续改善空气质量", "PM2.5年均浓度不高于 35.5 µg/m³", null));
  }

  @Test
  void aChangeOfPersonChangesTheRosterByItself() {
    UUID group = unit("130302.leadingGroup");
    desk.groups().add(group, post(HEAD), GroupRole.HEAD, DateRange.ALWAYS);
    RosterSheet before = desk.papers().posts().roster(group, LocalDate.of(2026, 10, 20));
    RosterSheet now = desk.papers().posts().roster(unit(COUNTY), TODAY);
    assertThat(before.seats())
        .containsExactly(new RosterSheet.Seat("组长", "海港区人民政府", "区长", List.of("吴𠮷（代理）")));
    assertThat(now.seats())
        .containsExactly(new RosterSheet.Seat("组长", "海港区人民政府", "区长", List.of("王强")));
    assertThat(now.checks())
        .filteredOn(c -> c.check().contains("主要负责人"))
        .extracting(RosterSheet.Check::state)
        .containsExactly("met");
    assertThat(desk.papers().posts().roster(unit("130302101.government"), TODAY).seats()).isEmpty();
  }

  @Test
  void theWallChartHasOrgansDepartmentsAndTheTownshipsBelow() {
    desk.posts().setFields(post(COUNTY + ".leaderInCharge"), List.of("生态环境", "城乡建设"), null);
    WallChart chart = desk.papers().posts().wallChart(unit(COUNTY), TODAY);
    assertThat(chart.regionName()).isEqualTo("海港区");
    assertThat(chart.organs()).extracting(WallChart.Organ::name).startsWith("中共海港区委员会", "海港区人民政府");
    assertThat(chart.organs().get(1).leaders())
        .anySatisfy(l -> assertThat(l.holders()).containsExactly("王强"))
        .anySatisfy(l -> assertThat(l.fields()).containsExactlyInAnyOrder("生态环境", "城乡建设"));
    assertThat(chart.departments()).isNotEmpty();
    assertThat(chart.below())
        .hasSizeGreaterThan(15)
        .filteredOn(o -> o.name().equals("海港镇"))
        .singleElement()
        .satisfies(
            o ->
                assertThat(o.leaders())
                    .extracting(WallChart.Leader::post)
                    .containsExactly("党委书记", "镇长"));
    assertThat(desk.papers().posts().wallChart(unit("130302101.government"), TODAY).below())
        .isEmpty();
  }

  @Test
  void anIssueIsComparedRowByRow() {
    assign(HEAD, "6.1", null, null);
    PaperContent list = desk.papers().posts().dutyListOfUnit(unit(COUNTY), TODAY);
    assertThat(desk.issues().refusal(list)).isEmpty();
    IssuedPaper issued = desk.issues().issue(list);
    assertThat(desk.issues().differences(issued, Texts.chinese())).isEmpty();
    assertThatThrownBy(() -> desk.issues().issue(list)).isInstanceOf(InvalidInput.class);
    assign(HEAD, "6.2", null, null);
    assertThat(desk.issues().differences(issued, Texts.chinese()))
        .singleElement()
        .asString()
        .startsWith("海港区人民政府区长 ")
        .endsWith("：现在新增");
  }
}
