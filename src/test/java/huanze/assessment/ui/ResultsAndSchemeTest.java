package huanze.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.assessment.AssessmentState;
import huanze.assessment.Grade;
import huanze.fx.ImportShown;
import huanze.fx.Route;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of a year and the scheme, without a toolkit, on the ledger of the whole city. */
class ResultsAndSchemeTest {
  @TempDir static Path folder;
  private static AssessedCity city;

  @BeforeAll
  static void open() {
    city = AssessedCity.city(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    city.close();
    city = null;
  }

  private static AssessmentListModel results() {
    AssessmentListModel model = new AssessmentListModel(city.office, null);
    model.load();
    return model;
  }

  private static SchemeModel scheme(int year, String kind) {
    SchemeModel model = new SchemeModel(city.office, year, kind);
    model.load();
    return model;
  }

  private static ImportShown preview(SchemeModel model, String text) throws IOException {
    Path file = folder.resolve("方案.csv");
    Files.writeString(file, text);
    model.preview(file);
    ImportShown shown = model.previewProperty().get();
    assertThat(shown).isNotNull();
    return shown;
  }

  @Test
  @DisplayName("in spring the list opens on the year before; counties by place, grade, effects")
  void list() {
    AssessmentListModel model = results();
    assertThat(model.yearProperty().get()).isEqualTo(2025);
    assertThat(model.lines()).hasSize(9);
    assertThat(model.lines().stream().filter(l -> l.rank() != null))
        .extracting(ResultLine::name, ResultLine::rank, ResultLine::grade, ResultLine::effects)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("山海关区人民政府", 1, Grade.EXCELLENT, ""),
            org.assertj.core.groups.Tuple.tuple(
                "北戴河区人民政府", 2, Grade.QUALIFIED, "取消评先评优资格、降低环保工作考评档次"),
            org.assertj.core.groups.Tuple.tuple(
                "抚宁区人民政府", 3, Grade.UNQUALIFIED, "取消评先评优资格、降低环保工作考评档次"));
    assertThat(List.of(model.count(Grade.EXCELLENT), model.count(null), model.withEffects()))
        .containsExactly(1L, 6L, 2L);
  }

  @Test
  @DisplayName("narrowed by state and kind; what it is narrowed to is said on paper")
  void narrowed() {
    AssessmentListModel model = results();
    model.stateProperty().set(AssessmentState.COMPLETE);
    assertThat(model.lines()).hasSize(3);
    assertThat(model.count(null)).as("counts are of the whole kind").isEqualTo(6);
    assertThat(model.filters()).containsExactly("2025 年", "县区", "已完成");
    model.stateProperty().set(null);
    model.kindProperty().set(Condition.Assessed.DEPARTMENT);
    assertThat(model.lines()).allMatch(l -> l.kind() == Condition.Assessed.DEPARTMENT);
    model.open(model.lines().get(0));
    model.openScheme();
    assertThat(city.opened)
        .contains(
            new Route.Assessment(model.lines().get(0).unit(), 2025, null),
            new Route.Scheme(2025, "department"));
  }

  @Test
  @DisplayName("departments of one level: the list, its counts and the forms in one document")
  void ofOneLevel() {
    AssessmentListModel model = results();
    assertThat(model.levels()).as("counties are of one level").isEmpty();
    model.kindProperty().set(Condition.Assessed.DEPARTMENT);
    assertThat(model.levels()).containsExactly(Level.CITY, Level.COUNTY);
    int all = model.lines().size();
    model.levelProperty().set(Level.CITY);
    assertThat(model.lines()).hasSize(29).allMatch(l -> l.level() == Level.CITY);
    assertThat(model.count(null)).isEqualTo(29);
    assertThat(model.filters()).containsExactly("2025 年", "部门", "市级");
    assertThat(model.ofAll("assessment.ui.papers.forms").getValue()).isEqualTo("全部市级部门的评分表");
    model.printForms(true);
    assertThat(city.opened.getLast())
        .isEqualTo(
            new Route.PrintPreview(
                new Route.Sheet.AllAssessmentForms(2025, "department", "city", true)));
    model.levelProperty().set(Level.COUNTY);
    assertThat(model.lines()).hasSize(all - 29);
    model.kindProperty().set(Condition.Assessed.COUNTY);
    assertThat(model.levelProperty().get()).isNull();
    assertThat(model.lines()).hasSize(9);
  }

  @Test
  @DisplayName("a proof that vanished stands in the list, also where everything is answered")
  void vanishedProof() throws IOException {
    Path proof = Files.writeString(folder.resolve("责任清单.pdf"), "%PDF-list");
    UUID county = city.unit("130306.government");
    city.wiring.assessments().proofs().attachToItem(county, AssessedCity.YEAR, 19, proof);
    assertThat(line(county).missingProofs()).isZero();
    var file =
        city.wiring.assessments().year(2025).assessment(county).items().get(18).proofs().get(0);
    Files.delete(city.wiring.ledger().evidence().file(file.digest()));
    assertThat(line(county).missingProofs()).isEqualTo(1);
    assertThat(line(county).open()).isEqualTo(1);
    assertThat(line(county).state()).isEqualTo(AssessmentState.COMPLETE);
  }

  private static ResultLine line(UUID unit) {
    return results().lines().stream().filter(l -> l.unit().equals(unit)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("a scheme in use says by whom, and an import of another one is refused")
  void frozen() throws IOException {
    SchemeModel model = scheme(2025, "county");
    SchemeModel.Read read = model.shownProperty().get();
    assertThat(read).isNotNull();
    assertThat(model.frozen(read)).contains("山海关区人民政府").contains("3 个单位");
    ImportShown shown = preview(model, "考核类别,序号,考核指标,分值,计分方式\n责任,1,总体评价,100,评分\n");
    assertThat(shown.possible()).isFalse();
    assertThat(shown.lines()).singleElement().matches(l -> l.bad() && l.row() == null);
    model.cancel();
    assertThat(model.previewProperty().get()).isNull();
  }

  @Test
  @DisplayName("every bad row of a file is named with its row")
  void badRows() throws IOException {
    ImportShown shown =
        preview(
            scheme(2024, "department"),
            """
            考核类别,序号,考核指标,分值,计分方式,依据事项
            责任落实,1,集体研究,60,按比例,M6
            责任落实,2,书面报告,30,按比例,R9
            行业监管,2,问题整改,20,评分,
            """);
    assertThat(shown.possible()).isFalse();
    assertThat(shown.lines())
        .extracting(l -> l.row() + " " + l.words())
        .containsExactly(
            "3 第 3 行：第 2 项依据的事项“R9”在法规包中不存在。",
            "4 第 4 行：序号 2 重复。",
            "null 各项分值合计 110 分，与满分 100 分不符。");
  }

  @Test
  @DisplayName("an exported scheme is imported as the office's own, which needs no confirmation")
  void ownScheme() {
    SchemeModel model = scheme(2023, "department");
    SchemeModel.Read before = model.shownProperty().get();
    assertThat(before).isNotNull();
    assertThat(before.open()).isPresent();
    Path file = folder.resolve("部门方案.xlsx");
    city.files.chosen = Optional.of(file);
    model.export();
    model.choose();
    ImportShown shown = model.previewProperty().get();
    assertThat(shown).isNotNull();
    assertThat(shown.possible()).isTrue();
    assertThat(shown.lines()).hasSize(12);
    model.apply();
    SchemeModel.Read now = model.shownProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.scheme().fromPack()).isFalse();
    assertThat(now.open()).isEmpty();
    assertThat(now.scheme().scheme().items()).isEqualTo(before.scheme().scheme().items());
    model.choose();
    ImportShown again = model.previewProperty().get();
    assertThat(again).isNotNull();
    assertThat(again.possible()).as("the same stands already").isFalse();
  }
}
