package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.CalendarFiles;
import huanze.agenda.Standing;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.ui.CalendarAction;
import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.FixedFileDialogs;
import huanze.fx.KitGallery;
import huanze.fx.OnFx;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
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

/** 海港区人民政府 in the practice city, whose March meeting was made up for. */
@ExtendWith(ApplicationExtension.class)
class UnitYearTest {
  private static PracticeLedger county;
  private static UUID government;

  @TempDir Path folder;
  private final List<Route> opened = new ArrayList<>();
  private final List<Integer> written = new ArrayList<>();
  private final FixedFileDialogs files = new FixedFileDialogs();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final Navigation ways = new Navigation();
  private View<UnitYearController> view;
  private Stage stage;

  @BeforeAll
  static void open() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
    government = county.unit("130302.government").id();
  }

  @AfterAll
  static void close() {
    county.close();
    county = null;
  }

  @Start
  void start(Stage primary) {
    for (Class<? extends Route> kind :
        List.of(
            Route.Activity.class,
            Route.ActivityList.class,
            Route.LeaderPage.class,
            Route.MonthView.class,
            Route.NewActivity.class,
            Route.ObligationList.class,
            Route.PrintPreview.class,
            Route.Reports.class,
            Route.SelfCheck.class,
            Route.UnitTree.class,
            Route.YearGrid.class)) {
      follow(kind);
    }
    stage = new Stage();
    show(new Route.UnitYear(government, null));
  }

  private void show(Route.UnitYear route) {
    CalendarFiles calendars =
        (unit, year, target) -> {
          written.add(year);
          return 7;
        };
    CalendarAction action =
        new CalendarAction(
            calendars, files, Background.sameThread(), dialogs, (key, args) -> {}, Texts.chinese());
    view =
        new ViewLoader(Texts.chinese())
            .load(HomeStops.unitYearController(county.desk(), route, ways, action));
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 980, 940));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.controller().activate();
  }

  private <R extends Route> void follow(Class<R> kind) {
    ways.register(
        kind,
        route -> {
          opened.add(route);
          return new KitGallery().view();
        });
  }

  @AfterEach
  void closeWindow() {
    OnFx.run(stage::close);
  }

  private UnitYearView page() {
    return view.controller().model().viewProperty().get();
  }

  @Test
  void tellsTheWholeYear() {
    UnitYearView page = page();
    assertThat(page.name()).isEqualTo("海港区人民政府");
    assertThat(page.leaders())
        .extracting(UnitYearView.Holder::post)
        .containsExactly("区长", "分管生态环境保护工作的副区长");
    assertThat(page.rows())
        .extracting(row -> row.rule().id())
        .startsWith("M4", "I4", "R1", "R3", "T1", "T2", "T3");
    // nine months of M4 and I4 and the report to the congress, of which March was made up for
    assertThat(page.rate().judged()).isEqualTo(19);
    assertThat(page.rate().percent()).isEqualByComparingTo("94.7");
    assertThat(page.owed().total()).isEqualTo(page.rate().count(Standing.OPEN));
    assertThat(page.missed().total()).isZero();
    assertThat(page.reports().lines()).extracting(HomeLine::note).containsExactly("未起草", "已报送");
    assertThat(page.records().total()).isGreaterThanOrEqualTo(18);
    assertThat(page.records().lines()).hasSize(HomeList.TOP);
    assertThat(page.owed().lines())
        .allSatisfy(line -> assertThat(line.detail()).doesNotContain("海港区人民政府"));
  }

  @Test
  void everyLineOpensTheThingItself(FxRobot robot) {
    UnitYearView page = page();
    robot.clickOn("区长　" + page.leaders().getFirst().holder());
    assertThat(opened.getLast()).isInstanceOf(Route.LeaderPage.class);
    robot.clickOn("年终书面报告生态环境保护工作");
    assertThat(opened.getLast()).isEqualTo(new Route.ObligationList(2026, government, "R1", null));
    robot.clickOn(robot.lookup(".hz-home-row").queryAll().iterator().next());
    assertThat(opened.getLast()).isEqualTo(page.owed().lines().getFirst().route());
    robot.clickOn("年历");
    assertThat(opened.getLast()).isEqualTo(new Route.YearGrid(2026, government));
    robot.clickOn("月历");
    assertThat(opened.getLast()).isEqualTo(new Route.MonthView(null, government));
    robot.clickOn("单位与人员");
    assertThat(opened.getLast()).isEqualTo(new Route.UnitTree(government));
    robot.clickOn("打印").clickOn("履职情况表");
    assertThat(opened.getLast())
        .isEqualTo(new Route.PrintPreview(new Route.Sheet.Performance(government, 2026)));
    assertThat(page.records().lines())
        .allSatisfy(line -> assertThat(line.route()).isInstanceOf(Route.Activity.class));
  }

  @Test
  void aCellOpensItsPeriodByKeysToo(FxRobot robot) {
    GridRow meetings = page().rows().getFirst();
    GridCell march = meetings.cellAt(3);
    OnFx.run(
        () -> {
          view.controller().grid().list().requestFocus();
          view.controller().grid().list().getFocusModel().focus(0);
        });
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.ENTER);
    LocalDate due = march.obligations().getFirst().due();
    assertThat(opened.getLast())
        .isEqualTo(new Route.ObligationList(2026, government, "M4", null, null, null, due, due));
  }

  @Test
  void anotherYearIsReadAndItsCalendarWritten(FxRobot robot) {
    ComboBox<Integer> year = robot.lookup(".combo-box").query();
    OnFx.run(() -> year.setValue(2025));
    assertThat(page().year()).isEqualTo(2025);
    assertThat(page().owed().total()).isZero();
    assertThat(page().rate().count(Standing.UPCOMING)).isZero();
    files.chosen = Optional.of(folder.resolve("海港区.ics"));
    robot.clickOn("日历文件");
    assertThat(written).containsExactly(2025);
    robot.clickOn("月历");
    assertThat(opened.getLast()).isEqualTo(new Route.MonthView(YearMonth.of(2025, 1), government));
  }

  @Test
  void anExemptionSaysWhy() {
    Unit committee = county.unit("130302.partyCommittee");
    OnFx.run(() -> show(new Route.UnitYear(committee.id(), 2026)));
    assertThat(page().exempt().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.note()).isNotBlank());
  }

  @Test
  void whoOwesNothingAndWhoIsUnknownAreToldSo(FxRobot robot) {
    Unit group = county.unit("130302.leadingGroup");
    OnFx.run(() -> show(new Route.UnitYear(group.id(), 2026)));
    assertThat(robot.lookup("2026 年没有列给这个单位的应履行事项。").tryQuery()).isPresent();
    assertThat(robot.lookup(".menu-button").query().isVisible()).isFalse();
    OnFx.run(() -> show(new Route.UnitYear(UUID.randomUUID(), 2026)));
    assertThat(view.controller().model().goneProperty().get()).isTrue();
  }
}
