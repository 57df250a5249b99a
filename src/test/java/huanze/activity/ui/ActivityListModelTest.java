package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.Leader;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.base.SearchWords;
import huanze.fx.Route;
import huanze.unit.TenureDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityListModelTest {
  @TempDir Path folder;
  private ActivityOffice office;
  private ActivityListModel model;

  @BeforeEach
  void open() {
    office = new ActivityOffice(folder.resolve("home")).inhabited();
    model = new ActivityListModel(office.desk, new Route.ActivityList(null));
    model.load();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whatIsToBeConfirmedStandsFirst() {
    assertThat(model.lines()).hasSize(19);
    assertThat(model.lines().getFirst().state()).isEqualTo(ActivityState.TO_CONFIRM);
    assertThat(model.lines().get(1).day()).isEqualTo("2026-09-02");
    assertThat(model.lines().getLast().state()).isEqualTo(ActivityState.PLANNED);
    model.confirm(List.of(model.lines().getFirst()));
    assertThat(model.lines()).noneMatch(l -> l.state() == ActivityState.TO_CONFIRM);
    assertThat(office.dialogs.shown)
        .singleElement()
        .asString()
        .startsWith("“区政府第9次常务会议”已于 2026-09-18 如期开展吗？")
        .endsWith("\n确认后计入：M4 北戴河区人民政府 2026年9月（已履行）");
  }

  /** Art. 17: what names no addressee went to committee and government, both. */
  @Test
  void aReportToCommitteeAndGovernmentStandsInTheListOfEither() {
    report("区生态环境局上半年报告", ActivityForm.HALF_YEAR, "2026-H1", "130304.department.ecology", null);
    report(
        "区公安局上半年报告",
        ActivityForm.HALF_YEAR,
        "2026-H1",
        "130304.department.publicSecurity",
        "130304.partyCommittee");
    report("海滨镇年度报告", ActivityForm.ANNUAL, "2025", "130304100.government", null);
    report("区政府年度报告", ActivityForm.ANNUAL, "2025", "130304.government", null);
    report("区政府向人大报告", ActivityForm.CONGRESS, "2025", "130304.government", null);
    assertThat(reports("130304.government"))
        .containsExactlyInAnyOrder("区生态环境局上半年报告", "海滨镇年度报告", "区政府年度报告", "区政府向人大报告");
    assertThat(reports("130304.partyCommittee"))
        .containsExactlyInAnyOrder("区生态环境局上半年报告", "区公安局上半年报告", "海滨镇年度报告");
    assertThat(reports("130304100.partyCommittee")).isEmpty();
    assertThat(reports("130304.department.ecology")).containsExactly("区生态环境局上半年报告");
    model.kindProperty().set(ActivityKind.MEETING);
    assertThat(reports("130304.partyCommittee")).isEmpty();
  }

  /** Reading rule 7: it is of the units in which who led it held a post that day. */
  @Test
  void whatNamesNoUnitStandsInTheListsOfItsLeadersUnits() {
    UUID he = office.wiring.people().addPerson("何文", null);
    LocalDate change = LocalDate.of(2026, 4, 1);
    tenure(he, "130304.department.water.head", null, change.minusDays(1));
    tenure(he, "130304.department.ecology.head", change, null);
    tenure(he, "130304101.government.mainLeader", change, null);
    inspection("三月检查", LocalDate.of(2026, 3, 31), null);
    inspection("四月检查", change, null);
    inspection("为镇政府检查", LocalDate.of(2026, 4, 2), "130304100.government");
    office.wiring.activityService().plan(ledByHe("周日检查", LocalDate.of(2026, 10, 25), null));
    assertThat(titles("130304.department.water")).containsExactly("三月检查");
    assertThat(titles("130304.department.ecology")).containsExactlyInAnyOrder("四月检查", "周日检查");
    assertThat(titles("130304101.government")).containsExactlyInAnyOrder("四月检查", "周日检查");
    assertThat(model.pages().total().get()).isEqualTo(2);
    assertThat(titles("130304.department.health")).isEmpty();
    assertThat(titles("130304100.government")).contains("为镇政府检查").doesNotContain("四月检查");
    model.stateProperty().set(ActivityState.PLANNED);
    model.daysOffProperty().set(true);
    assertThat(titles("130304.department.ecology")).containsExactly("周日检查");
    assertThat(titles("130304.department.water")).isEmpty();
  }

  private void tenure(UUID who, String post, @Nullable LocalDate from, @Nullable LocalDate to) {
    UUID id = office.wiring.structure().post(post).orElseThrow().id();
    office
        .wiring
        .people()
        .addTenure(new TenureDraft(id, who, new DateRange(from, to), false, null));
  }

  private void inspection(String title, LocalDate day, @Nullable String unit) {
    office.wiring.activityService().record(ledByHe(title, day, unit));
  }

  private ActivityFacts ledByHe(String title, LocalDate day, @Nullable String unit) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(ActivityForm.INSPECTION)
        .title(title)
        .place("戴河口")
        .heldOn(day)
        .conveners(unit == null ? List.of() : List.of(office.unit(unit)))
        .leaders(new Leader(office.person("何文"), Leader.Role.LEADING))
        .build();
  }

  private List<String> titles(String unit) {
    model.unitProperty().set(office.unit(unit));
    return model.lines().stream().map(ActivityLine::title).toList();
  }

  /** Reading rules 3 to 5; typed today, 18 September. */
  @Test
  void lateIsWhatCameAfterItsDeadlineTypedLateWhatItsPeriodHolds() {
    sent("六月三十日报送", LocalDate.of(2026, 6, 30), "130304.department.ecology");
    sent("七月一日报送", LocalDate.of(2026, 7, 1), "130304.department.publicSecurity");
    held("八月常务会议", LocalDate.of(2026, 8, 5), ActivityForm.EXECUTIVE, "130304.government");
    held("九月常务会议", LocalDate.of(2026, 9, 3), ActivityForm.EXECUTIVE, "130304.government");
    // once a quarter, and the third is not over
    held(
        "七月常委会",
        LocalDate.of(2026, 7, 6),
        ActivityForm.STANDING_COMMITTEE,
        "130304.partyCommittee");
    model.load();
    assertThat(marks())
        .containsEntry("六月三十日报送", "补录 2026-09-18")
        .containsEntry("七月一日报送", "逾期")
        .containsEntry("八月常务会议", "补录 2026-09-18")
        .containsEntry("九月常务会议", "")
        .containsEntry("七月常委会", "");
  }

  /** The list says what the record's own page and its sheet say. */
  @Test
  void theListMarksWhatTheObligationsMark() {
    sent("七月一日报送", LocalDate.of(2026, 7, 1), "130304.department.publicSecurity");
    model.load();
    Set<UUID> typedLate = new HashSet<>();
    for (Obligation owed : office.wiring.agenda().obligations(2026, ObligationFilter.ALL)) {
      owed.records().stream()
          .filter(Obligation.Credit::enteredLate)
          .map(Obligation.Credit::id)
          .forEach(typedLate::add);
    }
    assertThat(typedLate).isNotEmpty();
    assertThat(model.lines())
        .allSatisfy(
            line ->
                assertThat(line.enteredLate() != null)
                    .as(line.title())
                    .isEqualTo(typedLate.contains(line.id())));
  }

  private Map<String, String> marks() {
    Map<String, String> marks = new HashMap<>();
    for (ActivityLine line : model.lines()) {
      marks.put(
          line.title(),
          line.enteredLate() != null ? "补录 " + line.enteredLate() : line.overdue() ? "逾期" : "");
    }
    return marks;
  }

  private void held(String title, LocalDate day, ActivityForm form, String unit) {
    office
        .wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(form)
                .title(title)
                .heldOn(day)
                .studied(true)
                .conveners(office.unit(unit))
                .build());
  }

  private void sent(String title, LocalDate day, String from) {
    office
        .wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.REPORT)
                .forms(ActivityForm.HALF_YEAR)
                .title(title)
                .about(Period.parse("2026-H1"))
                .heldOn(day)
                .conveners(office.unit(from))
                .build());
  }

  private void report(
      String title, ActivityForm form, String about, String from, @Nullable String to) {
    office
        .wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.REPORT)
                .forms(form)
                .title(title)
                .about(Period.parse(about))
                .heldOn(LocalDate.of(2026, 7, 3))
                .conveners(office.unit(from))
                .target(to == null ? null : office.unit(to))
                .build());
  }

  private List<String> reports(String unit) {
    model.unitProperty().set(office.unit(unit));
    return model.lines().stream()
        .filter(l -> l.activity().kind() == ActivityKind.REPORT)
        .map(ActivityLine::title)
        .toList();
  }

  @Test
  void aPlannedReportIsNotSentUntilSomebodyHasReadWhatAYesMeans() {
    office
        .wiring
        .activityService()
        .plan(
            ActivityFacts.of(ActivityKind.REPORT)
                .forms(ActivityForm.ANNUAL)
                .title("2025年年度报告")
                .about(Period.parse("2025"))
                .heldOn(ActivityOffice.TODAY)
                .conveners(office.unit("130304.government"))
                .build());
    model.load();
    List<ActivityLine> due =
        model.lines().stream().filter(l -> l.state() == ActivityState.TO_CONFIRM).toList();
    office.dialogs.yes = false;
    model.confirm(due.stream().filter(l -> l.title().contains("报告")).toList());
    assertThat(office.dialogs.shown)
        .singleElement()
        .asString()
        .contains("确认后这份报告即视为已报送，报送日为 2026-09-18。")
        .contains("确认后计入：R1 北戴河区人民政府 2025年（逾期补办）");
    model.confirm(due);
    assertThat(office.dialogs.shown.getLast()).contains("所选 2 条").contains("其中 1 条是报告");
    assertThat(office.wiring.activities().toConfirm(ActivityOffice.TODAY)).hasSize(2);
  }

  private void planInspection() {
    office
        .wiring
        .activityService()
        .plan(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("镇政府带队检查")
                .heldOn(ActivityOffice.TODAY)
                .conveners(office.unit("130304100.government"))
                .leaders(new Leader(office.person("李秀英"), Leader.Role.LEADING))
                .build());
    model.load();
  }

  /** It is opened, so that the place can be given; others are confirmed without it. */
  @Test
  void anInspectionPlannedWithoutAPlaceIsNotConfirmedFromTheList() {
    planInspection();
    List<ActivityLine> due =
        model.lines().stream().filter(l -> l.state() == ActivityState.TO_CONFIRM).toList();
    ActivityLine open =
        due.stream().filter(l -> l.title().equals("镇政府带队检查")).findFirst().orElseThrow();
    model.confirm(List.of(open));
    assertThat(office.opened).containsExactly(new Route.Activity(open.id()));
    assertThat(office.dialogs.shown).isEmpty();
    model.confirm(due);
    assertThat(office.dialogs.shown)
        .singleElement()
        .asString()
        .contains("区政府第9次常务会议")
        .endsWith("另有 1 条带队检查/调研没有填写地点，这次不确认；请逐条打开，填写地点后确认。");
    assertThat(office.wiring.activities().toConfirm(ActivityOffice.TODAY)).hasSize(1);
    planInspection();
    List<ActivityLine> both =
        model.lines().stream().filter(l -> l.state() == ActivityState.TO_CONFIRM).toList();
    model.confirm(both);
    assertThat(office.dialogs.shown.getLast()).contains("所选 2 条带队检查/调研计划都没有填写地点");
    assertThat(office.wiring.activities().toConfirm(ActivityOffice.TODAY)).hasSize(2);
  }

  @Test
  void aLineIsCopiedAsNewWithItsDayLeftOpen() {
    ActivityLine line =
        model.lines().stream()
            .filter(l -> l.day().toString().equals("2026-08-20"))
            .findFirst()
            .get();
    model.copyAsNew(line);
    Route.NewActivity asked = (Route.NewActivity) office.opened.getLast();
    assertThat(asked.kind()).isEqualTo("inspection");
    FormFields copy = ActivityRecordModel.ofNew(office.desk, asked).fields();
    assertThat(copy.place.get()).isEqualTo("戴河入海口断面");
    assertThat(copy.leaders).isEqualTo(line.activity().facts().leaders());
    assertThat(copy.day.get()).isEmpty();
  }

  @Test
  void filters() {
    model.kindProperty().set(ActivityKind.INSPECTION);
    assertThat(model.lines()).hasSize(9);
    model.stateProperty().set(ActivityState.WITHDRAWN);
    assertThat(model.lines()).hasSize(1);
    model.stateProperty().set(null);
    model.kindProperty().set(null);
    model.unitProperty().set(office.unit("130304.government"));
    assertThat(model.lines()).hasSize(1);
    model.yearProperty().set(2025);
    assertThat(model.lines()).isEmpty();
  }

  /** What a window shows is there before the rest of the page is read. */
  @Test
  void theFirstRowsDoNotWaitForTheWholePage() {
    office.many(2025, 450);
    List<Integer> sizes = new ArrayList<>();
    model.lines().addListener((Observable lines) -> sizes.add(model.lines().size()));
    model.yearProperty().set(2025);
    assertThat(sizes).containsExactly(50, ActivityPages.PAGE);
  }

  @Test
  void theTotalIsThatOfTheYearWhateverIsLoaded() {
    office.many(2025, 450);
    model.yearProperty().set(2025);
    assertThat(model.lines()).hasSize(ActivityPages.PAGE);
    assertThat(model.pages().total().get()).isEqualTo(450);
    model.pages().loadMore();
    assertThat(model.pages().total().get()).isEqualTo(450);
    assertThat(model.lines()).hasSize(400);
    assertThat(model.pages().moreProperty().get()).isTrue();
    model.kindProperty().set(ActivityKind.MEETING);
    assertThat(model.pages().total().get()).isZero();
    model.kindProperty().set(null);
    model.yearProperty().set(null);
    assertThat(model.pages().total().get()).isEqualTo(450 + 19);
  }

  @Test
  void whatIsPrintedOrExportedIsAllOfIt() {
    office.many(2025, 450);
    model.yearProperty().set(2025);
    List<Integer> printed = new ArrayList<>();
    model.pages().loadAll(() -> printed.add(model.lines().size()));
    assertThat(printed).containsExactly(450);
    assertThat(model.pages().moreProperty().get()).isFalse();
    assertThat(model.filters()).containsExactly("2025年");
    model.load();
    office.files.chosen = Optional.of(folder.resolve("全年.xlsx"));
    model.export(() -> List.copyOf(model.lines()));
    assertThat(office.notices.getLast()).contains("450");
  }

  @Test
  void whatIsLookedForIsFoundWhateverIsLoaded() {
    office.many(2026, 450);
    model.load();
    assertThat(model.lines().stream().filter(l -> l.leaders().contains("赵建国")).count())
        .isLessThan(10);
    assertThat(model.pages().partial().get()).isTrue();
    model.pages().want("赵建国", false);
    assertThat(model.lines()).hasSize(450 + 19);
    assertThat(model.lines()).filteredOn(l -> l.leaders().contains("赵建国")).hasSize(10);
    assertThat(model.pages().partial().get()).isFalse();
  }

  /** The words stay in the filter box when another year is chosen, and so does the order. */
  @Test
  void whatIsLookedForOrSortedIsSoInWhateverIsChosenNext() {
    office.many(2025, 450);
    model.pages().want("hrk", false);
    model.yearProperty().set(2025);
    assertThat(model.lines()).hasSize(450);
    model.pages().want("", true);
    model.load();
    assertThat(model.lines()).hasSize(450);
    model.pages().want("", false);
    model.load();
    assertThat(model.lines()).hasSize(ActivityPages.PAGE);
  }

  /** More than is kept in memory: only what is found is, as the list's own filter would find it. */
  @Test
  void amongTooManyToKeepOnlyWhatIsFoundIs() {
    office.many(2026, 450);
    model = new ActivityListModel(office.desk, new Route.ActivityList(null), 300);
    model.load();
    int loaded = model.lines().size();
    Map<String, Integer> known = Map.of("zjg", 10, "赵建国 海滨", 9, "研究秸秆", 10);
    for (String typed : known.keySet()) {
      Predicate<String> matching = SearchWords.matching(typed);
      model.pages().want(typed, false);
      assertThat(model.lines())
          .filteredOn(l -> matching.test(l.search()))
          .hasSize(known.get(typed));
      assertThat(model.lines()).hasSizeBetween(loaded + 1, loaded + 10);
      assertThat(model.pages().partial().get()).isFalse();
      assertThat(model.pages().reached().get()).isEqualTo(450 + 19);
    }
    model.pages().want("从来没有的", false);
    assertThat(model.lines()).hasSize(loaded);
    model.pages().loadMore();
    assertThat(model.lines()).hasSize(loaded + ActivityPages.PAGE);
    model.pages().want("", false);
    assertThat(model.pages().partial().get()).isTrue();
    List<Integer> printed = new ArrayList<>();
    model.pages().loadAll(() -> printed.add(model.lines().size()));
    assertThat(printed).containsExactly(450 + 19);
  }

  private void planEachOf250Days() {
    for (int day = 1; day <= 250; day++) {
      office
          .wiring
          .activityService()
          .plan(office.meeting(ActivityOffice.TODAY.plusDays(10 + (day * 7) % 251)).build());
    }
  }

  /** 18 records have come by today, one of them to be confirmed; 251 plans are ahead. */
  @Test
  void whatHasComeStandsBeforeWhatIsAheadAndTheNearestFirst() {
    planEachOf250Days();
    model.yearProperty().set(null);
    assertThat(model.lines().getFirst().state()).isEqualTo(ActivityState.TO_CONFIRM);
    List<LocalDate> come = days().subList(1, 18);
    assertThat(come).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(come).endsWith(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 1, 12));
    model.pages().loadMore();
    assertThat(days()).hasSize(19 + 250);
    assertThat(model.lines()).extracting(ActivityLine::id).doesNotHaveDuplicates();
    List<LocalDate> ahead = days().subList(18, 269);
    assertThat(ahead).isSorted().startsWith(LocalDate.of(2026, 9, 28));
    model.yearProperty().set(2027);
    assertThat(days()).isSorted().startsWith(LocalDate.of(2027, 1, 1));
  }

  private List<LocalDate> days() {
    return model.lines().stream().map(ActivityLine::day).toList();
  }

  @Test
  void theNearestPlanComesFirst() {
    planEachOf250Days();
    model.yearProperty().set(null);
    model.stateProperty().set(ActivityState.PLANNED);
    assertThat(model.lines()).hasSize(ActivityPages.PAGE);
    model.pages().loadMore();
    assertThat(model.lines()).hasSize(251);
    assertThat(model.lines()).extracting(ActivityLine::day).isSorted();
    assertThat(model.lines()).extracting(ActivityLine::id).doesNotHaveDuplicates();
  }

  @Test
  void aFullPageWithNothingAfterItOffersNoMore() {
    office.many(2025, ActivityPages.PAGE);
    model.yearProperty().set(2025);
    assertThat(model.pages().total().get()).isEqualTo(ActivityPages.PAGE);
    assertThat(model.pages().moreProperty().get()).isFalse();
  }

  @Test
  void wayToAForm() {
    model.add(ActivityKind.INSPECTION);
    assertThat(office.opened).containsExactly(new Route.NewActivity("inspection", null, null));
  }

  @Test
  void whatIsExportedCanBeImportedAndChangesNothing() {
    Path file = folder.resolve("履职活动.xlsx");
    office.files.chosen = Optional.of(file);
    model.stateProperty().set(ActivityState.HELD);
    model.export(() -> List.copyOf(model.lines()));
    model.importing().choose();
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(model.importing().shownProperty().get().summary()).contains("无变化 16 条");
    assertThat(model.importing().shownProperty().get().possible()).isFalse();
  }

  @Test
  void aTableCopiedInExcelIsLookedAtAndThenImported() {
    model
        .importing()
        .paste(
            null,
            """
            类型\t形式\t标题\t日期\t召集单位\t议题
            会议\t党政联席会议\t海滨镇第11次联席会议\t2026-07-15\t海滨镇人民政府\t【环保】研究扬尘治理
            会议\t党政联席会议\t海滨镇第12次联席会议\t2026-07-22\t海滨镇人民政府\t【环保】研究秸秆禁烧
            """);
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(model.importing().shownProperty().get().summary()).contains("粘贴的内容");
    model.importing().apply();
    assertThat(model.importing().shownProperty().get()).isNull();
    assertThat(model.lines()).extracting(ActivityLine::title).contains("海滨镇第12次联席会议");
  }

  @Test
  void whatIsNoTableIsRefusedWhenPasted() {
    model.importing().paste(null, "明天上午开会");
    assertThat(office.dialogs.failures).hasSize(1);
    assertThat(model.importing().shownProperty().get()).isNull();
    model.importing().paste(null, null);
    assertThat(office.dialogs.failures).hasSize(2);
    assertThat(model.lines()).hasSize(19);
  }

  @Test
  void badRowsAreNamedAndNothingIsImported() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("表.csv"),
            """
            类型,形式,标题,日期,召集单位,天气
            会议,党政联席会议,一,2026-02-30,海滨镇人民政府,晴
            会议,党政联席会议,二,2026-07-15,海滨镇人民政府,晴
            """);
    model.importing().preview(file);
    var shown = model.importing().shownProperty().get();
    assertThat(shown.lines()).anyMatch(l -> l.bad() && l.row() == 2);
    assertThat(shown.warnings()).anyMatch(w -> w.contains("天气"));
    model.importing().apply();
    assertThat(model.lines()).hasSize(19);
  }

  @Test
  void goodRowsAreImported() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("表.csv"),
            """
            类型,形式,标题,日期,召集单位
            会议,党政联席会议,二,2026-07-15,海滨镇人民政府
            """);
    model.importing().preview(file);
    model.importing().apply();
    assertThat(model.lines()).hasSize(20);
    assertThat(model.importing().shownProperty().get()).isNull();
  }
}
