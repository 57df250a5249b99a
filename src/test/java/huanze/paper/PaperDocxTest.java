package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import huanze.activity.ActivityForm;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.SecondLane;
import huanze.rulepack.Condition.Assessed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every paper is a Word document too, with the words, tables and pages of the PDF. */
@SecondLane
class PaperDocxTest {
  private static final PaperEngine ENGINE =
      new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));
  private static final Path DOCUMENTS = Path.of("target", "papers");
  private static final double TWIPS_PER_MM = 1440 / 25.4;

  @TempDir Path folder;

  static List<PaperContent> samples() {
    return List.of(
        SamplePapers.performance(),
        SamplePapers.performance("长".repeat(200), 40),
        SamplePapers.meeting("研究空气质量".repeat(50), null),
        SamplePapers.inspection(),
        SamplePapers.grid(12),
        SamplePapers.grid(0),
        SamplePapers.grid(9, new GridSpan(GridSpan.Zoom.QUARTER, 2025, 2), PaperSize.A3),
        SamplePapers.grid(40, new GridSpan(GridSpan.Zoom.MONTH, 2025, 6), PaperSize.A4),
        SamplePapers.list(60),
        SamplePapers.list(0),
        SamplePapers.summary(false),
        SampleAssessments.county(),
        SampleAssessments.blank(Assessed.DEPARTMENT),
        SampleAssessments.conditions(Assessed.COUNTY, false),
        SampleAssessments.summary(30),
        SamplePosts.ofUnit(),
        SamplePosts.ofLevel(5),
        SamplePosts.letter(5, true),
        SamplePosts.roster(8),
        SamplePosts.handover(false),
        SamplePosts.leader(false),
        SamplePosts.coverage(14),
        SamplePosts.chart(8),
        SampleRecords.notice("2026年9月全市空气和水环境质量分析调度会", 4, 3),
        SampleRecords.notice("长".repeat(200), 60, 3),
        SampleRecords.signIn(20),
        SampleRecords.minutes("2026年9月全市空气和水环境质量分析调度会", 5),
        SampleRecords.plan(true),
        SampleRecords.onSite(3, 2, true),
        SampleRecords.blankOnSite(),
        SampleRecords.report(ActivityForm.CONGRESS, 5),
        SampleRectifications.closed(),
        SampleRectifications.begun(),
        SampleRectifications.full());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itSaysWhatThePdfSays(PaperContent sample) throws IOException {
    WorkingCopy copy = ENGINE.copy(sample, SamplePapers.ISSUED);
    Files.createDirectories(DOCUMENTS);
    PaperFile.write(copy, DOCUMENTS.resolve(sample.form().id() + "-" + name(sample) + ".docx"));
    Document html = ENGINE.filled(sample, copy.codes().get(0), SamplePapers.DRAFT);
    try (XWPFDocument read = read(copy)) {
      assertThat(text(read)).isEqualTo(text(html));
      assertThat(read.getTables()).hasSize(tables(html));
      assertThat(read.getHeaderList()).singleElement();
      assertThat(read.getHeaderList().get(0).getText())
          .contains("草稿", SamplePapers.DRAFT.office())
          .doesNotContain("次印发");
      assertThat(read.getFooterList().get(0).getText()).contains(copy.codes().get(0).toString());
      assertThat(read.getFooterList().get(0).getAllPictures()).hasSize(1);
      assertThat(read.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
      read.getTables().forEach(PaperDocxTest::assertRegular);
      assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo(copy.title());
    }
  }

  /** GB/T 9704: the signature stands two characters of 16 pt from the right margin. */
  @Test
  void signaturesStandTwoCharactersFromTheMargin() throws IOException {
    WorkingCopy copy = ENGINE.copy(SampleRecords.notice("专题会议", 4, 2), SamplePapers.DRAFT);
    try (XWPFDocument read = read(copy)) {
      XWPFParagraph day =
          read.getParagraphs().stream()
              .filter(p -> p.getText().contains("＿年"))
              .findFirst()
              .orElseThrow();
      assertThat(day.getIndentationRight()).isEqualTo(2 * 16 * 20);
    }
  }

  /** Word keeps a row with what follows if its paragraphs are told so. */
  @Test
  void aSignatureKeepsTheLastTwoRowsAboveIt() throws IOException {
    WorkingCopy copy = ENGINE.copy(SampleRecords.onSite(9, 12, true), SamplePapers.DRAFT);
    try (XWPFDocument read = read(copy)) {
      XWPFTable photos =
          read.getTables().stream()
              .filter(t -> t.getText().contains("拍摄人"))
              .findFirst()
              .orElseThrow();
      List<XWPFTableRow> rows = photos.getRows();
      for (XWPFTableRow row : rows.subList(rows.size() - 2, rows.size())) {
        assertThat(row.getCell(1).getParagraphs())
            .allMatch(p -> p.getCTP().getPPr().isSetKeepNext());
      }
    }
  }

  private static String name(PaperContent sample) {
    return Integer.toHexString(sample.hashCode() & 0xfff);
  }

  private static XWPFDocument read(WorkingCopy copy) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(copy.docx()));
  }

  /** Without white space and the boxes that templates draw. */
  private static String text(XWPFDocument document) {
    return document.getBodyElements().stream()
        .map(
            e ->
                switch (e) {
                  case XWPFTable table -> table.getText();
                  case XWPFParagraph paragraph -> paragraph.getText();
                  default -> "";
                })
        .collect(Collectors.joining())
        .replaceAll("[\\s\\u2610\\u2611]", "");
  }

  private static String text(Document html) {
    Element body = (Element) html.getElementsByTagName("body").item(0).cloneNode(true);
    NodeList all = body.getElementsByTagName("div");
    List<Element> margins =
        IntStream.range(0, all.getLength())
            .mapToObj(i -> (Element) all.item(i))
            .filter(e -> !e.getAttribute("id").isEmpty() || isAcross(e))
            .toList();
    margins.forEach(e -> e.getParentNode().removeChild(e));
    return body.getTextContent().replaceAll("\\s", "");
  }

  private static boolean isAcross(Element element) {
    return element.getAttribute("class").equals("practice");
  }

  /** But those in the head and foot of the page. */
  private static int tables(Document html) {
    return html.getElementsByTagName("table").getLength() - 2;
  }

  /** Every row is as wide as the grid, every cell holds a paragraph. */
  private static void assertRegular(XWPFTable table) {
    int columns = table.getCTTbl().getTblGrid().sizeOfGridColArray();
    for (XWPFTableRow row : table.getRows()) {
      int width = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        width += properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
        assertThat(cell.getParagraphs()).isNotEmpty();
      }
      assertThat(width).isEqualTo(columns);
    }
  }

  @Test
  void pagesHaveTheSizeAndTheMarginsOfThePdf() throws IOException {
    try (XWPFDocument upright = read(ENGINE.copy(SamplePapers.performance(), SamplePapers.DRAFT));
        XWPFDocument wide = read(ENGINE.copy(SamplePapers.grid(2), SamplePapers.DRAFT))) {
      assertPage(upright, 210, 297, 24);
      assertThat(section(upright).getPgSz().isSetOrient()).isFalse();
      assertPage(wide, 297, 210, 16);
      assertThat(section(wide).getPgSz().getOrient()).hasToString("landscape");
    }
  }

  private static CTSectPr section(XWPFDocument document) {
    return document.getDocument().getBody().getSectPr();
  }

  private static void assertPage(XWPFDocument document, int width, int height, int left) {
    CTSectPr section = section(document);
    assertMillimetres(section.getPgSz().getW(), width);
    assertMillimetres(section.getPgSz().getH(), height);
    assertMillimetres(section.getPgMar().getLeft(), left);
    assertMillimetres(section.getPgMar().getTop(), 22);
  }

  private static void assertMillimetres(Object twips, int millimetres) {
    assertThat(Double.parseDouble(twips.toString()) / TWIPS_PER_MM)
        .isCloseTo(millimetres, within(0.1));
  }

  @Test
  void typefacesHaveTheNamesThatOfficesKnow() throws IOException {
    try (XWPFDocument read = read(ENGINE.copy(SamplePapers.inspection(), SamplePapers.DRAFT))) {
      XWPFParagraph title = read.getParagraphs().get(0);
      assertThat(title.getStyle()).isEqualTo("Heading1");
      assertThat(font(title.getRuns().get(0))).isEqualTo("黑体");
      assertThat(title.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(18);
      assertThat(runs(read).filter(r -> r.text().contains("刘洋")).map(PaperDocxTest::font))
          .containsOnly("宋体");
      assertThat(runs(read).filter(r -> r.text().equals("𠮷")).map(PaperDocxTest::font))
          .containsOnly("SimSun-ExtB");
    }
  }

  private static Stream<XWPFRun> runs(XWPFDocument document) {
    return document.getTables().stream()
        .flatMap(t -> t.getRows().stream())
        .flatMap(r -> r.getTableCells().stream())
        .flatMap(c -> c.getParagraphs().stream())
        .flatMap(p -> p.getRuns().stream());
  }

  private static String font(XWPFRun run) {
    return run.getFontFamily(XWPFRun.FontCharRange.eastAsia);
  }

  @Test
  void headsOfLongTablesComeAgainAndRowsStayWhole() throws IOException {
    try (XWPFDocument read = read(ENGINE.copy(SamplePapers.list(60), SamplePapers.DRAFT))) {
      List<XWPFTableRow> rows = read.getTables().get(0).getRows();
      assertThat(rows).hasSize(61);
      assertThat(rows.get(0).isRepeatHeader()).isTrue();
      assertThat(rows.stream().filter(XWPFTableRow::isRepeatHeader)).hasSize(1);
      assertThat(rows).allMatch(XWPFTableRow::isCantSplitRow);
    }
  }

  @Test
  void boxesAreTickedAndTheChartIsAPicture() throws IOException {
    PaperContent conditions = SampleAssessments.conditions(Assessed.COUNTY, false);
    try (XWPFDocument read = read(ENGINE.copy(conditions, SamplePapers.DRAFT));
        XWPFDocument summary = read(ENGINE.copy(SamplePapers.summary(false), SamplePapers.DRAFT))) {
      assertThat(runs(read).map(XWPFRun::text)).contains("☑", "☐");
      assertThat(summary.getAllPictures()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void severalSheetsAreSectionsWithPageNumbersOfTheirOwn() throws IOException {
    List<PaperContent> sheets =
        List.of(SampleAssessments.county(), SampleAssessments.blank(Assessed.COUNTY));
    WorkingCopy copy = ENGINE.copyAll(sheets, "2025", SamplePapers.DRAFT, Progress.NONE);
    PaperFile.write(copy, folder.resolve("a.docx"));
    try (XWPFDocument read = read(copy)) {
      assertThat(read.getFooterList()).hasSize(2);
      String xml = read.getDocument().xmlText();
      assertThat(xml.split("<w:sectPr", -1)).hasSize(3);
      assertThat(xml.split("w:start=\"1\"", -1)).hasSize(3);
      for (int i = 0; i < 2; i++) {
        assertThat(read.getFooterList().get(i).getText()).contains(copy.codes().get(i).toString());
        assertThat(read.getFooterList().get(i)._getHdrFtr().xmlText()).contains("SECTIONPAGES");
      }
    }
  }

  @Test
  void thePracticeCitysDocumentsSaySo() throws IOException {
    PaperEngine practice = new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null), true);
    try (XWPFDocument read = read(practice.copy(SamplePapers.list(3), SamplePapers.DRAFT))) {
      assertThat(read.getHeaderList().get(0).getText()).contains("练习");
    }
  }

  @Test
  void whatDoesNotReadBackIsThrownAway() throws IOException {
    WorkingCopy copy = ENGINE.copy(SamplePapers.list(3), SamplePapers.DRAFT);
    Path target = folder.resolve("清单.docx");
    Files.writeString(target, "旧");
    WorkingCopy cut = new WorkingCopy(copy.codes(), "", Arrays.copyOf(copy.docx(), 999));
    FormCode other = FormCode.of(PaperForm.GRID_SHEET, 1, "x", 2025, 0);
    WorkingCopy wrong = new WorkingCopy(List.of(other), "", copy.docx());
    for (WorkingCopy bad : List.of(cut, wrong)) {
      assertThatThrownBy(() -> PaperFile.write(bad, target))
          .isInstanceOfSatisfying(
              Obstacle.class, e -> assertThat(e.textKey()).isEqualTo("base.file.notAsWritten"));
      assertThat(target).hasContent("旧");
    }
    PaperFile.write(copy, target);
    assertThat(target).hasBinaryContent(copy.docx());
  }
}
