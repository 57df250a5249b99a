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
            "性质,何种会,标题,哪天开的,谁开的,研究了什么",
            "会议,党政联席会议,第9次联席会议,2026-09-02,海滨镇人民政府,【环保】研究扬尘治理",
            "会议,党政联席会议,第10次联席会议,2026-02-31,海滨镇人民政府,【环保】研究扬尘治理"));
    assertThat(model.asksForColumns()).isTrue();
    assertThat(model.shownProperty().get().possible()).isFalse();
    assertThat(words()).containsExactly("第 1 行的表头缺少：类型。");
    readAs(1, "forms");
    assertThat(model.asksForColumns()).as("the form tells the kind").isFalse();
    readAs(0, "kind");
    readAs(3, "heldOn");
    readAs(4, "conveners");
    readAs(5, "topics");
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
    assertThat(model.sheetChoices())
        .as("another table, nothing decided")
        .isEqualTo(SheetChoices.NONE);
    model.decide(decided);
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
