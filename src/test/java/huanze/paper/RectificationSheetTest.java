package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.evidence.DrawnEvidence;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationStep;
import huanze.rectification.StepKind;
import huanze.unit.Reorganisation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 整改事项单, from a district's real ledger. */
@SecondLane
class RectificationSheetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final LocalDate RAISED = LocalDate.of(2026, 3, 10);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
  private static final LocalDate EXTENDED = LocalDate.of(2026, 8, 31);

  @TempDir Path folder;
  private Wiring desk;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID town() {
    return desk.structure().unit("130304100.government").orElseThrow().id();
  }

  private RectificationFacts facts(@Nullable String person) {
    return new RectificationFacts(
        Origin.PROVINCIAL,
        "反馈意见第12项",
        RAISED,
        "戴河口东侧排口晴天排水",
        "封堵排口",
        "查明来源；\n雨污分流",
        town(),
        person,
        DUE);
  }

  private UUID item() {
    return desk.rectification().add(facts("何文（镇长）")).id();
  }

  private void step(
      UUID item,
      StepKind kind,
      String on,
      String words,
      @Nullable String by,
      @Nullable LocalDate until) {
    desk.rectification()
        .step(item, new RectificationStep.Draft(kind, LocalDate.parse(on), words, by, until));
  }

  private void attach(UUID item, String... names) {
    List<Path> photos = List.of(names).stream().map(this::photo).toList();
    desk.rectification().attach(item, desk.rectification().copyAll(item, photos, Progress.NONE));
  }

  /** No two are alike. */
  private Path photo(String name) {
    return DrawnEvidence.photo(folder.resolve(name), 8 + name.length(), 6);
  }

  /** Every blank left out. */
  private String text(UUID item) throws IOException {
    Paper paper = desk.press().draft(desk.papers().rectification(item));
    assertThat(paper.pages()).isEqualTo(1);
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }

  @Test
  void anItemOfWhichNothingIsKnownYetLeavesRoomToWrite() throws IOException {
    UUID item = item();
    RectificationSheet sheet = desk.papers().rectification(item);
    assertThat(sheet.steps()).isEmpty();
    assertThat(new RectificationValues(new PaperWords(Texts.chinese())).of(sheet))
        .extractingByKey("blankLines")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(text(item))
        .contains(
            "整改事项单依据《秦皇岛市生态环境保护“党政同责、一岗双责”暂行规定》第十五条",
            "问题来源省级督察：反馈意见第12项",
            "发现或议定日期2026年3月10日",
            "问题或议定事项戴河口东侧排口晴天排水",
            "责任单位海滨镇人民政府责任人何文（镇长）",
            "整改目标封堵排口",
            "整改措施查明来源；雨污分流",
            "整改时限2026年6月30日办理情况",
            "佐证材料（共0件）",
            "负责人（签字）：日期：年月日",
            "核查人（签字）：日期：年月日",
            "领导小组办公室")
        // From July 1 to September 18: 31 + 31 + 18.
        .contains("逾期80天，截至2026年9月18日")
        .doesNotContain("原定");
  }

  @Test
  void whatHappenedStandsByDayAndEveryExtensionWithWhoAllowedIt() throws IOException {
    UUID item = item();
    step(item, StepKind.EXTENDED, "2026-06-26", "汛期停工", "副市长李晓明", EXTENDED);
    step(item, StepKind.PROGRESS, "2026-04-02", "完成管网排查", null, null);
    step(item, StepKind.REPORTED, "2026-08-20", "排口已封堵", null, null);
    step(item, StepKind.CLOSED, "2026-08-28", "现场核查属实", "吴𠮷", null);
    attach(item, "整改前.jpg", "整改后排口.jpg");
    RectificationSheet sheet = desk.papers().rectification(item);
    assertThat(sheet.state()).isEqualTo("已销号");
    assertThat(sheet.steps())
        .containsExactly(
            new RectificationSheet.Step(LocalDate.of(2026, 4, 2), "整改进展", "完成管网排查", "", null),
            new RectificationSheet.Step(
                LocalDate.of(2026, 6, 26), "延期", "汛期停工", "副市长李晓明", EXTENDED),
            new RectificationSheet.Step(LocalDate.of(2026, 8, 20), "报告完成", "排口已封堵", "", null),
            new RectificationSheet.Step(LocalDate.of(2026, 8, 28), "核查销号", "现场核查属实", "吴𠮷", null));
    assertThat(text(item))
        .contains(
            "原定2026年6月30日2026年6月26日经副市长李晓明批准，延至2026年8月31日",
            "2026年4月2日整改进展完成管网排查",
            "汛期停工",
            "时限延至2026年8月31日",
            "现场核查属实",
            "吴𠮷",
            "佐证材料（共2件）",
            "1整改前.jpg",
            "2整改后排口.jpg");
  }

  @Test
  void theUnitHasTheNameOfTheDayOnWhichItWasRaised() {
    UUID item = item();
    desk.reorganisations()
        .apply(new Reorganisation.Rename(town(), "海滨街道办事处", RAISED.plusMonths(2)));
    assertThat(desk.papers().rectification(item).facts().unitName()).isEqualTo("海滨镇人民政府");
  }

  @Test
  void anIssuedSheetSaysWhatHappenedSince() {
    UUID item = item();
    IssuedPaper issued = desk.issues().issue(desk.papers().rectification(item));
    assertThat(issued.unit()).isEqualTo(town());
    assertThat(desk.issues().differences(issued, Texts.chinese())).isEmpty();
    step(item, StepKind.REPORTED, "2026-06-20", "排口已封堵", null, null);
    attach(item, "整改后.jpg");
    desk.rectification().change(item, facts("陈静（镇长）"));
    assertThat(desk.issues().differences(issued, Texts.chinese()))
        .containsExactly("登记的内容有改动", "办理情况有改动（印发时“逾期 80 天”，现在“待核查”）", "佐证材料有改动");
    desk.rectification().remove(item, "重复列入");
    assertThat(desk.issues().differences(issued, Texts.chinese()))
        .singleElement()
        .asString()
        .contains("没有系统编号为", item.toString());
  }

  /** It stands otherwise by the day alone: the issued sheet says of which day it is. */
  @Test
  void anotherDayAloneMakesNoDifference() {
    RectificationSheet then = SampleRectifications.begun();
    RectificationSheet later =
        new RectificationSheet(
            then.item(),
            then.name(),
            then.regulation(),
            then.asOf().plusDays(5),
            "逾期 85 天",
            then.facts(),
            then.steps(),
            then.evidence());
    assertThat(PaperDifferences.of(then, later, Texts.chinese())).isEmpty();
  }

  @Test
  void anItemThatIsNotThereIsRefusedInOneSentence() {
    UUID nobody = UUID.randomUUID();
    assertThatThrownBy(() -> desk.papers().rectification(nobody))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.textKey()).isEqualTo("paper.noRectification")));
  }
}
