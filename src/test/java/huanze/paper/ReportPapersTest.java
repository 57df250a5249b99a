package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.rulepack.Level;
import huanze.unit.TenureDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft says what is recorded of its period, and leaves to the writer what is not. */
@SecondLane
class ReportPapersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final Period YEAR = Period.parse("2026");

  @TempDir Path folder;
  private Wiring desk;
  private UUID government;
  private UUID leader;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304");
    government = unit("130304.government");
    leader = desk.people().addPerson("周𠮷", null);
    UUID post = desk.structure().post("130304.government.mainLeader").orElseThrow().id();
    desk.people()
        .addTenure(
            new TenureDraft(
                post, leader, new DateRange(LocalDate.of(2026, 3, 1), null), false, null));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID unit(String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }

  private ActivityFactsBuilder meeting(String day, String title) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.EXECUTIVE)
        .title(title)
        .heldOn(LocalDate.parse(day))
        .conveners(government)
        .topics(new Topic("研究" + title, true), new Topic("研究招商", false));
  }

  private UUID record(ActivityFactsBuilder facts) {
    return desk.activityService().record(facts.build()).activity().id();
  }

  private ReportDraft draft(String unit, String rule, Period period) {
    return desk.papers().reports().draft(unit(unit), rule, period);
  }

  private String text(PaperContent content) throws IOException {
    try (PDDocument document = Loader.loadPDF(desk.press().draft(content).pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }

  @Test
  void itGathersWhatWasHeldInThePeriodAndNothingElse() throws IOException {
    record(meeting("2026-01-15", "散煤治理"));
    record(meeting("2026-05-20", "扬尘治理").forms(ActivityForm.EXECUTIVE, ActivityForm.SPECIAL));
    record(meeting("2025-12-30", "上年会议"));
    record(meeting("2026-10-08", "计划会议"));
    record(meeting("2026-04-01", "没有研究").topics(new Topic("研究招商", false)).studied(false));
    desk.activityService().withdraw(record(meeting("2026-06-01", "撤回会议")), "重复");
    record(meeting("2026-06-02", "区委会议").conveners(unit("130304.partyCommittee")));
    ReportDraft draft = draft("130304.government", "R1", YEAR);
    assertThat(draft.meetings())
        .extracting(ReportDraft.Meeting::name)
        .containsExactly("散煤治理", "扬尘治理");
    assertThat(draft.meetings().get(0).topics()).containsExactly("研究散煤治理");
    assertThat(draft.forms())
        .extracting(ReportDraft.Count::what, ReportDraft.Count::count)
        .containsExactly(tuple("常务会", 2), tuple("专题研究", 1));
    assertThat(text(draft))
        .contains("关于2026年度生态环境保护工作情况的报告")
        .contains("2026年共召开研究生态环境保护工作的会议2次，其中常务会2次、专题研究1次。")
        .contains("上级党委、政府：")
        .contains("【由撰稿人填写")
        .contains("一、生态环境质量改善情况", "二、目标任务", "三、存在的主要问题", "四、下一步工作安排")
        .contains("责任单位和时限】特此报告。北戴河区人民政府")
        .doesNotContain("招商");
    try (PDDocument document = Loader.loadPDF(desk.press().draft(draft).pdf())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\R", ""))
          .contains("会议2次，其中常务会2次、专题研究1次。");
    }
  }

  @Test
  void inspectionsAreThoseMadeForItOrLedByItsLeadersWhileTheyWere() {
    ActivityFactsBuilder trip =
        ActivityFacts.of(ActivityKind.INSPECTION)
            .forms(ActivityForm.INSPECTION)
            .place("戴河口")
            .leaders(new Leader(leader, Leader.Role.LEADING));
    record(trip.title("任前").heldOn(LocalDate.of(2026, 2, 10)));
    record(trip.title("任内").heldOn(LocalDate.of(2026, 4, 10)));
    record(trip.title("本府").heldOn(LocalDate.of(2026, 2, 12)).conveners(government));
    ReportDraft draft = draft("130304.government", "R1", YEAR);
    assertThat(draft.inspections())
        .extracting(ReportDraft.Inspection::name)
        .containsExactly("本府", "任内");
    assertThat(draft.leaders())
        .extracting(ReportDraft.Count::what, ReportDraft.Count::count)
        .containsExactly(tuple("周𠮷", 2));
  }

  /** January to August are over: M4 asks for one a month, and September is still open. */
  @Test
  void standingIsCountedUpToTodayAndWhatWasMissedIsNamed() throws IOException {
    record(meeting("2026-01-15", "散煤治理"));
    record(meeting("2026-02-15", "扬尘治理"));
    desk.agenda().exempt("130304.government", "M4", "2026-03", "防汛应急", "周𠮷");
    ReportDraft draft = draft("130304.government", "R1", YEAR);
    String title =
        desk.pack().rules().stream()
            .filter(r -> r.id().equals("M4"))
            .findFirst()
            .orElseThrow()
            .title();
    assertThat(draft.own())
        .filteredOn(s -> s.title().equals(title))
        .extracting(ReportDraft.Standings::numbers)
        .containsExactly(new ReportDraft.Numbers(2, 0, 5, 2));
    assertThat(draft.missed())
        .filteredOn(m -> m.title().equals(title))
        .extracting(ReportDraft.Missed::period)
        .containsExactly(
            Period.parse("2026-04"),
            Period.parse("2026-05"),
            Period.parse("2026-06"),
            Period.parse("2026-07"),
            Period.parse("2026-08"));
    assertThat(draft.missed()).hasSizeLessThanOrEqualTo(30);
    assertThat(draft.more()).as("townships and departments did nothing at all").isPositive();
    assertThat(draft.below())
        .extracting(b -> b.level().name())
        .containsExactly("COUNTY", "TOWNSHIP");
    assertThat(text(draft)).contains("防汛应急", "其余" + draft.more() + "项见应履行事项清单");
  }

  @Test
  void aTownshipHasNobodyBelowItItsCommitteeStandsBesideIt() {
    String township =
        desk.structure().units().stream()
            .filter(u -> u.level() == Level.TOWNSHIP && u.kind().equals("government"))
            .findFirst()
            .orElseThrow()
            .code();
    assertThat(draft(township, "R1", YEAR).below()).isEmpty();
  }

  @Test
  void aDepartmentsHalfYearCountsItsOwnHalfOnly() throws IOException {
    UUID ecology = unit("130304.department.ecology");
    record(meeting("2026-06-30", "上半年会").forms(ActivityForm.DEPARTMENT).conveners(ecology));
    record(meeting("2026-07-01", "下半年会").forms(ActivityForm.DEPARTMENT).conveners(ecology));
    ReportDraft draft = draft("130304.department.ecology", "R2", Period.parse("2026-H1"));
    assertThat(draft.meetings()).extracting(ReportDraft.Meeting::name).containsExactly("上半年会");
    assertThat(draft.to()).isEqualTo("中共北戴河区委、北戴河区人民政府".replace("区委", "区委员会"));
    assertThat(draft.own()).allSatisfy(s -> assertThat(s.numbers().all()).isLessThanOrEqualTo(6));
    assertThat(text(draft)).contains("关于2026年上半年本系统生态环境保护工作情况的报告");
  }

  @Test
  void aJointDraftHoldsWhatBothOrgansDid() {
    record(meeting("2026-01-15", "政府会"));
    UUID committee = unit("130304.partyCommittee");
    record(
        meeting("2026-02-15", "区委会").forms(ActivityForm.STANDING_COMMITTEE).conveners(committee));
    desk.reports().plan(desk.reports().find(government, "R1", YEAR), "联合报告", committee);
    ReportDraft draft = draft("130304.government", "R1", YEAR);
    assertThat(draft.title()).isEqualTo("联合报告");
    assertThat(draft.units()).hasSize(2);
    assertThat(draft.meetings())
        .extracting(ReportDraft.Meeting::name)
        .containsExactly("政府会", "区委会");
  }

  @Test
  void anEmptyPeriodSaysSoAndInventsNothing() throws IOException {
    assertThat(text(draft("130304.government", "R3", YEAR)))
        .contains("关于2026年度环境状况和环境保护目标完成情况的报告")
        .contains("北戴河区人民代表大会常务委员会：")
        .contains("没有登记研究生态环境保护工作的会议", "没有登记带队检查和调研", "没有登记议定事项");
  }

  @Test
  void aPromptReportIsAnEmptyOutline() throws IOException {
    String text = text(draft("130304.government", "R4", Period.parse("2026-09")));
    assertThat(text).contains("一、基本情况", "三、已采取的措施").doesNotContain("研究部署情况");
  }

  @Test
  void topicsOfTwentyThousandCharactersAndManyDecisionsRunOverPages() throws IOException {
    Decision[] decisions = new Decision[40];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = new Decision("事项" + (i + 1) + "号，" + "长".repeat(190), government, null);
    }
    record(
        meeting("2026-01-15", "长".repeat(200))
            .topics(new Topic("研".repeat(20_000), true))
            .decisions(decisions));
    ReportDraft draft = draft("130304.government", "R1", YEAR);
    assertThat(text(draft)).contains("事项1号", "事项40号");
    assertThat(text(draft).chars().filter(c -> c == '研').count()).isGreaterThanOrEqualTo(20_000);
  }

  @Test
  void whatIsNotOwedIsRefusedAndADraftIsNotIssued() {
    refused("paper.report.noRule", () -> draft("130304.government", "M4", YEAR));
    refused("paper.report.notOwed", () -> draft("130304.department.ecology", "R5", YEAR));
    refused(
        "activity.report.problem.notOwed",
        () -> draft("130304.government", "R1", Period.parse("2026-H1")));
    refused(
        "paper.issue.reportDraft",
        () -> desk.issues().issue(draft("130304.government", "R1", YEAR)));
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.problems().get(0).textKey()).isEqualTo(key));
  }

  /** A city's level above is the province, which no office keeps. */
  @Test
  void aCityReportsToTheProvince() throws IOException {
    try (Wiring city = NewOffice.desk(folder.resolve("city"), TODAY, "130300")) {
      for (String organ : List.of("130300.partyCommittee", "130300.government")) {
        UUID id = city.structure().unit(organ).orElseThrow().id();
        assertThat(text(city.papers().reports().draft(id, "R1", YEAR)))
            .contains("省委、省政府：")
            .doesNotContain("上级党委");
      }
      UUID county = city.structure().unit("130304.government").orElseThrow().id();
      assertThat(text(city.papers().reports().draft(county, "R1", YEAR)))
          .contains("中共秦皇岛市委员会、秦皇岛市人民政府：");
    }
  }
}
