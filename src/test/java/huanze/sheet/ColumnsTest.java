package huanze.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.sheet.SheetColumn.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  private static final Texts TEXTS = Texts.chinese();
  private static final Columns FORM = form(TEXTS);

  @TempDir Path folder;

  @Test
  void findsColumnsInAnyOrderBelowTitlesAndUnderstandsTheirCells() {
    MappedSheet mapped =
        FORM.map(
            sheet(
                row(1, "某某单位名册"),
                row(2, "负责人：", "张三"),
                row(4, "起始日期（年月日）", "备 注", "名称*", "LEVEL", "单位\n代码", "supervising"),
                row(5, "2026.3.1", "无", " 海港区 ", "市", "１ 30302", "√"),
                row(9, "", "", "卢龙县", "county", "130324", "")));

    assertThat(mapped.problems()).isEmpty();
    assertThat(mapped.unknownHeadings()).containsExactly("备 注");
    assertThat(mapped.rows()).extracting(MappedRow::number).containsExactly(5, 9);
    MappedRow first = mapped.rows().getFirst();
    assertThat(first.text("code")).isEqualTo("130302");
    assertThat(first.text("level")).isEqualTo("city");
    assertThat(first.flag("supervising")).isTrue();
    assertThat(first.date("from")).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(first.has("order")).isFalse();
    assertThat(mapped.rows().getLast().flag("supervising")).isNull();
    assertThat(mapped.rows().getLast().has("supervising")).isTrue();
  }

  @Test
  void namesRowColumnAndValueOfEveryBadCell() {
    MappedSheet mapped =
        FORM.map(
            sheet(
                row(1, "代码", "名称", "层级", "是否监管部门", "起", "顺序"),
                row(2, "1", "甲", "省级", "或许", "2026年2月31日", "一"),
                row(3, "", "乙", "", "", "2206-01-01", "")));

    assertThat(mapped.problems().stream().map(p -> TEXTS.text(p.problem())))
        .containsExactlyInAnyOrder(
            "第 2 行“层级”：“省级”不在可选范围内，可填：" + levels() + "。",
            "第 2 行“监管部门”：“或许”应填“是”或“否”。",
            "第 2 行“起”：“2026年2月31日”不是有效日期（没有这一天，或年份不对），请写成 2026-03-01 的样子。",
            "第 2 行“顺序”：“一”不是整数。",
            "第 3 行“代码”不能为空。",
            "第 3 行“起”：“2206-01-01”不是有效日期（没有这一天，或年份不对），请写成 2026-03-01 的样子。");
    assertThat(mapped.rows()).noneMatch(MappedRow::good);
  }

  private static String levels() {
    return String.join(
        "、", FORM.columns().get(2).words().values().stream().map(List::getFirst).toList());
  }

  @Test
  void missingOrDoubleHeadingsAreRefused() {
    assertThatThrownBy(() -> FORM.map(sheet(row(1, "姓", "名字"), row(2, "张", "三"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(TEXTS.text(e.problems().getFirst())).contains("找不到表头", "代码、名称"));
    assertThatThrownBy(() -> FORM.map(sheet(row(1, "代码", "层级"), row(2, "1", "市级"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(TEXTS.text(e.problems().getFirst())).isEqualTo("第 1 行的表头缺少：名称。"));
    assertThatThrownBy(() -> FORM.map(sheet(row(1, "代码", "名称", "单位代码"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(TEXTS.text(e.problems().getFirst())).contains("“单位代码”重复"));
  }

  @Test
  void whatIsTypedForOneRowNamesUnknownAndMissingColumnsNotATable() {
    assertThatThrownBy(() -> FORM.typed(Map.of("名称", "甲", "级别甲", "市级")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(TEXTS.text(e.problems().getFirst()))
                    .startsWith("没有“级别甲”这个栏目，可用的栏目有：代码、名称、"));
    assertThatThrownBy(() -> FORM.typed(Map.of("层级", "市级")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(TEXTS.text(e.problems().getFirst())).isEqualTo("还须写明：代码、名称。"));
    assertThat(FORM.typed(Map.of("code", "1", "名称", "甲")).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"名册.xlsx", "名册.csv"})
  void whatIsWrittenReadsBackAlikeInBothLanguages(String name) {
    Path file = folder.resolve(name);
    SheetWriter.write(
        file,
        FORM.table(
            List.of(
                Map.of(
                    "code",
                    "0012",
                    "name",
                    "𠮷田，\"引号\"",
                    "level",
                    "county",
                    "supervising",
                    false,
                    "from",
                    LocalDate.of(2026, 3, 1),
                    "order",
                    3L))));

    MappedSheet read = form(Texts.of(Locale.ENGLISH)).read(file);

    assertThat(read.problems()).isEmpty();
    assertThat(read.rows()).hasSize(1);
    assertThat(read.rows().getFirst().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "code",
                "0012",
                "name",
                "𠮷田，\"引号\"",
                "level",
                "county",
                "supervising",
                false,
                "from",
                LocalDate.of(2026, 3, 1),
                "order",
                3L));
  }

  @Test
  void theTemplatesExampleIsNoEntry() {
    Path file = folder.resolve("模板.xlsx");
    SheetWriter.write(file, FORM.template());
    assertThat(SheetReader.read(file).rows()).hasSize(1);
    assertThat(FORM.read(file).rows()).isEmpty();
  }

  private static Columns form(Texts texts) {
    return Columns.of(
        "单位名册",
        texts,
        List.of(
            column("code", Kind.CODE, true, "0000", "代码", "单位代码"),
            column("name", Kind.TEXT, true, "示例", "名称"),
            new SheetColumn(
                "level",
                Kind.CHOICE,
                false,
                List.of("层级"),
                List.of(),
                Map.of("city", List.of("市级", "市"), "county", List.of("县级")),
                "市级"),
            column("supervising", Kind.FLAG, false, "是", "监管部门", "是否监管部门"),
            column("from", Kind.DATE, false, "", "起", "起始日期"),
            column("order", Kind.WHOLE, false, "", "顺序")));
  }

  private static SheetColumn column(
      String key, Kind kind, boolean required, String example, String... headings) {
    return new SheetColumn(key, kind, required, List.of(headings), List.of(), Map.of(), example);
  }

  private static Sheet sheet(SheetRow... rows) {
    return Sheet.headedAt("表", List.of(rows), 0);
  }

  private static SheetRow row(int number, String... cells) {
    return new SheetRow(number, List.of(cells).stream().map(Cells::clean).toList());
  }
}
