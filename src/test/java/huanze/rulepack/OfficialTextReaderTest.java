package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialTextReaderTest {
  private static final String SOURCE = PackReaderTest.resource("regulation-source.txt");

  @TempDir Path folder;

  @Test
  void sourceAsPublished() throws IOException {
    OfficialText text = read("source.txt", SOURCE.getBytes(StandardCharsets.UTF_8));
    assertThat(text.title()).isEqualTo("秦皇岛市生态环境保护 “党政同责、一岗双责”暂行规定");
    assertThat(text.chapters())
        .containsExactly(
            new Chapter(1, "总则"),
            new Chapter(2, "工作职责"),
            new Chapter(3, "工作机制"),
            new Chapter(4, "责任追究"),
            new Chapter(5, ""));
    assertThat(text.articles()).hasSize(22);
    // Counted in the file by hand: paragraphs of articles 1 to 22.
    assertThat(text.articles().stream().map(a -> a.paragraphs().size()))
        .containsExactly(1, 4, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1);
    assertThat(text.articles().stream().map(a -> a.items().size()))
        .containsExactly(0, 0, 0, 0, 6, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0);
    assertThat(text.articles().stream().map(OfficialArticle::chapter))
        .containsExactly(1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 5);
    OfficialArticle eighteen = text.article(18).orElseThrow();
    assertThat(eighteen.items().getFirst())
        .isEqualTo(
            new OfficialItem(2, 1, "年度内PM2.5PM10SO2等重要大气指标,COD、氨氮等重要水指标以及近岸海域海水水质指标同比不降反升的;"));
    assertThat(eighteen.items().getLast().number()).isEqualTo(12);
    assertThat(text.article(1).orElseThrow().paragraphs().getFirst())
        .startsWith("为夯实“生态立市”基础")
        .endsWith("制定本规定。");
    assertThat(text.article(22).orElseThrow().paragraphs())
        .containsExactly("本规定由市生态环境保护工作领导小组办公室负责解释。本规定自印发之日起施行,我市已有规定与本规定不一致的,按本规定执行。");
  }

  @Test
  void everyFileTypeAndEncodingGivesTheSameText() throws IOException {
    OfficialText text = read("source.txt", SOURCE.getBytes(StandardCharsets.UTF_8));
    assertThat(read("gbk.txt", SOURCE.getBytes(Charset.forName("GBK")))).isEqualTo(text);
    assertThat(read("gb18030.txt", SOURCE.getBytes(Charset.forName("GB18030")))).isEqualTo(text);
    assertThat(read("bom.txt", ("\ufeff" + SOURCE).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(text);
    assertThat(read("utf16.txt", ("\ufeff" + SOURCE).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(text);
    assertThat(read("crlf.txt", SOURCE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(text);
    assertThat(read("page.html", page("utf-8").getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(read("page-gbk.htm", page("gb2312").getBytes(Charset.forName("GBK"))))
        .isEqualTo(text);
    assertThat(read("page.txt", page("utf-8").getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(OfficialTextReader.read(document())).isEqualTo(text);
  }

  @Test
  void brokenLinesAreJoined() throws IOException {
    OfficialText text =
        read(
            """
            某某办法
            第一条 本办法所称单位，是指
            第二条规定以外的单位。
            第二条 前条
            第一条 所列单位，以及
            （一）甲单位和
            乙单位；
            （二）丙单位。
            """);
    assertThat(text.title()).isEqualTo("某某办法");
    assertThat(text.articles())
        .containsExactly(
            new OfficialArticle(1, 0, List.of("本办法所称单位，是指第二条规定以外的单位。"), List.of()),
            new OfficialArticle(
                2,
                0,
                List.of("前条第一条 所列单位，以及"),
                List.of(new OfficialItem(0, 1, "甲单位和乙单位；"), new OfficialItem(0, 2, "丙单位。"))));
  }

  @Test
  void referencesAreNoArticles() throws IOException {
    OfficialText text =
        read(
            """
            第一条　所有单位适用本办法。违反第二条规定的，按第三条处理。

            第二条、第三条所列情形除外。
            第三条规定的期限不变。
            　　第二条　　及时报告。

            第三条　　规定期限为十日。
            """);
    assertThat(text.articles())
        .containsExactly(
            new OfficialArticle(
                1,
                0,
                List.of("所有单位适用本办法。违反第二条规定的，按第三条处理。", "第二条、第三条所列情形除外。", "第三条规定的期限不变。"),
                List.of()),
            new OfficialArticle(2, 0, List.of("及时报告。"), List.of()),
            new OfficialArticle(3, 0, List.of("规定期限为十日。"), List.of()));
  }

  @Test
  void bothWidthsOfBracketsAndNoSpaces() throws IOException {
    OfficialText text =
        read(
            """
            目录
            第一章 总则
            第二章 附则

            第一章总则
            第一条职责如下:
            (一)半角;
            （二）　全角。
            第二章
            第二条自2018年起施行。
            附件：名单。
            """);
    assertThat(text.chapters()).containsExactly(new Chapter(1, "总则"), new Chapter(2, ""));
    assertThat(text.article(1).orElseThrow())
        .isEqualTo(
            new OfficialArticle(
                1,
                1,
                List.of("职责如下:"),
                List.of(new OfficialItem(0, 1, "半角;"), new OfficialItem(0, 2, "全角。"))));
    assertThat(text.article(2).orElseThrow().paragraphs()).containsExactly("自2018年起施行。");
  }

  @Test
  void allInOneLine() throws IOException {
    OfficialText text = read("第一章 总则 第一条 为了保护。 第二条 职责： （一）甲； （二）乙。 第二章 附则　　第三条 施行。");
    assertThat(text.chapters()).containsExactly(new Chapter(1, "总则"), new Chapter(2, "附则"));
    assertThat(text.articles())
        .containsExactly(
            new OfficialArticle(1, 1, List.of("为了保护。"), List.of()),
            new OfficialArticle(
                2,
                1,
                List.of("职责："),
                List.of(new OfficialItem(0, 1, "甲；"), new OfficialItem(0, 2, "乙。"))),
            new OfficialArticle(3, 2, List.of("施行。"), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "'没有条文的通知。', rulepack.text.noArticle, ''",
    "'  \n\n ', rulepack.text.noArticle, ''",
    "'第一条 甲。\n第二条 乙。\n第四条 丁。', rulepack.text.missingArticle, 3",
    "'第二条 乙。', rulepack.text.missingArticle, 1",
    "'第一条 甲。\n第二条 乙。\n第二条 丙。\n第三条 丁。', rulepack.text.duplicateArticle, 2",
    "'第一条 甲。\n第三条 丙。\n第二条 乙。', rulepack.text.articleOrder, 2",
    "'第一条\n第二条 乙。', rulepack.text.emptyArticle, 1",
  })
  void wrongArticlesAreNamed(String content, String key, String article) throws IOException {
    List<Object> args =
        article.isEmpty() ? List.of("a.txt") : List.of("a.txt", Integer.parseInt(article));
    assertThat(refused("a.txt", content.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Problem("file", key, args));
  }

  @Test
  void wrongFilesAreNamed() throws IOException {
    assertThat(keys(refused("a.txt", new byte[0]))).containsExactly("rulepack.text.emptyFile");
    byte[] pdf = "%PDF-1.7 第一条".getBytes(StandardCharsets.UTF_8);
    assertThat(keys(refused("a.pdf", pdf))).containsExactly("rulepack.text.wrongType");
    byte[] doc = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
    assertThat(keys(refused("a.doc", doc))).containsExactly("rulepack.text.wrongType");
    assertThat(keys(refused("a.txt", new byte[] {'a', 0, 'b'})))
        .containsExactly("rulepack.text.wrongType");
    assertThat(keys(refused("a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3})))
        .containsExactly("rulepack.text.wrongType");
    assertThat(keys(refused("a.txt", new byte[] {'a', (byte) 0xff, 'b'})))
        .containsExactly("rulepack.text.unknownCharset");
    Path sheet = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(sheet)) {
      workbook.createSheet("a");
      workbook.write(out);
    }
    assertThat(keys(refused("b.docx", Files.readAllBytes(sheet))))
        .containsExactly("rulepack.text.wrongType");
    Path missing = folder.resolve("none.txt");
    assertThat(catchThrowableOfType(Obstacle.class, () -> OfficialTextReader.read(missing)))
        .extracting(Obstacle::textKey)
        .isEqualTo("rulepack.unreadable");
    assertThat(catchThrowableOfType(Obstacle.class, () -> OfficialTextReader.read(folder)))
        .extracting(Obstacle::textKey)
        .isEqualTo("rulepack.unreadable");
  }

  @ParameterizedTest
  @CsvSource({"一, 1", "十, 10", "十一, 11", "二十, 20", "二十二, 22", "一百零三, 103", "两, 2", "7, 7"})
  void numerals(String numeral, int value) {
    assertThat(OfficialMarks.number(numeral)).isEqualTo(value);
  }

  private OfficialText read(String content) throws IOException {
    return read("a.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  private OfficialText read(String name, byte[] bytes) throws IOException {
    return OfficialTextReader.read(Files.write(folder.resolve(name), bytes));
  }

  private List<Problem> refused(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> OfficialTextReader.read(file));
    assertThat(refused).as("refused").isNotNull();
    return refused.problems();
  }

  private static List<String> keys(List<Problem> problems) {
    return problems.stream().map(Problem::textKey).toList();
  }

  /** The source as a web page: a paragraph for each line, entities, a script and a footer table. */
  private static String page(String charset) {
    String body =
        SOURCE
            .lines()
            .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            .map(line -> line.replaceAll("^ {4}", "&nbsp;&nbsp;&nbsp;&nbsp;"))
            .map(
                line ->
                    line.startsWith("第十条")
                        ? "<p><b>第十条</b>&#12288;" + line.substring(5)
                        : "<p>" + line)
            .collect(Collectors.joining("</p>\n", "", "</p>"));
    return "<!DOCTYPE html>\n<html><head><meta charset=\""
        + charset
        + "\"><title>第一条</title><script>var a='第三条 x';</script></head><body>"
        + body
        + "<table><tr><td>版权所有</td><td>备案</td></tr></table></body></html>";
  }

  private Path document() throws IOException {
    Path file = folder.resolve("source.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String line : SOURCE.lines().toList()) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(out);
    }
    return file;
  }
}
