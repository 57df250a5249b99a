package huanze.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {
  private static final SheetTable TABLE =
      new SheetTable(
          "单位/名册", List.of("代码", "名称"), List.of(List.of("0012", "海港区生态环境分局"), List.of("", "=1+1")));

  @TempDir Path folder;

  @Test
  void excelShowsHeadingsBoldAndFrozenAndKeepsCodes() throws IOException {
    Path file = folder.resolve("名册.xlsx");
    SheetWriter.write(file, TABLE);

    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("0012");
      assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getColumnWidth(1)).isEqualTo((9 * 2 + 2) * 256);
    }
  }

  @Test
  void aCsvBeginsWithTheMarkExcelNeeds() throws IOException {
    Path file = folder.resolve("名册.csv");
    SheetWriter.write(file, TABLE);
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo("\ufeff代码,名称\r\n0012,海港区生态环境分局\r\n\"\",=1+1\r\n");
  }

  @Test
  void replacesAnOlderFileAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("名册.xlsx");
    Files.writeString(file, "旧");
    SheetWriter.write(file, TABLE);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void obstaclesHaveTheirSentences() throws IOException {
    assertThat(refusal(folder.resolve("无/名册.xlsx"))).contains("不存在");
    assertThatThrownBy(() -> SheetWriter.write(folder.resolve("名册.doc"), TABLE))
        .isInstanceOf(InvalidInput.class);
    Path occupied = Files.createDirectories(folder.resolve("名册.xlsx/里面"));
    assertThat(refusal(occupied.getParent())).contains("是文件夹");
  }

  private static String refusal(Path target) {
    try {
      SheetWriter.write(target, TABLE);
      throw new AssertionError("written");
    } catch (Obstacle e) {
      return Texts.chinese().text(e);
    }
  }
}
