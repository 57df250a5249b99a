package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.fx.KitGallery;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.WaitForAsyncUtils;

/** The home of a new township's office: everything by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class HomeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);

  @TempDir static Path folder;
  private static Wiring desk;

  private final List<Route> opened = new ArrayList<>();
  private final Navigation ways = new Navigation();
  private View<HomeController> view;
  private Stage stage;

  @BeforeAll
  static void makeTownship() {
    desk =
        Wiring.create(
            folder.resolve("home"),
            "王芳",
            DeskClock.standingAt(TODAY),
            Texts.chinese(),
            HomeStops.TOWNSHIP,
            Regions.builtIn());
  }

  @AfterAll
  static void closeTownship() {
    desk.close();
    desk = null;
  }

  @Start
  void start(Stage primary) {
    follow(ways, Route.ObligationList.class);
    follow(ways, Route.NewActivity.class);
    follow(ways, Route.UnitTree.class);
    follow(ways, Route.Settings.class);
    follow(ways, Route.YearGrid.class);
    follow(ways, Route.PrintPreview.class);
    follow(ways, Route.About.class);
    view = new ViewLoader(Texts.chinese()).load(HomeStops.controller(desk, ways));
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
    view.controller().activate();
  }

  private <R extends Route> void follow(Navigation ways, Class<R> kind) {
    ways.register(
        kind,
        route -> {
          opened.add(route);
          return new KitGallery().view();
        });
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
  }

  private UUID government() {
    return desk.structure().unit(HomeStops.TOWNSHIP + ".government").orElseThrow().id();
  }

  private Node focused() {
    return OnFx.get(() -> stage.getScene().getFocusOwner());
  }

  @Test
  void aLineOpensTheObligationAndItsButtonTheForm(FxRobot robot) {
    robot.clickOn("乡镇（街道）党政联席会议研究生态环境保护工作");
    assertThat(opened.getLast())
        .isInstanceOfSatisfying(
            Route.ObligationList.class, list -> assertThat(list.rule()).isEqualTo("M5"));
    robot.clickOn("登记");
    assertThat(opened.getLast())
        .isEqualTo(
            new Route.NewActivity(
                "meeting",
                government(),
                TODAY,
                new Route.Owed("joint", Period.parse("2026-09"), false, true)));
  }

  /** The morning's numbers have four digits in a city; names of offices twenty characters. */
  @Test
  void numbersAndNamesAreNeverCutNorRunUnderAButton(FxRobot robot) {
    follow(ways, Route.UnitYear.class);
    OnFx.run(() -> view.controller().model().groupBy(HomeScope.Grouping.UNIT));
    OnFx.run(() -> view.controller().model().groupBy(HomeScope.Grouping.RULE));
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(() -> stage.setWidth(868)); // 960 without the navigation
    List<Label> numbers = List.copyOf(robot.lookup(".hz-home-tile-number").queryAllAs(Label.class));
    List<Text> units = List.copyOf(robot.lookup(".hz-home-unit").queryAllAs(Text.class));
    assertThat(numbers).hasSize(6);
    assertThat(units).isNotEmpty();
    OnFx.run(() -> numbers.forEach(number -> number.setText("3208")));
    OnFx.run(() -> units.forEach(unit -> unit.setText("秦皇岛市生态环境保护工作领导小组办公室".repeat(2))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-home-tile .label").queryAllAs(Label.class))
        .allMatch(label -> label.getWidth() >= label.prefWidth(-1) - 0.5);
    for (Text unit : units) {
      HomeRow row = (HomeRow) unit.getParent().getParent().getParent();
      Node next = row.getChildren().get(2);
      assertThat(unit.localToScene(unit.getBoundsInLocal()).getMaxX())
          .isLessThanOrEqualTo(next.localToScene(next.getBoundsInLocal()).getMinX());
    }
  }

  /** At any width the highest tile ends where its last line does. */
  @Test
  void tilesAreAsHighAsTheirLines(FxRobot robot) {
    for (int width : new int[] {868, 1000, 1220, 1440}) {
      OnFx.run(() -> stage.setWidth(width));
      WaitForAsyncUtils.waitForFxEvents();
      double bottom = 0;
      double inner = 0;
      for (HomeRow tile : robot.lookup(".hz-home-tile").queryAllAs(HomeRow.class)) {
        for (Label line : robot.from(tile).lookup(".label").queryAllAs(Label.class)) {
          double end = line.localToScene(line.getBoundsInLocal()).getMaxY();
          bottom = Math.max(bottom, end);
        }
        inner = tile.localToScene(tile.getBoundsInLocal()).getMaxY() - tile.getInsets().getBottom();
      }
      assertThat(inner).as("at %d", width).isCloseTo(bottom, within(1.5));
    }
  }

  @Test
  void keysReachEveryLine(FxRobot robot) {
    Node first = robot.lookup(".hz-home-column .hz-home-row").query();
    OnFx.run(first::requestFocus);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opened).hasSize(1);
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opened.getLast())
        .isEqualTo(
            new Route.NewActivity(
                "meeting",
                government(),
                TODAY,
                new Route.Owed("joint", Period.parse("2026-09"), false, true)));
    OnFx.run(first::requestFocus);
    robot.type(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focused()).isNotEqualTo(first);
    int rows = robot.lookup(".hz-home-row").queryAll().size();
    assertThat(rows).isGreaterThan(8);
    List<Node> reached = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      robot.type(KeyCode.TAB);
      reached.add(focused());
    }
    assertThat(reached).containsAll(robot.lookup(".hz-home-row").queryAll());
  }

  @Test
  void whatIsFocusedComesIntoView(FxRobot robot) {
    Node first = robot.lookup(".hz-home-row").query();
    OnFx.run(first::requestFocus);
    for (int i = 0; i < 16; i++) {
      robot.type(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      Node at = focused();
      double y = OnFx.get(() -> at.localToScene(at.getBoundsInLocal()).getMinY());
      assertThat(y).as(at.toString()).isBetween(-1.0, 700.0);
    }
  }

  @Test
  void theTileOfWhatOthersOweBringsItsSectionIntoView(FxRobot robot) {
    OnFx.run(() -> stage.setHeight(270));
    WaitForAsyncUtils.waitForFxEvents();
    Node heading = robot.lookup(".hz-heading").match(LabeledMatchers.hasText("等待他人")).query();
    assertThat(top(heading)).isGreaterThan(270);
    robot.clickOn(
        robot.lookup(".hz-home-tile").match(Node::isVisible).<Node>queryAll().stream()
            .filter(tile -> tile.getAccessibleText().startsWith("等待他人"))
            .findFirst()
            .orElseThrow());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(top(heading)).isBetween(0.0, 240.0);
  }

  private static double top(Node node) {
    return OnFx.get(() -> node.localToScene(node.getBoundsInLocal()).getMinY());
  }

  @Test
  void theFiltersShowWhatIsGoneBy(FxRobot robot) {
    Node owed = robot.lookup(".hz-home-section").query();
    robot.clickOn("按单位");
    assertThat(robot.from(owed).lookup("中共海港镇委员会").tryQuery()).isPresent();
    OnFx.run(() -> view.controller().model().groupBy(HomeScope.Grouping.RULE));
    assertThat(robot.lookup("按事项").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.from(owed).lookup("中共海港镇委员会").tryQuery()).isEmpty();
  }

  @Test
  void listsWithoutAnythingSaySoInOneLine(FxRobot robot) {
    assertThat(robot.lookup("没有待确认的活动，也没有计划。").tryQuery()).isPresent();
    assertThat(robot.lookup("还没有登记过活动。").tryQuery()).isPresent();
  }

  @Test
  void aNewOfficeIsLedToWhereItsBeginningIsSet(FxRobot robot) {
    robot.clickOn("设置：施行日期");
    assertThat(opened.getLast()).isEqualTo(new Route.Settings());
    robot.clickOn("单位与人员：记录起始日");
    assertThat(opened.getLast()).isEqualTo(new Route.UnitTree(null));
  }

  @Test
  void aNewcomerIsShownTheWayAndPrints(FxRobot robot) {
    robot.clickOn("录入人员和任职");
    assertThat(opened.getLast()).isEqualTo(new Route.UnitTree(null));
    robot.clickOn("查看履职日历");
    assertThat(opened.getLast()).isEqualTo(new Route.YearGrid(null, null));
    robot.clickOn("先用练习市试试");
    assertThat(opened.getLast()).isEqualTo(new Route.About());
    robot.clickOn("打印");
    assertThat(opened.getLast())
        .isEqualTo(new Route.PrintPreview(new Route.Sheet.StandingSummary(2026, null)));
    assertThat(view.controller().helpArticle()).hasValue(10);
  }
}
