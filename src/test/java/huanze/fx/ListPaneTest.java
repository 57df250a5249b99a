package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
  void ofAListThatIsNotAllLoadedItNeverSaysThatNothingIsThere(FxRobot robot) {
    Loading loading = new Loading(4830, 8);
    OnFx.run(() -> gallery.list().setRows(gallery.rows, loading));
    assertThat(text(robot, ".hz-count")).isEqualTo("已载入 8 条，共 4830 条");
    robot.clickOn(".hz-filter").write("shljqy");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(loading.asked).endsWith("shljqy");
    assertThat(text(robot, ".hz-count")).isEqualTo("筛出 0 条，已查找 8 条，共 4830 条");
    assertThat(text(robot, ".hz-empty-text")).isEqualTo("正在其余记录中查找“shljqy”…");
    OnFx.run(() -> loading.reached.set(4830));
    OnFx.run(() -> loading.partial.set(false));
    assertThat(text(robot, ".hz-empty-text")).startsWith("没有找到与“shljqy”相符的内容");
    robot.eraseText(6);
    OnFx.run(() -> loading.total.set(8));
    assertThat(text(robot, ".hz-count")).isEqualTo("共 8 条");
  }

  /** Nothing there at all, nothing of this kind, nothing that is called so: three things to do. */
  @Test
  void anEmptyListSaysWhichOfItsFiltersToWiden(FxRobot robot) {
    SimpleObjectProperty<String> state = new SimpleObjectProperty<>();
    SimpleBooleanProperty daysOff = new SimpleBooleanProperty();
    OnFx.run(() -> gallery.list().setEmptyAction("fx.list.copy", () -> {}));
    OnFx.run(() -> gallery.list().narrowedBy(state, daysOff));
    OnFx.run(() -> gallery.rows.clear());
    String nothingAtAll = text(robot, ".hz-empty-text");
    String nothingFits = "没有符合条件的内容。请放宽上方的筛选条件。";
    assertThat(nothingAtAll).isNotBlank().isNotEqualTo(nothingFits);
    assertThat(robot.lookup(".hz-empty .button").queryButton().isVisible()).isTrue();
    OnFx.run(() -> state.set("进行中"));
    assertThat(text(robot, ".hz-empty-text")).isEqualTo(nothingFits);
    assertThat(robot.lookup(".hz-empty .button").queryButton().isVisible())
        .as("what to do when there is nothing at all")
        .isFalse();
    robot.clickOn(".hz-filter").write("bdh");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, ".hz-empty-text")).contains("bdh");
    robot.eraseText(3);
    OnFx.run(() -> state.set(null));
    assertThat(text(robot, ".hz-empty-text")).isEqualTo(nothingAtAll);
    OnFx.run(() -> daysOff.set(true));
    assertThat(text(robot, ".hz-empty-text")).isEqualTo(nothingFits);
  }

  @Test
  void sortingAsksForTheRowsThatAreNotLoaded() {
    Loading loading = new Loading(4830, 8);
    OnFx.run(() -> gallery.list().setRows(gallery.rows, loading));
    OnFx.run(
        () ->
            gallery
                .list()
                .table()
                .getSortOrder()
                .add(gallery.list().table().getColumns().getFirst()));
    assertThat(loading.asked).containsExactly(" sorted");
  }

  /** As wide as its words would like, no list would let its window become narrow. */
  @Test
  void aLongCountStandsBelowWhereThereIsNoRoomBesideTheFilter(FxRobot robot) {
    OnFx.run(() -> gallery.list().setRows(gallery.rows, new Loading(48_300, 20_000)));
    robot.clickOn(".hz-filter").write("b");
    for (double width : List.of(960d, 760d, 560d, 420d)) {
      OnFx.run(() -> gallery.list().getScene().getWindow().setWidth(width));
      WaitForAsyncUtils.waitForFxEvents(3);
      double all = OnFx.get(() -> gallery.list().getScene().getWidth());
      for (Node node : robot.lookup(".hz-list .button, .hz-list .hz-count").queryAll()) {
        Bounds bounds = OnFx.get(() -> node.localToScene(node.getLayoutBounds()));
        assertThat(bounds.getMinX()).as(width + " " + node).isNotNegative();
        assertThat(bounds.getMaxX()).as(width + " " + node).isLessThanOrEqualTo(all);
      }
      Labeled count = robot.lookup(".hz-count").queryAs(Labeled.class);
      assertThat(OnFx.get(() -> count.getWidth() + 1 >= count.prefWidth(-1))).isTrue();
    }
  }

  private static final class Loading implements ListPages {
    private final SimpleIntegerProperty total;
    private final SimpleIntegerProperty reached;
    private final SimpleBooleanProperty partial = new SimpleBooleanProperty(true);
    private final List<String> asked = new ArrayList<>();

    private Loading(int total, int reached) {
      this.total = new SimpleIntegerProperty(total);
      this.reached = new SimpleIntegerProperty(reached);
    }

    @Override
    public ObservableIntegerValue total() {
      return total;
    }

    @Override
    public ObservableIntegerValue reached() {
      return reached;
    }

    @Override
    public ObservableBooleanValue partial() {
      return partial;
    }

    @Override
    public void want(String typed, boolean sorted) {
      asked.add(typed + (sorted ? " sorted" : ""));
    }

    @Override
    public void loadAll(Runnable then) {
      then.run();
    }
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
