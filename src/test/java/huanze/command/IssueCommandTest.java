package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of a county's assessment on the command line, printed and issued. */
@SecondLane
class IssueCommandTest {
  private static final String COUNTY = "130302";
  private static final String GOVERNMENT = COUNTY + ".government";

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", COUNTY).code()).isZero();
  }

  private static Path file(String name) {
    return folder.resolve(name);
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void oneUnitsFormsArePrinted() throws IOException {
    Path form = file("form.pdf");
    Cli.Run run =
        cli.run(
            "print", "assessment-form", "--unit", GOVERNMENT, "--year", "2025", "--out", "" + form);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(text(form)).contains("考核评分表").contains("待评分").contains("草").contains("考核组长");
    Path sheet = file("conditions.pdf");
    assertThat(
            cli.run(
                    "print",
                    "condition-sheet",
                    "--unit",
                    GOVERNMENT,
                    "--year",
                    "2025",
                    "--out",
                    "" + sheet)
                .code())
        .isZero();
    assertThat(text(sheet)).contains("取消评优情形认定表").contains("尚无数据");
    Path summary = file("summary.pdf");
    assertThat(
            cli.run("print", "assessment-summary", "--year", "2025", "--out", "" + summary).code())
        .isZero();
    assertThat(text(summary)).contains("考核结果汇总表").contains("未开始");
  }

  @Test
  void blankFormsOfAllDepartmentsAreOneDocument() throws IOException {
    Path all = file("departments.pdf");
    Cli.Run run =
        cli.run(
            "print",
            "assessment-form",
            "--year",
            "2025",
            "--kind",
            "department",
            "--level",
            "county",
            "--blank",
            "--out",
            "" + all);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(text(all)).doesNotContain("待评分");
    try (PDDocument document = Loader.loadPDF(all.toFile())) {
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .hasSizeGreaterThan(5);
    }
  }

  @Test
  void whatCannotBePrintedIsSaidAndWritesNothing() {
    Path none = file("none.pdf");
    assertThat(
            cli.run(
                    "print",
                    "assessment-form",
                    "--unit",
                    COUNTY + "100.government",
                    "--year",
                    "2025",
                    "--out",
                    "" + none)
                .code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    Cli.Run city =
        cli.run(
            "print", "condition-sheet", "--year", "2025", "--level", "city", "--out", "" + none);
    assertThat(city.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(city.err()).contains("没有符合条件的考核对象");
    Cli.Run kind =
        cli.run(
            "print", "condition-sheet", "--year", "2025", "--kind", "village", "--out", "" + none);
    assertThat(kind.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(kind.err()).contains("county department");
    assertThat(none).doesNotExist();
  }

  @Test
  void aFormOnUnconfirmedDataIsNotIssued() {
    Cli.Run run = cli.run("issue", "assessment-form", "--unit", GOVERNMENT, "--year", "2025");
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains("默认考核方案").contains("待本办确认");
  }

  @Test
  void aPaperIsIssuedReprintedAndWithdrawn() throws IOException {
    Path sheet = file("activities.csv");
    Files.writeString(
        sheet,
        "编号,类型,形式,日期,名称,召集单位,带队领导,是否研究环保\nH1,会议,常务会,2025-01-20,第一次常务会," + GOVERNMENT + ",,是\n");
    assertThat(cli.run("activities", "import", "" + sheet).code()).isZero();
    String id = cli.run("activities", "list", "--json").json().get(0).get("id").asText();
    Cli.Run wrong = cli.run("issue", "activity-sheet", "--id", id, "--out", "" + file("a.txt"));
    assertThat(wrong.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("issue", "list", "--json").json()).isEmpty();

    Path original = file("original.pdf");
    Cli.Run issued = cli.run("issue", "activity-sheet", "--id", id, "--out", "" + original);
    assertThat(issued.code()).as(issued.err()).isZero();
    JsonNode line = cli.run("issue", "list", "--json").json().get(0);
    assertThat(line.get("number").asInt()).isEqualTo(1);
    assertThat(line.get("form").asText()).isEqualTo("activity-sheet");
    assertThat(line.get("withdrawn").isNull()).isTrue();
    String paper = line.get("id").asText();

    Path again = file("again.pdf");
    Cli.Run reprint = cli.run("issue", "reprint", paper, "--out", "" + again);
    assertThat(reprint.code()).as(reprint.err()).isZero();
    assertThat(reprint.err()).doesNotContain("不同");
    assertThat(again).hasSameBinaryContentAs(original);

    long entry = cli.run("journal", "list", "--json").json().get(0).get("number").asLong();
    assertThat(cli.run("undo", "" + entry).code()).isEqualTo(CommandMain.OBSTACLE);
    assertThat(cli.run("issue", "withdraw", paper, "--reason", "").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("issue", "withdraw", paper, "--reason", "登记有误").code()).isZero();
    assertThat(cli.run("issue", "list", "--json").json().get(0).get("withdrawn").asText())
        .isEqualTo("登记有误");
    assertThat(cli.run("issue", "withdraw", paper, "--reason", "再次").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("issue", "withdraw", "no-id", "--reason", "x").code())
        .isEqualTo(CommandMain.INVALID_INPUT);

    Path nowhere = file("没有").resolve("a.pdf");
    Cli.Run unwritten = cli.run("issue", "activity-sheet", "--id", id, "--out", "" + nowhere);
    assertThat(unwritten.code()).isEqualTo(CommandMain.OBSTACLE);
    JsonNode standing = cli.run("issue", "list", "--json").json();
    String second = standing.get(0).get("id").asText();
    second = second.equals(paper) ? standing.get(1).get("id").asText() : second;
    assertThat(unwritten.err())
        .contains("不存在，请换一个位置。这份表已经印发，不必再次印发，请用 issue reprint " + second + " --out FILE 写出。");
    assertThat(cli.run("issue", "reprint", second, "--out", "" + file("second.pdf")).code())
        .isZero();
  }
}
