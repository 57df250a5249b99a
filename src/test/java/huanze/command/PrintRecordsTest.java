package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers for one meeting or 整改事项, and drafts of reports, on the command line. */
@SecondLane
class PrintRecordsTest {
  @TempDir static Path folder;
  private static Cli cli;
  private static String meeting;
  private static String item;

  @BeforeAll
  static void aTownshipWithAMeeting() throws IOException {
    cli = new Cli(folder.resolve("ledger"));
    assertThat(cli.run("init", "--region", "130302101").code()).isZero();
    Path rows =
        Files.writeString(
            folder.resolve("会议.csv"),
            "类型,形式,日期,开始时间,名称,召集单位,是否研究环保,议题\n"
                + "会议,党政联席会,2026-03-05,09:30,海港镇党政联席会议,130302101.government,是,【环保】研究散煤治理\n");
    Cli.Run imported = cli.run("activities", "import", "" + rows);
    assertThat(imported.code()).as(imported.err()).isZero();
    String listed = cli.run("activities", "list", "--json").out();
    meeting = listed.replaceAll("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    item = rectificationItem();
  }

  private static String rectificationItem() {
    DeskClock clock = DeskClock.standingAt(LocalDate.of(2026, 9, 18));
    try (Wiring desk = Wiring.open(folder.resolve("ledger"), "王芳", clock, Texts.chinese())) {
      UUID town = desk.structure().unit("130302101.government").orElseThrow().id();
      return desk.rectification()
          .add(
              new RectificationFacts(
                  Origin.SELF_CHECK,
                  null,
                  LocalDate.of(2026, 3, 10),
                  "煤场没有覆盖",
                  null,
                  null,
                  town,
                  null,
                  LocalDate.of(2026, 6, 30)))
          .id()
          .toString();
    }
  }

  private static Cli.Run run(String words, Path out) {
    return cli.run(
        Stream.concat(
                Stream.of(words.replace("MEETING", meeting).replace("ITEM", item).split(" ")),
                Stream.of("--out", "" + out))
            .toArray(String[]::new));
  }

  private static void says(String words, String expected) throws IOException {
    Path pdf = folder.resolve("paper.pdf");
    Cli.Run printed = run("print " + words, pdf);
    assertThat(printed.code()).as(words + printed.err()).isZero();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains(expected);
    }
    Path docx = folder.resolve("paper.docx");
    Cli.Run copied = run("print " + words, docx);
    assertThat(copied.code()).as(copied.err()).isZero();
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(docx))) {
      StringBuilder text = new StringBuilder();
      read.getParagraphs().forEach(p -> text.append(p.getText()));
      read.getTables().forEach(t -> text.append(t.getText()));
      assertThat(text.toString().replaceAll("\\s", "")).contains(expected);
    }
  }

  @Test
  void everyPaperIsAPdfAndAWordDocument() throws IOException {
    says("notice --id MEETING", "关于召开海港镇党政联席会议的通知");
    says("sign-in --id MEETING", "海港镇党政联席会议");
    says("sign-in --blank", "到会时间");
    says("minutes --id MEETING", "海港镇党政联席会议纪要");
    says("inspection --blank", "现场照片清单");
    says("rectification --id ITEM", "煤场没有覆盖");
    says("report --unit 130302101.government --rule R1 --period 2026", "研究散煤治理");
    says("report --unit 130302101.government --rule R4 --period 2026-03", "已采取的措施");
    says("report --unit 130302101.government --rule R4 --period 2026年3月", "特此报告。");
  }

  /** Nothing changed: it is not issued a second time. */
  @Test
  void theSheetOfARectificationItemIsIssued() {
    Path out = folder.resolve("item.pdf");
    Cli.Run issued = run("issue rectification --id ITEM", out);
    assertThat(issued.code()).as(issued.err()).isZero();
    assertThat(out).exists();
    JsonNode listed = cli.run("issue", "list", "--json").json();
    assertThat(listed)
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.get("form").asText()).isEqualTo("rectification");
              assertThat(paper.get("title").asText()).isEqualTo("整改事项单（煤场没有覆盖）");
              assertThat(paper.get("year").asInt()).isEqualTo(2026);
            });
    Cli.Run again = run("issue rectification --id ITEM", out);
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("与第 1 次印发的内容相同");
  }

  @Test
  void theSheetOfAWithdrawnRecordSaysWhenAndByWhomAndWhy() throws IOException {
    Cli.Run withdrawn = cli.run("activities", "withdraw", meeting, "--reason", "重复登记");
    assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
    says("activity-sheet --id MEETING", "王芳");
    says("activity-sheet --id MEETING", "重复登记");
    assertThat(cli.run("activities", "restore", meeting).code()).isZero();
  }

  @Test
  void whatIsWrongIsSaidInASentence() {
    Path out = folder.resolve("none.pdf");
    assertWrongUsage("sign-in", out);
    assertWrongUsage("sign-in --blank --id MEETING", out);
    assertRefused("notice --id 12", out, "12");
    assertRefused("rectification --id MEETING", out, "整改台账里没有系统编号为“" + meeting + "”的事项");
    assertRefused("rectification --id 12", out, "12");
    assertRefused("inspection --id MEETING", out, "不是带队检查或调研");
    assertRefused(
        "report --unit 130302101.government --rule R1 --period 2026-H1", out, "没有“R1”这一应报送的报告");
    assertRefused("report --unit 130302101.government --rule M5 --period 2026", out, "R1、R2");
    assertRefused("report --unit 130302101.government --rule R1 --period 今年", out, "今年");
    for (String year : List.of("2206", "1990")) {
      assertRefused("report --unit 130302101.government --rule R1 --period " + year, out, year);
      assertRefused("report --unit 130302101.government --rule R4 --period " + year, out, year);
    }
    assertThat(out).doesNotExist();
  }

  private static void assertWrongUsage(String words, Path out) {
    Cli.Run run = run("print " + words, out);
    assertThat(run.code()).as(words + run.err()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "请用 --id 指明哪次活动，或用 --blank 打印空白表，二者写一个。", "用法见 huanze print sign-in --help");
  }

  private static void assertRefused(String words, Path out, String says) {
    Cli.Run run = run("print " + words, out);
    assertThat(run.code()).as(words + run.err()).isEqualTo(3);
    assertThat(run.err()).contains(says);
  }
}
