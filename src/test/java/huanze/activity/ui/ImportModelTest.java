package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.fx.ImportLine;
import huanze.sheet.ColumnUse;
import huanze.sheet.SheetChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of meetings and inspections as offices keep them, with headings of their own. */
class ImportModelTest {
  @TempDir Path folder;
  private ActivityOffice office;
  private ImportModel model;
  private final List<String> imported = new ArrayList<>();

  @BeforeEach
  void open() {
    office = new ActivityOffice(folder.resolve("home")).inhabited();
    model =
        new ImportModel(office.desk, all -> all.forEach(one -> imported.add(one.facts().label())));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Path csv(String... lines) throws IOException {
    return Files.writeString(folder.resolve("表.csv"), String.join("\n", lines) + "\n");
  }

  private List<ColumnUse> columns() {
    return model.sheetProperty().getValue().columns();
  }

  private void readAs(int column, String key) {
    model.decide(
        model.sheetChoices().readAs(model.sheetProperty().getValue(), columns().get(column), key));
  }

  private List<String> words() {
    return model.shownProperty().get().lines().stream().map(ImportLine::words).toList();
  }

  @Test
  void headingsOfTheOfficesOwnAreNamedAndOnlyThenImported() throws IOException {
    model.preview(
        csv(
            "性质,怎么开的,标题,哪天开的,谁开的,研究了什么",
            "会议,党政联席会议,第9次联席会议,2026-09-02,海滨镇人民政府,【环保】研究扬尘治理",
            "会议,党政联席会议,第10次联席会议,2026-02-31,海滨镇人民政府,【环保】研究扬尘治理"));
    assertThat(model.asksForColumns()).isTrue();
    assertThat(model.shownProperty().get().possible()).isFalse();
    assertThat(words()).containsExactly("第 1 行的表头缺少：类型。");
    readAs(1, "forms");
    assertThat(model.sheetProperty().getValue().problems()).as("the form tells the kind").isEmpty();
    assertThat(model.asksForColumns()).as("no row has a day").isTrue();
    readAs(0, "kind");
    readAs(3, "heldOn");
    readAs(4, "conveners");
    readAs(5, "topics");
    assertThat(model.asksForColumns()).isFalse();
    if (columns().get(2).key() == null) {
      readAs(2, "name");
    }
    assertThat(model.shownProperty().get().possible()).as("31 February").isFalse();
    assertThat(model.shownProperty().get().lines())
        .filteredOn(ImportLine::bad)
        .extracting(ImportLine::row)
        .containsOnly(3);
    model.apply();
    assertThat(imported).isEmpty();

    Files.writeString(
        folder.resolve("表.csv"),
        Files.readString(folder.resolve("表.csv")).replace("2026-02-31", "2026-02-28"));
    SheetChoices decided = model.sheetChoices();
    model.preview(folder.resolve("表.csv"));
    assertThat(model.sheetChoices().columns())
        .as("the same headings, as decided before")
        .isEqualTo(decided.columns());
    assertThat(model.shownProperty().get().possible()).isTrue();
    model.apply();
    assertThat(imported).containsExactly("第9次联席会议", "第10次联席会议");
    assertThat(model.shownProperty().get()).isNull();
    assertThat(model.sheetProperty().getValue()).isNull();
    assertThat(office.dialogs.failures).isEmpty();
  }

  @Test
  void aTableWithoutHeadingsIsMappedColumnByColumn() {
    model.paste(null, "带队检查\t2026-9-4\t赵建国\t戴河入海口\n带队检查\t2026-9-5\t李秀英\t尼龙坝\n");
    assertThat(model.asksForColumns()).isTrue();
    model.decide(model.sheetChoices().headingRow(0));
    readAs(0, "kind");
    readAs(1, "heldOn");
    readAs(2, "leaders");
    readAs(3, "place");
    assertThat(columns()).extracting(ColumnUse::heading).containsOnly("");
    assertThat(words()).anyMatch(w -> w.contains("请选择形式"));
  }

  /** In Excel somebody moved a column before copying once more; the screen was opened again. */
  @Test
  void columnsDecidedOnceAreKnownAtTheNextPasteWithTheSameHeadings() {
    model.paste(null, "类型\t形式\t标题\t哪天开的\t谁开的\t议题\n会议\t党政联席会议\t第9次\t2026-09-02\t海滨镇人民政府\t【环保】扬尘\n");
    assertThat(model.asksForColumns()).as("no row has a day").isTrue();
    readAs(3, "heldOn");
    readAs(4, "conveners");
    assertThat(model.shownProperty().get().possible()).isTrue();
    model.cancel();

    ImportModel later =
        new ImportModel(office.desk, all -> all.forEach(one -> imported.add(one.facts().label())));
    later.paste(null, "类型\t形式\t标题\t议题\t谁开的\t哪天开的\n会议\t党政联席会议\t第10次\t【环保】扬尘\t海滨镇人民政府\t2026-09-09\n");
    assertThat(later.asksForColumns()).isFalse();
    assertThat(later.shownProperty().get().possible()).isTrue();
    assertThat(later.shownProperty().get().warnings()).contains("各列按您上次为同样表头选定的读法读取，可在“栏目对应”中修改。");
    later.apply();
    assertThat(imported).containsExactly("第10次");

    later.paste(null, "类型\t形式\t标题\t哪天开\t谁开的\t议题\n会议\t党政联席会议\t第11次\t2026-09-02\t海滨镇人民政府\t【环保】扬尘\n");
    assertThat(later.sheetChoices().columns()).as("one heading is another one").isEmpty();
  }

  /** The headings are those of meetings, but nothing tells of which form: all rows may say it. */
  @Test
  void whatAllRowsMaySayIsAskedForFirst() throws IOException {
    model.preview(
        csv(
            "日期,标题,召集单位,议题",
            "2026-09-02,第9次联席会议,海滨镇人民政府,【环保】扬尘",
            "2026-09-09,第10次,海滨镇人民政府,【环保】扬尘"));
    assertThat(model.asksForColumns()).isTrue();
    assertThat(model.shownProperty().get().warnings())
        .anyMatch(w -> w.startsWith("还不能导入：请在“栏目对应”中"));
    model.decide(model.sheetChoices().everyRow("forms", "党政联席会议"));
    assertThat(model.asksForColumns()).isFalse();
    assertThat(model.shownProperty().get().possible()).isTrue();

    model.preview(csv("形式,日期,标题,召集单位,议题", "茶话会,2026-09-02,座谈,海滨镇人民政府,【环保】扬尘"));
    assertThat(model.asksForColumns()).as("a bad cell is no missing column").isFalse();
  }

  /** What the name of the file told is no decision: the next file may be of another kind. */
  @Test
  void whatATableTellsItselfIsNotTakenOver() throws IOException {
    String table = "哪天,标题,地点,单位,谁去的\n2026-09-02,入河口,戴河入海口,海滨镇人民政府,赵建国\n";
    model.preview(Files.writeString(folder.resolve("检查台账.csv"), table));
    assertThat(model.sheetChoices().everyRow()).containsEntry("kind", "带队检查/调研");
    readAs(0, "heldOn");
    model.preview(Files.writeString(folder.resolve("会议台账.csv"), table));
    assertThat(model.sheetChoices().columns()).containsEntry("A", "heldOn");
    assertThat(model.sheetChoices().everyRow()).containsEntry("kind", "会议");
  }

  @Test
  void aBadRowThatWasPastedIsToBeCopiedOnceMore() {
    model.paste(null, "类型\t形式\t标题\t日期\t召集单位\t议题\n会议\t党政联席会议\t第9次\t2026-02-31\t海滨镇人民政府\t扬尘\n");
    assertThat(model.shownProperty().get().pasted()).isTrue();
    assertThat(model.shownProperty().get().warnings())
        .contains("有问题的行没有改好以前，所有行都不导入。请在 Excel 中改正并重新复制，再点“重新粘贴”。");
    model.paste(null, null);
    assertThat(office.dialogs.failures).hasSize(1);
    assertThat(model.shownProperty().get()).as("what was pasted before stays").isNotNull();
  }

  /** 25 rows whose topics are marked by nobody: twenty of the warnings, then one line for five. */
  @Test
  void warningsOfOneKindAreNotShownRowByRowWithoutEnd() throws IOException {
    StringBuilder rows = new StringBuilder("类型,形式,标题,日期,召集单位,议题\n");
    for (int i = 1; i <= 25; i++) {
      rows.append("会议,党政联席会议,研究第%d批,2026-08-%02d,海滨镇人民政府,研究扬尘\n".formatted(i, i));
    }
    model.preview(Files.writeString(folder.resolve("表.csv"), rows));
    assertThat(words()).filteredOn(w -> w.contains("没有标明是否研究生态环境保护")).hasSize(20);
    assertThat(words()).contains("另有 5 行有同样的提示：第 22–26 行。");
    assertThat(model.shownProperty().get().possible()).isTrue();

    String bad = rows.toString().replace("2026-08-", "2026-02-30 ");
    model.preview(Files.writeString(folder.resolve("表.csv"), bad));
    assertThat(model.shownProperty().get().lines()).filteredOn(ImportLine::bad).hasSize(25);
  }

  @Test
  void cellsWrittenOnceAreTakenFromAbove() throws IOException {
    model.preview(
        csv(
            "类型,形式,标题,日期,召集单位,议题",
            "会议,党政联席会议,第9次联席会议,2026-09-02,海滨镇人民政府,【环保】研究扬尘治理",
            ",,第10次联席会议,2026-09-09,,【环保】研究扬尘治理"));
    assertThat(model.shownProperty().get().possible()).isFalse();
    model.decide(model.sheetChoices().fillDown(model.writtenOnce()));
    assertThat(model.shownProperty().get().possible()).isTrue();
    model.apply();
    assertThat(imported).hasSize(2);
  }
}
