package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import huanze.activity.ActivityForm;
import huanze.agenda.calendar.GridSpan;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.SecondLane;
import huanze.rulepack.Condition.Assessed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SecondLane
class PaperEngineTest {
  private static final PaperFonts FONTS = PaperFonts.bundled();
  private static final PaperEngine ENGINE = new PaperEngine(FONTS, new PaperTemplates(null));
  private static final Path PICTURES = Path.of("target", "papers");

  @TempDir Path folder;

  @Test
  void samples_have_their_text_their_fonts_and_stay_within_the_margins() throws IOException {
    List<PaperContent> samples =
        List.of(
            SamplePapers.performance(),
            SamplePapers.performance("某单位", 0),
            SamplePapers.performance("长".repeat(200), 40),
            SamplePapers.meeting("研究空气质量".repeat(50), null),
            SamplePapers.meeting(
                "研究扬尘管控", new ActivitySheet.Withdrawal(LocalDate.of(2025, 5, 1), "孙丽", "重复登记")),
            SamplePapers.inspection(),
            SamplePapers.training(),
            SamplePapers.grid(12),
            SamplePapers.grid(0),
            SamplePapers.grid(9, new GridSpan(GridSpan.Zoom.QUARTER, 2025, 2), PaperSize.A3),
            SamplePapers.grid(40, new GridSpan(GridSpan.Zoom.MONTH, 2025, 6), PaperSize.A4),
            SamplePapers.list(60),
            SamplePapers.list(0),
            SamplePapers.summary(false),
            SamplePapers.summary(true),
            SampleAssessments.county(),
            SampleAssessments.department(),
            SampleAssessments.blank(Assessed.COUNTY),
            SampleAssessments.blank(Assessed.DEPARTMENT),
            SampleAssessments.many(60, 2000),
            SampleAssessments.conditions(Assessed.COUNTY, false),
            SampleAssessments.conditions(Assessed.DEPARTMENT, false),
            SampleAssessments.conditions(Assessed.COUNTY, true),
            SampleAssessments.summary(30),
            SamplePosts.ofUnit(),
            SamplePosts.ofPerson(),
            SamplePosts.ofLevel(9),
            SamplePosts.withoutPosts(),
            SamplePosts.letter(5, true),
            SamplePosts.letter(40, false),
            SamplePosts.letter(0, false),
            SamplePosts.roster(20),
            SamplePosts.roster(0),
            SamplePosts.handover(false),
            SamplePosts.handover(true),
            SamplePosts.leader(false),
            SamplePosts.leader(true),
            SamplePosts.leaderOfMany(),
            SamplePosts.chart(14),
            SamplePosts.chart(0),
            SamplePosts.coverage(4),
            SamplePosts.coverage(14),
            SamplePosts.coverage(0),
            SamplePosts.coverageOfMany(40),
            SamplePosts.coverageOfMany(0),
            SampleRecords.notice("2026年9月全市空气和水环境质量分析调度会", 4, 3),
            SampleRecords.notice("长".repeat(200), 60, 3),
            SampleRecords.bareNotice(),
            SampleRecords.signIn(6),
            SampleRecords.signIn(60),
            SampleRecords.blankSignIn(),
            SampleRecords.minutes("2026年9月全市空气和水环境质量分析调度会", 5),
            SampleRecords.minutes("长".repeat(200), 0),
            SampleRecords.plan(true),
            SampleRecords.plan(false),
            SampleRecords.onSite(3, 2, true),
            SampleRecords.onSite(0, 0, true),
            SampleRecords.onSite(0, 0, false),
            SampleRecords.blankOnSite(),
            SampleRecords.report(ActivityForm.ANNUAL, 20),
            SampleRecords.report(ActivityForm.HALF_YEAR, 0),
            SampleRecords.report(ActivityForm.PROMPT, 0),
            SampleRectifications.closed(),
            SampleRectifications.begun(),
            SampleRectifications.ofLength(30, 30),
            SampleRectifications.full());
    Files.createDirectories(PICTURES);
    for (int i = 0; i < samples.size(); i++) {
      PaperContent sample = samples.get(i);
      Paper paper = ENGINE.print(sample, i == 5 ? SamplePapers.ISSUED : SamplePapers.DRAFT);
      Files.write(PICTURES.resolve(i + "-" + sample.form().id() + ".pdf"), paper.pdf());
      check(paper, i == 5);
    }
  }

  private static void check(Paper paper, boolean issued) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      assertThat(document.getNumberOfPages()).isEqualTo(paper.pages());
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.title());
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= paper.pages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document).replace("草 稿", "草稿");
        assertThat(text)
            .contains(paper.code().toString())
            .contains("本软件不得处理国家秘密")
            .contains("第 " + page + " 页　共 " + paper.pages() + " 页")
            .contains(issued ? "第 1 次印发" : "草稿")
            .doesNotContain("{{")
            .doesNotContain("paper.");
        assertFontsAreSubsets(document.getPage(page - 1));
      }
    }
    try (PaperPreview preview = new PaperPreview(paper.pdf())) {
      for (int page = 0; page < preview.pages(); page++) {
        assertWithinMargins(preview.image(page, 60), 60);
      }
    }
  }

  private static void assertFontsAreSubsets(PDPage page) throws IOException {
    for (var name : page.getResources().getFontNames()) {
      var font = page.getResources().getFont(name);
      assertThat(font.isEmbedded()).isTrue();
      assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
      assertThat(font).isInstanceOf(PDType0Font.class);
      assertThat(((PDType0Font) font).getDescendantFont()).isInstanceOf(PDCIDFontType2.class);
    }
  }

  /** Something is printed, and nothing within 8 mm of the paper's edges. */
  private static void assertWithinMargins(BufferedImage image, int dpi) {
    int margin = (int) (8 / 25.4 * dpi);
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) < 200) {
          inked++;
          assertThat(x).isBetween(margin, image.getWidth() - margin);
          assertThat(y).isBetween(margin, image.getHeight() - margin);
        }
      }
    }
    assertThat(inked).isGreaterThan(300);
  }

  @Test
  void sixty_rows_repeat_the_heading_and_lose_nothing() throws IOException {
    Paper paper = ENGINE.print(SamplePapers.performance(), SamplePapers.DRAFT);
    String text = text(paper);
    assertThat(paper.pages()).isGreaterThan(2);
    assertThat(count(text, "履行状态")).isGreaterThanOrEqualTo(paper.pages() - 1);
    IntStream.rangeClosed(1, 12).forEach(month -> assertThat(text).contains("2025年" + month + "月"));
    assertThat(text.replaceAll("\\s", "")).contains("60").contains("第十条").contains("𠮷田");
  }

  /** 26 townships in three rows, of which the third stands on the second page. */
  @Test
  void boxes_of_a_wall_chart_that_go_on_over_the_page_repeat_their_heading() throws IOException {
    Paper paper = ENGINE.print(SamplePosts.chart(26), SamplePapers.DRAFT);
    assertThat(paper.pages()).isEqualTo(2);
    assertThat(text(paper).split("下一级党委、政府主要负责人", -1)).hasSize(3);
  }

  /** What a leader's posts owe fits one page; of many posts a second says whose it is. */
  @Test
  void a_leaders_page_is_one_and_a_second_repeats_its_heading() throws IOException {
    Paper one = ENGINE.print(SamplePosts.leader(false), SamplePapers.DRAFT);
    assertThat(one.pages()).isEqualTo(1);
    assertThat(text(one).replaceAll("\\s", ""))
        .contains("任内履行率60.0%（3/5）") // 3 of 3 + 1 + 1
        .contains("未履行：5月逾期补办：9月已豁免：7月任前：已履行3；未履行1（2月）")
        .contains("其他事项：R1————1——1") // open, nothing to come, nothing before; 1 in all
        .contains("合计3111" + "21413"); // open 2, to come 1, before 4; 13 in all
    Paper many = ENGINE.print(SamplePosts.leaderOfMany(), SamplePapers.DRAFT);
    assertThat(many.pages()).isEqualTo(2);
    assertThat(count(text(many), "领导履职单　欧阳志强〔0012〕　表式")).as("at each foot").isEqualTo(2);
    assertThat(count(text(many), "责任主体")).as("a table that goes on").isEqualTo(3);
  }

  @Test
  void a_citys_summary_stands_on_one_page() throws IOException {
    Paper paper = ENGINE.print(SamplePapers.summary(false), SamplePapers.DRAFT);
    assertThat(paper.pages()).isEqualTo(1);
    String text = text(paper).replaceAll("\\s", "");
    assertThat(text)
        .contains("秦皇岛市（2025年度，截至2025年9月18日）")
        .contains("市级38433312492456019" + "6.0%") // 312 of 312 + 4 + 9
        .contains("合计525659645438732952511107049" + "1.6%") // 4543 of 4543 + 87 + 329
        .contains("未履行最多的单位")
        .contains("9月到期的事项")
        .contains("（M5）第十条9月30日843747");
    String empty = text(ENGINE.print(SamplePapers.summary(true), SamplePapers.DRAFT));
    assertThat(empty).contains("本年度没有应履行事项。").contains("没有单位有未履行的事项。").contains("本月没有到期的事项。");
  }

  @Test
  void the_bars_of_the_summary_are_told_apart_without_colour() {
    Paper paper = ENGINE.print(SamplePapers.summary(false), SamplePapers.DRAFT);
    try (PaperPreview preview = new PaperPreview(paper.pdf())) {
      BufferedImage page = preview.image(0, 100);
      int coloured = 0;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          int rgb = page.getRGB(x, y);
          int red = rgb >> 16 & 0xff;
          int green = rgb >> 8 & 0xff;
          int blue = rgb & 0xff;
          coloured += Math.abs(red - green) + Math.abs(green - blue) > 12 ? 1 : 0;
        }
      }
      assertThat(coloured).isZero();
    }
  }

  @Test
  void long_text_is_printed_whole() throws IOException {
    String topic = IntStream.range(0, 75).mapToObj("甲%03d"::formatted).reduce("", String::concat);
    String text = text(ENGINE.print(SamplePapers.meeting(topic, null), SamplePapers.DRAFT));
    assertThat(text.replaceAll("\\s", "")).contains(topic);
  }

  @Test
  void sixty_long_reasons_are_printed_whole_under_repeated_headings() throws IOException {
    Paper paper = ENGINE.print(SampleAssessments.many(60, 2000), SamplePapers.DRAFT);
    String text = text(paper);
    assertThat(paper.pages()).isGreaterThan(60);
    assertThat(count(text, "扣分及理由")).isBetween(paper.pages() - 1, paper.pages());
    String running = "海港区生态环境保护工作领导小组办公室草稿.*?扣分及理由";
    String whole = text.replaceAll("\\s", "").replaceAll(running, "");
    for (int item = 1; item <= 60; item++) {
      assertThat(whole.contains(SampleAssessments.reason(item, 2000))).as("item " + item).isTrue();
    }
  }

  @Test
  void a_computed_score_names_what_it_rests_on_and_an_override_shows_both() throws IOException {
    String text =
        text(ENGINE.print(SampleAssessments.county(), SamplePapers.DRAFT)).replaceAll("\\s", "");
    assertThat(text)
        .contains("应履行12项：按期9；逾期补办1（5月）；未履行2（3月、7月）。")
        .contains("按履职情况计4.5分，考核组评6分")
        .contains("理由：3月常务会议记录遗失")
        .contains("未履行3（6月至8月）。")
        .contains("岗位空缺：1月、2月，不计入。")
        .contains("待本办确认")
        .contains("被考核单位负责人")
        .contains("考核组长");
  }

  @Test
  void equal_data_give_equal_bytes() {
    Paper first = ENGINE.print(SamplePapers.performance(), SamplePapers.ISSUED);
    PaperEngine other = new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));
    for (int i = 0; i < 5; i++) {
      Paper again = other.print(SamplePapers.performance(), SamplePapers.ISSUED);
      assertThat(Arrays.equals(again.pdf(), first.pdf())).isTrue();
    }
  }

  @Test
  void a_character_that_no_font_has_is_named() {
    assertThatThrownBy(
            () -> ENGINE.print(SamplePapers.performance("某\uDBFF\uDFFD局", 3), SamplePapers.DRAFT))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(Problem.of("", "paper.noGlyph", "\uDBFF\uDFFD", "U+10FFFD")));
  }

  @Test
  void values_are_never_markup() throws IOException {
    String name = "<b>某</b> & {{title}} \"局\"";
    assertThat(text(ENGINE.print(SamplePapers.performance(name, 1), SamplePapers.DRAFT)))
        .contains(name);
  }

  @Test
  void the_office_replaces_a_template_and_a_bad_one_is_refused() throws IOException {
    Path file = folder.resolve("performance-sheet.html");
    String page = "<meta name=\"form-version\" content=\"7\"><body>{{>foot}}<h1>本办%s</h1></body>";
    Files.writeString(file, page.formatted("{{unitName}}"));
    Paper paper =
        new PaperEngine(FONTS, new PaperTemplates(folder))
            .print(SamplePapers.performance("某局", 2), SamplePapers.DRAFT);
    assertThat(text(paper)).contains("本办某局");
    assertThat(paper.code().version()).isEqualTo(7);
    for (String bad : List.of("{{{unitName}}}", "{{&unitName}}", "{{nothing}}", "{{#rules}}")) {
      Files.writeString(file, page.formatted(bad));
      assertThatThrownBy(
              () ->
                  new PaperEngine(FONTS, new PaperTemplates(folder))
                      .print(SamplePapers.performance("某局", 2), SamplePapers.DRAFT))
          .isInstanceOfSatisfying(
              Obstacle.class, e -> assertThat(e.textKey()).isEqualTo("paper.badTemplate"));
    }
  }

  @Test
  void the_code_is_readable_by_a_phone_and_the_groups_are_bookmarks() throws Exception {
    Paper paper = ENGINE.print(SamplePapers.performance(), SamplePapers.DRAFT);
    try (PaperPreview preview = new PaperPreview(paper.pdf())) {
      BufferedImage page = preview.image(0, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      var hints = Map.of(DecodeHintType.TRY_HARDER, true);
      assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints))
          .hasToString(paper.code().toString());
    }
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .startsWith("M4 ");
    }
  }

  @Test
  void invisible_characters_are_left_out() throws IOException {
    PaperContent sheet = SamplePapers.performance("某\u200B局\uFEFF\uDB40\uDD00", 1);
    assertThat(text(ENGINE.print(sheet, SamplePapers.DRAFT))).contains("某局");
  }

  private static String text(Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
