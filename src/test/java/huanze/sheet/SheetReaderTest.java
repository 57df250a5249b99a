package huanze.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Texts TEXTS = Texts.chinese();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsAFormAsOfficesMakeThem(boolean newFormat) throws IOException {
    Path file = folder.resolve(newFormat ? "表.xlsx" : "表.xls");
    try (Workbook book = newFormat ? new XSSFWorkbook() : new HSSFWorkbook()) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("任职");
      sheet.createRow(0).createCell(0).setCellValue("领导干部任职情况表");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
      row(sheet.createRow(1), "填表单位：海港区", "", "", "2026年");
      row(sheet.createRow(3), "单位", "姓名", "任职时间", "", "编号");
      row(sheet.createRow(4), "", "", "起", "止", "");
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
      for (int column : List.of(0, 1, 4)) {
        sheet.addMergedRegion(new CellRangeAddress(3, 4, column, column));
      }
      CellStyle date = style(book, "yyyy\"年\"m\"月\"d\"日\"");
      Row data = sheet.createRow(6);
      row(data, "海港区人民政府", "　张三 ");
      data.createCell(2).setCellValue(LocalDate.of(2026, 3, 1));
      data.getCell(2).setCellStyle(date);
      data.createCell(3).setCellFormula("C7+30");
      data.getCell(3).setCellValue(46112);
      data.getCell(3).setCellStyle(date);
      data.createCell(4).setCellValue(7);
      data.getCell(4).setCellStyle(style(book, "0000"));
      Row hidden = sheet.createRow(7);
      row(hidden, "卢龙县人民政府", "李四");
      hidden.createCell(4).setCellValue(130302001d);
      hidden.setZeroHeight(true);
      sheet.createRow(8).createCell(0).setCellValue("注：以上由组织部门提供");
      sheet.addMergedRegion(new CellRangeAddress(8, 8, 0, 4));
      save(book, file);
    }

    Sheet read = SheetReader.read(file);

    assertThat(read.name()).isEqualTo("任职");
    assertThat(read.above().getFirst().cell(0)).isEqualTo("领导干部任职情况表");
    assertThat(read.heading()).isEqualTo(new SheetRow(5, List.of("单位", "姓名", "起", "止", "编号")));
    assertThat(read.rows())
        .containsExactly(
            new SheetRow(7, List.of("海港区人民政府", "张三", "2026-03-01", "2026-03-31", "0007")),
            new SheetRow(8, List.of("卢龙县人民政府", "李四", "", "", "130302001")));
  }

  @Test
  void aBuiltInChineseDateFormatIsADate() throws IOException {
    Path file = folder.resolve("日期.xls");
    try (Workbook book = new HSSFWorkbook()) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet();
      row(sheet.createRow(0), "姓名", "起");
      row(sheet.createRow(1), "张三");
      CellStyle chinese = book.createCellStyle();
      chinese.setDataFormat((short) 31);
      sheet.getRow(1).createCell(1).setCellValue(46082);
      sheet.getRow(1).getCell(1).setCellStyle(chinese);
      save(book, file);
    }
    assertThat(SheetReader.read(file).rows().getFirst().cell(1)).isEqualTo("2026-03-01");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,','", "GBK,','", "GB18030,;", "UTF-8,tab", "UTF-16,tab", "BOM,','"})
  void readsTextTables(String charset, String separator) throws IOException {
    String part = separator.equals("tab") ? "\t" : separator;
    String text =
        String.join(part, "代码", "名称", "备注")
            + "\r\n\r\n"
            + String.join(part, "１３０３０２", "海港区", "\"含\"\"引号\"\"和" + part + "分隔\n换行\"")
            + "\r\n"
            + String.join(part, "=\"001\"", "二", "")
            + "\r\n";
    Path file = folder.resolve("表.xls");
    byte[] bytes =
        charset.equals("BOM")
            ? ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)
            : text.getBytes(Charset.forName(charset));
    Files.write(file, bytes);

    Sheet read = SheetReader.read(file);

    assertThat(read.heading().cells()).containsExactly("代码", "名称", "备注");
    assertThat(read.rows())
        .containsExactly(
            new SheetRow(3, List.of("１３０３０２", "海港区", "含\"引号\"和" + part + "分隔\n换行")),
            new SheetRow(4, List.of("001", "二")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  void readsAWebPageSavedAsExcel(String charset) throws IOException {
    String page =
        """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
        <tr><td colspan="3">单位名册</td></tr>
        <tr><th rowspan=2>代码</th><th colspan=2>时间</th></tr>
        <tr><th>起</th><th>止</th></tr>
        <tr><td>130302&nbsp;</td><td>2026.3.1</td><td></td></tr>
        </table></body></html>
        """;
    Path file = folder.resolve("导出.xls");
    Files.write(file, page.getBytes(Charset.forName(charset)));

    Sheet read = SheetReader.read(file);

    assertThat(read.heading()).isEqualTo(new SheetRow(3, List.of("代码", "起", "止")));
    assertThat(read.rows()).containsExactly(new SheetRow(4, List.of("130302", "2026.3.1")));
  }

  @Test
  void aCellMergedDownwardsBelongsToEveryRowThatHoldsSomething() throws IOException {
    Path file = folder.resolve("合并.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet();
      row(sheet.createRow(0), "单位", "职务", "姓名", "编号");
      row(sheet.createRow(1), "一、区直单位");
      sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
      row(sheet.createRow(2), "海港区人民政府", "区长", "张三", "1");
      row(sheet.createRow(3), "", "副区长", "李四", "2");
      sheet.createRow(4);
      sheet.addMergedRegion(new CellRangeAddress(2, 4, 0, 0));
      save(book, file);
    }
    assertThat(SheetReader.read(file).rows())
        .containsExactly(
            new SheetRow(3, List.of("海港区人民政府", "区长", "张三", "1")),
            new SheetRow(4, List.of("海港区人民政府", "副区长", "李四", "2")));
  }

  @Test
  void readsTheXmlOfExcel2003() throws IOException {
    Path file = folder.resolve("导出.xls");
    Files.writeString(
        file,
        """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="单位"><Table>
        <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">单位名册</Data></Cell></Row>
        <Row ss:Index="3"><Cell><Data ss:Type="String">代码</Data></Cell>
          <Cell><Data ss:Type="String">名称</Data></Cell><Cell><Data ss:Type="String">起</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Number">130302</Data></Cell>
          <Cell ss:Index="3"><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell></Row>
        </Table></Worksheet></Workbook>
        """);

    Sheet read = SheetReader.read(file);

    assertThat(read.name()).isEqualTo("单位");
    assertThat(read.heading()).isEqualTo(new SheetRow(3, List.of("代码", "名称", "起")));
    assertThat(read.rows()).containsExactly(new SheetRow(4, List.of("130302", "", "2026-03-01")));
  }

  @Test
  void everyBadFileGetsItsSentence() throws Exception {
    assertThat(refusal(new byte[0])).startsWith("文件“坏.xlsx”是空的（0 字节）");
    assertThat(refusal("  \r\n ,,, \r\n".getBytes(GBK))).contains("没有任何内容");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
        .contains("不是表格文件");
    assertThat(refusal("%PDF-1.7\n".getBytes(GBK))).contains("不是表格文件");
    assertThat(refusal("<html><body>登录已过期</body></html>".getBytes(GBK))).contains("不是表格文件");
    assertThat(refusal("名称,代码\n\"海港区,1\n".getBytes(GBK))).contains("双引号没有成对");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).contains("已损坏");
    assertThat(refusal(docx())).contains("不是表格文件");
    byte[] whole = xlsx();
    assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).contains("已损坏");
    assertThat(refusal(encrypted(whole))).contains("打开密码");
  }

  @Test
  void aMissingFileAndAFolderAreObstacles() {
    assertThatThrownBy(() -> SheetReader.read(folder.resolve("无.xlsx")))
        .isInstanceOfSatisfying(Obstacle.class, o -> assertThat(TEXTS.text(o)).startsWith("找不到文件"));
    assertThatThrownBy(() -> SheetReader.read(folder))
        .isInstanceOfSatisfying(
            Obstacle.class, o -> assertThat(TEXTS.text(o)).contains("是文件夹，不是文件"));
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 20_000})
  void readsManyRows(int rows) {
    List<List<String>> all =
        java.util.stream.IntStream.range(0, rows)
            .mapToObj(i -> List.of("%06d".formatted(i), "单位" + i, "", "2026-03-01"))
            .toList();
    Path file = folder.resolve("大.xlsx");
    SheetWriter.write(file, new SheetTable("大表", List.of("代码", "名称", "空", "起"), all));

    List<SheetRow> read = SheetReader.read(file).rows();

    assertThat(read).hasSize(rows);
    assertThat(read.getLast())
        .isEqualTo(
            new SheetRow(
                rows + 1,
                List.of("%06d".formatted(rows - 1), "单位" + (rows - 1), "", "2026-03-01")));
  }

  private String refusal(byte[] bytes) throws IOException {
    Path file = folder.resolve("坏.xlsx");
    Files.write(file, bytes);
    try {
      Sheet sheet = SheetReader.read(file);
      throw new AssertionError("read " + sheet);
    } catch (InvalidInput e) {
      assertThat(e.problems()).hasSize(1);
      return TEXTS.text(e.problems().getFirst());
    } catch (Obstacle e) {
      return TEXTS.text(e);
    }
  }

  private byte[] xlsx() throws IOException {
    Path file = folder.resolve("整.xlsx");
    SheetWriter.write(file, new SheetTable("表", List.of("代码"), List.of(List.of("1"))));
    return Files.readAllBytes(file);
  }

  private static byte[] docx() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
      document.createParagraph().createRun().setText("不是表");
      document.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] encrypted(byte[] plain) throws Exception {
    var out = new java.io.ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("123456");
      try (OutputStream body = encryptor.getDataStream(files)) {
        body.write(plain);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static void row(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static CellStyle style(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static void save(Workbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }
}
