package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.fx.Route;
import huanze.fx.Work;
import huanze.paper.IssuedPaper;
import huanze.paper.Paper;
import huanze.paper.PaperPrinter;
import huanze.paper.ui.IssueModel;
import huanze.paper.ui.PreviewMaker;
import huanze.paper.ui.PrintPreviewModel;
import huanze.rulepack.Condition.Assessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview issues, shows what was issued, and prints many at once. */
class PaperPreviewTest {
  @TempDir Path folder;
  private IssuedDesk office;
  private final List<Paper> printed = new ArrayList<>();
  private boolean jammed;

  @BeforeEach
  void open() {
    office = new IssuedDesk(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aDraftOnUnconfirmedDataSaysWhyAndAsksNothing() {
    office.answered();
    PrintPreviewModel preview = preview(form(false));
    assertThat(preview.issues().issuableProperty().get()).isTrue();
    preview.issues().issue();
    assertThat(office.sample.dialogs.shown).isEmpty();
    assertThat(office.sample.dialogs.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.problems().get(0).textKey()).isEqualTo("paper.issue.unconfirmed"));
    assertThat(office.desk().issues().all()).isEmpty();
  }

  @Test
  void issuingAsksOnceAndThenShowsTheVeryIssue() {
    office.confirmed().answered();
    PrintPreviewModel preview = preview(form(false));
    office.sample.dialogs.yes = false;
    preview.issues().issue();
    assertThat(office.desk().issues().all()).isEmpty();
    office.sample.dialogs.yes = true;
    preview.issues().issue();
    assertThat(office.sample.dialogs.failures).isEmpty();
    assertThat(office.sample.dialogs.shown)
        .hasSize(2)
        .last()
        .asString()
        .contains("生态环境保护工作考核评分表", "第 1 次", "不能撤销");
    IssuedPaper issued = office.desk().issues().all().get(0);
    assertThat(preview.paperProperty().get().pdf())
        .isEqualTo(office.desk().issues().paper(issued).pdf());
    assertThat(preview.issues().noteProperty().get()).contains("第 1 次印发的原件", "与印发时一致");
    assertThat(preview.issues().issuableProperty().get()).isFalse();
    preview.print();
    assertThat(printed)
        .singleElement()
        .satisfies(p -> assertThat(p.pdf()).isEqualTo(office.desk().issues().paper(issued).pdf()));
  }

  @Test
  void differencesStandBesideAndTheDraftIsOneChoiceAway() {
    office.confirmed().answered();
    IssuedPaper issued = issue();
    office.score(9, "6");
    PrintPreviewModel preview = preview(form(false));
    IssueModel issues = preview.issues();
    assertThat(issues.noteProperty().get()).contains("现在的草稿");
    assertThat(issues.differences()).isEmpty();
    assertThat(issues.versions()).hasSize(2);
    issues.versionProperty().set(issues.versions().get(1));
    assertThat(issues.differences()).hasSize(2).first().asString().contains("99.5 → 98");
    assertThat(preview.paperProperty().get().code()).isEqualTo(issued.code());
    issues.versionProperty().set(issues.versions().get(0));
    assertThat(issues.differences()).isEmpty();
    assertThat(preview.paperProperty().get().code().issue()).isZero();
  }

  @Test
  void anIssueIsWithdrawnWithAReason() {
    office.confirmed().answered();
    IssuedPaper issued = issue();
    PrintPreviewModel preview = preview(new Route.Sheet.Issued(issued.id()));
    assertThat(preview.issues().withdrawableProperty().get()).isTrue();
    preview.issues().withdraw();
    assertThat(office.desk().issues().find(issued.id()).stands()).isTrue();
    office.sample.dialogs.reason = Optional.of("依据有误");
    preview.issues().withdraw();
    assertThat(office.desk().issues().find(issued.id()).withdrawn()).isEqualTo("依据有误");
    assertThat(preview.issues().noteProperty().get()).contains("已撤回，原因：依据有误");
    assertThat(preview.issues().withdrawableProperty().get()).isFalse();
  }

  @Test
  void anIssueThatCannotBeSavedNeedNotBeIssuedAgain() {
    office.confirmed().answered();
    PrintPreviewModel preview = preview(form(false));
    Path nowhere = folder.resolve("没有").resolve("a.pdf");
    preview.save(nowhere);
    preview = preview(new Route.Sheet.Issued(issue().id()));
    preview.save(nowhere);
    assertThat(office.sample.dialogs.failures)
        .map(e -> office.sample.texts.text((Obstacle) e))
        .satisfiesExactly(
            draft -> assertThat(draft).endsWith("不存在，请换一个位置。"),
            issue ->
                assertThat(issue)
                    .contains("不存在，请换一个位置。《")
                    .contains("》第 1 次印发已存入台账，不必再次印发，在本页再点“保存为 PDF”即可。"));
  }

  @Test
  void aPrinterThatRefusesIsSaidAndThePaperStaysInView() {
    PrintPreviewModel preview = preview(form(false));
    jammed = true;
    preview.print();
    assertThat(office.sample.dialogs.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            Obstacle.class,
            e ->
                assertThat(office.sample.texts.text(e))
                    .isEqualTo("打印机“office”没有接受打印（卡纸）。请检查打印机，或先保存为 PDF。"));
    assertThat(preview.paperProperty().get()).isNotNull();
    assertThat(preview.busyProperty().get()).isFalse();
    assertThat(office.sample.notices).isEmpty();
    jammed = false;
    preview.print();
    assertThat(printed).containsExactly(preview.paperProperty().get());
  }

  @Test
  void everyPreviewIsSavedForWordAsADraft() throws IOException {
    office.confirmed().answered();
    IssuedPaper issued = issue();
    List<Route.Sheet> sheets =
        List.of(
            form(false),
            new Route.Sheet.Issued(issued.id()),
            new Route.Sheet.AllAssessmentForms(IssuedDesk.YEAR, "department", null, true));
    for (int i = 0; i < sheets.size(); i++) {
      PrintPreviewModel preview = preview(sheets.get(i));
      Path file = folder.resolve(i + preview.fileName(".docx"));
      preview.saveCopy(file);
      assertThat(office.sample.dialogs.failures).isEmpty();
      assertThat(office.sample.notices.getLast()).isEqualTo("已保存并核对 Word 文档：" + file);
      assertThat(preview.workProperty().get()).isNull();
      try (XWPFDocument read = new XWPFDocument(Files.newInputStream(file))) {
        assertThat(read.getHeaderList())
            .hasSize(
                i < 2
                    ? 1
                    : office
                        .desk()
                        .papers()
                        .assessmentForms(
                            IssuedDesk.YEAR, SampleDesk.TODAY, Assessed.DEPARTMENT, null, true)
                        .size())
            .allSatisfy(h -> assertThat(h.getText()).contains("草稿").doesNotContain("次印发"));
        assertThat(read.getTables().get(0).getText()).contains("被考核单位");
      }
    }
  }

  @Test
  void papersAboutWhoAnswersForWhatAreShownOnceAskedFor() {
    List<Route.Sheet> sheets =
        List.of(
            Route.Sheet.DutyList.ofUnit(office.county),
            Route.Sheet.DutyList.ofLevel("county"),
            new Route.Sheet.DutyCoverage(office.county, null, null),
            new Route.Sheet.DutyCoverage(null, "township", null),
            new Route.Sheet.DutyCoverage(null, null, null),
            new Route.Sheet.Roster(office.county, null),
            new Route.Sheet.WallChart(office.county, null));
    for (Route.Sheet sheet : sheets) {
      PrintPreviewModel preview = preview(sheet);
      assertThat(office.sample.dialogs.failures).as(sheet.toString()).isEmpty();
      assertThat(preview.pages()).isPositive();
      assertThat(preview.issues().issuableProperty().get())
          .isEqualTo(!(sheet instanceof Route.Sheet.DutyCoverage));
    }
    preview(new Route.Sheet.ResponsibilityLetter(office.county, 2025));
    assertThat(office.sample.dialogs.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(office.sample.texts.text(e.problems().get(0)))
                    .isEqualTo("海港区人民政府 2025 年没有目标责任书。请先在“职责分工”中建立，或换一个年度。"));
  }

  @Test
  void blankFormsAreNotForIssue() {
    assertThat(preview(form(true)).issues().issuableProperty().get()).isFalse();
  }

  @Test
  void allFormsOfAKindAreOneDocument() {
    PrintPreviewModel preview =
        preview(new Route.Sheet.AllAssessmentForms(IssuedDesk.YEAR, "department", null, true));
    assertThat(preview.pages()).isGreaterThan(20);
    assertThat(preview.issues().issuableProperty().get()).isFalse();
    assertThat(preview.workProperty().get()).isNull();
    preview.print();
    assertThat(printed).containsExactly(preview.paperProperty().get());
  }

  @Test
  void manyFormsShowTheirProgressAndStopWhenTheScreenCloses() {
    List<Runnable> waiting = new ArrayList<>();
    PrintPreviewModel preview =
        model(
            new Route.Sheet.AllAssessmentForms(IssuedDesk.YEAR, "county", null, true),
            new Waiting(waiting));
    preview.open();
    Work work = preview.workProperty().get();
    assertThat(work).isNotNull();
    work.stop();
    waiting.forEach(Runnable::run);
    assertThat(preview.paperProperty().get()).isNull();
    assertThat(office.sample.notices).containsExactly("已停止，没有生成文件");
    assertThat(office.sample.dialogs.failures).isEmpty();
  }

  /** Keeps the files' work until a test lets it run. */
  private record Waiting(List<Runnable> waiting) implements Background {
    @Override
    public <T> void read(
        String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      Background.sameThread().read(name, work, onSuccess, onError);
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      Background.sameThread().write(work, onSuccess, onError);
    }

    @Override
    public <T> void files(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      waiting.add(() -> Background.sameThread().files(work, onSuccess, onError));
    }
  }

  private Route.Sheet form(boolean blank) {
    return new Route.Sheet.AssessmentForm(office.county, IssuedDesk.YEAR, blank);
  }

  private IssuedPaper issue() {
    return office
        .desk()
        .issues()
        .issue(
            office
                .desk()
                .papers()
                .assessmentForm(office.county, IssuedDesk.YEAR, SampleDesk.TODAY, false));
  }

  private PrintPreviewModel preview(Route.Sheet sheet) {
    PrintPreviewModel model = model(sheet, Background.sameThread());
    model.open();
    return model;
  }

  private PrintPreviewModel model(Route.Sheet sheet, Background background) {
    PaperPrinter printer =
        new PaperPrinter() {
          @Override
          public List<String> printers() {
            return List.of("office");
          }

          @Override
          public void print(Paper paper, String name, int copies) {
            if (jammed) {
              throw Obstacle.of("paper.notPrinted", name, "卡纸");
            }
            printed.add(paper);
          }
        };
    return new PrintPreviewModel(
        sheet,
        new PreviewMaker(
            office.desk().papers(),
            office.desk().press(),
            office.desk().issues(),
            office.sample.clock,
            office.sample.texts),
        new IssueModel(
            office.desk().issues(),
            Background.sameThread(),
            office.sample.dialogs,
            office.sample::say,
            office.sample.texts),
        printer,
        background,
        office.sample.dialogs,
        office.sample::say);
  }
}
