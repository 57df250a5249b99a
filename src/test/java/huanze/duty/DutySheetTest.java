package huanze.duty;

import static huanze.duty.DutyOffice.days;
import static huanze.duty.DutyOffice.duty;
import static huanze.duty.DutyOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.access.Gate;
import huanze.sheet.ImportPreview;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutySheetTest {
  private static final String HEAD = "130302.government.mainLeader";
  @TempDir Path folder;
  private final DutyOffice office = DutyOffice.of("130302");
  private final DutySheetService sheets =
      new DutySheetService(
          office.ledger,
          office.structures,
          office.books,
          Gate.open(),
          office.clock,
          office.ids,
          DutyOffice.TEXTS);

  private Path file(String name, Charset charset, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n", charset);
  }

  private Path file(String... lines) throws IOException {
    return file("分工.csv", StandardCharsets.UTF_8, lines);
  }

  @Test
  void aTableAsOfficesMakeItIsRead() throws IOException {
    Path file =
        file(
            "分工.csv",
            Charset.forName("GBK"),
            "2026年海港区职责分工表,,,,,",
            "职务,单位,起,条款,责任,备注",
            "区长,海港区人民政府,2026.3.1,第六条第（一）项,,主持",
            "区长,海港区人民政府,２０２６年３月,6.4,分管领导责任,",
            ",,,,,",
            "局长,秦皇岛市生态环境局海港区分局,2026/3/1,8.4,,");
    ImportPreview preview = sheets.preview(file);
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.additions())
        .extracting(ImportPreview.Addition::what)
        .containsExactly("海港区人民政府 区长 第六条第（一）项", "海港区人民政府 区长 第六条第（四）项", "秦皇岛市生态环境局海港区分局 局长 第八条第二款");
    assertThat(office.book().assignments()).isEmpty();
    sheets.importFile(file);
    assertThat(office.book().ofPost(office.post(HEAD).id()))
        .extracting(
            Assignment::duty, Assignment::responsibility, Assignment::days, Assignment::note)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                duty("6.1"), "overall", days("2026-03-01", null), "主持"),
            org.assertj.core.api.Assertions.tuple(
                duty("6.4"), "inCharge", days("2026-03-01", null), null));
    long before = office.ledger.position();
    assertThat(sheets.importFile(file).changesNothing()).isTrue();
    assertThat(office.ledger.position()).isEqualTo(before);
  }

  @Test
  void everyBadRowIsNamedAndNothingIsStored() throws IOException {
    Path file =
        file(
            "单位,职务,职责,起,止",
            "海港区人民政府,区长,6.1,2026-01-01,",
            "海港区人民政府,市长,6.1,2026-01-01,",
            "海港区人民政府,区长,9.9,2026-01-01,",
            "海港区人民政府,区长,5.1,2026-01-01,",
            "海港区人民政府,区长,6.1,2026-05-01,");
    assertThat(refusal(() -> sheets.importFile(file)))
        .as("rows 2 and 6 contradict each other")
        .hasSize(5)
        .anySatisfy(s -> assertThat(s).contains("第 3 行").contains("市长"))
        .anySatisfy(s -> assertThat(s).isEqualTo("第 4 行“职责编号”：职责目录中没有“9.9”，请填写编号（如 6.4）、条款或职责全文。"))
        .anySatisfy(s -> assertThat(s).contains("第 5 行").contains("不是“海港区人民政府”这类单位的职责"))
        .anySatisfy(s -> assertThat(s).contains("第 6 行").contains("不能重复承担同一职责"));
    assertThat(office.book().assignments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"分工.xlsx", "分工.csv"})
  void whatIsExportedIsReadAgainAndChangedInPlace(String name) {
    UUID id = office.assign(HEAD, "6.1", "2026-01-01", null);
    office.assign("130302.department.ecology.head", "8.1", "2025-01-01", "2025-12-31");
    Path file = folder.resolve(name);
    sheets.export(file);
    assertThat(sheets.preview(file).unchanged()).isEqualTo(2);
    office.duties.change(id, office.draft(HEAD, "6.1", "2026-02-01", null).carrying("inCharge"));
    ImportPreview back = sheets.importFile(file);
    assertThat(back.changes()).hasSize(1);
    assertThat(office.book().assignment(id).orElseThrow().responsibility()).isEqualTo("overall");
    assertThat(office.book().assignment(id).orElseThrow().days())
        .isEqualTo(days("2026-01-01", null));
  }

  /**
   * What outlives its unit stands, and is shown as such; a table that says the same changes
   * nothing.
   */
  @Test
  void whatOutlivesItsUnitIsReadAgainToo() {
    UUID id = office.assign("130302.department.audit.head", "8.1", "2025-01-01", null);
    office.end(office.unit("130302.department.audit").id(), LocalDate.of(2026, 5, 31));
    Path file = folder.resolve("分工.xlsx");
    sheets.export(file);
    assertThat(sheets.importFile(file).changesNothing()).isTrue();
    assertThat(office.book().assignment(id).orElseThrow().days())
        .isEqualTo(days("2025-01-01", null));
  }

  @Test
  void theEmptyFormHasAnExampleThatIsLeftOut() {
    Path file = folder.resolve("空表.xlsx");
    DutySheetService.template(DutyOffice.PACK, DutyOffice.TEXTS, file);
    ImportPreview preview = sheets.preview(file);
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.changesNothing()).isTrue();
  }
}
