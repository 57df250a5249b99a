package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title's lines end with whole words and are of about one length. */
class TitleLinesTest {
  private static final PaperEngine ENGINE =
      new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));

  /** As wide as the characters are many, other writing half of it. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
  }

  private static List<String> lines(String title, double room) {
    return TitleLines.of(title, TitleLinesTest::width, room);
  }

  @ParameterizedTest
  @CsvSource({
    "区政府第12次常务会议纪要, 区政府第12次常务会议纪要",
    "山海关区工信局局长办公会议（2026年第18次）纪要, 山海关区工信局局长办公会议|（2026年第18次）纪要",
    "关于召开北戴河区城管局党组会议（2026年第18次）的通知, 关于召开北戴河区城管局党组会议|（2026年第18次）的通知",
    "关于召开海港区委常委会（扩大）2026年第6次会议的通知, 关于召开海港区委常委会（扩大）|2026年第6次会议的通知",
    "关于召开2026年9月全市空气和水环境质量分析调度会的通知, 关于召开2026年9月全市空气|和水环境质量分析调度会的通知",
    "关于2026年上半年本系统生态环境保护工作情况的报告, 关于2026年上半年本系统|生态环境保护工作情况的报告",
    "关于中共秦皇岛市海港区委员会第十八次常委会会议纪要, 关于中共秦皇岛市海港区委员会|第十八次常委会会议纪要"
  })
  void endWithWholeWords(String title, String parted) {
    assertThat(lines(title, 20)).containsExactly(parted.split("\\|"));
  }

  /** However much room there is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "关于召开秦皇岛经济技术开发区生态环境分局局长办公会议（2026年第18次）的通知",
        "中共昌黎县委常委会（扩大）2026年第6次会议纪要",
        "关于贯彻落实秦政办发〔1999〕28号文件和做好○1999年度工作情况的报告",
        "秦皇岛市人民政府与海港区人民政府2026年度生态环境保护目标责任书"
      })
  void neverPartTheEndOfTheTitleNorNumbers(String title) {
    for (int room = 13; room <= 40; room++) {
      List<String> lines = lines(title, room);
      assertThat(String.join("", lines)).isEqualTo(title);
      for (String line : lines) {
        assertThat(width(line)).isLessThanOrEqualTo(room);
        assertThat(line)
            .doesNotMatch("的?(通知|纪要|报告|责任书)")
            .doesNotMatch("(知|要|告|书|任书|次|年|月|度|号|）|、).*")
            .doesNotMatch(".*([0-9〔（第○]|的|关)");
        assertThat(line.codePointCount(0, line.length())).isGreaterThanOrEqualTo(4);
      }
    }
  }

  @Test
  void partNamesThatNobodyKnowsOnlyWhereTheyMust() {
    assertThat(lines("饕餮魑魅魍魉股份纪要", 8)).hasSize(2).last().asString().hasSizeGreaterThan(3);
    String endless = "𠮷".repeat(200);
    List<String> lines = lines(endless + "纪要", 20);
    assertThat(lines).hasSize(11).allMatch(line -> width(line) <= 20);
    assertThat(String.join("", lines)).isEqualTo(endless + "纪要");
  }

  @Test
  void standOnPaperAsTheyWereParted() throws IOException {
    String name = "山海关区工信局局长办公会议（2026年第18次）";
    MinutesSheet minutes = SampleRecords.minutes(name, 3);
    try (PDDocument document = Loader.loadPDF(ENGINE.print(minutes, SamplePapers.DRAFT).pdf())) {
      assertThat(new PDFTextStripper().getText(document).lines().map(String::strip))
          .contains("山海关区工信局局长办公会议", "（2026年第18次）纪要");
    }
    try (XWPFDocument copy =
        new XWPFDocument(
            new ByteArrayInputStream(ENGINE.copy(minutes, SamplePapers.DRAFT).docx()))) {
      List<String> title = new ArrayList<>();
      for (XWPFParagraph paragraph : copy.getParagraphs()) {
        if ("Heading1".equals(paragraph.getStyle())) {
          title.addAll(List.of(paragraph.getText().split("\n")));
        }
      }
      assertThat(title).containsExactly("山海关区工信局局长办公会议", "（2026年第18次）纪要");
    }
  }

  @Test
  void ofOneLineAreLeftAlone() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(ENGINE.print(SampleRecords.minutes("常务会议", 3), SamplePapers.DRAFT).pdf())) {
      assertThat(new PDFTextStripper().getText(document).lines().map(String::strip))
          .contains("常务会议纪要");
    }
  }
}
