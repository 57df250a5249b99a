package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import huanze.agenda.DayKind;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.app.AgendaScreens;
import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.fx.KitGallery;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.rulepack.Level;
import huanze.sheet.Sheet;
import huanze.sheet.SheetReader;
import huanze.unit.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The grid on a county's real ledger: why, decisions, refusals, keyboard. */
@ExtendWith(ApplicationExtension.class)
class YearGridTest {
  /** Made once: every test leaves it as it was. */
  private static PracticeLedger county;

  private final Navigation ways = new Navigation();
  private final List<Route> opened = new ArrayList<>();
  private View<YearGridController> view;
  private AgendaRoom room;

  @BeforeAll
  static void makeCounty() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
  }

  @AfterAll
  static void closeCounty() {
    county.close();
    county = null;
  }

  @Start
  void start(Stage primary) {
    ways.register(
        Route.UnitYear.class,
        route -> {
          opened.add(route);
          return new KitGallery().view();
        });
    ways.register(Route.YearGrid.class, route -> new KitGallery().view());
    ways.register(Route.MonthView.class, route -> new KitGallery().view());
    ways.register(
        Route.ObligationList.class,
        route -> {
          opened.add(route);
          return new KitGallery().view();
        });
    ways.register(
        Route.PrintPreview.class,
        route -> {
          opened.add(route);
          return new KitGallery().view();
        });
    room = new AgendaRoom();
    view =
        room.show(
            room.screens(county, ways)
                .grid(new Route.YearGrid(2026, county.unit("130302.government").id())),
            1000,
            900);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void keysTravelAndEnterExplains(FxRobot robot) {
    GridView grid = view.controller().grid();
    OnFx.run(() -> grid.list().requestFocus());
    assertThat(grid.current().label()).isEqualTo("海港区人民政府");
    robot.type(KeyCode.DOWN);
    assertThat(grid.current().rule().id()).isEqualTo("M4");
    robot.type(KeyCode.RIGHT, 3);
    assertThat(grid.columnProperty().get()).isEqualTo(3);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, ".hz-grid-verdict-word")).isEqualTo("◐ 逾期补办");
    robot.type(KeyCode.ESCAPE);
    assertThat(view.controller().model().why().shownProperty().get()).isNull();
    robot.type(KeyCode.HOME).type(KeyCode.UP).type(KeyCode.LEFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(grid.current().open()).as("folded by the left arrow").isFalse();
  }

  @Test
  void theWordsOfACellDoNotStayOverWhatItOpens(FxRobot robot) throws Exception {
    GridView grid = view.controller().grid();
    OnFx.run(() -> grid.list().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT, 3);
    Node cell = robot.lookup(".hz-grid-list-cell").nth(4).query();
    robot.moveTo(cell).moveBy(2, 0);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> OnFx.get(YearGridTest::tips));
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.controller().model().why().shownProperty().get()).isNotNull();
    assertThat(OnFx.<Boolean>get(YearGridTest::tips)).isFalse();
  }

  /**
   * Reading rule 4: the later record stops counting for its own period, and that is said before.
   */
  @Test
  void whatMakingUpTakesFromAnotherPeriodIsSaidBefore(FxRobot robot) {
    show(find("M4", Standing.LATE));
    robot.clickOn("撤回认定");
    WhyModel why = view.controller().model().why();
    Obligation missed = why.shownProperty().get().obligation();
    List<Why.Candidate> offered = why.shownProperty().get().candidates();
    List<Boolean> counting =
        offered.stream().map(one -> !one.counts().equals("目前没有计入任何周期")).toList();
    assertThat(counting).as("free ones first").contains(false, true).isSorted();
    assertThat(offered.getFirst().about()).isNotBlank();
    robot.clickOn("补办");
    OnFx.run(() -> why.recordProperty().set(offered.getFirst()));
    assertThat(why.consequenceProperty().get()).isEqualTo("这次活动目前没有计入本事项的任何周期，用它补办不影响其他周期。");
    Obligation own =
        county.desk().agenda().obligations(2026, ObligationFilter.ALL.ofRule("M4")).stream()
            .filter(o -> o.subject().equals(missed.subject()))
            .filter(o -> o.standing() == Standing.MET && o.counted() == 1)
            .filter(o -> o.from().isAfter(missed.due()))
            .findFirst()
            .orElseThrow();
    UUID record = own.records().getFirst().id();
    Why.Candidate taken =
        offered.stream().filter(one -> one.id().equals(record)).findFirst().orElseThrow();
    String month = "2026年" + own.period().number() + "月";
    assertThat(taken.counts()).isEqualTo("目前计入" + month);
    OnFx.run(
        () -> {
          why.recordProperty().set(taken);
          why.reasonProperty().set("4月补开");
        });
    assertThat(robot.lookup("这次活动目前计入" + month + "；用它补办后，" + month + "将变为“未履行”。").tryQuery())
        .isPresent();
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(find("M4", missed).standing()).isEqualTo(Standing.LATE);
    assertThat(find("M4", own).standing()).as("as was said").isEqualTo(Standing.MISSED);
    robot.clickOn("撤回认定");
    assertThat(find("M4", own).standing()).isEqualTo(Standing.MET);
    robot.clickOn("补办");
    OnFx.run(
        () -> {
          why.recordProperty().set(offered.getFirst());
          why.reasonProperty().set("4月补开");
        });
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(find("M4", missed).standing()).isEqualTo(Standing.LATE);
    assertThat(room.dialogs.failures).isEmpty();
  }

  private static boolean tips() {
    return Window.getWindows().stream().anyMatch(w -> w instanceof Tooltip && w.isShowing());
  }

  @Test
  void aDecisionMayBeRemovedAndTheRecordLinkedAgain(FxRobot robot) {
    show(find("M4", Standing.LATE));
    assertThat(robot.lookup("认定不计入").tryQuery()).as("decided about already").isEmpty();
    robot.clickOn("撤回认定");
    assertThat(room.dialogs.shown).hasSize(1);
    WhyModel why = view.controller().model().why();
    assertThat(why.shownProperty().get().standing()).isEqualTo(Standing.MISSED);
    robot.clickOn("补办");
    robot.clickOn("保存");
    assertThat(robot.lookup("请选择一次活动。").tryQuery()).isPresent();
    OnFx.run(
        () -> {
          why.recordProperty().set(why.shownProperty().get().candidates().getFirst());
          why.reasonProperty().set("4月补开");
        });
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(why.shownProperty().get().standing()).isEqualTo(Standing.LATE);
    assertThat(room.said).contains("agenda.ui.saved.removed", "agenda.ui.saved.madeUp");
  }

  @Test
  void exemptionNeedsAReasonAndAName(FxRobot robot) {
    Obligation missed = find("M6", Standing.MISSED);
    long before = county.desk().ledger().position();
    show(missed);
    robot.clickOn("豁免");
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("请填写理由。").tryQuery()).isPresent();
    assertThat(robot.lookup("请填写作出决定的人。").tryQuery()).isPresent();
    assertThat(county.desk().ledger().position()).isEqualTo(before);
    WhyModel why = view.controller().model().why();
    OnFx.run(
        () -> {
          why.reasonProperty().set("机构改革");
          why.byProperty().set("张主任");
        });
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(county.desk().ledger().position()).isEqualTo(before + 1);
    assertThat(why.shownProperty().get().standing()).isEqualTo(Standing.EXEMPT);
    assertThat(view.controller().model().total().count(Standing.EXEMPT)).isEqualTo(2);
    Node panel = robot.lookup(".hz-grid-why").query();
    assertThat(panel.isFocusWithin())
        .as("the cursor stays in the panel, whose Esc leads back to the grid")
        .isTrue();
    OnFx.run(() -> view.root().requestFocus());
    OnFx.run(() -> assertThat(view.controller().leave()).as("wherever the cursor is").isTrue());
    assertThat(why.shownProperty().get()).isNull();
    OnFx.run(() -> assertThat(view.controller().leave()).isFalse());
    show(find("M6", missed));
    robot.clickOn("撤回豁免");
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(why.shownProperty().get().standing()).isEqualTo(Standing.MISSED);
    assertThat(room.dialogs.failures).isEmpty();
  }

  /** Esc, 取消, × and another cell ask; who says no finds the form as it was. */
  @Test
  void whatIsTypedInAFormIsNotGivenUpUnasked(FxRobot robot) {
    show(find("M6", Standing.MISSED));
    WhyModel why = view.controller().model().why();
    OnFx.run(() -> why.begin(new DecisionForm.MakeUp()));
    OnFx.run(() -> assertThat(view.controller().leave()).isTrue());
    assertThat(room.dialogs.shown).as("nothing was typed").isEmpty();
    assertThat(why.formProperty().get()).isNull();
    OnFx.run(() -> why.begin(new DecisionForm.MakeUp()));
    OnFx.run(() -> why.reasonProperty().set("会后补开"));
    room.dialogs.yes = false;
    OnFx.run(() -> view.controller().leave());
    robot.clickOn("取消");
    show(
        county.desk().agenda().obligations(2026, ObligationFilter.ALL).stream()
            .filter(o -> !o.rule().id().equals("M6"))
            .findFirst()
            .orElseThrow());
    assertThat(room.dialogs.shown).hasSize(3);
    assertThat(why.formProperty().get()).isEqualTo(new DecisionForm.MakeUp());
    assertThat(why.reasonProperty().get()).isEqualTo("会后补开");
    assertThat(why.shownProperty().get().obligation().rule().id()).isEqualTo("M6");
    room.dialogs.yes = true;
    OnFx.run(() -> view.controller().leave());
    assertThat(why.formProperty().get()).isNull();
  }

  /** A record chosen to make up is something, though no reason is typed yet. */
  @Test
  void aRecordThatWasChosenIsNotGivenUpUnasked() {
    show(find("M6", Standing.MISSED));
    WhyModel why = view.controller().model().why();
    OnFx.run(() -> why.begin(new DecisionForm.MakeUp()));
    OnFx.run(() -> why.recordProperty().set(new Why.Candidate(new UUID(0, 1), "9月2日 局务会", "", "")));
    assertThat(why.isTyping()).isTrue();
    OnFx.run(why::closeForm);
    assertThat(why.isTyping()).isFalse();
  }

  @Test
  void exportsEveryRuleAsARow() throws Exception {
    Path target = Files.createTempDirectory("huanze-grid").resolve("grid.xlsx");
    room.files.chosen = Optional.of(target);
    OnFx.run(() -> view.controller().model().export(target));
    Sheet sheet = SheetReader.read(target);
    assertThat(sheet.rows().size()).isGreaterThan(100);
    assertThat(room.said).contains("agenda.ui.exported");
    try (Workbook book = WorkbookFactory.create(target.toFile(), null, true)) {
      org.apache.poi.ss.usermodel.Sheet rows = book.getSheetAt(0);
      assertThat(rows.getPaneInformation().isFreezePane()).isTrue();
      Row first = rows.getRow(1);
      assertThat(first.getCell(18).getCellType())
          .as("how many are met")
          .isEqualTo(CellType.NUMERIC);
      assertThat(book.getSheetName(1)).isEqualTo("说明");
      List<String> notes = new ArrayList<>();
      book.getSheetAt(1).forEach(row -> row.forEach(cell -> notes.add(cell.getStringCellValue())));
      assertThat(notes).contains("筛选条件", "未筛选", "× 未履行");
    }
  }

  @Test
  void controlAndArrowsGoFromProblemToProblemAndLettersToAName(FxRobot robot) {
    GridView grid = view.controller().grid();
    OnFx.run(() -> view.controller().model().unfoldAll());
    OnFx.run(() -> grid.list().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.HOME).release(KeyCode.CONTROL);
    assertThat(grid.current().sort()).isEqualTo(GridRow.Sort.REGION);
    robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
    int first = grid.columnProperty().get();
    assertThat(grid.current().cellAt(first).isProblem()).isTrue();
    robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).release(KeyCode.CONTROL);
    assertThat(grid.columnProperty().get()).isEqualTo(first);
    assertThat(grid.current().cellAt(first).isProblem()).isTrue();
    robot.press(KeyCode.CONTROL).type(KeyCode.UP).release(KeyCode.CONTROL);
    robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
    assertThat(grid.current()).isEqualTo(grid.list().getItems().getLast());
    robot.press(KeyCode.CONTROL).type(KeyCode.HOME).release(KeyCode.CONTROL);
    robot.write("hgqrmzf");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(grid.current().label()).isEqualTo("海港区人民政府");
  }

  @Test
  void theNameOfAUnitOpensItsPageAndTheRestOfItsHeadFolds(FxRobot robot) {
    GridView grid = view.controller().grid();
    UUID unit = county.unit("130302.government").id();
    OnFx.run(() -> grid.list().requestFocus());
    robot.clickOn("海港区人民政府");
    assertThat(opened).containsExactly(new Route.UnitYear(unit, 2026));
    assertThat(grid.current().open()).as("still unfolded").isTrue();
    Node name = robot.lookup("海港区人民政府").query();
    robot.clickOn(robot.offset(name, name.getLayoutBounds().getWidth() / 2 + 12, 0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(grid.current().open()).isFalse();
    OnFx.run(() -> ways.open(new Route.UnitYear(unit, 2025)));
    robot.type(KeyCode.HOME).type(KeyCode.ENTER);
    assertThat(opened).hasSize(3).last().isEqualTo(new Route.UnitYear(unit, 2026));
  }

  @Test
  void spaceUnfoldsAndTheCellSaysInWordsWhatItShows(FxRobot robot) {
    GridView grid = view.controller().grid();
    OnFx.run(() -> grid.list().requestFocus());
    boolean open = grid.current().open();
    robot.type(KeyCode.RIGHT, 4).type(KeyCode.SPACE);
    assertThat(grid.current().open()).isNotEqualTo(open);
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    String heard =
        grid.list().lookupAll(".hz-grid-list-cell").stream()
            .map(cell -> (ListCell<?>) cell)
            .filter(cell -> cell.getItem() == grid.current())
            .map(ListCell::getAccessibleText)
            .findFirst()
            .orElseThrow();
    assertThat(heard).startsWith("海港区人民政府\n").contains("月", "M4");
  }

  /** From the navigation the grid is made anew each time. */
  @Test
  void whatWasUnfoldedIsSoWhenTheGridIsOpenedAnewAndWhatWasFoldedIsNot() {
    AgendaScreens session = room.screens(county, ways);
    String unit = GridRow.keyOfUnit(county.unit("130302.government").id());
    YearGridModel first = opened(session);
    GridRow row = row(first, unit);
    assertThat(row.open()).as("folded at first").isFalse();
    OnFx.run(() -> first.fold(row));
    GridRow atFirst = rows(first).stream().filter(GridRow::open).findFirst().orElseThrow();
    YearGridModel second = opened(session);
    assertThat(row(second, unit).open()).isTrue();
    OnFx.run(() -> second.fold(row(second, unit)));
    OnFx.run(() -> second.fold(row(second, atFirst.key())));
    YearGridModel third = opened(session);
    assertThat(row(third, atFirst.key()).open()).isFalse();
    YearGridModel later = opened(room.screens(county, ways));
    assertThat(row(later, atFirst.key()).open()).as("another session").isTrue();
  }

  private static YearGridModel opened(AgendaScreens session) {
    return OnFx.get(
        () -> {
          YearGridModel model = session.grid(new Route.YearGrid(2026, null)).controller().model();
          model.load();
          return model;
        });
  }

  private static List<GridRow> rows(YearGridModel model) {
    return model.pageProperty().get().rows();
  }

  private static GridRow row(YearGridModel model, String key) {
    return rows(model).stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void daysOffAreThoseOfTheWorkingCalendar() {
    YearGridModel model = view.controller().model();
    assertThat(model.kindsOfDays()).isEmpty();
    OnFx.run(
        () -> {
          model.nearer(9);
          model.nearer(model.spanProperty().get().column(LocalDate.of(2026, 9, 15)));
        });
    Map<Integer, DayKind> september = model.kindsOfDays();
    assertThat(september).hasSize(30);
    for (int day = 1; day <= 30; day++) {
      assertThat(september.get(day).isWorked())
          .as("%d", day)
          .isEqualTo(county.desk().agenda().workingDays().isWorkingDay(LocalDate.of(2026, 9, day)));
    }
    // 中秋节 falls on a Friday; the Sunday before is worked for 国庆节
    assertThat(september.get(25)).isEqualTo(DayKind.HOLIDAY);
    assertThat(september.get(20)).isEqualTo(DayKind.SHIFTED);
    assertThat(september.get(19)).isEqualTo(DayKind.REST);
  }

  @Test
  void nearerToQuarterAndMonthAndBackToTheSamePlace(FxRobot robot) {
    GridView grid = view.controller().grid();
    YearGridModel model = view.controller().model();
    OnFx.run(() -> grid.list().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT, 5);
    String key = grid.current().key();
    int column = grid.columnProperty().get();
    robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
    assertThat(model.spanProperty().get()).isEqualTo(new GridSpan(GridSpan.Zoom.QUARTER, 2026, 2));
    int week = model.spanProperty().get().column(LocalDate.of(2026, 5, 1));
    OnFx.run(() -> grid.columnProperty().set(week));
    robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
    assertThat(model.spanProperty().get()).isEqualTo(new GridSpan(GridSpan.Zoom.MONTH, 2026, 5));
    assertThat(grid.current().key()).isEqualTo(key);
    for (GridCell cell : grid.current().cells()) {
      assertThat(cell.column() + cell.span() - 1).isLessThanOrEqualTo(31);
    }
    robot.press(KeyCode.CONTROL).type(KeyCode.MINUS, 2).release(KeyCode.CONTROL);
    assertThat(model.spanProperty().get()).isEqualTo(GridSpan.year(2026));
    assertThat(grid.current().key()).isEqualTo(key);
    assertThat(grid.columnProperty().get()).isEqualTo(column);
  }

  @Test
  void twoStepsNearerLeadIntoTheMonthThatWasChosen(FxRobot robot) {
    GridView grid = view.controller().grid();
    YearGridModel model = view.controller().model();
    for (int month : List.of(6, 9, 11)) {
      OnFx.run(() -> grid.list().requestFocus());
      OnFx.run(() -> grid.columnProperty().set(month));
      robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS, 2).release(KeyCode.CONTROL);
      assertThat(model.spanProperty().get())
          .isEqualTo(new GridSpan(GridSpan.Zoom.MONTH, 2026, month));
      robot.press(KeyCode.CONTROL).type(KeyCode.MINUS, 2).release(KeyCode.CONTROL);
      assertThat(grid.columnProperty().get()).isEqualTo(month);
    }
  }

  private static List<Node> places(GridView grid) {
    WaitForAsyncUtils.waitForFxEvents();
    PseudoClass cursor = PseudoClass.getPseudoClass("cursor");
    return OnFx.get(
        () -> {
          List<Node> places = new ArrayList<>();
          for (String look : List.of(".hz-grid-cell", ".hz-grid-sum", ".hz-grid-spot")) {
            grid.list().lookupAll(look).stream()
                .filter(Node::isVisible)
                .filter(n -> look.endsWith("spot") || n.getPseudoClassStates().contains(cursor))
                .forEach(places::add);
          }
          return places;
        });
  }

  /** Whether something is due there or not, from far and from near. */
  @Test
  void thePlaceOfTheKeyboardIsSeenInEveryCell(FxRobot robot) {
    GridView grid = view.controller().grid();
    YearGridModel model = view.controller().model();
    OnFx.run(() -> grid.list().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT, 5);
    assertThat(places(grid)).hasSize(1);
    robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
    assertThat(model.spanProperty().get()).isEqualTo(new GridSpan(GridSpan.Zoom.QUARTER, 2026, 2));
    for (int week = 1; week <= model.spanProperty().get().columns().size(); week++) {
      int at = week;
      OnFx.run(() -> grid.columnProperty().set(at));
      assertThat(places(grid)).as("week " + week).hasSize(1);
      Node place = places(grid).getFirst();
      assertThat(place.getBoundsInParent().getWidth()).as("week " + week).isGreaterThan(10);
    }
    assertThat(grid.current().cells().size())
        .as("some weeks have no cell")
        .isLessThan(model.spanProperty().get().columns().size());
  }

  @Test
  void controlAndPLeadsToThePaperOfWhatIsShown(FxRobot robot) {
    OnFx.run(() -> view.controller().grid().list().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opened).containsExactly(view.controller().model().gridSheet());
  }

  @Test
  void rarerFiltersStandBehindAButtonThatCountsThem(FxRobot robot) {
    YearGridModel model = view.controller().model();
    Node problems = robot.lookup("只看问题").query();
    assertThat(problems.getParent().isVisible()).isFalse();
    robot.clickOn("筛选");
    robot.clickOn("只看问题");
    OnFx.run(() -> view.controller().filter(Standing.MISSED));
    assertThat(robot.lookup("筛选（2）").tryQuery()).isPresent();
    assertThat(model.filterProperty().get().onlyProblems()).isTrue();
    robot.clickOn("清除这些筛选");
    assertThat(model.filterProperty().get()).isEqualTo(GridFilter.ALL);
    assertThat(robot.lookup("筛选").tryQuery()).isPresent();
  }

  /** Of everything that passes a filter each obligation counts once, and nothing else does. */
  @Test
  void everyFilterCountsWhatItSays(FxRobot robot) {
    robot.clickOn("筛选");
    assertThat(total()).isEqualTo(counted(o -> true));
    choose(robot, "#rule", "M5");
    assertThat(total()).isEqualTo(counted(o -> o.rule().id().equals("M5")));
    robot.clickOn("清除这些筛选");
    choose(robot, "#kind", "工作部门");
    assertThat(total()).isEqualTo(counted(o -> unit(o).kind().equals("department")));
    robot.clickOn("清除这些筛选");
    robot.clickOn("乡级");
    assertThat(total()).isEqualTo(counted(o -> unit(o).level() == Level.TOWNSHIP));
    robot.clickOn("县级");
    assertThat(total()).isEqualTo(counted(o -> unit(o).level() == Level.COUNTY));
    robot.clickOn("全部");
    choose(robot, "#region", "海港镇");
    assertThat(total()).isEqualTo(counted(o -> "130302101".equals(unit(o).region())));
    assertThat(total().total()).as("the town owes something").isPositive();
  }

  @Test
  void theListOfWhatIsShownIsNarrowedAlike(FxRobot robot) {
    robot.clickOn("筛选");
    robot.clickOn("乡级");
    choose(robot, "#region", "海港镇");
    choose(robot, "#rule", "M5");
    robot.clickOn("列表");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opened)
        .last()
        .isEqualTo(
            new Route.ObligationList(2026, null, "M5", null, "township", "130302101", null, null));
  }

  private Rate total() {
    WaitForAsyncUtils.waitForFxEvents();
    return view.controller().model().pageProperty().get().total();
  }

  private static Rate counted(Predicate<Obligation> wanted) {
    return Rate.of(
        county.desk().agenda().obligations(2026, ObligationFilter.ALL).stream()
            .filter(wanted)
            .toList());
  }

  private static Unit unit(Obligation obligation) {
    return county.desk().structure().unit(obligation.unit()).orElseThrow();
  }

  /** Chooses in a list what begins or goes on with these words. */
  private static void choose(FxRobot robot, String box, String words) {
    ComboBox<Object> choices = robot.lookup(box).<ComboBox<Object>>query();
    OnFx.run(
        () ->
            choices.getItems().stream()
                .filter(
                    item -> item != null && choices.getConverter().toString(item).contains(words))
                .findFirst()
                .ifPresentOrElse(choices::setValue, () -> fail("no " + words + " in " + box)));
  }

  @Test
  void aDoubleClickOnAMonthGoesNearer(FxRobot robot) {
    robot.doubleClickOn("8月");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.controller().model().spanProperty().get())
        .isEqualTo(new GridSpan(GridSpan.Zoom.QUARTER, 2026, 3));
  }

  private Obligation find(String rule, Obligation before) {
    return county.desk().agenda().obligations(2026, ObligationFilter.ALL.ofRule(rule)).stream()
        .filter(o -> o.subject().equals(before.subject()) && o.period().equals(before.period()))
        .findFirst()
        .orElseThrow();
  }

  private Obligation find(String rule, Standing standing) {
    return county.desk().agenda().obligations(2026, ObligationFilter.ALL).stream()
        .filter(o -> o.rule().id().equals(rule) && o.standing() == standing)
        .findFirst()
        .orElseThrow();
  }

  private void show(Obligation obligation) {
    OnFx.run(() -> view.controller().model().why().show("", List.of(obligation)));
    WaitForAsyncUtils.waitForFxEvents(); // laid out: what has no place yet cannot be clicked on
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
