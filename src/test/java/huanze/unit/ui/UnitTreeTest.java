package huanze.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.unit.Roster;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class UnitTreeTest {
  private static UnitDesk desk;
  private UnitTreeModel model;
  private RosterImportModel imports;
  private View<UnitTreeController> view;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new UnitDesk(folder, "130302001");
  }

  @AfterAll
  static void close() {
    desk.close();
    desk = null;
  }

  @Start
  void start(Stage stage) {
    desk.dialogs.yes = true;
    model = desk.model(null);
    imports = desk.imports(model::reload);
    view = desk.view(model, imports);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
    view.controller().activate();
  }

  /** City and county are only the way there: nobody has to open them one after the other. */
  @Test
  @SuppressWarnings("unchecked")
  void aStreetsOfficeSeesItsOwnUnitsAtOnce(FxRobot robot) {
    TreeView<UnitNode> tree = robot.lookup(".hz-unit-tree").queryAs(TreeView.class);
    List<UUID> seen =
        OnFx.get(
            () ->
                IntStream.range(0, tree.getExpandedItemCount())
                    .mapToObj(row -> tree.getTreeItem(row).getValue().unit())
                    .filter(Objects::nonNull)
                    .map(Unit::id)
                    .toList());
    assertThat(seen).contains(desk.unit("130302001.government").id());
  }

  @Test
  void searchesChoosesEditsAndSaves(FxRobot robot) {
    TreeView<?> tree = robot.lookup(".hz-unit-tree").queryAs(TreeView.class);
    OnFx.run(() -> model.filterProperty().set("whljd"));
    assertThat(OnFx.get(tree::getExpandedItemCount)).isGreaterThan(2);
    OnFx.run(() -> model.select(desk.unit("130302001.government").id()));
    assertThat(OnFx.get(() -> tree.getSelectionModel().getSelectedItem())).isNotNull();
    click(robot, "编辑");
    OnFx.run(() -> robot.lookup("#field-name").queryAs(TextField.class).setText("文化路街道办"));
    OnFx.run(view.controller()::save);
    assertThat(desk.unit("130302001.government").name()).isEqualTo("文化路街道办");
    assertThat(robot.lookup(".hz-form").tryQuery()).isEmpty();
    assertThat(desk.notices.getLast()).contains("已保存");
  }

  @Test
  void aRefusedFormSaysWhyBesideTheFieldAndEscapeLeavesIt(FxRobot robot) {
    OnFx.run(() -> model.select(desk.unit("130302001.partyCommittee").id()));
    click(robot, "编辑");
    TextField code = robot.lookup("#field-code").queryAs(TextField.class);
    OnFx.run(() -> code.setText("130302001.government"));
    OnFx.run(view.controller()::save);
    assertThat(robot.lookup(".hz-mark").queryAllAs(Label.class))
        .filteredOn(Label::isVisible)
        .extracting(Label::getText)
        .containsExactly("代码“130302001.government”已被其他单位使用。");
    assertThat(OnFx.get(code::isFocused)).isTrue();
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-form").tryQuery()).isEmpty();
    assertThat(desk.dialogs.shown.getLast()).contains("没有保存");
  }

  @Test
  void anImportWithABadRowCannotBeConfirmed(FxRobot robot) {
    OnFx.run(() -> model.modeProperty().set(UnitTreeModel.Mode.IMPORT));
    OnFx.run(() -> imports.rosterProperty().set(Roster.PEOPLE));
    desk.files.chosen = java.util.Optional.of(desk.csv("bad.csv", "姓名,编号", "张三,01", "李四,01"));
    click(robot, "选择文件…");
    Button confirm = robot.lookup("确认导入").queryAs(Button.class);
    assertThat(confirm.isVisible()).isTrue();
    assertThat(confirm.isDisabled()).isTrue();
    desk.files.chosen = java.util.Optional.of(desk.csv("good.csv", "姓名,编号", "张三,01"));
    click(robot, "选择文件…");
    assertThat(confirm.isDisabled()).isFalse();
    click(robot, "确认导入");
    assertThat(desk.wiring.structure().personWithCode("01")).isPresent();
    assertThat(model.people()).extracting(PersonRow::name).contains("张三");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aRostersColumnsAndNamesAreDecidedBeforeItIsImported(FxRobot robot) {
    desk.wiring.people().addPerson("孙立国", "31");
    OnFx.run(() -> model.modeProperty().set(UnitTreeModel.Mode.IMPORT));
    OnFx.run(() -> imports.rosterProperty().set(Roster.COMBINED));
    desk.files.chosen =
        java.util.Optional.of(
            desk.csv("名册.csv", "所在科室局,姓名,职务", "文化路街道办事处,孙立国,副主任", "文化路街道党工委,孙立国,副书记"));
    click(robot, "选择文件…");
    assertThat(robot.lookup("#columnsPart").queryAs(ToggleButton.class).isSelected()).isTrue();
    ComboBox<String> readAs = robot.lookup("#import-read-as").queryAs(ComboBox.class);
    assertThat(OnFx.get(readAs::getValue)).isNull();
    OnFx.run(() -> readAs.setValue("unitName"));
    ToggleButton names = robot.lookup("#namesPart").queryAs(ToggleButton.class);
    assertThat(OnFx.get(names::getText)).isEqualTo("同名人员（2 行待答）");
    OnFx.run(names::fire);
    ComboBox<AskedRow.Answer> who = robot.lookup("#import-answer").queryAs(ComboBox.class);
    OnFx.run(() -> who.setValue(who.getItems().getFirst()));
    OnFx.run(() -> who.setValue(who.getItems().getLast()));
    assertThat(OnFx.get(names::getText)).isEqualTo("同名人员（0 行待答）");
    assertThat(desk.wiring.structure().peopleNamed("孙立国")).hasSize(1);
    click(robot, "确认导入");
    assertThat(desk.wiring.structure().peopleNamed("孙立国")).hasSize(1);
    assertThat(
            desk.wiring
                .structure()
                .tenuresOfPerson(desk.wiring.structure().personWithCode("31").orElseThrow().id()))
        .hasSize(2);
  }

  private static void click(FxRobot robot, String text) {
    Button button =
        robot.lookup(".button").queryAllAs(Button.class).stream()
            .filter(b -> text.equals(b.getText()) && b.isVisible())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + text));
    OnFx.run(button::fire);
  }
}
