package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.fx.Route;
import huanze.paper.Paper;
import huanze.paper.ui.IssueModel;
import huanze.paper.ui.PreviewMaker;
import huanze.paper.ui.PrintPreviewModel;
import huanze.rulepack.ui.ArticleModel;
import huanze.rulepack.ui.OfficialImport;
import huanze.rulepack.ui.PackSettingsModel;
import huanze.rulepack.ui.SettingLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regulation, pack settings and print preview on a real ledger. */
class OfficeModelsTest {
  private static final String COUNTY = "130324";

  @TempDir Path temp;
  private SampleDesk sample;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(temp, COUNTY);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private OfficialImport imports() {
    return new OfficialImport(
        sample.desk().officialText(), Background.sameThread(), sample.dialogs, sample::say);
  }

  private PackSettingsModel settings() {
    PackSettingsModel model =
        new PackSettingsModel(
            sample.desk().pack(),
            sample.desk().packSettings(),
            sample.desk().officialText(),
            imports(),
            Background.sameThread(),
            sample.dialogs,
            sample::say,
            sample.texts);
    model.refresh();
    return model;
  }

  @Test
  void whatIsConfirmedIsShownWithItsValue() {
    PackSettingsModel model = settings();
    Map<String, String> shown =
        model.others().stream()
            .collect(
                Collectors.toMap(model::words, what -> String.join("\n", model.content(what))));
    assertThat(shown)
        .as("every name once")
        .hasSize(model.others().size())
        .containsEntry("发文机关", "中共秦皇岛市委、秦皇岛市人民政府")
        .containsKeys("县区部门设置", "管理处单位设置", "园区单位设置");
    assertThat(shown.get("市级部门设置")).startsWith("生态环境局、发改委、").contains("市委宣传部");
    assertThat(shown.get("单位名单“负有生态环境保护监督管理职责的部门”"))
        .contains("市级部门设置：生态环境局、")
        .doesNotContain("审计局");
    assertThat(shown.values()).noneMatch(String::isBlank).noneMatch(text -> text.contains("{"));
  }

  private static SettingLine line(PackSettingsModel model, String id) {
    return model.lines().stream()
        .filter(l -> l.setting().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBadValueIsRefusedBesideItsField() {
    PackSettingsModel model = settings();
    long before = sample.desk().ledger().position();
    model.set("effectiveFrom", "2018-13-45");
    assertThat(model.problems()).hasSize(1);
    assertThat(model.problems().getFirst().field()).isEqualTo("effectiveFrom");
    assertThat(sample.desk().ledger().position()).isEqualTo(before);
    model.set("effectiveFrom", "2018-10-01");
    assertThat(model.problems()).isEmpty();
    assertThat(line(model, "effectiveFrom").own()).isEqualTo("2018-10-01");
    model.set("effectiveFrom", "");
    assertThat(line(model, "effectiveFrom").own()).isNull();
  }

  @Test
  void confirmingTakesTheMarkAway() {
    PackSettingsModel model = settings();
    assertThat(line(model, "parkLevel").open()).isTrue();
    model.confirm(line(model, "parkLevel").setting());
    assertThat(line(model, "parkLevel").open()).isFalse();
    int open = model.others().size();
    model.confirm(model.others().getFirst());
    assertThat(model.others()).hasSize(open - 1);
  }

  @Test
  void officialTextStandsBesideTheDigest() {
    ArticleModel model =
        new ArticleModel(
            sample.desk().pack(),
            sample.desk().packSettings(),
            sample.desk().officialText(),
            imports(),
            Background.sameThread(),
            sample.dialogs,
            sample.texts,
            10);
    model.refresh();
    assertThat(model.lines()).hasSize(22);
    assertThat(model.pageProperty().get().official()).isNull();
    assertThat(model.pageProperty().get().rules()).isNotEmpty();
    model.importFile(Path.of("src/test/resources/huanze/rulepack/regulation-source.txt"));
    assertThat(model.pageProperty().get().official()).isNotNull();
    model.choose(5);
    assertThat(model.pageProperty().get().duties()).hasSize(6);
    assertThat(model.pageProperty().get().official().items()).isNotEmpty();
  }

  @Test
  void articlesAreFoundByNumberTitleAndInitials() {
    ArticleFinder finder = new ArticleFinder(sample.desk().packSettings(), sample.texts);
    assertThat(finder.find("10", 8)).extracting(f -> f.route()).contains(new Route.Article(10));
    assertThat(finder.find("约谈", 8)).extracting(f -> f.route()).contains(new Route.Article(14));
    assertThat(finder.find("yuetan", 8)).extracting(f -> f.route()).contains(new Route.Article(14));
    assertThat(finder.find("gzlh", 8)).extracting(f -> f.route()).contains(new Route.Article(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"第十八条", "十八条", "18条", "第18条", "第 １８ 条", "art 18", "Article 18", "18"})
  void anArticleIsFoundByItsNumberAsPeopleTypeIt(String typed) {
    ArticleFinder finder = new ArticleFinder(sample.desk().packSettings(), sample.texts);
    assertThat(finder.find(typed, 8).getFirst().route()).isEqualTo(new Route.Article(18));
  }

  @Test
  void thePreviewShowsThePaperAndSavesAndPrintsIt() throws IOException {
    UUID unit = sample.desk().structure().unit(COUNTY + ".government").orElseThrow().id();
    OfficePrinter printer = new OfficePrinter();
    PrintPreviewModel model =
        new PrintPreviewModel(
            new Route.Sheet.Performance(unit, 2026),
            maker(),
            issues(),
            printer,
            Background.sameThread(),
            sample.dialogs,
            sample::say);
    model.open();
    assertThat(sample.dialogs.failures).isEmpty();
    Paper paper = model.paperProperty().get();
    assertThat(model.pages()).isEqualTo(paper.pages()).isPositive();
    assertThat(model.imageProperty().get().getWidth()).isBetween(780, 810);
    model.turnTo(model.pages());
    assertThat(model.pageProperty().get()).isZero();
    model.zoomIn();
    assertThat(model.imageProperty().get().getWidth()).isGreaterThan(900);
    Path file = temp.resolve(model.fileName(".pdf"));
    model.save(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(paper.pdf());
    model.print();
    assertThat(printer.printed).containsExactly(paper);
    model.close();
  }

  private PreviewMaker maker() {
    return new PreviewMaker(
        sample.desk().papers(),
        sample.desk().press(),
        sample.desk().issues(),
        sample.clock,
        sample.texts);
  }

  private IssueModel issues() {
    return new IssueModel(
        sample.desk().issues(), Background.sameThread(), sample.dialogs, sample::say, sample.texts);
  }

  @Test
  void everySheetHasAPaper() {
    UUID unit = sample.desk().structure().unit(COUNTY + ".government").orElseThrow().id();
    PrintPreviewModel model =
        new PrintPreviewModel(
            new Route.Sheet.Grid(unit, 2026),
            maker(),
            issues(),
            new huanze.paper.SystemPrinter(),
            Background.sameThread(),
            sample.dialogs,
            sample::say);
    model.open();
    assertThat(model.pages()).isPositive();
    assertThat(model.sizes()).containsExactly("A4", "A3");
    assertThat(longerEdge(model)).isEqualTo(297);
    model.sizeProperty().set("A3");
    assertThat(longerEdge(model)).isEqualTo(420);
    model.close();
  }

  private static long longerEdge(PrintPreviewModel model) {
    try (PDDocument document = Loader.loadPDF(model.paperProperty().get().pdf())) {
      return Math.round(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theLogLiesBesideTheLedger() {
    LogFile.in(temp);
    org.slf4j.LoggerFactory.getLogger(OfficeModelsTest.class).warn("a line for the log");
    LogFile.close();
    assertThat(LogFile.folder(temp).resolve("huanze.log")).content().contains("a line for the log");
  }
}
