package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.agenda.Standing;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.AssignmentDraft;
import huanze.duty.LetterDraft;
import huanze.duty.LetterTarget;
import huanze.duty.Signatory;
import huanze.rulepack.Level;
import huanze.unit.GroupRole;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county's head changes twice in the fourth quarter of 2026: Li until 11 October, nobody for
 * three days, Wu acting from 15 October, Wang from 10 November.
 */
class PostPapersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String COUNTY = "130302.government";
  private static final String HEAD = COUNTY + ".mainLeader";

  @TempDir Path folder;
  private Wiring desk;
  private UUID li;
  private UUID wu;
  private UUID wang;

  @BeforeEach
  void open() {
    desk =
        Wiring.create(
            folder,
            "王芳",
            DeskClock.standingAt(TODAY),
            Texts.chinese(),
            "130302",
            Regions.builtIn());
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
                .heldOn(LocalDate.parse(day))
                .conveners(unit(COUNTY))
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .build());
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
        .filteredOn(o -> o.rule().equals("M4"))
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
