package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.AgendaTables;
import huanze.agenda.DayKind;
import huanze.agenda.WorkingDays;
import huanze.agenda.WorkingYear;
import huanze.agenda.WorkingYearService;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.RecordingDialogs;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of 2027 in here are made up. */
class WorkingYearModelTest {
  private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);
  private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 2);

  private final MemoryLedger ledger =
      new MemoryLedger(new Schema(1, AgendaTables.all(), List.of()));
  private final WorkingYearService service =
      new WorkingYearService(ledger, (right, unit) -> {}, Texts.chinese(), WorkingDays.builtIn());
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final List<String> said = new ArrayList<>();
  private int plansOff = 2;
  private final WorkingYearModel model = model(2027);

  private WorkingYearModel model(int year) {
    WorkingYearModel made =
        new WorkingYearModel(
            service,
            new WorkingYearModel.Plans(wanted -> plansOff, wanted -> said.add("plans " + wanted)),
            Background.sameThread(),
            dialogs,
            (key, args) -> said.add(Texts.chinese().text(key, args)),
            Texts.chinese(),
            year);
    made.refresh();
    return made;
  }

  private WorkingYearModel.Shown shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  private DayKind kind(LocalDate date) {
    return shown().typed().kind(date);
  }

  @Test
  void clicksGoThroughTheKindsOfAWeekdayAndOfAWeekend() {
    List<DayKind> weekday = new ArrayList<>();
    List<DayKind> weekend = new ArrayList<>();
    for (int click = 0; click < 3; click++) {
      weekday.add(kind(FRIDAY));
      weekend.add(kind(SATURDAY));
      model.cycle(FRIDAY);
      model.cycle(SATURDAY);
    }
    assertThat(weekday).containsExactly(DayKind.WORKDAY, DayKind.HOLIDAY, DayKind.WORKDAY);
    assertThat(weekend).containsExactly(DayKind.REST, DayKind.SHIFTED, DayKind.HOLIDAY);
    assertThat(kind(SATURDAY)).isEqualTo(DayKind.REST);
  }

  @Test
  void whatIsTypedIsSavedAsOneEntry() {
    long before = ledger.position();
    model.cycle(FRIDAY);
    assertThat(shown().isChanged()).isTrue();
    model.save();
    assertThat(ledger.position()).isEqualTo(before + 1);
    assertThat(shown().isChanged()).isFalse();
    assertThat(shown().source()).isEqualTo(WorkingDays.Source.OFFICE);
    assertThat(said).last().asString().contains("2027");
    assertThat(shown().plansOff()).isEqualTo(2);
    model.showPlans();
    assertThat(said).last().isEqualTo("plans 2027");
    model.save();
    assertThat(ledger.position()).as("nothing more to save").isEqualTo(before + 1);
  }

  @Test
  void whatPlansAvoidIsSaidWhileTheYearIsMissing() {
    String avoid = "批量计划除周末外，还避开元旦、5月1日至2日、10月1日至3日。";
    assertThat(model.summary(shown()))
        .isEqualTo("尚无安排，只按周末推算。节假日 0 天，调休上班 0 天，全年 261 个工作日。" + avoid);
    model.cycle(FRIDAY);
    model.save();
    assertThat(model.summary(shown())).doesNotContain(avoid);
  }

  @Test
  void aTypedYearWithFewerDaysOffThanAnyOtherIsAskedAboutLikeOneOfAFile() {
    long before = ledger.position();
    model.cycle(FRIDAY);
    dialogs.yes = false;
    model.save();
    assertThat(dialogs.shown)
        .containsExactly(
            """
            2027 年扣除调休上班后，比只休周末多休 1 天；随程序提供的各年为 11 至 13 天。请核对节假日是否写全。
            节假日可能没有写全，存入后不再提醒补齐。仍要把它作为 2027 年的安排吗？\
            """);
    assertThat(ledger.position()).isEqualTo(before);
    assertThat(kind(FRIDAY)).as("still typed").isEqualTo(DayKind.HOLIDAY);
    dialogs.yes = true;
    model.save();
    assertThat(service.current().isWorkingDay(FRIDAY)).isFalse();
  }

  /** Eleven weekdays from Monday 4 January 2027 on; the fewest of a shipped year are eleven. */
  @Test
  void aTypedYearWithEnoughDaysOffIsSavedWithoutAQuestion() {
    LocalDate.of(2027, 1, 4)
        .datesUntil(LocalDate.of(2027, 1, 31))
        .filter(date -> !WorkingYear.isWeekend(date))
        .limit(11)
        .forEach(model::cycle);
    model.save();
    assertThat(dialogs.shown).isEmpty();
    assertThat(service.current().knows(2027)).isTrue();
  }

  @Test
  void aYearWithoutADayOffIsRefusedBesideThePageAndNothingIsStored() {
    long before = ledger.position();
    model.cycle(SATURDAY);
    model.save();
    assertThat(model.problems()).singleElement();
    assertThat(ledger.position()).isEqualTo(before);
    assertThat(kind(SATURDAY)).as("still typed").isEqualTo(DayKind.SHIFTED);
    model.cycle(FRIDAY);
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void leavingWhatIsTypedIsAskedAboutAndReadingAgainKeepsIt() {
    model.cycle(FRIDAY);
    dialogs.yes = false;
    model.go(2028);
    assertThat(model.year()).isEqualTo(2027);
    model.refresh();
    assertThat(kind(FRIDAY)).isEqualTo(DayKind.HOLIDAY);
    dialogs.yes = true;
    model.go(2028);
    assertThat(shown().typed().year()).isEqualTo(2028);
  }

  @Test
  void aCorrectedShippedYearIsPutBackAfterAsking() {
    model.go(2026);
    assertThat(shown().canBePutBack()).isFalse();
    model.cycle(LocalDate.of(2026, 11, 30));
    model.save();
    assertThat(shown().canBePutBack()).isTrue();
    dialogs.yes = true;
    model.putBack();
    assertThat(shown().source()).isEqualTo(WorkingDays.Source.SHIPPED);
    assertThat(shown().typed()).isEqualTo(WorkingDays.builtIn().year(2026));
    assertThat(said).last().isEqualTo("已恢复随程序提供的 2026 年节假日安排");
  }

  @Test
  void aYearOfTheOfficesOwnIsRemovedAndSaidSo() {
    model.go(2028);
    dialogs.yes = true;
    model.cycle(LocalDate.of(2028, 1, 3));
    model.save();
    assertThat(shown().canBePutBack()).isTrue();
    model.putBack();
    assertThat(said).last().isEqualTo("2028 年节假日安排已删除");
    assertThat(shown().canBePutBack()).isFalse();
  }

  @Test
  void aFileIsImportedAfterSayingWhatItChangesAndItsYearIsShown(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("2028.csv");
    Files.writeString(file, "日期,休或班\n2028-01-03,休\n2028-01-08,班\n");
    dialogs.yes = false;
    model.importFile(file);
    assertThat(dialogs.shown)
        .containsExactly(
            """
            文件写的是 2028 年：节假日 1 天，调休上班 1 天。
            现在还没有 2028 年的安排。
            2028 年扣除调休上班后，比只休周末多休 0 天；随程序提供的各年为 11 至 13 天。请核对节假日是否写全。
            节假日可能没有写全，存入后不再提醒补齐。仍要把它作为 2028 年的安排吗？\
            """);
    assertThat(service.current().knows(2028)).isFalse();
    dialogs.yes = true;
    model.importFile(file);
    assertThat(shown().typed())
        .isEqualTo(
            new WorkingYear(
                2028, List.of(LocalDate.of(2028, 1, 3)), List.of(LocalDate.of(2028, 1, 8))));
    dialogs.shown.clear();
    Files.writeString(file, "日期,休或班\n2028-01-04,休\n2028-01-08,班\n");
    model.importFile(file);
    assertThat(dialogs.shown)
        .singleElement()
        .asString()
        .contains("与现有安排（本办导入或填写）相比：节假日取消 1 天、增加 1 天、不变 0 天；调休上班取消 0 天、增加 0 天、不变 1 天。")
        .endsWith("要用文件替换 2028 年现有的安排吗？");
    Files.writeString(file, "日期,休或班\n2028-01-03,班\n");
    model.importFile(file);
    assertThat(dialogs.failures).hasSize(1);
    assertThat(service.current().isWorkingDay(LocalDate.of(2028, 1, 4))).isFalse();
  }
}
