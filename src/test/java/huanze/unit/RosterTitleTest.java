package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.sheet.ImportPreview;
import huanze.sheet.SheetSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The titles of real rosters, and which standing post each of them means. */
class RosterTitleTest {
  private final Office office = Office.of("130302");

  private ImportPreview preview(String rows) {
    return office
        .rosters
        .preview(Roster.COMBINED, SheetSource.pasted(null, rows, "粘贴"), RosterChoices.NONE)
        .changes();
  }

  private ImportPreview imported(String rows) {
    return office.rosters.importTable(
        Roster.COMBINED, SheetSource.pasted(null, rows, "粘贴"), RosterChoices.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "海港区政府, 代区长, 区长, true",
    "海港区政府, 代理区长, 区长, true",
    "海港区政府, 区长（代）, 区长, true",
    "海港区政府, 区长(代理), 区长, true",
    "海港区政府, 副区长、代理区长, 区长, true",
    "海港区政府, 区委副书记、代区长, 区长, true",
    "海港区政府, 海港区区长, 区长, false",
    "海港区政府, 区委副书记兼区长, 区长, false",
    "海港区政府, 区长（分管审计、生态环境）, 区长, false",
    "海港区政府, 副区长（分管生态环境）, 分管生态环境保护工作的副区长, false",
    "海港区政府, 副区长(分管住建、环保), 分管生态环境保护工作的副区长, false",
    "海港区政府, 分管环保副区长, 分管生态环境保护工作的副区长, false",
    "海港区委, 书记, 区委书记, false",
    "海港区委, 海港区委书记, 区委书记, false",
    "海港区委, 副书记（主持工作）, 区委书记, true",
    "海港区委, 区委常委（分管生态环境）, 区委分管生态环境保护工作的负责人, false",
    "文化路街道办事处, 办事处主任, 主任, false",
    "文化路街道办事处, 街道办事处主任, 主任, false",
    "文化路街道办事处, 党工委副书记、办事处主任, 主任, false",
    "文化路街道办事处, 分管环保副主任, 分管生态环境保护工作的副主任, false",
    "文化路街道党工委, 书记, 党工委书记, false",
    "文化路街道党工委, 街道党工委书记, 党工委书记, false",
    "海港镇政府, 镇长, 镇长, false",
    "海港镇政府, 党委副书记、代镇长, 镇长, true",
    "海港镇政府, 分管环保副镇长, 分管生态环境保护工作的副镇长, false",
    "海港镇党委, 镇党委书记, 党委书记, false",
    "海港区生态环境分局, 分局局长, 局长, false",
    "海港区生态环境分局, 局长（兼）, 局长, false",
    "海港区生态环境分局, 副局长（主持工作）, 局长, true",
    "海港区生态环境分局, 主持工作副局长, 局长, true",
    "海港区财政局, 党组书记、财政局局长, 局长, false",
    "海港区财政局, 副局长(主持全面工作), 局长, true",
    "海港区发改委, 发改委主任, 主任, false"
  })
  void theTitleMeansTheStandingPost(String unit, String title, String post, boolean acting) {
    imported("单位\t职务\t姓名\n" + unit + "\t" + title + "\t王伟\n");
    assertThat(TenureView.all(office.now()))
        .extracting(TenureView::postName, TenureView::acting)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(post, acting));
    assertThat(imported("单位\t职务\t姓名\n" + unit + "\t" + title + "\t王伟\n").unchanged()).isEqualTo(1);
  }

  /** Clerks write the place where its committee or government is meant: the title tells which. */
  @ParameterizedTest
  @CsvSource({
    "海港镇, 镇长, 海港镇人民政府",
    "海港镇, 代镇长, 海港镇人民政府",
    "海港镇, 党委副书记、镇长, 海港镇人民政府",
    "海港镇, 副镇长, 海港镇人民政府",
    "海港镇, 党委委员、副镇长, 海港镇人民政府",
    "海港镇, 副镇长（主持工作）, 海港镇人民政府",
    "海港镇, 党委书记, 中共海港镇委员会",
    "海港镇, 党委副书记, 中共海港镇委员会",
    "文化路街道, 办事处主任, 文化路街道办事处",
    "文化路街道, 党工委书记, 中共文化路街道工作委员会",
    "海港区, 常务副区长, 海港区人民政府",
    "海港区, 副区长（分管生态环境）, 海港区人民政府",
    "海港区, 区委书记, 中共海港区委员会"
  })
  void aPlaceIsTheOrganWhosePostTheTitleIs(String place, String title, String organ) {
    ImportPreview done = imported("单位\t职务\t姓名\n" + place + "\t" + title + "\t王伟\n");
    assertThat(TenureView.all(office.now()))
        .extracting(TenureView::unitName)
        .containsExactly(organ);
    assertThat(done.notes())
        .contains(new ImportPreview.Note(2, "单位“%s”按职务“%s”读作“%s”。".formatted(place, title, organ)));
  }

  @ParameterizedTest
  @CsvSource({"海港镇, 组织委员", "海港镇, 党委书记、镇长", "海港镇, 环保所所长", "海港镇, 主持工作"})
  void whereTheTitleTellsNoOrganTheClerkIsAsked(String place, String title) {
    List<String> said =
        Office.refusal(() -> imported("单位\t职务\t姓名\n" + place + "\t" + title + "\t王伟\n"));
    assertThat(said)
        .containsExactly(
            "第 2 行“单位”：“%s”是地名，从职务“%s”看不出是哪个机关，请把单位写成：中共海港镇委员会 / 海港镇人民政府。".formatted(place, title));
  }

  @Test
  void whatWasUnderstoodIsSaid() {
    ImportPreview seen =
        preview(
            """
            单位	职务	姓名	代理	职务层次
            海港区政府	代区长	王伟	是
            海港区财政局	副局长（主持工作）	赵敏		副职
            海港区委	书记	孙立
            海港区水务局	局长	钱进	主持工作
            海港区审计局	党组书记、局长	李娜
            """);
    assertThat(seen.problems()).isEmpty();
    assertThat(seen.notes())
        .containsExactly(
            new ImportPreview.Note(2, "职务“代区长”读作“区长”，代理。"),
            new ImportPreview.Note(3, "职务“副局长（主持工作）”读作“局长”，代理。"),
            new ImportPreview.Note(4, "职务“书记”读作“区委书记”。"));
  }

  @Test
  void whoeverElseIsCalledNearlySoHasAPostOfHisOwn() {
    ImportPreview seen =
        preview(
            """
            单位	职务	姓名
            海港区委	区委常委、政法委书记	甲
            海港区委	副书记	乙
            海港区委	组织部部长	丙
            海港区政府	副区长（分管城建）	丁
            海港区政府	区政府办公室主任	戊
            """);
    assertThat(seen.problems()).isEmpty();
    assertThat(seen.notes()).isEmpty();
    assertThat(seen.additions())
        .extracting(ImportPreview.Addition::what)
        .allMatch(what -> what.endsWith("新增岗位，层次为“班子其他成员”）"));
  }

  @Test
  void aLeadersTitleThatFitsNoStandingPostIsAskedAbout() {
    List<String> said =
        Office.refusal(
            () ->
                imported(
                    """
                    单位	职务	姓名
                    海港区政府	代县长	王伟
                    海港区财政局	书记	李娜
                    海港区政府	主任	赵敏
                    """));
    assertThat(said)
        .containsExactly(
            "第 2 行“职务”：看不出“代县长”是“海港区人民政府”的哪个岗位，现有岗位：区长 / 分管生态环境保护工作的副区长 / 其他副区长；"
                + "请改写成其中一个，确属另一岗位的请填写职务层次。",
            "第 3 行“职务”：看不出“书记”是“海港区财政局”的哪个岗位，现有岗位：局长 / 副局长；请改写成其中一个，确属另一岗位的请填写职务层次。",
            "第 4 行“职务”：看不出“主任”是“海港区人民政府”的哪个岗位，现有岗位：区长 / 分管生态环境保护工作的副区长 / 其他副区长；"
                + "请改写成其中一个，确属另一岗位的请填写职务层次。");
    imported("单位\t职务\t姓名\t职务层次\n海港区财政局\t书记\t李娜\t副职\n");
    assertThat(office.now().postsOf(office.unit("130302.department.finance").id())).hasSize(3);
  }

  @Test
  void theFormOfTenuresReadsActingInItsColumn() {
    office.people.addPerson("王伟", null);
    office.rosters.importTable(
        Roster.TENURES,
        SheetSource.pasted(null, "单位\t职务\t姓名\t代理\n海港区政府\t区长\t王伟\t主持工作\n", "粘贴"),
        RosterChoices.NONE);
    assertThat(TenureView.all(office.now()).getFirst().acting()).isTrue();
  }
}
