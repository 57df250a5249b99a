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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers about who answers for what, on the command line: a township whose head changed. */
@SecondLane
class PrintPostsTest {
  private static final String TOWN = "130302101";
  private static final String UNIT = TOWN + ".government";
  private static final String HEAD = UNIT + ".mainLeader";

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() {
    cli = new Cli(folder.resolve("ledger"));
    done("init", "--region", TOWN);
    done("people", "add", "王𠮷", "--code", "01");
    done("people", "add", "何文", "--code", "02");
    done("people", "add", "何文", "--code", "03");
    tenure("01", "2025-01-01");
    done("tenures", "end", "--post", HEAD, "--on", "2026-03-09");
    tenure("02", "2026-03-10");
  }

  private static void tenure(String person, String from) {
    done("tenures", "add", "--post", HEAD, "--person", person, "--from", from);
  }

  private static void done(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(run.err()).isZero();
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
          duty-list --unit 130302101.government --on 2026-04-01    | 何文〔02〕
          duty-list --person 王𠮷 --on 2026-02-01                   | 王𠮷
          duty-list --level township --on 2026-04-01               | 乡级单位
          coverage --unit 130302101.government --on 2026-04-01     | 无人承担
          coverage --level township --on 2026-04-01                | 有问题的单位
          coverage                                                 | 全部单位
          roster --unit 130302101.government --on 2026-04-01       | 办公室设在
          handover --post 130302101.government.mainLeader          | 2026年3月10日
          handover --post 130302101.government.mainLeader --on 2026-03-10 | 3月1日至3月9日，9天
          leader --person 王𠮷 --on 2026-02-01                      | 批示
          wall-chart --unit 130302101.government --on 2026-04-01   | 何文〔02〕
          """)
  void everyPaperIsAPdfAndAWordDocument(String words, String says) throws IOException {
    Path pdf = folder.resolve("paper.pdf");
    Cli.Run printed = run("print " + words, pdf);
    assertThat(printed.code()).as(printed.err()).isZero();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains(says);
    }
    Path docx = folder.resolve("paper.docx");
    Cli.Run copied = run("print " + words, docx);
    assertThat(copied.code()).as(copied.err()).isZero();
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(docx))) {
      StringBuilder text = new StringBuilder();
      read.getParagraphs().forEach(p -> text.append(p.getText()));
      read.getTables().forEach(t -> text.append(t.getText()));
      assertThat(text.toString()).contains(says);
      assertThat(read.getDocument().getBody().getSectPr().getPgSz().getW().toString())
          .startsWith(
              words.startsWith("wall-chart") ? "238" : words.startsWith("cov") ? "168" : "119");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duty-list --unit 999                                 | 999
          duty-list --person 李四                               | 没有人员“李四”
          duty-list --person 何文                               | 有 2 位“何文”
          duty-list --person 03 --on 2026-04-01                | 何文 在 2026-04-01 没有担任任何岗位
          duty-list --level county                             | 县级单位
          duty-list --level village                            | city county township
          duty-list --unit 130302101.government --on 4月        | 4月
          responsibility-letter --unit 130302101.government --year 2026 | 没有目标责任书
          coverage --unit 130302101.government --level city    | 只能写一个
          handover --post nobody                               | 没有代码或系统编号为“nobody”的岗位
          handover --post 130302101.government.mainLeader --on 2026-03-11 | 最近换人的日子
          handover --post 130302101.partyCommittee.mainLeader  | 没有换人的记录
          leader --person 李四                                  | 没有人员“李四”
          leader --person 03 --on 2026-04-01                   | 何文 在 2026-04-01 没有担任任何岗位
          wall-chart --unit nobody                             | nobody
          leader --person 王𠮷 --on 2206-01-01                  | 2206
          roster --unit 130302101.government --on 1990-01-01   | 1990
          coverage --on 2128-01-01                             | 2128 不在 2000 至 2127 之间
          wall-chart --unit 130302101.government --on 2206-01-01 | 2206
          """)
  void whatCannotBePrintedIsSaidInOneSentence(String words, String says) {
    Path out = folder.resolve("none.pdf");
    Cli.Run run = run("print " + words, out);
    assertThat(run.code()).as(run.out()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains(says).doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  @Test
  void aHandoverIsIssuedAndReprinted() throws IOException {
    Path first = folder.resolve("first.pdf");
    Cli.Run issued = run("issue handover --post " + HEAD, first);
    assertThat(issued.code()).as(issued.err()).isZero();
    String id = cli.run("issue", "list", "--json").json().get(0).get("id").asText();
    Path again = folder.resolve("again.pdf");
    done("issue", "reprint", id, "--out", "" + again);
    assertThat(again).hasSameBinaryContentAs(first);
    assertThat(run("issue handover --post " + HEAD, first).err()).contains("内容相同");
    assertThat(run("issue coverage", first).code()).isNotZero();
  }
}
