package huanze.assessment;

import static huanze.assessment.AssessmentDesk.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.InvalidInput;
import huanze.rulepack.Condition.Assessed;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The office's own schemes: from and to a sheet, and frozen when used. */
class SchemeServiceTest {
  private static final String GOV = "130302.government";
  private static final int YEAR = 2025;

  /** Columns in an order of the office's own, one nobody knows, merged groups. */
  private static final String SHEET =
      """
      分值,序号,考核指标,类别,计分方式,依据事项,每次扣分,备注,优秀起点分,合格起点分,方案名称
      60.5,1,常务会议,责任落实,按比例,M4、I4,,x,85,60,2025年考核方案
      ３９,2,年终报告,,扣分,Ｒ１,0.5,,,,
      0.5,3,空气质量,环境质量,评分,,,,,,
      """;

  @TempDir Path folder;
  private final AssessmentDesk desk = new AssessmentDesk("130302");

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("方案.csv"), content);
  }

  private SchemePreview imported(String content) throws IOException {
    return desk.schemes.importFile(YEAR, Assessed.COUNTY, file(content));
  }

  private Scheme scheme() {
    return desk.schemes.scheme(YEAR, Assessed.COUNTY).scheme();
  }

  private List<String> refused(String content) throws IOException {
    Path sheet = file(content);
    long before = desk.ledger.position();
    List<String> said = refusal(() -> desk.schemes.importFile(YEAR, Assessed.COUNTY, sheet));
    assertThat(desk.ledger.position()).isEqualTo(before);
    return said;
  }

  @Test
  void withoutOneOfItsOwnAYearHasThePacksDefault() {
    assertThat(desk.schemes.all(YEAR))
        .extracting(s -> s.scheme().assessed() + " " + s.fromPack() + " " + s.id())
        .containsExactly("COUNTY true null", "DEPARTMENT true null");
  }

  @Test
  void isReadWithHeadingsInAnyOrder() throws IOException {
    SchemePreview preview = imported(SHEET);
    assertThat(preview.unknownHeadings()).containsExactly("备注");
    Scheme scheme = scheme();
    assertThat(scheme.title()).isEqualTo("2025年考核方案");
    assertThat(scheme.maximum()).isEqualByComparingTo("100");
    assertThat(scheme.excellentFrom()).isEqualByComparingTo("85");
    assertThat(scheme.groups()).extracting(SchemeGroup::name).containsExactly("责任落实", "环境质量");
    assertThat(scheme.groups().get(0).items()).hasSize(2);
    assertThat(scheme.items().get(0).rule()).isEqualTo(new ItemRule.Share(List.of("M4", "I4")));
    assertThat(scheme.items().get(1).rule())
        .isEqualTo(
            new ItemRule.Deduction(
                List.of("R1"), new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ONE));
    assertThat(scheme.items().get(1).points()).isEqualByComparingTo("39");
    assertThat(desk.schemes.scheme(YEAR, Assessed.COUNTY).fromPack()).isFalse();
    assertThat(desk.schemes.scheme(2024, Assessed.COUNTY).fromPack()).isTrue();
    assertThat(desk.schemes.years()).containsExactly(YEAR);
    assertThat(desk.assessment(GOV, YEAR).items()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"方案.xlsx", "方案.csv"})
  void whatIsExportedIsImportedAsItWas(String name) {
    for (Assessed kind : Assessed.values()) {
      Path target = folder.resolve(name);
      Scheme shipped = desk.schemes.scheme(YEAR, kind).scheme();
      desk.schemes.export(YEAR, kind, target);
      assertThat(desk.schemes.importFile(YEAR, kind, target).changesNothing()).isFalse();
      YearScheme own = desk.schemes.scheme(YEAR, kind);
      assertThat(own.fromPack()).isFalse();
      assertThat(own.scheme().groups())
          .usingRecursiveComparison()
          .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(shipped.groups());
      assertThat(own.scheme().title()).isEqualTo(shipped.title());
      long before = desk.ledger.position();
      assertThat(desk.schemes.importFile(YEAR, kind, target).changesNothing()).isTrue();
      assertThat(desk.ledger.position()).isEqualTo(before);
    }
  }

  @Test
  void everyBadRowIsNamed() throws IOException {
    assertThat(
            refused(
                """
                类别,序号,考核指标,分值,计分方式,依据事项,每次扣分
                责任,1,会议,多,按比例,M4,
                责任,二,报告,40,扣分,R1,1
                责任,3,,40,凭感觉,,
                """))
        .containsExactly(
            "第 2 行“分值”：“多”不是数字。",
            "第 3 行“序号”：“二”不是整数。",
            "第 4 行“考核指标”不能为空。",
            "第 4 行“计分方式”：“凭感觉”不在可选范围内，可填：评分、按比例、扣分、有材料得分。");
  }

  @Test
  void whatDoesNotHoldOfTheSchemeIsNamed() throws IOException {
    assertThat(
            refused(
                """
                类别,序号,考核指标,分值,计分方式,依据事项,每次扣分,优秀起点分
                责任,1,会议,40.125,按比例,M9,,50
                责任,1,报告,40,扣分,,,
                责任,3,通报,19,按比例,R4,,
                """))
        .containsExactly(
            "第 2 行：“40.125”不能用作分数，应为不小于 0 的数，最多两位小数。",
            "第 2 行：第 1 项依据的事项“M9”在法规包中不存在。",
            "第 3 行：序号 1 重复。",
            "第 3 行：第 1 项由应履行事项计算得分，但没有写明依据哪些事项。",
            "第 3 行：第 1 项每次扣分应大于 0，且不超过该项分值 40 分。",
            "第 4 行：第 3 项依据的事项“R4”遇事即办，没有周期，不能用来计算得分。",
            "档次界线不对：优秀 50 分、合格 60 分、满分 100 分。合格应大于 0、低于优秀，优秀不得高于满分。",
            "各项分值合计 99.125 分，与满分 100 分不符。");
  }

  @Test
  void cellsThatWouldBeLostAreNamed() throws IOException {
    assertThat(
            refused(
                """
                类别,序号,考核指标,分值,计分方式,依据事项,每次扣分,依据条文,满分
                ,1,会议,40,评分,M4,1,10,100
                责任,2,报告,60,评分,,,99,90
                """))
        .containsExactly(
            "第 2 行：没有考核类别。",
            "第 2 行：这一计分方式不用填写“依据事项”，请清空。",
            "第 2 行：这一计分方式不用填写“每次扣分”，请清空。",
            "第 3 行：法规中没有第 99 条。",
            "第 3 行：“满分”与前面的行不一致，全表只能有一个。");
  }

  @ParameterizedTest
  @CsvSource({"'a,b\n1,2\n'", "''"})
  void aFileThatIsNoSchemeAtAll(String content) throws IOException {
    assertThat(refused(content)).hasSize(1);
  }

  @Test
  void aSchemeInUseIsFrozenAndTheUnitNamed() throws IOException {
    imported(SHEET);
    desk.service.answerItems(desk.unit(GOV), YEAR, List.of(new ItemInput(3, "0.5", null, "达标")));
    String other = SHEET.replace("60.5", "60").replace("0.5,3", "1,3");
    assertThat(refused(other)).hasSize(1).first().asString().contains("海港区人民政府", "共 1 个");
    assertThat(desk.schemes.importFile(YEAR, Assessed.COUNTY, file(SHEET)).changesNothing())
        .as("the same again is no change")
        .isTrue();
    desk.issued.add(desk.unit(GOV));
    assertThat(refused(other)).containsExactly("2025 年县区考核方案不能更改：“海港区人民政府”的考核评分表已经印发。");
    desk.issued.clear();
    desk.schemes.importFile(2024, Assessed.COUNTY, file(other));
    desk.service.clearItem(desk.unit(GOV), YEAR, 3);
    imported(other);
    assertThat(scheme().items().get(0).points()).isEqualByComparingTo("60");
  }

  /** The default is stored by the first answer, and frozen with it. */
  @Test
  void thePacksDefaultIsStoredByTheFirstAnswer() throws IOException {
    desk.findAll(GOV, YEAR, Finding.NOT_MET);
    YearScheme stored = desk.schemes.scheme(YEAR, Assessed.COUNTY);
    assertThat(stored.id()).isNotNull();
    assertThat(stored.fromPack()).isTrue();
    assertThat(stored.usedBy()).containsExactly(desk.unit(GOV));
    assertThat(stored.scheme().items())
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(AssessmentDesk.PACK.assessment().scheme(Assessed.COUNTY).orElseThrow().items());
    assertThat(refused(SHEET)).hasSize(1);
    assertThat(desk.schemes.scheme(YEAR, Assessed.DEPARTMENT).isFrozen()).isFalse();
  }

  @Test
  void anImportInUseIsNotUndoneFromUnderTheAnswers() throws IOException {
    imported(SHEET);
    imported(SHEET.replace("60.5", "60").replace("0.5,3", "1,3"));
    long entry = desk.ledger.position();
    desk.service.answerItems(desk.unit(GOV), YEAR, List.of(new ItemInput(3, "0.5", null, "达标")));
    assertThat(catchUndo(entry)).isNotNull();
    desk.service.clearItem(desk.unit(GOV), YEAR, 3);
  }

  private RuntimeException catchUndo(long entry) {
    try {
      desk.ledger.ledger().undo(entry);
      return null;
    } catch (huanze.base.Obstacle | InvalidInput e) {
      return e;
    }
  }
}
