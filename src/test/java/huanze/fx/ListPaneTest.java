package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ListPaneTest {
  private KitGallery gallery;
  private final List<KitGallery.Meeting> opened = new ArrayList<>();
  private final RecordingListOutput output = new RecordingListOutput();

  @Start
  void start(Stage stage) {
    gallery = new KitGallery();
    gallery.list().setOnOpen(opened::add);
    gallery.list().describe(() -> "会议", () -> List.of("2026年"));
    gallery.list().setOnExport(output::export);
    gallery.list().setOnPrint(output::print);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(gallery.view().root(), 960, 600));
    stage.show();
  }

  @Test
  void filtersByChineseAndByPinyinInitials(FxRobot robot) {
    robot.clickOn(".hz-filter").write("bdh");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).containsExactly("北戴河区人民政府");
    assertThat(text(robot, ".hz-count")).isEqualTo("筛出 1 条，共 8 条");
    robot.eraseText(3).write("县 清");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).isEmpty();
    assertThat(text(robot, ".hz-empty-text")).contains("县 清");
    robot.eraseText(1).write("昌黎");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).containsExactly("昌黎县人民政府");
  }

  @Test
  void saysHowManyThereAreIfFewerAreLoaded(FxRobot robot) {
    SimpleIntegerProperty total = new SimpleIntegerProperty(4830);
    OnFx.run(() -> gallery.list().setTotal(total));
    assertThat(text(robot, ".hz-count")).isEqualTo("已载入 8 条，共 4830 条");
    robot.clickOn(".hz-filter").write("bdh");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, ".hz-count")).isEqualTo("筛出 1 条，已载入 8 条，共 4830 条");
    robot.eraseText(3);
    OnFx.run(() -> total.set(8));
    assertThat(text(robot, ".hz-count")).isEqualTo("共 8 条");
  }

  @Test
  void sortsAsAChineseDictionaryDoes() {
    OnFx.run(
        () ->
            gallery
                .list()
                .table()
                .getSortOrder()
                .add(gallery.list().table().getColumns().getFirst()));
    assertThat(shown().subList(0, 3)).containsExactly("北戴河区人民政府", "昌黎县人民政府", "抚宁区人民政府");
  }

  @Test
  void copiesWhatIsShownAsATable(FxRobot robot) {
    robot.clickOn(".hz-filter").write("昌黎");
    robot.clickOn("复制为表格");
    assertThat(clipboard()).isEqualTo("行政区域\t截止日\t次数\t履行状态\n昌黎县人民政府\t2025-04-02\t15\t岗位空缺");
  }

  @Test
  void hiddenColumnsAreNeitherShownNorExported(FxRobot robot) {
    MenuButton choice = robot.lookup(".menu-button").queryAs(MenuButton.class);
    OnFx.run(() -> ((CheckMenuItem) choice.getItems().get(1)).setSelected(false));
    robot.clickOn("导出");
    assertThat(output.exported).hasSize(1);
    ListedRows all = output.exported.getFirst();
    assertThat(all.title()).isEqualTo("会议");
    assertThat(all.filters()).isEqualTo("2026年");
    assertThat(all.headings()).containsExactly("行政区域", "次数", "履行状态");
    assertThat(all.columns())
        .extracting(ListedRows.Column::number)
        .containsExactly(false, true, false);
    assertThat(all.rows()).hasSize(8);
    assertThat(all.rows().getFirst()).containsExactly("海港区人民政府", "12", "已履行");
  }

  @Test
  void printsWhatIsFilteredAndSaysSo(FxRobot robot) {
    robot.clickOn(".hz-filter").write("bdh");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("打印");
    assertThat(output.printed).hasSize(1);
    ListedRows some = output.printed.getFirst();
    assertThat(some.filters()).isEqualTo("2026年、bdh");
    assertThat(some.rows()).extracting(row -> row.getFirst()).containsExactly("北戴河区人民政府");
  }

  @Test
  void opensByEnterAndByDoubleClick(FxRobot robot) {
    robot.clickOn("卢龙县人民政府").type(KeyCode.ENTER);
    robot.doubleClickOn("海港区人民政府");
    assertThat(opened).extracting(KitGallery.Meeting::unit).containsExactly("卢龙县人民政府", "海港区人民政府");
  }

  @Test
  void followsItsRows() {
    OnFx.run(() -> gallery.rows.clear());
    assertThat(shown()).isEmpty();
  }

  @Test
  void cellsThatHoldTabsDoNotBreakTheTable() {
    assertThat(Tables.tabSeparated(List.of(List.of("a\tb", "c\nd"), List.of("", "e"))))
        .isEqualTo("a b\tc d\n\te");
  }

  private List<String> shown() {
    return OnFx.get(
        () -> gallery.list().table().getItems().stream().map(KitGallery.Meeting::unit).toList());
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static String clipboard() {
    return OnFx.get(() -> Clipboard.getSystemClipboard().getString());
  }
}
