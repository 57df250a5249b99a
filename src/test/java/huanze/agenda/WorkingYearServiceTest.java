package huanze.agenda;

import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.access.Right;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The years that an office gives itself. The days of 2027 in here are made up. */
class WorkingYearServiceTest {
  private static final WorkingYear YEAR_2027 =
      new WorkingYear(
          2027,
          List.of(day("2027-01-01"), day("2027-02-05"), day("2027-02-08")),
          List.of(day("2027-02-14")));

  private final MemoryLedger ledger =
      new MemoryLedger(new Schema(1, AgendaTables.all(), List.of()));
  private final List<Right> asked = new ArrayList<>();
  private final WorkingYearService service =
      new WorkingYearService(
          ledger, (right, unit) -> asked.add(right), Texts.chinese(), WorkingDays.builtIn());

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), Arrays.asList(lines));
  }

  /** The sentences of a refusal; nothing may be stored by it. */
  private List<String> refusal(ThrowingCallable call) {
    long before = ledger.position();
    List<String> said = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> e.problems().forEach(problem -> said.add(Texts.chinese().text(problem))));
    assertThat(said).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain("{"));
    assertThat(ledger.position()).isEqualTo(before);
    return said;
  }

  @Test
  void aYearIsOneEntryAndUndoTakesItBack() {
    long before = ledger.position();
    assertThat(service.save(YEAR_2027)).hasValue(before + 1);
    assertThat(asked).contains(Right.CHANGE_SETTINGS);
    assertThat(service.current().source(2027)).isEqualTo(WorkingDays.Source.OFFICE);
    assertThat(service.current().isWorkingDay(day("2027-02-14"))).isTrue();
    assertThat(service.current().isWorkingDay(day("2027-02-08"))).isFalse();
    assertThat(service.save(YEAR_2027)).as("the same again").isEmpty();
    ledger.ledger().undo(before + 1);
    assertThat(service.current().source(2027)).isEqualTo(WorkingDays.Source.MISSING);
    assertThat(service.current().isWorkingDay(day("2027-02-08"))).isTrue();
  }

  @Test
  void aShippedYearMayBeCorrectedAndPutBack() {
    WorkingYear shipped = service.current().year(2026);
    assertThat(shipped.kind(day("2026-10-07"))).isEqualTo(DayKind.HOLIDAY);
    service.save(shipped.with(day("2026-10-07"), DayKind.WORKDAY));
    assertThat(service.current().isWorkingDay(day("2026-10-07"))).isTrue();
    assertThat(service.current().source(2026)).isEqualTo(WorkingDays.Source.OFFICE);
    assertThat(service.current().source(2025)).isEqualTo(WorkingDays.Source.SHIPPED);
    assertThat(service.putBack(2026)).isPresent();
    assertThat(service.current().year(2026)).isEqualTo(shipped);
    assertThat(service.current().source(2026)).isEqualTo(WorkingDays.Source.SHIPPED);
    assertThat(service.putBack(2026)).as("nothing of the office's own").isEmpty();
  }

  @Test
  void correctedBackByHandItIsTheShippedOneAgain() {
    WorkingYear shipped = service.current().year(2026);
    service.save(shipped.with(day("2026-10-07"), DayKind.WORKDAY));
    service.save(shipped);
    assertThat(service.current().source(2026)).isEqualTo(WorkingDays.Source.SHIPPED);
  }

  @Test
  void aDayIsClickedThroughItsKinds() {
    LocalDate saturday = day("2027-02-13");
    LocalDate monday = day("2027-02-15");
    WorkingYear year = WorkingYear.plain(2027);
    assertThat(year.kind(saturday)).isEqualTo(DayKind.REST);
    assertThat(year.with(saturday, DayKind.SHIFTED).kind(saturday)).isEqualTo(DayKind.SHIFTED);
    assertThat(year.with(saturday, DayKind.HOLIDAY).kind(saturday)).isEqualTo(DayKind.HOLIDAY);
    assertThat(year.with(monday, DayKind.HOLIDAY).kind(monday)).isEqualTo(DayKind.HOLIDAY);
    assertThat(year.with(monday, DayKind.SHIFTED).kind(monday)).isEqualTo(DayKind.WORKDAY);
    assertThat(year.with(monday, DayKind.HOLIDAY).with(monday, DayKind.WORKDAY)).isEqualTo(year);
    // 2027 begins and ends on a Friday: 261 weekdays.
    assertThat(year.workingDays()).isEqualTo(261);
    assertThat(YEAR_2027.workingDays()).isEqualTo(261 - 3 + 1);
  }

  @Test
  void aFileIsReadInAnyOrderWithEitherWords() throws IOException {
    Path chinese =
        file("安排.csv", "休或班,日期", "班,2027年2月14日", "休,2027-02-08", "休,2027/1/1", "放假,2027-02-05");
    assertThat(service.preview(chinese).calendar()).isEqualTo(YEAR_2027);
    Path english =
        file(
            "days.csv",
            "date,kind",
            "2027-02-05,off",
            "2027-02-14,work",
            "2027-01-01,off",
            "2027-02-08,off");
    CalendarPreview preview = service.importFile(english);
    assertThat(preview.calendar()).isEqualTo(YEAR_2027);
    assertThat(preview.before()).isEqualTo(WorkingDays.Source.MISSING);
    assertThat(preview.changes()).hasSize(4);
    assertThat(service.preview(chinese).changes()).as("it stands already").isEmpty();
  }

  /**
   * 2026 has 33 days off and 6 weekend days worked. Of the file 1 to 3 October are among them, 8
   * October is not, nor is Saturday 17 October worked.
   */
  @Test
  void whatAShortFileTakesFromAShippedYearIsCounted() throws IOException {
    Path few =
        file(
            "国庆.csv",
            "日期,休或班",
            "2026-10-01,休",
            "2026-10-02,休",
            "2026-10-03,休",
            "2026-10-08,休",
            "2026-10-10,班",
            "2026-10-17,班");
    CalendarPreview preview = service.preview(few);
    assertThat(preview.off()).isEqualTo(new CalendarPreview.Difference(1, 30, 3));
    assertThat(preview.worked()).isEqualTo(new CalendarPreview.Difference(1, 5, 1));
    assertThat(preview.losesDays()).isTrue();
    assertThat(new CalendarPreviewWords(Texts.chinese()).lines(preview))
        .containsExactly(
            "文件写的是 2026 年：节假日 4 天，调休上班 2 天。",
            "与现有安排（随程序提供）相比：节假日取消 30 天、增加 1 天、不变 3 天；调休上班取消 5 天、增加 1 天、不变 1 天。",
            // off on Thursday, Friday and Thursday, worked on two Saturdays
            "2026 年扣除调休上班后，比只休周末多休 1 天；随程序提供的各年为 11 至 13 天。请核对节假日是否写全。");
  }

  @Test
  void theSameYearAgainLosesNothingAndIsNotStrange() {
    Path whole = folder.resolve("2026.xlsx");
    service.export(WorkingDays.builtIn().year(2026), whole);
    CalendarPreview preview = service.preview(whole);
    assertThat(preview.off()).isEqualTo(new CalendarPreview.Difference(0, 0, 33));
    assertThat(preview.worked()).isEqualTo(new CalendarPreview.Difference(0, 0, 6));
    assertThat(preview.losesDays()).isFalse();
    assertThat(preview.notes()).isEmpty();
  }

  /** Eleven weekdays from Monday 4 January 2027 on; the fewest of a shipped year are eleven. */
  @ParameterizedTest
  @CsvSource({"10, true", "11, false"})
  void aNewYearWithFewerDaysOffThanAnyOtherIsNoted(int days, boolean noted) throws IOException {
    List<String> lines = new ArrayList<>(List.of("日期,休或班"));
    day("2027-01-04")
        .datesUntil(day("2027-01-31"))
        .filter(date -> !WorkingYear.isWeekend(date))
        .limit(days)
        .forEach(date -> lines.add(date + ",休"));
    CalendarPreview preview = service.preview(file("新.csv", lines.toArray(String[]::new)));
    assertThat(preview.notes()).hasSize(noted ? 1 : 0);
    assertThat(preview.losesDays()).as("nothing stood").isFalse();
    assertThat(new CalendarPreviewWords(Texts.chinese()).lines(preview))
        .contains("现在还没有 2027 年的安排。");
  }

  @ParameterizedTest
  @CsvSource({"休/班, 休, 班", "休班, 休, 班", "类型, 放假, 补班", "是否上班, 否, 是", "放假安排, 法定节假日, 调休上班"})
  void headingsThatOfficesWriteAreUnderstood(String heading, String off, String work)
      throws IOException {
    Path file =
        file(
            "安排.csv",
            "日期," + heading,
            "2027-01-01," + off,
            "2027-02-05," + off,
            "2027-02-08," + off,
            "2027-02-14," + work);
    assertThat(service.preview(file).calendar()).isEqualTo(YEAR_2027);
  }

  @Test
  void theEmptyFormNamesItsHeadingsAndItsExampleIsNoDay() {
    Path form = folder.resolve("模板.xlsx");
    WorkingYearService.template(Texts.chinese(), form);
    assertThat(refusal(() -> service.importFile(form)))
        .containsExactly("文件“模板.xlsx”里没有一天的安排，没有可导入的内容。");
  }

  @Test
  void theSameComesFromExcelFromGbkAndFromItsOwnExport() throws IOException {
    Path xlsx = folder.resolve("2027.xlsx");
    SheetWriter.write(
        xlsx,
        new SheetTable(
            "2027",
            List.of("日期", "休或班"),
            List.of(
                List.of("2027-01-01", "休"),
                List.of("2027-02-05", "休"),
                List.of("2027-02-14", "班"),
                List.of("2027-02-08", "休"))));
    assertThat(service.importFile(xlsx).calendar()).isEqualTo(YEAR_2027);
    Path exported = folder.resolve("out.xlsx");
    service.export(YEAR_2027, exported);
    assertThat(service.preview(exported).calendar()).isEqualTo(YEAR_2027);
    Path gbk = folder.resolve("gbk.csv");
    Files.writeString(
        gbk,
        "日期,休或班\n2027-01-01,休\n2027-02-05,休\n2027-02-08,休\n2027-02-14,班\n",
        Charset.forName("GBK"));
    assertThat(service.preview(gbk).calendar()).isEqualTo(YEAR_2027);
  }

  @Test
  void everyBadRowIsNamedAndNothingIsStored() throws IOException {
    Path bad =
        file(
            "坏.csv",
            "日期,休或班",
            "2027-01-01,休", // 2
            "2027-02-30,休", // 3: no such day
            "2027-02-05,随便", // 4: no such kind
            "2027-01-01,休", // 5: twice
            "2027-01-01,班", // 6: contradicts
            "2026-12-31,休", // 7: another year
            "2027-03-02,班", // 8: a Tuesday
            ",休", // 9: no day
            "2027-02-14,班");
    List<String> said = refusal(() -> service.importFile(bad));
    assertThat(said).hasSize(7);
    assertThat(String.join("\n", said))
        .contains("第 3 行", "第 4 行", "第 5 行", "第 6 行", "第 7 行", "第 8 行", "第 9 行")
        .doesNotContain("第 2 行“日期”", "第 10 行");
  }

  @Test
  void aFileWithoutDaysOrWithoutItsColumnsIsRefused() throws IOException {
    assertThat(refusal(() -> service.importFile(file("空.csv", "日期,休或班"))))
        .singleElement()
        .asString()
        .contains("没有可导入的内容");
    assertThat(refusal(() -> service.importFile(file("名单.csv", "姓名,电话", "王芳,1"))))
        .singleElement()
        .asString()
        .contains("日期");
    assertThat(refusal(() -> service.importFile(file("古.csv", "日期,休或班", "1949-10-01,休"))))
        .singleElement()
        .asString()
        .contains("1949");
    assertThat(refusal(() -> service.importFile(file("班.csv", "日期,休或班", "2027-02-14,班"))))
        .singleElement()
        .asString()
        .contains("没有一个节假日");
  }

  @Test
  void aYearOfEveryWeekendIsASlip() {
    List<LocalDate> weekends =
        day("2027-01-01").datesUntil(day("2028-01-01")).filter(WorkingYear::isWeekend).toList();
    assertThat(refusal(() -> service.save(new WorkingYear(2027, weekends, List.of()))))
        .singleElement()
        .asString()
        .contains("104", "60");
    assertThat(
            refusal(
                () ->
                    service.save(new WorkingYear(2027, YEAR_2027.off(), weekends.subList(0, 21)))))
        .singleElement()
        .asString()
        .contains("21", "20");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 没有一个节假日",
    "2027-02-14, 2027-02-14, 只保留一种",
    "2027-01-01, 2027-02-15, 本来就要上班",
    "2027-01-01 2028-01-01, '', 不在 2027 年"
  })
  void aYearThatNoNoticeWouldSayIsRefused(String off, String worked, String words) {
    WorkingYear year = new WorkingYear(2027, AgendaTables.days(off), AgendaTables.days(worked));
    assertThat(refusal(() -> service.save(year))).singleElement().asString().contains(words);
  }
}
