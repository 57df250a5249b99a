package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.agenda.Standing;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.rulepack.Level;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRecordModelTest {
  @TempDir Path folder;
  private ActivityOffice office;

  @BeforeEach
  void open() {
    office = new ActivityOffice(folder.resolve("home"));
    office.appoint("赵建国", "130304100.partyCommittee.mainLeader");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private ActivityRecordModel newMeeting() {
    return ActivityRecordModel.ofNew(
        office.desk, new Route.NewActivity("meeting", office.unit("130304100.government"), null));
  }

  private ActivityRecordModel jointMeeting() {
    ActivityRecordModel model = newMeeting();
    model.tick(ActivityForm.JOINT, true);
    model.fields().topics.getFirst().words.set("研究秸秆禁烧");
    model.fields().topics.getFirst().environmental.set(true);
    return model;
  }

  @Test
  void aJointMeetingCountsForM5() {
    ActivityRecordModel model = jointMeeting();
    assertThat(model.fields().conveners).hasSize(2);
    assertThat(model.fields().title.get()).isEqualTo("海滨镇2026年9月党政联席会议");
    model.save();
    assertThat(model.problems()).isEmpty();
    assertThat(model.isNew()).isFalse();
    assertThat(model.credits().lines()).anyMatch(l -> l.rule().equals("M5") && l.counts());
    assertThat(office.notices).containsExactly("已保存会议：海滨镇2026年9月党政联席会议");
    assertThat(office.opened.getLast()).isInstanceOf(Route.Activity.class);
    assertThat(model.dirty()).isFalse();
  }

  /** A plan of September that is moved to October. */
  @Test
  void aPlanThatIsMovedTakesTheProgramsOwnTitleAlong() {
    ActivityRecordModel model = plan("海滨镇2026年9月党政联席会议");
    assertThat(model.dirty()).isFalse();
    model.fields().day.set("2026-09-25");
    assertThat(model.fields().title.get()).isEqualTo("海滨镇2026年9月党政联席会议");
    model.fields().day.set("2026-10-15");
    assertThat(model.fields().title.get()).isEqualTo("海滨镇2026年10月党政联席会议");
    model.save();
    assertThat(model.problems()).isEmpty();
    model.fields().day.set("2026-11-16");
    assertThat(model.fields().title.get()).as("again").isEqualTo("海滨镇2026年11月党政联席会议");
  }

  @Test
  void aTitleThatTheUserWroteStaysWhenItsPlanIsMoved() {
    ActivityRecordModel model = plan("9月份秸秆禁烧部署会");
    model.fields().day.set("2026-10-15");
    assertThat(model.fields().title.get()).isEqualTo("9月份秸秆禁烧部署会");
  }

  private ActivityRecordModel plan(String title) {
    UUID id =
        office
            .wiring
            .activityService()
            .plan(
                ActivityFacts.of(ActivityKind.MEETING)
                    .forms(ActivityForm.JOINT)
                    .title(title)
                    .heldOn(LocalDate.of(2026, 9, 24))
                    .conveners(
                        office.unit("130304100.government"),
                        office.unit("130304100.partyCommittee"))
                    .build())
            .activity()
            .id();
    return ActivityRecordModel.of(office.desk, id);
  }

  @Test
  void openedForWhatWasMissedItAsksForTheDayAndTicksTheForm() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk,
            new Route.NewActivity(
                "meeting",
                office.unit("130304100.government"),
                null,
                new Route.Owed("joint", Period.parse("2026-07"), false, true)));
    assertThat(model.fields().day.get()).isEmpty();
    assertThat(model.fields().forms).containsExactly(ActivityForm.JOINT);
    assertThat(model.fields().conveners).hasSize(2);
    assertThat(model.fields().topics).singleElement().matches(t -> t.environmental.get());
    assertThat(model.owedHint()).isEqualTo("应在2026年7月内（2026-07-01 至 2026-07-31）");
    assertThat(model.dirty()).isFalse();
    model.save();
    assertThat(model.problems()).extracting(Problem::field).contains("heldOn");
    model.fields().day.set("2026-08-03");
    model.paused();
    assertThat(model.warnings()).contains("日期 2026-08-03 不在2026年7月内，不能计入所要补登的这一项，请核对。");
    model.fields().day.set("2026-07-03");
    model.paused();
    assertThat(model.warnings()).noneMatch(w -> w.contains("不在"));
  }

  @Test
  void aReportOwedIsAboutItsPeriod() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk,
            new Route.NewActivity(
                "report",
                office.unit("130304100.government"),
                null,
                new Route.Owed("annual", Period.parse("2025"), true, false)));
    assertThat(model.fields().about.get()).isEqualTo(Period.parse("2025"));
    assertThat(model.fields().forms).containsExactly(ActivityForm.ANNUAL);
    assertThat(model.periods()).contains(Period.parse("2025"));
    assertThat(model.owedHint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"inspection, LEADING", "debriefing, DEBRIEFING"})
  void whosePostOwesItIsThereFromTheStart(String kind, Leader.Role role) {
    UUID person = office.desk.structures().current().people().iterator().next().id();
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk,
            new Route.NewActivity(
                kind,
                office.unit("130304100.government"),
                null,
                new Route.Owed(
                    null,
                    Period.parse("2026"),
                    kind.equals("debriefing"),
                    false,
                    List.of(person))));
    assertThat(model.fields().leaders).containsExactly(new Leader(person, role));
    assertThat(model.dirty()).isFalse();
  }

  /** Art. 17: a department reports to committee and government, both; to the congress neither. */
  @Test
  void aReportSaysWhomItGoesTo() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk,
            new Route.NewActivity("report", office.unit("130304.department.ecology"), null));
    assertThat(model.addressees()).isEmpty();
    model.tick(ActivityForm.HALF_YEAR, true);
    assertThat(model.addressees()).isEqualTo("按规定报送中共北戴河区委员会、北戴河区人民政府，不另选单位即为全部");
    model.tick(ActivityForm.HALF_YEAR, false);
    model.tick(ActivityForm.CONGRESS, true);
    assertThat(model.addressees()).isEmpty();
    assertThat(newMeeting().addressees()).isEmpty();
  }

  @Test
  void whatIsTypedSaysWhatItWillCountForOrWhyItWillNot() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk, new Route.NewActivity("meeting", office.unit("130304.government"), null));
    assertThat(said(model)).isEqualTo("填写后，这里显示计入哪些应履行事项。");
    model.fields().title.set("区政府会议");
    model.tick(ActivityForm.SPECIAL, true);
    model.paused();
    assertThat(said(model))
        .isEqualTo("保存后不计入应履行事项：专题研究没有次数要求（第10条），作为履职记录保存；如果同时是常务会，请在“形式”中一并勾选，即可计入 M4。");
    model.tick(ActivityForm.SPECIAL, false);
    model.tick(ActivityForm.LEADING_GROUP, true);
    model.paused();
    assertThat(said(model))
        .startsWith("保存后不计入应履行事项：M4“")
        .endsWith("要求的形式是常务会，本条是领导小组会议。如果填错了，请改选形式。");
    model.tick(ActivityForm.EXECUTIVE, true);
    model.paused();
    assertThat(said(model)).endsWith("如果研究了，请填写该议题并勾选“研究环保”。");

    model.save();
    assertThat(model.problems()).isEmpty();
    assertThat(said(model)).startsWith("不计入应履行事项：M4“").contains("会议纪要未体现研究");
    model.fields().topics.getFirst().words.set("研究散煤治理");
    model.fields().topics.getFirst().environmental.set(true);
    model.paused();
    assertThat(said(model)).isEqualTo("保存后计入：M4 北戴河区人民政府 2026年9月");
    model.fields().day.set("2026-10-08");
    model.paused();
    assertThat(said(model)).isEqualTo("尚未计入；如期进行并确认后计入：M4 北戴河区人民政府 2026年10月");
    model.fields().day.set("2026-09-18");
    model.save();
    assertThat(said(model)).isEqualTo("计入：M4 北戴河区人民政府 2026年9月");
  }

  @Test
  void aUnitThatOwesNoneSaysWhatToDo() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk,
            new Route.NewActivity("meeting", office.unit("130304.department.audit"), null));
    model.tick(ActivityForm.DEPARTMENT, true);
    model.paused();
    assertThat(said(model))
        .startsWith("保存后不计入应履行事项：北戴河区审计局没有“负有生态环境保护监督管理职责的部门”这一标记，不承担 M6“")
        .endsWith("如果应当承担，请在“单位与人员”中设置标记。");
  }

  private static String said(ActivityRecordModel model) {
    return model.credits().sentenceProperty().get();
  }

  @Test
  void refusesWhatIsMissingOrImpossible() {
    ActivityRecordModel model = newMeeting();
    model.fields().conveners.clear();
    model.fields().day.set("2026-02-30");
    model.fields().starts.set("11:00");
    model.fields().ends.set("9:30");
    model.save();
    assertThat(model.isNew()).isTrue();
    assertThat(model.problems())
        .extracting(Problem::field)
        .contains("conveners", "heldOn", "endsAt", "forms", "title")
        .doesNotHaveDuplicates();
    assertThat(office.dialogs.failures).isEmpty();
    model.fields().day.set("2026年9月3日");
    model.paused();
    assertThat(model.problems()).extracting(Problem::field).doesNotContain("heldOn");
  }

  @Test
  void aFutureDayIsAPlanUntilConfirmed() {
    ActivityRecordModel model = jointMeeting();
    model.fields().day.set("2026-09-28");
    model.save();
    assertThat(model.state()).contains(ActivityState.PLANNED);
    assertThat(model.credits().lines()).noneMatch(CreditLine::counts);
    List<String> said = new ArrayList<>();
    model.actions().foresee("2026-09-17", null, said::addAll);
    assertThat(said).containsExactly("确认后计入：M5 海滨镇人民政府 2026年9月（已履行）");
    said.clear();
    model.actions().foresee("2026-09-28", null, said::addAll);
    assertThat(said).as("a day to come cannot be confirmed").isEmpty();
    model.confirm("2026-09-17", null);
    assertThat(model.state()).contains(ActivityState.HELD);
    assertThat(model.credits().lines()).anyMatch(CreditLine::counts);
  }

  private ActivityRecordModel newInspection() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(office.desk, new Route.NewActivity("inspection", null, null));
    model.fields().leaders.add(new Leader(office.person("赵建国"), Leader.Role.LEADING));
    return model;
  }

  @Test
  void anInspectionIsNotSavedBeforeItSaysWhatItWas() {
    ActivityRecordModel model = newInspection();
    model.save();
    assertThat(model.isNew()).isTrue();
    assertThat(model.problems()).extracting(Problem::field).containsExactly("title", "place");
    model.fields().place.set("戴河口");
    assertThat(model.problems()).isEmpty();
    assertThat(model.fields().title.get()).isEqualTo("赵建国带队检查戴河口");
    model.fields().place.set("");
    assertThat(model.fields().title.get()).as("its place is gone").isEmpty();
    model.fields().place.set("戴河口");
    model.save();
    assertThat(model.isNew()).isFalse();
  }

  @Test
  void thePlaceOfAPlanIsGivenWhenItIsConfirmed() {
    ActivityRecordModel model = newInspection();
    model.fields().day.set("2026-09-28");
    model.fields().title.set("镇长带队检查");
    model.save();
    assertThat(model.state()).contains(ActivityState.PLANNED);
    model.confirm("2026-09-17", null);
    assertThat(office.dialogs.failures).hasSize(1);
    assertThat(model.state()).contains(ActivityState.PLANNED);
    model.actions().confirm("2026-09-17", null, "戴河口");
    assertThat(model.state()).contains(ActivityState.HELD);
    assertThat(model.fields().place.get()).isEqualTo("戴河口");
    assertThat(model.fields().title.get()).isEqualTo("镇长带队检查");
  }

  private ActivityRecordModel recordedTrip(String day) {
    ActivityRecordModel model = newInspection();
    model.fields().day.set(day);
    model.fields().place.set("戴河口");
    model.save();
    assertThat(model.isNew()).as(model.problems().toString()).isFalse();
    return model;
  }

  private CreditLine missed(ActivityRecordModel model, String month) {
    List<CreditLine> found = new ArrayList<>();
    model
        .credits()
        .missed(
            picks ->
                picks.stream()
                    .map(huanze.fx.Pick::value)
                    .filter(l -> l.rule().equals("I5") && l.period().equals(Period.parse(month)))
                    .forEach(found::add));
    return found.getFirst();
  }

  /** Reading rule 4: what makes up for a month stops counting for its own. */
  @Test
  void beforeARecordMakesUpForAMonthOneIsToldWhichOtherTurns() {
    ActivityRecordModel model = recordedTrip("2026-08-10");
    model.credits().makesUp(missed(model, "2026-07"));
    assertThat(office.dialogs.shown.getLast())
        .startsWith("本条补办 ")
        .endsWith("请说明理由。\n保存后，2026年8月的 I5 将变为“未履行”。");
    recordedTrip("2026-08-11");
    model.credits().makesUp(missed(model, "2026-07"));
    assertThat(office.dialogs.shown.getLast())
        .as("another one holds August, so none turns")
        .endsWith("请说明理由。");
    office.dialogs.reason = java.util.Optional.of("补办七月");
    model.credits().makesUp(missed(model, "2026-07"));
    assertThat(model.credits().lines())
        .filteredOn(CreditLine::counts)
        .extracting(l -> l.period().toString())
        .containsExactly("2026-07");
  }

  @Test
  void aRecordThatIsToCountNoMoreSaysWhatTurns() {
    ActivityRecordModel model = recordedTrip("2026-08-10");
    model.credits().doesNotCount(model.credits().lines().getFirst());
    assertThat(office.dialogs.shown.getLast()).endsWith("？\n保存后，2026年8月的 I5 将变为“未履行”。");
  }

  /** The unit can be changed; it is only proposed where none was named. */
  @Test
  void anInspectionIsOfTheUnitOfWhoLedIt() {
    ActivityRecordModel model = newInspection();
    model.fields().followLeaders(office.desk.structures().current());
    assertThat(model.fields().conveners).containsExactly(office.unit("130304100.partyCommittee"));
    model.fields().conveners.setAll(office.unit("130304100.government"));
    model.fields().followLeaders(office.desk.structures().current());
    assertThat(model.fields().conveners).containsExactly(office.unit("130304100.government"));
    ActivityRecordModel early = newInspection();
    early.fields().day.set("2024-12-31");
    early.fields().followLeaders(office.desk.structures().current());
    assertThat(early.fields().conveners).as("no post that day").isEmpty();
  }

  @Test
  void aJointMeetingHasBothOrgansWhicheverIsChosenAndWhenever() {
    UUID government = office.unit("130304100.government");
    UUID committee = office.unit("130304100.partyCommittee");
    ActivityRecordModel model = newMeeting();
    model.fields().conveners.clear();
    model.fields().forms.add(ActivityForm.JOINT);
    model.fields().addConveners(List.of(committee), office.desk.structures().current());
    assertThat(model.fields().conveners).containsExactly(committee, government);
    model.fields().conveners.remove(government);
    UUID other = office.unit("130304.department.ecology");
    model.fields().addConveners(List.of(other), office.desk.structures().current());
    assertThat(model.fields().conveners).as("removed on purpose").containsExactly(committee, other);
  }

  @Test
  void aHalfTypedFormIsOfferedAgain() {
    ActivityRecordModel model = jointMeeting();
    model.fields().addParticipant(new Participant(null, "刘洋", Participant.Presence.ABSENT, "出差"));
    model.paused();
    assertThat(office.drafts).containsKey("activity-meeting");
    ActivityRecordModel next = newMeeting();
    assertThat(next.draftProperty().get()).isNotNull();
    next.takeDraft();
    assertThat(next.fields().facts()).isEqualTo(model.fields().facts());
    next.save();
    assertThat(office.drafts).isEmpty();
  }

  @Test
  void leavingAsksOnlyWhenSomethingIsHalfTyped() {
    ActivityRecordModel model = newMeeting();
    assertThat(model.mayLeave()).isTrue();
    assertThat(office.dialogs.shown).isEmpty();
    model.fields().place.set("会议室");
    office.dialogs.yes = false;
    assertThat(model.mayLeave()).isFalse();
    assertThat(office.dialogs.shown).hasSize(1);
  }

  @Test
  void withdrawnAndRestored() {
    ActivityRecordModel model = jointMeeting();
    model.save();
    office.dialogs.reason = Optional.of("重复登记");
    model.withdraw();
    assertThat(model.state()).contains(ActivityState.WITHDRAWN);
    assertThat(model.credits().lines()).isEmpty();
    model.restore();
    assertThat(model.state()).contains(ActivityState.HELD);
  }

  /** 党政联席会议 is a township's; of a 常委会 party committees come first, and nobody is left out. */
  @Test
  void unitsThatHoldMeetingsOfTheFormChosenAreOfferedFirst() {
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(office.desk, new Route.NewActivity("meeting", null, null));
    List<Pick<UUID>> all = model.convenerPicks();
    assertThat(first(model)).isNotEqualTo(Level.TOWNSHIP);
    model.tick(ActivityForm.JOINT, true);
    assertThat(first(model)).isEqualTo(Level.TOWNSHIP);
    assertThat(model.convenerPicks()).containsExactlyInAnyOrderElementsOf(all);
    model.tick(ActivityForm.JOINT, false);
    assertThat(model.convenerPicks()).isEqualTo(all);
    model.tick(ActivityForm.STANDING_COMMITTEE, true);
    assertThat(model.convenerPicks().getFirst().name()).startsWith("中共");
  }

  private static Level first(ActivityRecordModel model) {
    UUID unit = model.convenerPicks().getFirst().value();
    return model.structure().unit(unit).orElseThrow().level();
  }

  @Test
  void aPersonMayDecideThatItDoesNotCount() {
    ActivityRecordModel model = jointMeeting();
    model.save();
    office.dialogs.reason = Optional.of("会议记录只有一句话");
    model.credits().doesNotCount(model.credits().lines().getFirst());
    CreditLine line = model.credits().lines().getFirst();
    assertThat(line.counts()).isFalse();
    assertThat(line.why()).contains("会议记录只有一句话");
    model.credits().takeBack(line);
    assertThat(model.credits().lines().getFirst().counts()).isTrue();
  }

  @Test
  void whatWasMissedIsOfferedFirstAndAloneToBeMadeUp() {
    // A month that another meeting met: a decision may name it, but there is nothing to make up.
    ActivityRecordModel july = jointMeeting();
    july.fields().day.set("2026-07-08");
    july.save();
    ActivityRecordModel model = jointMeeting();
    model.save();
    List<Pick<CreditLine>> others = new ArrayList<>();
    List<Pick<CreditLine>> missed = new ArrayList<>();
    model.credits().others(others::addAll);
    model.credits().missed(missed::addAll);
    assertThat(missed)
        .isNotEmpty()
        .allMatch(p -> Set.of(Standing.MISSED, Standing.VACANT).contains(p.value().standing()));
    assertThat(others.subList(0, missed.size())).isEqualTo(missed);
    assertThat(others.size()).isGreaterThan(missed.size());
    assertThat(missed.getFirst().value().period()).isEqualTo(Period.parse("2026-08"));
  }

  @Test
  void filesAreAttachedWithTheRecordInOneEntry() throws Exception {
    Path minutes = Files.writeString(folder.resolve("会议纪要.txt"), "纪要");
    Path photo = Files.writeString(folder.resolve("照片.jpg"), "GIF89a照片");
    ActivityRecordModel model = jointMeeting();
    model.addFiles(java.util.List.of(minutes, photo));
    long before = office.wiring.ledger().position();
    model.save();
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(model.activityProperty().get().evidence())
        .extracting(huanze.evidence.Evidence::fileName)
        .containsExactly("会议纪要.txt", "照片.jpg");
    assertThat(office.wiring.ledger().position()).isEqualTo(before + 1);
    assertThat(model.files()).isEmpty();
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void aFileThatIsNoGoodIsNamedBesideTheFilesAndNothingIsStored() throws Exception {
    Path minutes = Files.writeString(folder.resolve("会议纪要.txt"), "纪要");
    Path empty = Files.writeString(folder.resolve("空.txt"), "签到");
    ActivityRecordModel model = jointMeeting();
    model.addFiles(java.util.List.of(minutes, empty));
    Files.writeString(empty, "");
    long before = office.wiring.ledger().position();
    model.save();
    assertThat(model.problems()).extracting(Problem::field).containsOnly("evidence");
    assertThat(model.problems().stream().map(office.desk.texts()::text))
        .containsExactly(
            "文件“空.txt”是空的（0 字节），不能作为佐证。", "共 2 个文件，其中 1 个有问题，所以全部没有存入。请改正或去掉有问题的文件，然后重试。");
    assertThat(model.isNew()).isTrue();
    assertThat(office.wiring.ledger().position()).isEqualTo(before);
    model.files().remove(empty);
    assertThat(model.problems()).as("gone with the file").isEmpty();
    model.save();
    assertThat(model.activityProperty().get().evidence()).hasSize(1);
    assertThat(model.problems()).isEmpty();
  }

  /** Two vanished; of the one that is still listed it is still said. */
  @Test
  void whatIsSaidOfAFileThatVanishedGoesWithThatFile() throws Exception {
    Path one = Files.writeString(folder.resolve("会议纪要.txt"), "纪要");
    Path two = Files.writeString(folder.resolve("签到表.txt"), "签到");
    ActivityRecordModel model = jointMeeting();
    model.addFiles(java.util.List.of(one, two));
    Files.delete(one);
    Files.delete(two);
    model.save();
    assertThat(model.problems()).hasSize(3);
    model.files().remove(one);
    assertThat(model.problems()).hasSize(1);
    assertThat(office.desk.texts().text(model.problems().getFirst())).contains("签到表.txt");
    model.files().remove(two);
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void whatSavingWouldRefuseIsRefusedAsSoonAsItIsChosen() throws Exception {
    Path minutes = Files.writeString(folder.resolve("会议纪要.txt"), "纪要");
    Path again = Files.writeString(folder.resolve("会议纪要 (2).txt"), "纪要");
    Path program = Files.writeString(folder.resolve("安装.exe"), "MZ");
    Path unknown = Files.writeString(folder.resolve("数据.db"), "SQLite");
    Path noPdf = Files.writeString(folder.resolve("扫描.pdf"), "<html>");
    Path noPicture = Files.writeString(folder.resolve("现场.jpg"), "<html>");
    Path large = folder.resolve("录像.mp4");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(200L * 1024 * 1024 + 1);
    }
    Path empty = Files.createFile(folder.resolve("空.txt"));
    Path gone = folder.resolve("没有了.txt");
    ActivityRecordModel model = jointMeeting();
    model.addFiles(List.of(minutes));
    model.addFiles(
        List.of(again, program, unknown, noPdf, noPicture, large, empty, gone, folder, minutes));
    assertThat(model.files()).containsExactly(minutes);
    assertThat(office.dialogs.failures).singleElement().isInstanceOf(InvalidInput.class);
    assertThat(((InvalidInput) office.dialogs.failures.getFirst()).problems())
        .extracting(office.desk.texts()::text)
        .containsExactly(
            "本次所选的“会议纪要.txt”和“会议纪要 (2).txt”内容相同，只需添加一个。",
            "“安装.exe”是程序或脚本文件，不能作为佐证材料。请添加扫描件、照片或文档。",
            "“数据.db”的格式不能作为佐证材料。请另存为 PDF、图片或 Office 文档，或压缩为 zip 后再添加。",
            "“扫描.pdf”虽以 .pdf 结尾，内容却不是 PDF，打不开。请重新扫描，或从原程序另存为 PDF 后再添加。",
            "“现场.jpg”虽以 .jpg 结尾，内容却不是图片，打不开。请重新扫描或拍照，或从原程序另存为图片后再添加。",
            "文件“录像.mp4”有 201 MB，单个佐证材料最大 200 MB。",
            "文件“空.txt”是空的（0 字节），不能作为佐证。",
            "找不到文件“没有了.txt”。请检查文件是否已被移动或删除。",
            "“" + folder.getFileName() + "”不是文件。请选择一个文件；整个文件夹请先压缩。");
    model.save();
    assertThat(model.activityProperty().get().evidence()).hasSize(1);
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    Path minutes = Files.writeString(folder.resolve("会议纪要.txt"), "纪要");
    ActivityRecordModel model = jointMeeting();
    model.addFiles(java.util.List.of(minutes));
    model.save();
    var evidence = model.activityProperty().get().evidence().getFirst();
    assertThat(model.isMissing(evidence)).isFalse();
    Files.delete(office.desk.vault().path(evidence.digest()));
    model.refresh();
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(model.dirty()).isFalse();
    assertThat(model.isMissing(evidence)).isTrue();
  }

  @Test
  void aLeaderWithoutAPostIsOddButNotRefused() {
    ActivityRecordModel model = jointMeeting();
    model.fields().day.set("2024-05-06");
    model.fields().leaders.add(new Leader(office.person("赵建国"), Leader.Role.CHAIRING));
    model.paused();
    assertThat(model.warnings()).anyMatch(w -> w.contains("赵建国"));
    model.save();
    assertThat(model.isNew()).isFalse();
  }

  @Test
  void copiedAsNew() {
    ActivityRecordModel model = jointMeeting();
    model.save();
    model.copyAsNew();
    ActivityRecordModel copy =
        ActivityRecordModel.ofNew(office.desk, new Route.NewActivity("meeting", null, null));
    assertThat(copy.fields().title.get()).isEqualTo(model.fields().title.get());
    assertThat(copy.fields().day.get()).isEmpty();
    assertThat(copy.isNew()).isTrue();
    assertThat(copy.dirty()).isTrue();
  }
}
