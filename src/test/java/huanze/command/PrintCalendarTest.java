package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.SecondLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar's papers on the command line, of a county that has recorded nothing yet. */
@SecondLane
class PrintCalendarTest {
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() {
    cli = new Cli(folder.resolve("ledger"));
    assertThat(cli.run("init", "--region", "130302").code()).isZero();
  }

  private static Cli.Run run(String words, Path out) {
    return cli.run(
        Stream.concat(Stream.of(words.split(" ")), Stream.of("--out", "" + out))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --unit 130302101.government               | 海港镇人民政府（2025年度                   | 842
          --region 130302101 --size a3              | 海港镇（2025年度                         | 1191
          --quarter 2 --level county                | 海港区（2025年第二季度                    | 842
          --quarter 2 --level county                | 筛选：县级                              | 842
          --month 6 --rows units                    | 海港区（2025年6月                        | 842
          --rule m5                                 | 中共海港镇委员会                          | 842
          --standing missed --rows regions          | 未履行                                 | 842
          --search 海港镇 --kind government          | 筛选：政府（办事处）、含“海港镇”               | 842
          --problems                                | 只看问题                                | 842
          """)
  void itIsNarrowedAsTheScreenIs(String options, String says, int width) throws IOException {
    String words = "grid-sheet --year 2025 --as-of 2025-12-31 " + options;
    Path pdf = folder.resolve("grid.pdf");
    Cli.Run printed = run("print " + words, pdf);
    assertThat(printed.code()).as(printed.err()).isZero();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(Math.round(document.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
      PDFTextStripper stripper = new PDFTextStripper();
      assertThat(stripper.getText(document).replaceAll("\\s", ""))
          .contains(says.replaceAll("\\s", ""));
      for (int page = 1; page < document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document))
            .as("every page but the last has rows and so their head")
            .contains("单位与应履行事项", "第 " + page + " 页");
      }
    }
    Path docx = folder.resolve("grid.docx");
    Cli.Run copied = run("print " + words, docx);
    assertThat(copied.code()).as(copied.err()).isZero();
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(docx))) {
      StringBuilder text = new StringBuilder();
      read.getParagraphs().forEach(p -> text.append(p.getText()));
      read.getTables().forEach(t -> text.append(t.getText()));
      assertThat(text.toString()).contains(says);
      XWPFTable table = read.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(table.getNumberOfRows() - 1).isRepeatHeader()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --year 2025 --quarter 5           | 应为 1 至 4
          --year 2025 --month 0             | 应为 1 至 12
          --year 2025 --quarter 1 --month 1 | 只能写一个
          --year 2025 --region 999999       | 没有这个行政区域
          --year 2025 --kind nothing        | 没有这种单位类别
          --year 2025 --rule X9             | X9
          --year 2025 --rows chosen         | regions units rules
          --year 2025 --size A5             | A4 A3
          --year 2025 --standing good       | missed
          """)
  void whatIsWrongIsNamedAndNothingIsWritten(String options, String says) {
    Path out = folder.resolve("none.pdf");
    Cli.Run run = run("print grid-sheet " + options, out);
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains(says);
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --month 2025-10                                   | 海港区（2025年10月，截至2025年12月31日）
          --month 2025-10 --region 130302101                | 海港镇（2025年10月
          --month 2025-06 --unit 130302101.government       | 海港镇人民政府（2025年6月
          --month 2025-12 --level county                    | 筛选：县级
          """)
  void aMonthIsASheetOfDaysAndAList(String options, String says) throws IOException {
    String words = "month-sheet --as-of 2025-12-31 " + options;
    Path pdf = folder.resolve("month.pdf");
    Cli.Run printed = run("print " + words, pdf);
    assertThat(printed.code()).as(printed.err()).isZero();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(Math.round(document.getPage(0).getMediaBox().getWidth())).isEqualTo(842);
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains(says.replaceAll("\\s", ""), "星期日", "应履行事项或活动");
    }
    Path docx = folder.resolve("month.docx");
    Cli.Run copied = run("print " + words, docx);
    assertThat(copied.code()).as(copied.err()).isZero();
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(docx))) {
      assertThat(read.getTables()).hasSize(2);
      for (XWPFTable table : read.getTables()) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      }
      assertThat(read.getTables().getLast().getText()).contains("到期");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --month 2025-13                 | 2026-06
          --month 2206-01                 | 2026-06
          --month 2025-06 --level village | township
          --month 2025-06 --unit nobody   | nobody
          """)
  void aMonthThatIsNoneIsNamed(String options, String says) {
    Path out = folder.resolve("none.docx");
    Cli.Run run = run("print month-sheet " + options, out);
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains(says);
    assertThat(out).doesNotExist();
  }

  /** The same of a unit and year goes on being numbered; another filter is another paper. */
  @Test
  void itIsIssuedUnderItsNumber() {
    String whole = "issue grid-sheet --year 2024 --unit 130302101.government";
    assertThat(cli.run(whole.split(" ")).err()).contains("尚未确认，只能作为草稿");
    String unit = whole + " --rule M5";
    assertThat(cli.run(unit.split(" ")).err()).contains("第 1 次，");
    assertThat(cli.run(unit.split(" ")).code())
        .as("says the same")
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run((unit + " --quarter 3").split(" ")).err()).contains("第 1 次，");
    assertThat(cli.run("issue", "list").out()).contains("海港镇人民政府 2024 第三季度 M5");
  }
}
