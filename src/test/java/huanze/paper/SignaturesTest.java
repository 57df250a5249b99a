package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No page holds a signature alone, however long the paper is. */
class SignaturesTest {
  private static final PaperEngine ENGINE =
      new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));

  private static final String DAY = "＿＿＿＿年";

  private static MinutesSheet minutes(int topics, int present, String recorder, String sentTo) {
    MinutesSheet some = SampleRecords.minutes("区政府第12次常务会议", 1);
    return new MinutesSheet(
        some.record(),
        some.name(),
        some.number(),
        some.organs(),
        some.day(),
        some.startsAt(),
        some.place(),
        some.chair(),
        SampleRecords.people(present),
        List.of(),
        List.of(),
        recorder,
        Stream.iterate(1, i -> i + 1).limit(topics).map(i -> "研究议题" + i).toList(),
        "",
        some.decisions(),
        "",
        sentTo,
        null);
  }

  private static InspectionPlan plan(int lines) {
    InspectionPlan some = SampleRecords.plan(true);
    return new InspectionPlan(
        some.record(),
        some.name(),
        some.regulation(),
        some.organs(),
        some.day(),
        some.startsAt(),
        some.place(),
        some.inspected(),
        some.leaders(),
        some.participants(),
        String.join("\n", Stream.generate(() -> "检查一处。").limit(lines).toList()));
  }

  /**
   * Papers of 1, 2, 3 … lines.
   *
   * @return name, how many lengths, a word of the signature's first or second line, and the papers
   */
  static Stream<Arguments> papers() {
    return Stream.of(
        paper("纪要", 60, "发送：", i -> minutes(i, 9, "孙丽", "各县区政府")),
        paper("没有记录人的纪要", 40, "发送：", i -> minutes(4, i, "", "")),
        paper("发往多处的纪要", 30, "发送：", i -> minutes(i, 60, "", "各县区政府、".repeat(12))),
        paper("通知", 30, DAY, i -> SampleRecords.notice("区政府第12次常务会议", 1 + i % 8, i % 4)),
        paper("检查方案", 40, DAY, SignaturesTest::plan),
        paper("检查记录", 40, "带队领导（签字）", i -> SampleRecords.onSite(i, i % 5, true)),
        paper("检查记录的照片", 60, "带队领导（签字）", i -> SampleRecords.onSite(2, i, true)),
        paper("会议记录", 60, "主持人（签字）", i -> SamplePapers.meeting("研究治理。".repeat(6 * i), null)),
        paper("整改事项单", 40, "负责人（签字）", i -> SampleRectifications.ofLength(i, i % 5)),
        paper("报告", 20, DAY, i -> SampleRecords.report(ActivityForm.ANNUAL, i)),
        paper("责任书", 30, "（盖章）", i -> SamplePosts.letter(i, true)),
        paper("领导小组名单", 40, "填表人（签字）", SamplePosts::roster),
        paper("职责清单", 12, "填表人（签字）", SamplePosts::ofLevel),
        paper("考核表", 12, "被考核单位负责人", i -> SampleAssessments.many(i, 200)),
        paper("考核汇总", 40, "填表人（签字）", SampleAssessments::summary),
        paper("履职表", 60, "填表人（签字）", i -> SamplePapers.performance("海港镇人民政府", i)));
  }

  private static Arguments paper(
      String name, int lengths, String signature, IntFunction<PaperContent> paper) {
    return Arguments.of(name, lengths, signature, paper);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("papers")
  void twoLinesStandAboveTheSignatureOnItsPage(
      String name, int lengths, String signature, IntFunction<PaperContent> paper)
      throws IOException {
    List<String> alone = new ArrayList<>();
    int most = 0;
    for (int length = 1; length <= lengths; length++) {
      byte[] pdf = ENGINE.print(paper.apply(length), SamplePapers.DRAFT).pdf();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        most = Math.max(most, document.getNumberOfPages());
        List<String> above = above(document, signature);
        if (above.size() < Signatures.LINES) {
          alone.add(length + ": " + above);
        }
      }
    }
    assertThat(alone).isEmpty();
    assertThat(most).as("a paper of several pages").isGreaterThan(1);
  }

  /** The lines between the head of the page and its signature; whose it is stands above its day. */
  private static List<String> above(PDDocument document, String signature) throws IOException {
    for (int page = document.getNumberOfPages(); page > 0; page--) {
      PDFTextStripper one = new PDFTextStripper();
      one.setSortByPosition(true);
      one.setStartPage(page);
      one.setEndPage(page);
      List<String> lines = one.getText(document).lines().filter(line -> !line.isBlank()).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(signature)) {
          return lines.subList(1, signature.equals(DAY) ? i - 1 : i);
        }
      }
    }
    throw new AssertionError("not signed");
  }
}
