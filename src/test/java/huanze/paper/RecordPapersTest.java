package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.EarlierRecords;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.Minutes;
import huanze.activity.Participant;
import huanze.activity.Participant.Presence;
import huanze.activity.Topic;
import huanze.activity.Visit;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.evidence.DrawnEvidence;
import huanze.rectification.Candidate;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationService;
import huanze.rectification.RectificationStep;
import huanze.rectification.StepKind;
import huanze.unit.Reorganisation;
import huanze.unit.TenureDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice, sign-in sheet, minutes, plan and form, from a district's real ledger. */
@SecondLane
class RecordPapersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final LocalDate AHEAD = LocalDate.of(2026, 9, 24);

  @TempDir Path folder;
  private Wiring desk;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID unit(String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }

  /** Somebody in a post since 2025. */
  private UUID holder(String name, String post) {
    UUID person = desk.people().addPerson(name, null);
    appoint(person, post, "2025-01-01", null);
    return person;
  }

  private void appoint(UUID person, String post, String from, String to) {
    UUID id = desk.structure().post(post).orElseThrow().id();
    DateRange days = new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    desk.people().addTenure(new TenureDraft(id, person, days, false, null));
  }

  /** Acting head of a post since 2025 (代理 or 主持工作). */
  private UUID acting(String name, String post) {
    UUID person = desk.people().addPerson(name, null);
    UUID id = desk.structure().post(post).orElseThrow().id();
    DateRange days = new DateRange(LocalDate.of(2025, 1, 1), null);
    desk.people().addTenure(new TenureDraft(id, person, days, true, null));
    return person;
  }

  private ActivityFactsBuilder meeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.EXECUTIVE)
        .title("区政府第12次常务会议")
        .heldOn(day)
        .startsAt(LocalTime.of(9, 0))
        .place("机关第一会议室")
        .conveners(unit("130304.government"));
  }

  private UUID record(ActivityFactsBuilder facts) {
    return desk.activityService().record(facts.build()).activity().id();
  }

  private UUID kept(ActivityFactsBuilder facts) {
    return EarlierRecords.keep(desk.ledger(), facts.build(), TODAY);
  }

  private String text(PaperContent content) throws IOException {
    try (PDDocument document = Loader.loadPDF(desk.press().draft(content).pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }

  @Test
  void aNoticeAsksEverybodyInTheCapacityOfTheMeetingsDay() throws IOException {
    UUID head = holder("刘洋", "130304.department.ecology.head");
    UUID chair = holder("李晓明", "130304.government.mainLeader");
    UUID moves = desk.people().addPerson("吴𠮷", null);
    appoint(moves, "130304100.government.mainLeader", "2025-01-01", "2026-09-20");
    appoint(moves, "130304101.government.mainLeader", "2026-09-21", null);
    UUID id =
        record(
            meeting(AHEAD)
                .leaders(new Leader(chair, Leader.Role.CHAIRING))
                .participants(
                    new Participant(chair, null, Presence.PRESENT, null),
                    new Participant(head, null, Presence.PRESENT, null),
                    new Participant(moves, null, Presence.PRESENT, null),
                    new Participant(null, "区人大城建环资工委负责同志", Presence.ATTENDING, null),
                    new Participant(null, "赵磊", Presence.ABSENT, "外出学习"))
                .topics(new Topic("研究秋冬季大气污染防治", true))
                .recorder("孙丽"));
    String text = text(desk.papers().records().notice(id));
    String ecology = desk.structure().unit("130304.department.ecology").orElseThrow().name();
    assertThat(text)
        .contains("关于召开区政府第12次常务会议的通知")
        .contains("2026年9月24日（星期四）09:00")
        .contains("机关第一会议室")
        .contains("三、会议议题：研究秋冬季大气污染防治四、")
        .contains("戴河镇人民政府、" + ecology + "：")
        .contains("戴河镇人民政府镇长吴𠮷")
        .contains("列席：区人大城建环资工委负责同志")
        .contains("联系人：孙丽")
        .doesNotContain("赵磊", "海滨镇");
    assertThat(desk.papers().records().notice(id).asked()).as("the chair once").hasSize(2);
  }

  @Test
  void aNoticeOfWhichOnlyTheDayIsKnownSaysSo() throws IOException {
    UUID id = record(meeting(AHEAD).startsAt(null).place(null));
    assertThat(text(desk.papers().records().notice(id)))
        .contains("2026年9月24日（星期四），具体时间另行通知。")
        .contains("另行通知。")
        .contains("各有关单位：")
        .doesNotContain("00:00");
  }

  @Test
  void sixtyParticipantsStandOnAListBehindTheNoticeAndAllOnTheSignInSheet() throws IOException {
    Participant[] many = new Participant[60];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Participant(null, "参会" + (i + 1) + "号", Presence.PRESENT, null);
    }
    UUID id = record(meeting(AHEAD).participants(many));
    assertThat(text(desk.papers().records().notice(id)))
        .contains("出席和列席人员共60人，名单附后。", "参会人员名单", "参会1号", "参会60号");
    Paper sheet = desk.press().draft(desk.papers().records().signIn(id));
    assertThat(text(desk.papers().records().signIn(id)))
        .contains("应到60人", "参会1号", "参会60号")
        .as("room for those who come unasked")
        .contains("65");
    assertThat(sheet.pages()).isGreaterThan(1);
  }

  @Test
  void aUnitThatEndedOrIsRenamedSinceHasTheNameOfTheMeetingsDay() throws IOException {
    UUID head = holder("何文", "130304100.government.mainLeader");
    UUID town = unit("130304101.government");
    UUID id =
        record(
            meeting(TODAY.minusDays(20))
                .participants(new Participant(head, null, Presence.PRESENT, null))
                .decisions(new Decision("清理河道", town, null)));
    desk.reorganisations()
        .apply(
            new Reorganisation.Rename(unit("130304100.government"), "海滨街道办事处", TODAY.minusDays(5)));
    desk.reorganisations().apply(new Reorganisation.Dissolve(Set.of(town), TODAY.minusDays(3)));
    assertThat(text(desk.papers().records().minutes(id)))
        .contains("出席：海滨镇人民政府镇长何文", "责任单位：戴河镇人民政府")
        .doesNotContain("海滨街道办事处");
  }

  @Test
  void minutesNameWhoDoesWhatUntilWhen() throws IOException {
    UUID id =
        record(
            meeting(TODAY)
                .participants(new Participant(null, "赵磊", Presence.ABSENT, "外出学习"))
                .content("听取汇报。")
                .number("北政纪要〔2026〕9号")
                .decisions(
                    new Decision("取缔散煤", unit("130304100.government"), LocalDate.of(2026, 10, 31)),
                    new Decision("加强巡查", null, null)));
    assertThat(text(desk.papers().records().minutes(id)))
        .contains("区政府第12次常务会议纪要", "北政纪要〔2026〕9号", "听取汇报。")
        .contains("一、取缔散煤（责任单位：海滨镇人民政府；完成时限：2026年10月31日）")
        .contains("二、加强巡查")
        .doesNotContain("加强巡查（")
        .contains("请假：赵磊（外出学习）");
  }

  @Test
  void severalTopicsAreNumberedAndWhatWasSaidOfEachStandsUnderItsNumber() throws IOException {
    UUID id =
        record(
            meeting(TODAY)
                .topics(
                    new Topic("研究散煤治理", true, "一致同意。"),
                    new Topic("听取河道治理汇报", true),
                    new Topic("其他事项", false, "下次再议。"))
                .content("会议强调落实责任。"));
    assertThat(text(desk.papers().records().minutes(id)))
        .contains("（一）研究散煤治理（二）听取河道治理汇报（三）其他事项")
        .contains("会议讨论情况（一）一致同意。（三）下次再议。会议强调落实责任。");
    assertThat(text(desk.papers().records().notice(id))).contains("（一）研究散煤治理（二）听取河道治理汇报（三）其他事项");
  }

  @Test
  void aNoticeGoesToCommitteesFirstAlsoToWhomIsExcusedAndNeverToWhoConvenes() throws IOException {
    UUID ecology = holder("刘洋", "130304.department.ecology.head");
    UUID water = holder("赵磊", "130304.department.water.head");
    UUID secretary = holder("陈志远", "130304.partyCommittee.mainLeader");
    UUID deputy = holder("孙志强", "130304.government.leaderInCharge");
    UUID id =
        record(
            meeting(AHEAD)
                .participants(
                    new Participant(deputy, null, Presence.PRESENT, null),
                    new Participant(ecology, null, Presence.PRESENT, null),
                    new Participant(water, null, Presence.ABSENT, "外出学习"),
                    new Participant(secretary, null, Presence.ATTENDING, null)));
    MeetingNotice notice = desk.papers().records().notice(id);
    assertThat(notice.addressees())
        .containsExactly(
            name("130304.partyCommittee"),
            name("130304.department.ecology"),
            name("130304.department.water"));
    assertThat(text(notice))
        .contains(String.join("、", notice.addressees()) + "：")
        .doesNotContain("赵磊");
  }

  private String name(String unit) {
    return desk.structure().unit(unit).orElseThrow().name();
  }

  @Test
  void theTitleOfANoticeSaysOnceWhatItIsAbout() throws IOException {
    Map<String, String> titles =
        Map.of(
            "区政府第12次常务会议", "关于召开区政府第12次常务会议的通知",
            "关于研究散煤治理的专题会议", "关于召开研究散煤治理的专题会议的通知",
            "关于召开全区污染防治推进会的通知", "关于召开全区污染防治推进会的通知",
            "关于召开全区污染防治推进会", "关于召开全区污染防治推进会的通知");
    for (Map.Entry<String, String> one : titles.entrySet()) {
      UUID id = record(meeting(AHEAD).title(one.getKey()));
      assertThat(text(desk.papers().records().notice(id)))
          .contains(one.getValue())
          .doesNotContain("召开关于", "召开召开", "的通知的通知");
    }
  }

  /** The number of a session is said once, in figures or in words. */
  @ParameterizedTest
  @CsvSource({
    "区政府第18次常务会议, 2026年第18次, 区政府第18次常务会议",
    "区政府第十八次常务会议, 第18次, 区政府第十八次常务会议",
    "区政府第18次常务会议, 第十八次, 区政府第18次常务会议",
    "区政府第18次常务会议, 第8次, 区政府第18次常务会议（第8次）",
    "区政府常务会议, 2026年第18次, 区政府常务会议（2026年第18次）"
  })
  void theSessionStandsOnce(String title, String session, String called) {
    UUID id =
        record(
            meeting(AHEAD)
                .title(title)
                .minutes(new Minutes(session, null, null, null, null, null, null, null)));
    assertThat(desk.papers().records().notice(id).name()).isEqualTo(called);
  }

  @Test
  void aNoticeOfOneOrTwoTopicsIsOnePageAndItsSignatureIsNeverAlone() throws IOException {
    for (int people = 1; people <= 8; people++) {
      int topics = 1 + people % 3;
      MeetingNotice notice = SampleRecords.notice("区政府第12次常务会议", people, topics);
      try (PDDocument document = Loader.loadPDF(desk.press().draft(notice).pdf())) {
        int pages = document.getNumberOfPages();
        if (people == 1) { // two topics
          assertThat(pages).isEqualTo(1);
        }
        assertThat(signed(document)).contains("因故不能参加的", "联系人");
      }
      try (XWPFDocument copy =
          new XWPFDocument(new ByteArrayInputStream(desk.press().copy(notice).docx()))) {
        assertThat(copy.getParagraphs())
            .filteredOn(p -> p.getText().contains("确定代为参加人员"))
            .singleElement()
            .matches(p -> p.getCTP().getPPr().isSetKeepNext());
      }
    }
  }

  /** The text of the page that is signed: a list of people may follow it. */
  private static String signed(PDDocument document) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper one = new PDFTextStripper();
      one.setStartPage(page);
      one.setEndPage(page);
      String text = one.getText(document);
      if (text.contains("年＿＿月＿＿日")) {
        return text;
      }
    }
    throw new AssertionError("no page is signed");
  }

  @Test
  void aTimeIsNotBrokenOverTwoLines() throws IOException {
    for (String title : List.of("区政府常务会议", "区政府第一次常务会议", "区政府第一百一十二次常务会议", "区政府二〇二六年第一百一十二次常务会议")) {
      UUID id = record(meeting(AHEAD).title(title));
      try (PDDocument document =
          Loader.loadPDF(desk.press().draft(desk.papers().records().notice(id)).pdf())) {
        assertThat(new PDFTextStripper().getText(document)).contains("09:00");
        assertThat(new PDFTextStripper().getText(document).split("09:00", -1)).hasSize(3);
      }
    }
  }

  @Test
  void minutesSayWhoSignedWhenTheyWereIssuedAndToWhom() throws IOException {
    LocalDate day = TODAY.minusDays(3);
    UUID id =
        record(
            meeting(day)
                .topics(new Topic("研究散煤治理", true, "一致同意。"))
                .minutes(
                    new Minutes("第12次", day, null, null, "李晓明", null, day.plusDays(2), "各镇、各部门")));
    assertThat(text(desk.papers().records().minutes(id)))
        .contains("会议议题研究散煤治理会议讨论情况一致同意。", "签发：李晓明", "发送：各镇、各部门", "2026年9月17日")
        .doesNotContain("＿＿＿＿年");
  }

  @Test
  void theFormOfAnInspectionHasItsSourcesSpotsAndProblemsOneByOne() throws IOException {
    UUID leader = holder("李晓明", "130304.government.mainLeader");
    UUID id =
        record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("戴河口断面带队检查")
                .heldOn(TODAY)
                .place("戴河口")
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .visit(new Visit(Set.of(Visit.Source.COMPLAINT), "1号排口\n2号排口"))
                .problems(
                    List.of(
                        new FoundProblem(
                            null,
                            "晴天排水",
                            "查明来源",
                            unit("130304100.government"),
                            LocalDate.of(2026, 10, 31)),
                        new FoundProblem(null, "垃圾堆放", null, null, null))));
    OnSiteForm form = desk.papers().records().onSite(id);
    assertThat(form.sources())
        .filteredOn(ActivitySheet.Choice::ticked)
        .extracting(ActivitySheet.Choice::label)
        .containsExactly("投诉");
    assertThat(text(form))
        .contains("1号排口", "2号排口", "晴天排水", "查明来源", "海滨镇人民政府", "2026年10月31日", "垃圾堆放");
    assertThat(RecordValuesOf.of(form)).containsEntry("dirty", true);
    ReportDraft draft =
        desk.papers().reports().draft(unit("130304.government"), "R1", Period.parse("2026"));
    assertThat(draft.found())
        .containsExactly(
            new ReportDraft.Decided("晴天排水", "海滨镇人民政府", LocalDate.of(2026, 10, 31), ""),
            new ReportDraft.Decided("垃圾堆放", "", null, ""));
    assertThat(text(draft)).contains("发现问题2项").doesNotContain("整改台账中");
  }

  /** By hand: two of three problems are kept, one is closed; one item comes from a complaint. */
  @Test
  void aReportTellsWhatBecameOfWhatIsInTheLedgerOfRectification() throws IOException {
    UUID leader = holder("李晓明", "130304.government.mainLeader");
    UUID town = unit("130304100.government");
    LocalDate due = TODAY.plusDays(30);
    UUID id =
        record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("戴河口断面带队检查")
                .heldOn(TODAY.minusDays(9))
                .place("戴河口")
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .problems(
                    List.of(
                        new FoundProblem(null, "晴天排水", "查明来源", town, due),
                        new FoundProblem(null, "垃圾堆放", null, town, due),
                        new FoundProblem(null, "标牌缺失", null, town, due))));
    List<Candidate> found = Candidate.of(desk.activities().find(id).orElseThrow());
    List<RectificationItem> items =
        desk.rectification()
            .list(
                found.stream()
                    .limit(2)
                    .map(c -> new RectificationService.Listing(c.source(), null, null))
                    .toList());
    UUID first = items.getFirst().id();
    step(first, StepKind.REPORTED, TODAY.minusDays(3));
    step(first, StepKind.CLOSED, TODAY.minusDays(1));
    desk.rectification()
        .add(
            new RectificationFacts(
                Origin.COMPLAINT,
                "12345 转办",
                TODAY.minusDays(20),
                "油烟扰民",
                null,
                null,
                town,
                null,
                TODAY.minusDays(2)));
    ReportDraft draft =
        desk.papers().reports().draft(unit("130304.government"), "R1", Period.parse("2026"));
    assertThat(draft.found())
        .extracting(ReportDraft.Decided::done)
        .containsExactly("已销号（9月17日）", "整改中", "");
    assertThat(draft.items()).isEqualTo(new ReportDraft.Items(1, 0, 2, 1));
    assertThat(draft.pointedOut())
        .containsExactly(new ReportDraft.Decided("油烟扰民", "海滨镇人民政府", TODAY.minusDays(2), "逾期 2 天"));
    assertThat(text(draft))
        .contains("应办理的事项（含此前列入、尚未销号的）3项，已销号1项，待核查0项，整改中2项（其中逾期1项）")
        .contains("列入整改台账的按台账写明整改情况");
  }

  private void step(UUID item, StepKind kind, LocalDate on) {
    desk.rectification()
        .step(
            item, new RectificationStep.Draft(kind, on, "已清理", kind.saysWho() ? "孙丽" : null, null));
  }

  @Test
  void theFormOfAnInspectionIsTickedByWhatWasFound() throws IOException {
    UUID leader = holder("李晓明", "130304.government.mainLeader");
    ActivityFactsBuilder inspection =
        ActivityFacts.of(ActivityKind.INSPECTION)
            .forms(ActivityForm.INSPECTION)
            .title("戴河口断面带队检查")
            .place("戴河口")
            .leaders(new Leader(leader, Leader.Role.LEADING));
    UUID open = record(inspection.heldOn(TODAY));
    UUID clean = record(inspection.heldOn(TODAY.minusDays(2)).findings("未发现问题。"));
    inspection.findings(null);
    UUID planned = record(inspection.heldOn(AHEAD));
    UUID found = record(inspection.heldOn(TODAY.minusDays(1)).findings("有垃圾").requirements("清理"));
    Path photo = DrawnEvidence.photo(folder.resolve("戴河口-1.jpg"), 8, 6);
    desk.activityService().attach(found, photo);
    RecordPapers papers = desk.papers().records();
    assertThat(papers.onSite(clean).held()).isTrue();
    assertThat(RecordValuesOf.of(papers.onSite(clean)))
        .containsEntry("clean", true)
        .containsEntry("dirty", false);
    assertThat(text(papers.onSite(clean))).contains("整改时限未发现问题。");
    assertThat(text(desk.papers().activity(clean))).contains("整改时限未发现问题。");
    assertThat(RecordValuesOf.of(papers.onSite(open)))
        .as("nobody said that nothing was found")
        .containsEntry("clean", false)
        .containsEntry("dirty", false);
    assertThat(text(papers.onSite(open))).contains("整改时限123").doesNotContain("整改时限未发现");
    assertThat(text(desk.papers().activity(open))).doesNotContain("未发现问题");
    assertThat(RecordValuesOf.of(papers.onSite(planned)))
        .containsEntry("clean", false)
        .containsEntry("dirty", false);
    assertThat(RecordValuesOf.of(papers.onSite(found)))
        .containsEntry("clean", false)
        .containsEntry("dirty", true);
    assertThat(text(papers.onSite(found))).contains("有垃圾", "清理", "戴河口-1.jpg");
    assertThat(text(papers.onSite(null))).contains("年月日时").doesNotContain("空白");
    assertThat(text(papers.plan(planned)))
        .contains("关于戴河口断面带队检查的方案", "第十一条", "北戴河区人民政府", "李晓明", "带队领导");
    assertThat(text(papers.signIn(planned))).contains("应到1人");
    UUID training =
        record(
            ActivityFacts.of(ActivityKind.TRAINING)
                .title("环保法规培训")
                .heldOn(AHEAD)
                .conveners(unit("130304.government"))
                .participants(new Participant(null, "赵磊", Presence.PRESENT, null)));
    assertThat(text(papers.signIn(training))).contains("环保法规培训", "应到1人");
  }

  @Test
  void whoSaysThatNothingWasFoundFoundNothing() throws IOException {
    UUID leader = holder("李晓明", "130304.government.mainLeader");
    ActivityFactsBuilder inspection =
        ActivityFacts.of(ActivityKind.INSPECTION)
            .forms(ActivityForm.INSPECTION)
            .title("戴河口断面带队检查")
            .place("戴河口")
            .conveners(unit("130304.government"))
            .leaders(new Leader(leader, Leader.Role.LEADING));
    FoundProblem none = new FoundProblem(null, "未发现突出问题", null, null, null);
    FoundProblem one = new FoundProblem(null, "晴天排水", null, null, null);
    UUID clean = record(inspection.heldOn(TODAY).problems(List.of(none)));
    UUID asked =
        record(
            inspection
                .heldOn(TODAY.minusDays(1))
                .problems(List.of())
                .findings("未发现突出问题，设施运行正常。")
                .requirements("继续加强巡查"));
    UUID both =
        record(
            inspection
                .heldOn(TODAY.minusDays(2))
                .findings(null)
                .requirements(null)
                .problems(List.of(none, one)));
    RecordPapers papers = desk.papers().records();
    for (UUID id : List.of(clean, asked)) {
      assertThat(RecordValuesOf.of(papers.onSite(id)))
          .containsEntry("clean", true)
          .containsEntry("dirty", false);
    }
    assertThat(RecordValuesOf.of(papers.onSite(both)))
        .containsEntry("clean", false)
        .containsEntry("dirty", true);
    assertThat(text(papers.onSite(clean))).contains("整改时限未发现突出问题");
    assertThat(text(papers.onSite(asked))).contains("1未发现突出问题，设施运行正常。继续加强巡查");
    assertThat(text(papers.onSite(both))).contains("1晴天排水").doesNotContain("突出");
    assertThat(text(desk.papers().activity(clean))).contains("整改时限未发现突出问题");
    assertThat(text(desk.papers().activity(both))).contains("1晴天排水").doesNotContain("突出");

    ReportDraft draft =
        desk.papers().reports().draft(unit("130304.government"), "R1", Period.parse("2026"));
    assertThat(draft.found()).containsExactly(new ReportDraft.Decided("晴天排水", "", null, ""));
    assertThat(text(draft)).contains("发现问题1项");
  }

  @Test
  void whatIsNoMeetingOrWasWithdrawnOrIsStillToComeIsRefusedInOneSentence() {
    UUID leader = holder("李晓明", "130304.government.mainLeader");
    UUID inspection =
        record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.RESEARCH)
                .title("调研")
                .place("戴河口")
                .heldOn(TODAY)
                .leaders(new Leader(leader, Leader.Role.RESEARCHING)));
    UUID ahead = record(meeting(AHEAD));
    UUID withdrawn = record(meeting(TODAY));
    desk.activityService().withdraw(withdrawn, "重复登记");
    RecordPapers papers = desk.papers().records();
    refused("paper.noMeeting", () -> papers.notice(inspection));
    refused("paper.noInspection", () -> papers.onSite(ahead));
    refused("paper.noInspection", () -> papers.plan(ahead));
    refused("paper.notHeldYet", () -> papers.minutes(ahead));
    refused("paper.recordWithdrawn", () -> papers.notice(withdrawn));
    UUID report =
        record(
            ActivityFacts.of(ActivityKind.REPORT)
                .forms(ActivityForm.PROMPT)
                .title("报告")
                .heldOn(TODAY)
                .conveners(unit("130304.government")));
    refused("paper.noneToSignIn", () -> papers.signIn(report));
    refused("paper.noActivity", () -> papers.signIn(UUID.randomUUID()));
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.problems().get(0).textKey()).isEqualTo(key));
  }

  @Test
  void noticesAndMinutesAreIssuedAndSayWhatChangedSheetsToSignAreNot() {
    UUID id = record(meeting(TODAY));
    RecordPapers papers = desk.papers().records();
    IssuedPaper issued = desk.issues().issue(papers.minutes(id));
    assertThat(desk.issues().differences(issued, Texts.chinese())).isEmpty();
    desk.activityService().correct(id, meeting(TODAY).place("机关第二会议室").build());
    assertThat(desk.issues().differences(issued, Texts.chinese())).containsExactly("登记的内容有改动");
    refused("paper.issue.byHand", () -> desk.issues().issue(papers.signIn(id)));
    refused("paper.issue.byHand", () -> desk.issues().issue(papers.onSite(null)));
  }

  /** What a template sees of a form. */
  private static final class RecordValuesOf {
    static Map<String, Object> of(OnSiteForm form) {
      return new RecordValues(new PaperWords(Texts.chinese())).of(form);
    }
  }

  @Test
  void whoOnlyActsIsCalledSoOnEveryPaper() throws IOException {
    UUID head = acting("李晓明", "130304.government.mainLeader");
    UUID bureau = acting("刘洋", "130304.department.ecology.head");
    UUID secretary = acting("王强", "130304.partyCommittee.mainLeader");
    UUID met =
        record(
            meeting(TODAY)
                .leaders(new Leader(head, Leader.Role.CHAIRING))
                .participants(
                    new Participant(bureau, null, Presence.PRESENT, null),
                    new Participant(secretary, null, Presence.ATTENDING, null)));
    UUID ahead =
        record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("检查戴河口")
                .heldOn(AHEAD)
                .place("戴河口")
                .conveners(unit("130304.government"))
                .leaders(new Leader(head, Leader.Role.LEADING))
                .participants(new Participant(bureau, null, Presence.PRESENT, null)));
    RecordPapers papers = desk.papers().records();
    List<PaperContent> all =
        List.of(
            papers.minutes(met),
            papers.notice(met),
            papers.signIn(met),
            desk.papers().activity(met),
            papers.plan(ahead),
            papers.onSite(ahead),
            papers.signIn(ahead),
            desk.papers().activity(ahead));
    for (PaperContent paper : all) {
      assertThat(text(paper))
          .as(paper.form().name())
          .contains("代区长", "局长（代理）")
          .doesNotContain("政府区长", "（区长）", "局长刘洋", "局长）刘洋");
    }
    assertThat(text(papers.minutes(met))).contains("北戴河区委书记（代理）王强").doesNotContain("委员会区委书记");
  }

  /** Whatever order they were typed in. */
  @Test
  void thePartyCommitteeSignsBeforeTheGovernment() throws IOException {
    UUID id =
        record(
            meeting(TODAY)
                .forms(ActivityForm.JOINT)
                .title("海滨镇党政联席会议")
                .conveners(unit("130304100.government"), unit("130304100.partyCommittee")));
    String both = "中共海滨镇委员会、海滨镇人民政府";
    RecordPapers papers = desk.papers().records();
    for (PaperContent paper :
        List.of(papers.minutes(id), papers.notice(id), desk.papers().activity(id))) {
      assertThat(text(paper)).as(paper.form().name()).contains(both);
    }
  }

  /** As tables and earlier plans hold it: without a title, so by who goes and what for. */
  @Test
  void thePlanOfATripWithoutATitleSaysWhoGoes() throws IOException {
    UUID leader = acting("李晓明", "130304.government.mainLeader");
    ActivityFactsBuilder trip =
        ActivityFacts.of(ActivityKind.INSPECTION)
            .heldOn(AHEAD)
            .place("戴河口")
            .conveners(unit("130304.government"));
    Leader leads = new Leader(leader, Leader.Role.LEADING);
    Leader second = new Leader(holder("王强", "130304.partyCommittee.mainLeader"), leads.role());
    UUID one = kept(trip.forms(ActivityForm.INSPECTION).leaders(leads));
    UUID two =
        kept(trip.forms(ActivityForm.RESEARCH).heldOn(AHEAD.plusDays(1)).leaders(leads, second));
    RecordPapers papers = desk.papers().records();
    assertThat(text(papers.plan(one))).contains("关于北戴河区人民政府代区长李晓明带队检查的方案");
    assertThat(papers.plan(two).name()).isEqualTo("北戴河区人民政府代区长李晓明等实地调研");
  }

  @ParameterizedTest
  @CsvSource({
    "戴河口断面带队检查, 关于戴河口断面带队检查的方案",
    "关于戴河口断面带队检查的方案, 关于戴河口断面带队检查的方案",
    "关于开展散煤治理检查, 关于开展散煤治理检查的方案",
    "散煤治理检查方案, 关于散煤治理检查的方案"
  })
  void theTitleOfAPlanSaysOnceWhatItIs(String title, String paper) throws IOException {
    UUID id =
        record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title(title)
                .conveners(unit("130304.government"))
                .leaders(
                    new Leader(holder("李晓明", "130304.government.mainLeader"), Leader.Role.LEADING))
                .heldOn(AHEAD));
    assertThat(text(desk.papers().records().plan(id)))
        .contains(paper + "依据")
        .doesNotContain("关于关于", "方案的方案", "方案方案");
  }
}
