package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.SecondLane;
import huanze.sheet.ColumnUse;
import huanze.sheet.ImportPreview;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that LibreOffice made, and files that something is wrong with. */
@SecondLane
class RealRosterFilesTest {
  private final Office office = Office.of("130302");
  private long before;

  @TempDir Path folder;

  @BeforeEach
  void remember() {
    before = office.ledger.position();
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice-roster.xlsx", "libreoffice-roster.xls"})
  void aWorkbookOfLibreOfficeIsReadAsItLooks(String name) throws IOException {
    Path file = resource(name);
    RosterPreview preview =
        office.rosters.preview(Roster.COMBINED, SheetSource.file(file), RosterChoices.NONE);

    assertThat(preview.sheet().sheets()).containsExactly("填表说明", "2026年3月");
    assertThat(preview.sheet().sheet()).isEqualTo("2026年3月");
    assertThat(preview.sheet().headingRow()).isEqualTo(5);
    assertThat(preview.sheet().hiddenRows()).isEqualTo(1);
    assertThat(preview.sheet().columns())
        .extracting(ColumnUse::letter, ColumnUse::key, ColumnUse::hidden)
        .containsExactly(
            Tuple.tuple("A", null, false),
            Tuple.tuple("B", "unitName", false),
            Tuple.tuple("C", "personName", false),
            Tuple.tuple("D", "personCode", true),
            Tuple.tuple("E", "postName", false),
            Tuple.tuple("F", "from", false),
            Tuple.tuple("G", "to", false),
            Tuple.tuple("H", "document", false),
            Tuple.tuple("I", null, false));

    ImportPreview done = office.rosters.importFile(Roster.COMBINED, file);
    assertThat(done.additions()).hasSize(3);
    assertThat(TenureView.all(office.now()))
        .extracting(
            TenureView::unitName,
            TenureView::personName,
            TenureView::postName,
            TenureView::from,
            TenureView::to,
            TenureView::document)
        .containsExactlyInAnyOrder(
            Tuple.tuple("海港区人民政府", "王伟", "区长", LocalDate.of(2026, 3, 1), null, "秦任〔2026〕1号"),
            Tuple.tuple("海港区人民政府", "𠮷野平", "分管生态环境保护工作的副区长", LocalDate.of(2025, 3, 1), null, null),
            Tuple.tuple("海港区财政局", "赵敏", "局长", LocalDate.of(2026, 3, 1), null, "/"));
    assertThat(office.now().personWithCode("0007").orElseThrow().name()).isEqualTo("王伟");
    assertThat(office.rosters.importFile(Roster.COMBINED, file).unchanged()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"libreoffice-roster.xlsx", "libreoffice-roster.xls"})
  void hiddenRowsComeAlongIfThatWasDecided(String name) throws IOException {
    SheetSource source = SheetSource.file(resource(name));
    RosterChoices hidden = RosterChoices.NONE.sheet(SheetChoices.NONE.hiddenRows(true));
    assertThat(office.rosters.importTable(Roster.COMBINED, source, hidden).additions()).hasSize(4);
    Tenure former =
        office.now().tenuresOfPerson(office.now().peopleNamed("刘建国").getFirst().id()).getFirst();
    assertThat(former.days().to()).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void aHalfWrittenWorkbookAndAnEmptyFileSayWhatToDo() throws IOException {
    byte[] whole = Files.readAllBytes(resource("libreoffice-roster.xlsx"));
    assertThat(refusal(write("半份.xlsx", Arrays.copyOf(whole, whole.length / 2))))
        .isEqualTo("文件“半份.xlsx”已损坏，请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。");
    byte[] old = Files.readAllBytes(resource("libreoffice-roster.xls"));
    assertThat(refusal(write("半份.xls", Arrays.copyOf(old, old.length / 2))))
        .isEqualTo("文件“半份.xls”已损坏，请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。");
    assertThat(refusal(write("空.xlsx", new byte[0]))).isEqualTo("文件“空.xlsx”是空的（0 字节），请换一个文件。");
    assertThat(refusal(write("空行.csv", "\r\n,,\r\n".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("文件“空行.csv”里没有任何内容，请换一个文件。");
    assertThat(refusal(write("~$名册.xlsx", new byte[165])))
        .isEqualTo("“~$名册.xlsx”是 Excel 打开文件时留下的临时文件，请选择不带“~$”的同名文件。");
  }

  @Test
  void aWorkbookWithAPasswordSaysSo() throws Exception {
    Path file = folder.resolve("加密.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("1234");
      try (OutputStream inside = encryptor.getDataStream(container)) {
        inside.write(Files.readAllBytes(resource("libreoffice-roster.xlsx")));
      }
      container.writeFilesystem(out);
    }
    assertThat(refusal(file)).isEqualTo("文件“加密.xlsx”设有打开密码，请先用 Excel 或 WPS 取消密码，保存后再导入。");
  }

  @Test
  void textInAnEncodingThatIsTornSaysSoInsteadOfImportingNonsense() throws IOException {
    String text = "单位,姓名,职务\n海港区政府,王伟,区长\n海港区财政局,赵敏,局长\n海港区水务局,李娜,局长\n";
    byte[] torn = text.getBytes(StandardCharsets.UTF_8);
    torn[torn.length - 9] = (byte) 0xff;
    assertThat(refusal(write("截断.csv", torn)))
        .isEqualTo("文件“截断.csv”中有文字已经损坏或编码不对，请用 Excel 或 WPS 打开核对，另存为 .xlsx 后再导入。");
    byte[] lost = "单位,姓名,职务\n海港区政府,王\ufffd,区长\n".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(write("丢字.csv", lost))).contains("有文字已经损坏");
    byte[] japanese = "単位,氏名,職務\n海港,王偉,区長\n".getBytes(Charset.forName("Shift_JIS"));
    assertThat(refusal(write("别国.csv", japanese))).isEqualTo("在“别国”中找不到表头，表头至少应有：姓名。可先导出空白模板对照。");
    Path unmarked = write("无标记.csv", text.getBytes(StandardCharsets.UTF_16LE));
    assertThat(office.rosters.preview(Roster.COMBINED, unmarked).additions()).hasSize(3);
  }

  @Test
  void aRowWithACellTooManyIsNamed() throws IOException {
    String text = "单位,姓名,职务\n海港区政府,王伟,区委副书记,区长\n海港区财政局,赵敏,局长\n海港区水务局,李娜,局长\n";
    assertThat(refusal(write("逗号.csv", text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("第 2 行比标题多出内容“区长”，可能某一格里有逗号，请用英文双引号括起这一格，或另存为 .xlsx 后再导入。");
  }

  @Test
  void threeHundredColumnsAndACellOfAPageAreReadAndNamed() {
    List<String> headings = new ArrayList<>(List.of("单位", "姓名", "职务"));
    IntStream.rangeClosed(4, 300).forEach(i -> headings.add("栏目" + i));
    List<String> row = new ArrayList<>(List.of("海港区政府", "王伟", "区长"));
    row.addAll(Collections.nCopies(297, "内容"));
    Path wide = folder.resolve("宽.xlsx");
    SheetWriter.write(wide, new SheetTable("名册", headings, List.of(row)));
    RosterPreview preview =
        office.rosters.preview(Roster.COMBINED, SheetSource.file(wide), RosterChoices.NONE);
    assertThat(preview.sheet().columns()).hasSize(300);
    assertThat(preview.sheet().columns().getLast().letter()).isEqualTo("KN");
    assertThat(preview.changes().additions()).hasSize(1);

    Path longCell = folder.resolve("长.xlsx");
    SheetWriter.write(
        longCell,
        new SheetTable(
            "名册", List.of("单位", "姓名", "职务"), List.of(List.of("海港区政府", "王".repeat(32_000), "区长"))));
    assertThat(refusal(longCell)).isEqualTo("第 2 行“姓名”有 32000 个字，超过 200 个字，请核对是否选错了列或填错了格。");
  }

  @Test
  void twentyThousandRowsAreOneOperationAndTheSecondTimeNothing() {
    List<Unit> units = List.copyOf(office.now().units());
    List<List<String>> rows =
        IntStream.range(0, 20_000)
            .mapToObj(
                i ->
                    List.of(
                        units.get(i % units.size()).name(),
                        "人" + i,
                        "成员" + i / units.size(),
                        "2026年3月"))
            .toList();
    Path file = folder.resolve("大名册.xlsx");
    SheetWriter.write(file, new SheetTable("名册", List.of("单位", "姓名", "职务", "任职时间"), rows));
    assertThat(office.rosters.importFile(Roster.COMBINED, file).additions()).hasSize(20_000);
    assertThat(office.now().people()).hasSize(20_000);
    ImportPreview again = office.rosters.importFile(Roster.COMBINED, file);
    assertThat(again.unchanged()).isEqualTo(20_000);
    assertThat(again.changesNothing()).isTrue();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path resource(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  /** The one sentence with which a file is refused; nothing stored has changed. */
  private String refusal(Path file) {
    try {
      office.rosters.importFile(Roster.COMBINED, file);
    } catch (InvalidInput e) {
      assertThat(office.ledger.position()).isEqualTo(before);
      return Office.TEXTS.text(e.problems().getFirst());
    } catch (Obstacle e) {
      assertThat(office.ledger.position()).isEqualTo(before);
      return Office.TEXTS.text(e);
    }
    throw new AssertionError("not refused");
  }
}
