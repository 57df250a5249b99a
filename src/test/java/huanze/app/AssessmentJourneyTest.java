package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.practice.Practice;
import huanze.app.practice.PracticeLedger;
import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.paper.IssuedPaper;
import huanze.paper.Paper;
import huanze.paper.ui.IssueModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A newcomer's whole way in the real window: first start, practice city, an assessment that is
 * confirmed, printed and issued, and what changes afterwards.
 */
@ExtendWith(ApplicationExtension.class)
class AssessmentJourneyTest {
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 26));
  private static final String COUNTY = "海港区人民政府";
  private static final int YEAR = 2025;

  @TempDir private Path folder;
  private FilePrinter printer;
  private DeskRun run;
  private DeskRobot desk;

  @BeforeEach
  void begin(FxRobot robot) throws Exception {
    Path home = folder.resolve("huanze");
    Files.move(PracticeLedger.copyOf(Practice.REGION), Practice.beside(home));
    printer = FilePrinter.installed("考核办打印机");
    desk = new DeskRobot(robot);
    run = DeskRun.of(home, CLOCK, new StartTimes());
  }

  @AfterEach
  void close() {
    run.close();
    printer.close();
  }

  @Test
  void fromTheFirstStartToAnIssuedFormAndWhatDiffersLater(FxRobot robot) throws Exception {
    desk.choosePractice();
    openAssessment(robot);
    confirmAll(robot);
    int pages = printDraft();
    Set<Path> before = evidence();
    issue();
    Set<Path> kept = evidence();
    kept.removeAll(before);
    byte[] original = Files.readAllBytes(kept.iterator().next());

    desk.fire("#print");
    desk.await(() -> printer.pages() == 2 * pages);

    desk.fire("#back");
    rescoreItemNine();
    assertIssueDiffers(robot);
    run.closeLedger();
    try (Wiring city =
        Wiring.open(Practice.beside(folder.resolve("huanze")), "王芳", CLOCK, Texts.chinese())) {
      IssuedPaper issued = city.issues().all().get(0);
      Paper reprint = city.issues().paper(issued);
      assertThat(Arrays.equals(reprint.pdf(), original)).as("the same bytes").isTrue();
      assertThat(reprint.pages()).isEqualTo(pages);
      try (PDDocument document = Loader.loadPDF(reprint.pdf())) {
        assertThat(new PDFTextStripper().getText(document))
            .contains(COUNTY, "第 1 次印发", "练习")
            .doesNotContain("草稿");
      }
    }
  }

  /** The list of results, the year before, the county's line. */
  private void openAssessment(FxRobot robot) throws Exception {
    OnFx.run(
        () ->
            robot.lookup(".hz-nav-item").queryAllAs(ButtonBase.class).stream()
                .filter(item -> "考核".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    desk.await("#counties");
    OnFx.run(() -> robot.lookup("#year").<ComboBox<Integer>>query().setValue(YEAR));
    TableView<?> table = robot.lookup("#list .table-view").query();
    desk.await(() -> OnFx.get(() -> row(table) >= 0));
    OnFx.run(
        () -> {
          table.getSelectionModel().select(row(table));
          table.requestFocus();
        });
    robot.type(KeyCode.ENTER);
    desk.awaitText("#title", COUNTY + " 2025 年度考核");
  }

  /** The county's, once the year is the one that is complete. */
  private static int row(TableView<?> table) {
    return table.getItems().stream()
        .map(Object::toString)
        .filter(line -> line.contains("COMPLETE"))
        .filter(line -> line.contains(COUNTY))
        .findFirst()
        .map(line -> table.getItems().stream().map(Object::toString).toList().indexOf(line))
        .orElse(-1);
  }

  /** Step 1 names what has no confirmed source; each is confirmed there. */
  private void confirmAll(FxRobot robot) throws Exception {
    desk.fire("#step-print");
    desk.awaitText("#state .label", "处依据待本办确认");
    desk.fire("#step-subject");
    for (int left = confirmations(robot).size(); left > 0; left--) {
      int before = left;
      OnFx.run(() -> confirmations(robot).get(0).fire());
      desk.await(() -> OnFx.get(() -> confirmations(robot).size() < before));
    }
    desk.fire("#step-print");
    desk.awaitText("#state .label", "依据已确认，可以印发");
  }

  private static List<ButtonBase> confirmations(FxRobot robot) {
    return robot.lookup(".button").queryAllAs(ButtonBase.class).stream()
        .filter(button -> "核对无误，确认".equals(button.getText()))
        .toList();
  }

  /**
   * @return how many pages came out of the printer
   */
  private int printDraft() throws Exception {
    desk.fire("#printForm");
    desk.awaitText("#place", "第 1 页");
    desk.await(() -> !printerButton().isDisabled());
    desk.fire("#print");
    desk.awaitText("#notice", "已送往打印机：考核办打印机");
    assertThat(printer.pages()).isGreaterThan(1);
    return printer.pages();
  }

  private ButtonBase printerButton() {
    return desk.robot().lookup("#print").queryAs(ButtonBase.class);
  }

  private void issue() throws Exception {
    desk.fireAndAnswer("#issue", "印发");
    desk.awaitText("#note", "第 1 次印发的原件");
    assertThat(desk.text("#note")).contains("台账的现状与印发时一致");
  }

  private void rescoreItemNine() throws Exception {
    desk.await("#step-items");
    desk.awaitText("#state .label", "已经印发");
    desk.fire("#step-items");
    desk.await("#item-9-score");
    desk.set("#item-9-score", "1");
    desk.set("#item-9-reason", "复核后更正");
    desk.fire("#save");
    desk.await(() -> !desk.robot().lookup("#unsaved").query().isVisible());
    desk.fire("#step-print");
  }

  /** The new draft says it is one; the issue is a choice away, with what differs beside it. */
  private void assertIssueDiffers(FxRobot robot) throws Exception {
    desk.await("#printForm");
    desk.fire("#printForm");
    desk.awaitText("#note", "现在的草稿");
    ComboBox<IssueModel.Version> version = robot.lookup("#version").query();
    OnFx.run(() -> version.getSelectionModel().select(1));
    desk.awaitText("#note", "第 1 次印发的原件");
    desk.awaitText("#differences .label", "第 9 项");
    assertThat(desk.text("#differences .label")).contains("总分：", "→ 1");
  }

  /** The files kept in the ledger's folder. */
  private Set<Path> evidence() throws Exception {
    try (Stream<Path> all =
        Files.walk(Practice.beside(folder.resolve("huanze")).resolve("evidence"))) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }
}
