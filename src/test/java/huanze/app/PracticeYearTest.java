package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DeskClock;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A small county's whole year, typed through the real window: one of each sort of record, on the
 * mornings on which a clerk would type it. Numbers, reminders, lights and papers are those that the
 * regulation asks for, worked out by hand: the lights in {@code practice-year.txt}, the rest beside
 * each day.
 */
@ExtendWith(ApplicationExtension.class)
class PracticeYearTest {
  private static final String COMMITTEE = "中共北戴河区委员会";
  private static final String GOVERNMENT = "北戴河区人民政府";
  private static final String ECOLOGY = "秦皇岛市生态环境局北戴河区分局";
  private static final String WATER = "北戴河区水务局";
  private static final String TOWN = "海滨镇人民政府";
  private static final String TOWN_COMMITTEE = "中共海滨镇委员会";
  private static final String OTHER_TOWN = "戴河镇人民政府";

  @TempDir private Path folder;
  private YearDesk desk;

  @BeforeEach
  void found(FxRobot robot) throws Exception {
    Path home = folder.resolve("huanze");
    YearOffice.found(home, DeskClock.standingAt(LocalDate.of(2026, 1, 5)));
    desk = new YearDesk(new YearHand(robot), home);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aYear() {
    january();
    february();
    theFirstQuarterEnds();
    theHeadChanges();
    midYear();
    november();
    theYearEnds();
    theYearIsOver();
  }

  private void january() {
    // Others owe 13: the water bureau M6, R2 and T3 twice; the town M5, I5, I6, R1 twice and T3
    // four times. The second town owes nothing that began before July (reading rule 2).
    desk.on("2026-01-14").expectMorning(0, 0, 0, 0, 0, 13).expectReminder("");
    desk.meeting()
        .form("standingCommittee")
        .convened(COMMITTEE)
        .on("2026-01-12")
        .titled("区委常委会第一次会议")
        .studied("研究散煤治理")
        .led("陈志远")
        .save()
        .expectCounts("计入 M2　" + COMMITTEE + "　2026年第1季度");
    desk.meeting()
        .form("executive")
        .convened(GOVERNMENT)
        .on("2026-01-13")
        .titled("区政府第一次常务会议")
        .at("区政府第一会议室")
        .studied("研究扬尘治理")
        .led("刘海涛")
        .everybody()
        .decided("完成裸露地面覆盖", WATER, "2026-02-06")
        .save()
        .expectCounts("计入 M4　" + GOVERNMENT + "　2026年1月");
    desk.expectPaper("print-signIn", "签到表", "区政府第一次常务会议", "刘海涛", "赵文博");
    desk.expectPaper("print-minutes", "会议纪要", "研究扬尘治理", "完成裸露地面覆盖", WATER);
    desk.meeting()
        .form("executive")
        .convened(GOVERNMENT)
        .on("2026-02-10")
        .titled("区政府第二次常务会议")
        .studied("研究河道治理")
        .led("刘海涛")
        .save();
    desk.expectPaper("print-notice", "会议通知", "区政府第二次常务会议", "2026年2月10日", "研究河道治理");
    desk.inspection()
        .convened(COMMITTEE)
        .on("2026-01-09")
        .titled("检查散煤治理")
        .at("海滨镇")
        .led("陈志远")
        .save()
        .expectCounts("计入 I3　" + COMMITTEE + " 区委书记　2026年1月");
    desk.expectPaper("print-onSite", "现场检查记录表", "海滨镇", "陈志远", "2026年1月9日");
    desk.inspection()
        .convened(GOVERNMENT)
        .on("2026-02-03")
        .titled("检查河道治理")
        .at("戴河")
        .led("刘海涛")
        .save();
    desk.expectPaper("print-plan", "带队检查（调研）方案", "检查河道治理", "戴河", "刘海涛", "2026年2月3日");

    // Due tomorrow, a Saturday: M5, M6 twice, I4, I5, and I6, vacant and so not threatened
    // (reading rules 1, 9 and 12; lead time of five working days).
    desk.on("2026-01-30")
        .expectMorning(0, 5, 6, 0, 2, 13)
        .expectReminder("即将到期 6 项：M6 2 项、I4 1 项、I5 1 项等，最早 1月31日 截止")
        .expectLine("等待他人", "完成裸露地面覆盖", WATER, "2月6日", "还有 5 个工作日");
    desk.takeIn("区政府第一次常务会议")
        .home()
        .expectLine("等待他人", "完成裸露地面覆盖", WATER, "整改事项", "2月6日", "还有 5 个工作日");
    desk.meeting()
        .form("joint")
        .convened(TOWN)
        .on("2026-01-28")
        .titled("海滨镇党政联席会议")
        .studied("研究秸秆禁烧")
        .led("郑强")
        .save();
    desk.owed("M6", ECOLOGY, "2026-01")
        .on("2026-01-29")
        .titled("分局局务会议")
        .marked("研究冬季执法")
        .led("周敏")
        .expectFoot("保存后计入：M6 " + ECOLOGY + " 2026年1月")
        .save()
        .expectCounts("计入 M6　" + ECOLOGY + "　2026年1月");
    desk.inspection()
        .convened(TOWN_COMMITTEE)
        .on("2026-01-30")
        .titled("检查秸秆禁烧")
        .at("海滨镇")
        .led("郑强")
        .save();
    desk.expectLights();
  }

  private void february() {
    // M6 of the water bureau and I4 of January; I6 was vacant. Two weeks are left (rule 12).
    desk.on("2026-02-04").expectMorning(2, 0, 0, 1, 1, 13).expectReminder("");
    desk.record("检查河道治理").confirm().expectCounts("计入 I4　" + GOVERNMENT + " 区长　2026年2月");
    desk.explain("M6", WATER, "2026-02").exempt("机构改革期间", "赵文博");

    // The plan of the 10th was not held; without the exempted one others owe 12.
    desk.on("2026-02-12")
        .expectMorning(2, 0, 0, 1, 0, 12)
        .expectLine("等待他人", "完成裸露地面覆盖", "整改事项", "已过期 6 天");
    desk.item("完成裸露地面覆盖", "报告完成", "2026-02-11", "已全部覆盖", null)
        .home()
        .expectNoLine("等待他人", "完成裸露地面覆盖")
        .expectLine("待确认与计划", "完成裸露地面覆盖", "待核查");
    desk.item("完成裸露地面覆盖", "核查销号", "2026-02-12", "同意销号", "孙丽")
        .home()
        .expectNoLine("待确认与计划", "完成裸露地面覆盖");
    desk.record("区政府第二次常务会议").withdraw("因故未召开");
    desk.home().expectMorning(2, 0, 0, 0, 0, 12);
    desk.expectMonth("2月3日", "活动已开展 1 次");
    desk.expectMonth("2月14日", "调休上班");
    desk.expectMonth("2月16日", "节假日");
    // M4, M5, M6, I3, I5, I6; I4 is met; the water bureau's M6 exempt (rules 1 and 13).
    desk.expectMonth("2月28日", "到期事项待履行 6 项", "到期事项已履行 1 项", "到期事项已豁免 1 项");
  }

  private void theFirstQuarterEnds() {
    // January 2; February M4, M5, M6, I3, I5. Due today: M4, M5, M6 twice, I3 to I6.
    desk.on("2026-03-31")
        .expectMorning(7, 8, 8, 0, 0, 13)
        .expectReminder("即将到期 8 项：M6 2 项、I3 1 项、I4 1 项等，最早 3月31日 截止");
    desk.meeting()
        .form("executive")
        .convened(GOVERNMENT)
        .on("2026-03-20")
        .titled("区政府第三次常务会议")
        .studied("研究春季植树")
        .led("刘海涛")
        .save();
    desk.meeting()
        .form("executive")
        .convened(GOVERNMENT)
        .on("2026-03-27")
        .titled("区政府第四次常务会议")
        .studied("研究河道治理")
        .led("刘海涛")
        .save();
    // A surplus never pays for another month by itself (rule 2), only if it is linked (rule 4).
    desk.explain("M4", "2026-02").expectVerdict("× 未履行");
    desk.record("区政府第四次常务会议").makeUp("M4", "2月", "补开二月会议");
    desk.explain("M4", "2026-02").expectVerdict("◐ 逾期补办");
    desk.expectLights();

    // M4 of February is late; March adds M5, M6 twice, I3, I4, I5, I6.
    desk.on("2026-04-01").expectMorning(13, 0, 0, 0, 0, 13).expectReminder("");
    desk.meeting()
        .form("department")
        .convened(ECOLOGY)
        .on("2026-03-18")
        .titled("分局三月局务会议")
        .studied("研究春季执法")
        .led("周敏")
        .save()
        .expectCounts("计入 M6　" + ECOLOGY + "　2026年3月")
        .expectSays("补录：登记时该周期已经结束。");
    desk.inspection()
        .convened(TOWN)
        .on("2026-03-25")
        .titled("检查河道清理")
        .at("戴河")
        .led("郑强", "冯涛")
        .save()
        .expectCounts("计入 I5　" + TOWN_COMMITTEE + " 党委书记　2026年3月", "计入 I6　" + TOWN + " 镇长　2026年3月");
    desk.home().expectMorning(10, 0, 0, 0, 0, 13);
    desk.expectLights();
  }

  private void theHeadChanges() {
    // Ten, and April's M4, M5, M6 twice, I3 to I6.
    desk.on("2026-05-20").expectMorning(18, 0, 0, 0, 0, 13);
    desk.inspection()
        .convened(GOVERNMENT)
        .on("2026-04-22")
        .titled("检查汛前准备")
        .at("戴河口")
        .led("刘海涛")
        .save()
        .expectCounts("计入 I4　" + GOVERNMENT + " 区长　2026年4月");
    desk.inspection()
        .convened(GOVERNMENT)
        .on("2026-05-18")
        .titled("检查海滩保洁")
        .at("海水浴场")
        .led("刘海涛")
        .expectWarning("刘海涛的任职到 2026-05-15 为止，2026-05-18 已不在任")
        .save()
        .expectCounts();
    // Art. 13 asks it of the city alone: in a county a bulletin counts for nothing, nor a training.
    desk.other("通报")
        .form("air")
        .convened("北戴河区生态环境保护工作领导小组办公室")
        .about("2026年4月")
        .into("#newspaper .text-field", "2026-05-18")
        .into("#television .text-field", "2026-05-19")
        .titled("四月空气质量通报")
        .save()
        .expectFoot("没有这类应履行事项，作为履职记录保存。请核对“发布单位”是否填对。")
        .expectCounts();
    desk.other("培训")
        .convened(ECOLOGY)
        .on("2026-05-19")
        .titled("网格员培训")
        .save()
        .expectFoot("规定对培训没有次数要求，作为履职记录保存。")
        .expectCounts();
  }

  private void midYear() {
    // January 2, February 4, March 4, April 7, May 8. Due today: M2, M4, M5, M6 twice, I3 to I6
    // and R2 twice (rule 12: the last day of the half year).
    desk.on("2026-06-30")
        .expectMorning(25, 11, 11, 0, 0, 13)
        .expectReminder("即将到期 11 项：M6 2 项、R2 2 项、I3 1 项等，最早 6月30日 截止");
    desk.inspection()
        .convened(GOVERNMENT)
        .on("2026-06-10")
        .titled("检查防汛")
        .at("戴河")
        .led("孙立新")
        .save()
        .expectCounts("计入 I4　" + GOVERNMENT + " 区长　2026年6月");
    desk.other("考核检查")
        .form("halfYearTracking")
        .convened(GOVERNMENT)
        .of(TOWN)
        .about("2026年上半年")
        .on("2026-06-25")
        .save();
    desk.explain("T1").expectVerdict("○ 待履行"); // one of two towns
    desk.send("2026-06-30", "北环分〔2026〕12号", false, "2026-06-30", ECOLOGY);
    desk.draft(folder.resolve("水务局半年报告.docx"), "2026-06-30", WATER);
    assertThat(folder.resolve("水务局半年报告.docx")).isNotEmptyFile();
    desk.open("报告");
    desk.choose("2026-06-30", WATER);
    desk.hand.click("#preview");
    assertThat(desk.paper()).contains(WATER, "2026年上半年");

    // June adds M4, M5, M6 twice, I3, I5, I6; the quarter M2; the half year the water bureau's R2,
    // whose plan is to be confirmed. The second town owes from now on: M5, I5, I6.
    desk.on("2026-07-02").expectMorning(34, 0, 0, 1, 0, 16).expectReminder("");
    // Of county head and government, M4, I4, R1, R3, T1, T2, T3 twice are open; missed: M4 of April
    // to June, I4 of January, March and May. Met 5, late 1, missed 6 (rule 1). Of these he held the
    // post, from 16 May on, when I4 of June was met and when M4 of May and June and I4 of May fell
    // due: met 1, missed 3. Before that were met 4, late 1, missed 3.
    desk.expectLeader("孙立新", "25.0%", 8, 3, 1)
        .expectLine("所任职务", "代区长")
        .expectBefore("另有任前 8 项，不计入", 3);
    // May had two holders, neither of whom led anything: missed, charged to neither (rule 9).
    desk.explain("I4", "2026-05").expectVerdict("× 未履行").expectHolders("刘海涛", "孙立新");
    desk.send("2026-07-02", "区水〔2026〕31号", false, "2026-06-30", WATER);
    desk.other("考核检查")
        .form("halfYearTracking")
        .convened(GOVERNMENT)
        .of(OTHER_TOWN)
        .about("2026年上半年")
        .on("2026-06-29")
        .save();
    desk.inspection()
        .convened(OTHER_TOWN)
        .on("2026-07-01")
        .titled("检查海水浴场")
        .at("海水浴场")
        .led("王磊")
        .save()
        .expectCounts("计入 I5　中共戴河镇委员会 党委书记　2026年7月", "计入 I6　" + OTHER_TOWN + " 镇长　2026年7月");
    desk.expectLights();
  }

  private void november() {
    // 33 of July, and M2 of the third quarter, July 9, August to October 11 each.
    desk.on("2026-11-20").expectMorning(76, 0, 0, 0, 0, 16).expectReminder("");
    desk.expectWarning("尚无 2027 年的节假日安排");
    desk.meeting()
        .form("standingCommittee")
        .convened(COMMITTEE)
        .on("2026-09-10")
        .titled("区委常委会第二次会议")
        .studied("研究秋季治理")
        .led("陈志远")
        .save();
    desk.meeting()
        .form("standingCommittee")
        .convened(COMMITTEE)
        .on("2026-12-15")
        .titled("区委常委会第三次会议")
        .studied("研究全年工作")
        .led("陈志远")
        .save();
    desk.meeting()
        .form("executive")
        .convened(GOVERNMENT)
        .on("2026-12-03")
        .titled("区政府第五次常务会议")
        .studied("研究冬季取暖")
        .led("孙立新")
        .save();
    // Planned in December, the meeting is December's own (rule 2) and November's has no plan: with
    // six working days left it is not yet said to be threatened.
    desk.home()
        .expectMorning(75, 0, 0, 0, 2, 16)
        .expectLine("待履行", "M4", "还有 6 个工作日")
        .expectLine("待确认与计划", "区委常委会第三次会议", "12月15日", "计划");
    // Open: I3, M2, R1, T3 twice; missed: M2 of the second quarter and I3 nine times; met 3.
    desk.expectLeader("陈志远", "23.1%", 5, 10, 3).expectLine("待履行", "M2", "已计划 12月15日");
    desk.expectLights();
  }

  private void theYearEnds() {
    // 75, and eleven of November. Due today: all that is open, and two only to be confirmed.
    desk.on("2026-12-31")
        .expectMorning(86, 32, 34, 2, 0, 16)
        .expectReminder("即将到期 34 项：T3 14 项、R1 4 项、I5 2 项等，最早 12月31日 截止");
    desk.record("区委常委会第三次会议").confirm();
    desk.record("区政府第五次常务会议").confirm();
    desk.send("2026-12-31", "北委〔2026〕60号", true, "年度报告", COMMITTEE);
    desk.send("2026-12-30", "北政〔2026〕58号", false, "向人大报告", GOVERNMENT);
    desk.send("2026-12-30", "北环分〔2026〕40号", false, "2026-12-31", ECOLOGY);
    for (String town : new String[] {TOWN, OTHER_TOWN}) {
      desk.other("考核检查")
          .form("yearEndAssessment")
          .convened(GOVERNMENT)
          .of(town)
          .about("2026年")
          .on("2026-12-28")
          .save();
    }
    // Team and member debrief each for themselves (Art. 18): the member's is not the team's.
    desk.other("述职")
        .convened(COMMITTEE)
        .about("2026年")
        .on("2026-12-29")
        .led("陈志远")
        .save()
        .expectCounts("计入 T3　" + COMMITTEE + " 区委书记　2026年");
    desk.other("述职")
        .convened(COMMITTEE)
        .about("2026年")
        .on("2026-12-29")
        .save()
        .expectCounts("计入 T3　" + COMMITTEE + "　2026年");
    desk.expectLights();
  }

  private void theYearIsOver() {
    // Of 2027 the second town owes the whole year too: nine more. Last year: 86, December's ten,
    // R1 of the town twice, the water bureau's R2, twelve debriefings.
    desk.on("2027-01-05").expectMorning(0, 0, 0, 0, 0, 22).expectReminder("");
    desk.expectWarning("尚无 2027 年的节假日安排");
    desk.expectText("上年未履行 111 项，尚未补办");
    desk.send2026("2027-01-05", "区水〔2027〕1号", "2026-12-31", WATER);
    desk.home().expectText("上年未履行 110 项，尚未补办");
    // Met 27, late 3, missed 110: 27 of 140 (rule 1).
    desk.expectLightsOf2026("19.3%");
    assertThat(desk.gridPaper(GOVERNMENT))
        .contains("生态环境保护履职日历", "2026年", GOVERNMENT, TOWN, "M4", "T2");
  }
}
