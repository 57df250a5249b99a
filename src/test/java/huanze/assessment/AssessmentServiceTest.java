package huanze.assessment;

import static huanze.assessment.AssessmentDesk.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.SecondLane;
import huanze.ledger.Row;
import huanze.rulepack.Condition.Assessed;
import huanze.rulepack.Unconfirmed;
import huanze.unit.Post;
import huanze.unit.Unit;
import huanze.unit.UnitTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county office's assessments on a real ledger. */
@SecondLane
class AssessmentServiceTest {
  private static final String GOV = "130302.government";
  private static final String COMMITTEE = "130302.partyCommittee";
  private static final String BUREAU = "130302.department.ecology";
  private static final int YEAR = 2025;

  @TempDir Path folder;
  private final AssessmentDesk desk = new AssessmentDesk("130302");

  private void answer(int item, String score, String reason) {
    desk.service.answerItems(
        desk.unit(GOV), YEAR, List.of(new ItemInput(item, score, null, reason)));
  }

  private void find(int condition, Finding finding, String reason, String by) {
    desk.service.answerConditions(
        desk.unit(GOV), YEAR, List.of(new ConditionInput(condition, finding, reason, by)));
  }

  private ItemResult item(int number) {
    return desk.assessment(GOV, YEAR).items().get(number - 1);
  }

  private Finding finding(int number) {
    return desk.assessment(GOV, YEAR).conditions().get(number - 1).finding();
  }

  @Test
  void computedItemsAreFilledFromTheRecords() {
    for (int month = 1; month <= 9; month++) {
      desk.meeting(GOV, "executive", "2025-%02d-10".formatted(month));
    }
    desk.meeting(COMMITTEE, "standingCommittee", "2025-02-11");
    ItemResult government = item(2);
    assertThat(government.met()).isEqualTo(9);
    assertThat(government.missed()).isEqualTo(3);
    assertThat(government.score()).isEqualByComparingTo("4.5"); // 6 × 9 ÷ 12
    assertThat(government.obligations().get(0).records()).hasSize(1);
    ItemResult committee = item(1);
    assertThat(committee.score()).isEqualByComparingTo("1"); // 4 × 1 ÷ 4
    assertThat(item(9).score()).isNull();
    UnitAssessment county = desk.assessment(GOV, YEAR);
    assertThat(county.state()).isEqualTo(AssessmentState.NOT_STARTED);
    assertThat(county.grade()).isNull();
  }

  /** Nothing recorded and nobody in office: missed where a unit owes, vacant where a post does. */
  @Test
  void aYearWithoutAnyRecord() {
    assertThat(item(2).score()).isEqualByComparingTo("0");
    assertThat(item(3).computed()).isNull();
    assertThat(item(3).obligations()).hasSize(12);
    assertThat(item(5).score()).isEqualByComparingTo("0"); // both organs without a report
    UnitAssessment county = desk.assessment(GOV, YEAR);
    assertThat(county.complete()).isFalse();
    assertThat(county.effects()).isEmpty();
  }

  @Test
  void standingOnAnEarlierDayCounts() {
    desk.meeting(GOV, "executive", "2025-01-10");
    desk.meeting(GOV, "executive", "2025-02-10");
    AssessmentYear march = desk.service.year(desk.ledger, YEAR, LocalDate.of(2025, 3, 31));
    ItemResult meetings = march.assessment(desk.unit(GOV)).items().get(1);
    assertThat(meetings.met()).isEqualTo(2);
    assertThat(meetings.missed()).isZero();
    assertThat(meetings.score()).isEqualByComparingTo("6");
    ItemResult april =
        desk.service
            .year(desk.ledger, YEAR, LocalDate.of(2025, 4, 1))
            .assessment(desk.unit(GOV))
            .items()
            .get(1);
    assertThat(april.score()).isEqualByComparingTo("4"); // 6 × 2 ÷ 3
  }

  @Test
  void aChangedRecordChangesTheResult() {
    assertThat(item(2).score()).isEqualByComparingTo("0");
    desk.meeting(GOV, "executive", "2025-05-10");
    assertThat(item(2).score()).isEqualByComparingTo("0.5");
  }

  @Test
  void aTypedScoreNeedsAReasonAndTheOverriddenOneStaysVisible() {
    desk.meeting(GOV, "executive", "2025-05-10");
    assertThat(refusal(() -> answer(9, "5", " "))).containsExactly("第 9 项由考核组评分，请说明评分理由。");
    assertThat(refusal(() -> answer(2, "5", null)))
        .containsExactly("第 2 项由程序按履职情况或佐证材料计分，人工评分须说明理由。");
    answer(2, "5", "另有一次会议纪要遗失，已核实");
    assertThat(item(2).score()).isEqualByComparingTo("5");
    assertThat(item(2).computed()).isEqualByComparingTo("0.5");
    assertThat(item(2).overridden()).isTrue();
    desk.service.clearItem(desk.unit(GOV), YEAR, 2);
    assertThat(item(2).score()).isEqualByComparingTo("0.5");
    assertThat(refusal(() -> desk.service.clearItem(desk.unit(GOV), YEAR, 2)))
        .containsExactly("第 2 项没有填写过，无需撤回。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9|8.01|第 9 项的 8.01 分超出范围，应在 0 至 8 分之间。",
        "9|-1|第 9 项的 -1 分超出范围，应在 0 至 8 分之间。",
        "9|7.125|第 9 项的 7.125 分小数过多，最多保留两位小数。",
        "9|八分|第 9 项的“八分”不是分数，请填写数字，例如 3.5。",
        "9|1e2|第 9 项的“1e2”不是分数，请填写数字，例如 3.5。",
        "23|1|考核方案中没有第 23 项，共有 22 项。",
        "0|1|考核方案中没有第 0 项，共有 22 项。"
      })
  void aScoreThatCannotBe(int item, String score, String sentence) {
    long before = desk.ledger.position();
    assertThat(refusal(() -> answer(item, score, "理由"))).containsExactly(sentence);
    assertThat(desk.ledger.position()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "０.５, 0.5", "7.50, 7.5", "0, 0", "7.500, 7.5"})
  void aScoreAsOfficesTypeIt(String typed, String score) {
    answer(9, typed, "理由");
    assertThat(item(9).score()).isEqualByComparingTo(score);
  }

  @Test
  void theOwnScoreStandsBesideTheCheckedOne() {
    desk.service.answerItems(desk.unit(GOV), YEAR, List.of(new ItemInput(9, null, "8", null)));
    assertThat(item(9).self()).isEqualByComparingTo("8");
    assertThat(item(9).score()).isNull();
    assertThat(refusal(() -> answer(9, null, "只有理由"))).containsExactly("第 9 项填写了理由，但没有填写得分。");
  }

  @Test
  void aFinishedStepIsOneEntryAndCanBeUndone() {
    long before = desk.ledger.position();
    desk.scoreAll(GOV, YEAR, "0.9");
    desk.findAll(GOV, YEAR, Finding.NOT_MET);
    assertThat(desk.ledger.position()).isEqualTo(before + 2);
    UnitAssessment county = desk.assessment(GOV, YEAR);
    assertThat(county.score()).isEqualByComparingTo("90");
    assertThat(county.grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(county.state()).isEqualTo(AssessmentState.COMPLETE);
    desk.scoreAll(GOV, YEAR, "0.9");
    assertThat(desk.ledger.position()).as("the same again changes nothing").isEqualTo(before + 2);
    undo(before + 2);
    assertThat(finding(3)).isEqualTo(Finding.NO_DATA);
    undo(before + 1);
    assertThat(desk.assessment(GOV, YEAR).state()).isEqualTo(AssessmentState.NOT_STARTED);
  }

  private void undo(long entry) {
    desk.ledger.ledger().undo(entry);
  }

  @Test
  void oneBadInputOfAStepLeavesEverythingAsItWas() {
    long before = desk.ledger.position();
    assertThat(
            refusal(
                () ->
                    desk.service.answerItems(
                        desk.unit(GOV),
                        YEAR,
                        List.of(
                            new ItemInput(9, "5", null, "理由"),
                            new ItemInput(10, "99", null, "理由"),
                            new ItemInput(11, "1.234", "x", "理由")))))
        .containsExactly(
            "第 10 项的 99 分超出范围，应在 0 至 6 分之间。",
            "第 11 项的 1.234 分小数过多，最多保留两位小数。",
            "第 11 项的“x”不是分数，请填写数字，例如 3.5。");
    assertThat(desk.ledger.position()).isEqualTo(before);
  }

  @Test
  void conditionsAreFoundByNamedPersonsForAReason() {
    assertThat(finding(3)).isEqualTo(Finding.NO_DATA);
    assertThat(refusal(() -> find(3, Finding.NOT_MET, null, null)))
        .containsExactly("第 3 种情形请说明认定理由。", "第 3 种情形请填写认定人姓名。");
    assertThat(refusal(() -> find(3, Finding.NO_DATA, "理由", "王芳")))
        .containsExactly("第 3 种情形请选择具有、不具有、待认定或不予认定。");
    assertThat(refusal(() -> find(12, Finding.MET, " ", "王芳")))
        .containsExactly("第 12 种情形须有书面依据才能认定，请写明文件名称和文号。");
    assertThat(refusal(() -> find(11, Finding.MET, "理由", "王芳")))
        .containsExactly("第 11 种情形尚未启用，请先在设置中确认相应方案已经出台。");
    assertThat(refusal(() -> find(13, Finding.MET, "理由", "王芳")))
        .containsExactly("没有第 13 种情形，情形共有十二种。");
    find(3, Finding.SET_ASIDE, "设备故障，经省站核实", "王芳");
    ConditionResult third = desk.assessment(GOV, YEAR).conditions().get(2);
    assertThat(third.finding()).isEqualTo(Finding.SET_ASIDE);
    assertThat(third.by()).isEqualTo("王芳");
    assertThat(desk.assessment(GOV, YEAR).effects()).isEmpty();
    desk.service.clearCondition(desk.unit(GOV), YEAR, 3);
    assertThat(finding(3)).isEqualTo(Finding.NO_DATA);
  }

  @Test
  void conditionsOneAndTwoDoNotConcernDepartments() {
    assertThat(desk.assessment(BUREAU, YEAR).conditions().subList(0, 2))
        .extracting(ConditionResult::finding)
        .containsOnly(Finding.NOT_APPLICABLE);
    assertThat(
            refusal(
                () ->
                    desk.service.answerConditions(
                        desk.unit(BUREAU),
                        YEAR,
                        List.of(new ConditionInput(1, Finding.MET, "理由", "王芳")))))
        .containsExactly("第 1 种情形不适用于部门。");
  }

  @Test
  void theSoilPlanTurnsConditionElevenOn() {
    assertThat(finding(11)).isEqualTo(Finding.OFF);
    desk.settings.set("soilPlanIssued", "true");
    assertThat(finding(11)).isEqualTo(Finding.NO_DATA);
    find(11, Finding.MET, "方案第五条", "王芳");
    assertThat(finding(11)).isEqualTo(Finding.MET);
    desk.settings.set("soilPlanIssued", "false");
    assertThat(finding(11)).isEqualTo(Finding.OFF);
    assertThat(desk.assessment(GOV, YEAR).effects()).isEmpty();
  }

  @Test
  void leadersAreNamedByPostAndDay() {
    UUID first = desk.holder(COMMITTEE + ".mainLeader", "甲", "2023-01-01", "2025-06-30", false);
    UUID acting = desk.holder(COMMITTEE + ".mainLeader", "乙", "2025-07-01", null, true);
    UUID head = desk.holder(GOV + ".mainLeader", "丙", null, null, false);
    desk.holder(GOV + ".mainLeader", "丁", "2020-01-01", "2024-12-31", false);
    desk.holder(GOV + ".leaderInCharge", "戊", null, null, false);
    find(6, Finding.MET, "重大污染事故通报", "王芳");
    AppliedEffect lowered = desk.assessment(GOV, YEAR).effects().get(1);
    assertThat(lowered.leaders())
        .containsExactlyInAnyOrder(
            days(COMMITTEE, first, "2025-01-01", "2025-06-30", false),
            days(COMMITTEE, acting, "2025-07-01", "2025-12-31", true),
            days(GOV, head, "2025-01-01", "2025-12-31", false));
    assertThat(lowered.teams()).containsExactly(desk.unit(GOV), desk.unit(COMMITTEE));
  }

  private LeaderDays days(String unit, UUID person, String from, String to, boolean acting) {
    return new LeaderDays(
        desk.post(unit + ".mainLeader"),
        person,
        LocalDate.parse(from),
        LocalDate.parse(to),
        acting);
  }

  @Test
  void onlyCountiesAndDepartmentsAreAssessed() {
    assertThat(refusal(() -> desk.assessment(COMMITTEE, YEAR)).get(0)).contains("不单独考核");
    assertThat(refusal(() -> desk.assessment("130302100.government", YEAR)).get(0))
        .contains("不单独考核");
    assertThat(desk.service.year(YEAR).subjects())
        .first()
        .satisfies(a -> assertThat(a.kind()).isEqualTo(Assessed.COUNTY))
        .satisfies(
            a ->
                assertThat(a.parts())
                    .extracting(p -> p.unit().code())
                    .containsExactly(GOV, COMMITTEE));
  }

  /** 参照: a zone's management committee is assessed as a county's government (Art. 21). */
  @Test
  void aZoneStandsAsACounty() {
    AssessmentDesk zone = new AssessmentDesk("130371");
    UnitAssessment one = zone.assessment("130371.zoneCommittee", YEAR);
    assertThat(one.subject().kind()).isEqualTo(Assessed.COUNTY);
    assertThat(one.subject().parts())
        .extracting(p -> p.unit().kind())
        .containsExactly("zoneCommittee", "zonePartyCommittee");
    assertThat(one.items().get(0).missed()).as("工委会议 4 a year").isEqualTo(4);
    assertThat(one.items().get(1).missed()).as("主任办公会 12 a year").isEqualTo(12);
    assertThat(one.items().get(5).obligations()).as("R3 is not a zone's").isEmpty();
    assertThat(one.items().get(5).score()).isNull();
    assertThat(one.conditions().get(0).finding()).isEqualTo(Finding.NO_DATA);
  }

  /** A bureau is merged into another in the middle of the year: both parts are assessed in one. */
  @Test
  void theSuccessorIsAssessedForBoth() {
    String old = "130302.department.science";
    String successor = "130302.department.industry";
    for (int month = 1; month <= 6; month++) {
      desk.meeting(old, "department", "2025-%02d-10".formatted(month));
    }
    end(old, "2025-06-30");
    begin(successor, "2025-07-01");
    desk.put(
        UnitTables.SUCCESSION,
        Row.of(desk.ids.next())
            .with("predecessor_id", desk.unit(old))
            .with("successor_id", desk.unit(successor)));
    assertThat(refusal(() -> desk.assessment(old, YEAR)))
        .containsExactly(
            "“海港区科学技术局”已于 2025-06-30 并入或改设为“海港区工业和信息化局”，请考核“海港区工业和信息化局”，原单位的履职情况一并计入。");
    UnitAssessment both = desk.assessment(successor, YEAR);
    assertThat(both.subject().parts())
        .extracting(p -> p.unit().code() + " " + p.days().from() + " " + p.carriedOn())
        .containsExactly(successor + " 2025-07-01 false", old + " 2025-01-01 true");
    ItemResult meetings = both.items().get(0);
    assertThat(meetings.met()).isEqualTo(6);
    assertThat(meetings.missed()).isEqualTo(6);
    assertThat(meetings.score()).isEqualByComparingTo("8"); // 16 × 6 ÷ 12
    assertThat(desk.service.year(YEAR).subjects())
        .extracting(a -> a.unit().code())
        .contains(successor)
        .doesNotContain(old);
    assertThat(desk.assessment(old, 2024).subject().parts()).hasSize(1);
    assertThat(refusal(() -> desk.assessment(successor, 2024)))
        .containsExactly("“海港区工业和信息化局”在 2024 年内没有设立，不参加该年度考核。");
  }

  private void end(String code, String last) {
    change(code, null, LocalDate.parse(last));
  }

  private void begin(String code, String first) {
    change(code, LocalDate.parse(first), null);
  }

  private void change(String code, LocalDate from, LocalDate to) {
    Unit unit = desk.structure().unit(code).orElseThrow();
    desk.put(
        UnitTables.UNIT,
        Row.of(unit.id())
            .with("code", unit.code())
            .with("name", unit.name())
            .with("kind", unit.kind())
            .with("unit_level", unit.level())
            .with("treated_as", unit.treatedAs())
            .with("region_code", unit.region())
            .with("parent_id", unit.parent())
            .with("valid_from", from)
            .with("valid_to", to));
  }

  @Test
  void aDocumentBringsThePointsOfItsItem() throws IOException {
    Path list = Files.writeString(folder.resolve("责任清单.pdf"), "%PDF-list");
    assertThat(item(19).score()).isNull();
    desk.service.proofs().attachToItem(desk.unit(GOV), YEAR, 19, list);
    assertThat(item(19).score()).isEqualByComparingTo("3");
    assertThat(item(19).proofs()).extracting(e -> e.fileName()).containsExactly("责任清单.pdf");
    assertThat(desk.assessment(GOV, YEAR).state()).isEqualTo(AssessmentState.IN_PROGRESS);
    desk.service.answerItems(
        desk.unit(GOV),
        YEAR,
        List.of(new ItemInput(19, "2", "3", "清单缺少部门职责"), new ItemInput(20, "1", null, "原件已查阅")));
    assertThat(item(19).score()).isEqualByComparingTo("2");
    desk.service.answerItems(desk.unit(GOV), YEAR, List.of(new ItemInput(19, " ", "", null)));
    assertThat(item(19).score()).as("the file stays").isEqualByComparingTo("3");
    desk.service.proofs().detachFromItem(desk.unit(GOV), YEAR, 19, item(19).proofs().get(0).id());
    assertThat(item(19).score()).isNull();
    assertThat(desk.service.year(YEAR).itemAnswers(desk.unit(GOV))).containsOnlyKeys(20);
  }

  @Test
  void anAttachmentThatVanishesLeavesEverythingAsItWas() throws IOException {
    long before = desk.ledger.position();
    Path gone = folder.resolve("拔出的U盘.pdf");
    UUID gov = desk.unit(GOV);
    assertThat(
            refusal(
                () -> desk.service.answerItem(gov, YEAR, new ItemInput(9, "5", null, "理由"), gone)))
        .hasSize(1)
        .first()
        .asString()
        .contains("拔出的U盘.pdf");
    assertThat(refusal(() -> desk.service.proofs().attachToItem(gov, YEAR, 19, gone))).hasSize(1);
    assertThat(refusal(() -> desk.service.proofs().attachToItem(gov, YEAR, 99, gone)))
        .containsExactly("考核方案中没有第 99 项，共有 22 项。");
    assertThat(refusal(() -> desk.service.proofs().attachToCondition(gov, YEAR, 3, gone)))
        .containsExactly("第 3 种情形尚未认定，请先认定再附材料。");
    assertThat(desk.ledger.position()).isEqualTo(before);
    Path there = Files.writeString(folder.resolve("通报.pdf"), "%PDF-bulletin");
    desk.service.answerCondition(
        gov, YEAR, new ConditionInput(5, Finding.TO_CONFIRM, "已有报道，影响待核实", "王芳"), there);
    assertThat(desk.ledger.position()).as("one entry").isEqualTo(before + 1);
    assertThat(desk.assessment(GOV, YEAR).conditions().get(4).proofs()).hasSize(1);
    desk.service.clearCondition(gov, YEAR, 5);
    assertThat(desk.assessment(GOV, YEAR).conditions().get(4).proofs()).isEmpty();
  }

  @Test
  void whatItRestsOnUnconfirmed() {
    assertThat(desk.assessment(GOV, YEAR).unconfirmed())
        .extracting(Unconfirmed::id)
        .contains("scheme.county", "setting.worseIndicators")
        .doesNotContain("scheme.department", "head.issuer");
    desk.settings.confirm("scheme.county");
    assertThat(desk.assessment(GOV, YEAR).unconfirmed())
        .extracting(Unconfirmed::id)
        .doesNotContain("scheme.county");
  }

  @Test
  void resultsRankCountiesAndDepartmentsApart() {
    desk.scoreAll(GOV, YEAR, "0.5");
    desk.findAll(GOV, YEAR, Finding.NOT_MET);
    for (String[] one :
        new String[][] {
          {"ecology", "0.95"}, {"reform", "0.8"}, {"industry", "0.8"}, {"finance", "0.7"}
        }) {
      desk.scoreAll("130302.department." + one[0], YEAR, one[1]);
      desk.findAll("130302.department." + one[0], YEAR, Finding.NOT_MET);
    }
    desk.scoreAll("130302.department.health", YEAR, "1");
    desk.issued.add(desk.unit("130302.department.finance"));
    List<ResultRow> rows = desk.service.year(YEAR).results();
    assertThat(rows.get(0).rank()).isEqualTo(1);
    assertThat(rows.get(0).assessment().grade()).isEqualTo(Grade.UNQUALIFIED);
    assertThat(rows.stream().filter(r -> r.assessment().state() != AssessmentState.NOT_STARTED))
        .extracting(
            r ->
                r.assessment().subject().unit().code().replaceAll(".*\\.", "")
                    + " "
                    + r.rank()
                    + " "
                    + r.assessment().state())
        .containsExactlyInAnyOrder(
            "government 1 COMPLETE",
            "ecology 1 COMPLETE",
            "reform 2 COMPLETE",
            "industry 2 COMPLETE",
            "finance 4 ISSUED",
            "health null IN_PROGRESS");
  }

  @Test
  void leaderPostsAreThoseOfMainLeaders() {
    assertThat(desk.assessment(GOV, YEAR).subject().leaderPosts())
        .extracting(Post::code)
        .containsExactlyInAnyOrder(GOV + ".mainLeader", COMMITTEE + ".mainLeader");
    assertThat(desk.assessment(BUREAU, YEAR).subject().leaderPosts())
        .extracting(Post::code)
        .containsExactly(BUREAU + ".head");
  }
}
