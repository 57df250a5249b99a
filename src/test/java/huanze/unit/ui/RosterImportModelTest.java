package huanze.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.sheet.ColumnUse;
import huanze.sheet.SheetChoices;
import huanze.unit.Roster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportModelTest {
  private static UnitDesk desk;
  private int changed;
  private RosterImportModel model;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new UnitDesk(folder, "130302001");
  }

  @AfterAll
  static void close() {
    desk.close();
    desk = null;
  }

  @BeforeEach
  void fresh() {
    desk.dialogs.failures.clear();
    desk.notices.clear();
    model = desk.imports(() -> changed++);
    model.rosterProperty().set(Roster.PEOPLE);
  }

  @Test
  void aBadRowIsNamedAndNothingIsImported() {
    long before = desk.entries();
    model.preview(desk.csv("bad.csv", "姓名,编号,爱好", "张三,01,", ",02,", "李四,01,"));
    assertThat(model.rows().getFirst().what()).isEqualTo(ImportRow.What.PROBLEM);
    assertThat(model.rows()).filteredOn(r -> r.what() == ImportRow.What.PROBLEM).isNotEmpty();
    assertThat(model.warningProperty().get()).contains("爱好").contains("没有导入任何内容");
    assertThat(model.readyProperty().get()).isFalse();
    model.confirm();
    assertThat(desk.entries()).isEqualTo(before);
    assertThat(changed).isZero();
  }

  @Test
  void importsOnceAndThenThereIsNothingToDo() {
    Path file = desk.csv("good.csv", "姓名,编号", "赵一,11", "钱二,12");
    model.preview(file);
    assertThat(model.summaryProperty().get()).isEqualTo("good.csv：新增 2，修改 0，不变 0，有问题 0");
    long before = desk.entries();
    model.confirm();
    assertThat(desk.entries()).isEqualTo(before + 1);
    assertThat(changed).isEqualTo(1);
    assertThat(desk.notices).containsExactly("已导入“good.csv”：新增 2，修改 0");
    model.preview(file);
    assertThat(model.readyProperty().get()).isFalse();
    assertThat(model.warningProperty().get()).contains("完全一致");
    model.preview(desk.csv("renamed.csv", "姓名,编号", "赵壹,11"));
    assertThat(model.rows().getFirst().text()).isEqualTo("姓名：赵一 → 赵壹");
  }

  @Test
  void aTableWithoutHeadingsSaysWhichItNeeds() {
    model.preview(desk.csv("none.csv", "随便写写"));
    assertThat(model.rows()).hasSize(1);
    assertThat(model.rows().getFirst().text()).contains("找不到表头", "姓名");
    assertThat(model.readyProperty().get()).isFalse();
    assertThat(model.workingProperty().get()).isFalse();
  }

  @Test
  void aColumnNobodyKnowsIsNamedByTheUserAndOnlyThenImported() {
    model.rosterProperty().set(Roster.COMBINED);
    model.preview(desk.csv("own.csv", "所属,干部,职务", "文化路街道办事处,周敏,主任"));
    assertThat(model.readyProperty().get()).isFalse();
    assertThat(model.warningProperty().get()).contains("栏目对应");
    assertThat(model.rows()).extracting(ImportRow::text).containsExactly("第 1 行的表头缺少：姓名。");
    List<ColumnUse> columns = model.shownProperty().get().sheet().columns();
    assertThat(columns).extracting(ColumnUse::key).containsExactly(null, null, "postName");
    readAs(columns.get(1), "personName");
    assertThat(model.rows()).extracting(ImportRow::text).containsExactly("第 1 行的表头缺少：单位。");
    readAs(columns.get(0), "unitName");
    assertThat(model.readyProperty().get()).isTrue();
    long before = desk.entries();
    model.confirm();
    assertThat(desk.entries()).isEqualTo(before + 1);
    assertThat(desk.wiring.structure().peopleNamed("周敏")).hasSize(1);

    RosterImportModel later = desk.imports(() -> {});
    later.rosterProperty().set(Roster.COMBINED);
    later.paste(null, "干部\t所属\t职务\n周小敏\t文化路街道办事处\t副主任\n");
    assertThat(later.readyProperty().get()).as("as decided for the same headings").isTrue();
    assertThat(later.warningProperty().get()).contains("上次");
    later.rosterProperty().set(Roster.TENURES);
    assertThat(later.sheetChoices()).as("another kind of table").isEqualTo(SheetChoices.NONE);
  }

  private void readAs(ColumnUse column, String key) {
    model.decide(model.sheetChoices().readAs(model.sheetProperty().getValue(), column, key));
  }

  @Test
  void whoIsMeantIsAskedRowByRow() {
    desk.wiring.people().addPerson("吴桂兰", "77");
    model.rosterProperty().set(Roster.COMBINED);
    model.paste(null, "单位\t姓名\t职务\n文化路街道办事处\t吴桂兰\t副主任\n文化路街道党工委\t吴桂兰\t副书记\n");
    assertThat(model.open()).isEqualTo(2);
    assertThat(model.warningProperty().get()).contains("有 2 行");
    AskedRow second = model.asked().get(1);
    assertThat(second.all())
        .extracting(AskedRow.Answer::words)
        .containsExactly("台账中的“吴桂兰”（编号 77）：没有任职", "新增人员", "与第 2 行是同一人");
    model.answer(second, "#2");
    assertThat(model.open()).isEqualTo(1);
    assertThat(model.readyProperty().get()).isFalse();
    model.answer(model.asked().getFirst(), "new");
    assertThat(model.open()).isZero();
    assertThat(model.readyProperty().get()).isTrue();
    model.answer(model.asked().getFirst(), "77");
    model.confirm();
    assertThat(desk.wiring.structure().peopleNamed("吴桂兰")).hasSize(1);
    assertThat(
            desk.wiring
                .structure()
                .tenuresOfPerson(desk.wiring.structure().personWithCode("77").orElseThrow().id()))
        .hasSize(2);
  }

  @Test
  void writesTheTemplateAndWhatStands(@TempDir Path out) {
    model.rosterProperty().set(Roster.UNITS);
    model.template(out.resolve("t.xlsx"));
    model.export(out.resolve("e.xlsx"));
    assertThat(Files.exists(out.resolve("t.xlsx"))).isTrue();
    model.preview(out.resolve("e.xlsx"));
    assertThat(model.rows()).isEmpty();
    assertThat(desk.dialogs.failures).isEmpty();
  }
}
