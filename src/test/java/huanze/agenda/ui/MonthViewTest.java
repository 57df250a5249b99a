package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.DayKind;
import huanze.agenda.Obligation;
import huanze.agenda.WorkingYearService;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.calendar.MonthPage;
import huanze.app.practice.PracticeLedger;
import huanze.base.Texts;
import huanze.fx.Navigator;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
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
import org.testfx.util.WaitForAsyncUtils;

/** The month on a county's real ledger, by keys alone; and that nothing in a day is ever cut. */
@ExtendWith(ApplicationExtension.class)
class MonthViewTest {
  private static PracticeLedger county;

  private final List<Route> opened = new ArrayList<>();
  private View<MonthViewController> view;
  @TempDir Path folder;
  private AgendaRoom room;

  /** Remembers where it was asked to go. */
  private final class Ways implements Navigator {
    @Override
    public void open(Route route) {
      opened.add(route);
    }

    @Override
    public void replace(Route route) {
      opened.add(route);
    }

    @Override
    public void back() {
      throw new AssertionError("nothing leads back from here");
    }

    @Override
    public boolean knows(Class<? extends Route> route) {
      return true;
    }
  }

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
    room = new AgendaRoom();
    view =
        room.show(
            room.screens(county, new Ways()).month(new Route.MonthView(null, null)), 1300, 700);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void keysTravelEnterOpensAndEscapeCloses(FxRobot robot) {
    MonthViewModel model = view.controller().model();
    LocalDate today = county.desk().clock().today();
    assertThat(model.dayProperty().get()).isEqualTo(today);
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.LEFT, 3).type(KeyCode.UP);
    assertThat(model.dayProperty().get()).isEqualTo(today.minusDays(2));
    robot.type(KeyCode.PAGE_UP, 3);
    assertThat(model.month()).isEqualTo(YearMonth.from(today.minusDays(2).minusMonths(3)));
    assertThat(model.pageProperty().get().month()).isEqualTo(model.month());
    robot.type(KeyCode.PAGE_DOWN);
    robot.type(KeyCode.HOME);
    assertThat(model.dayProperty().get()).isEqualTo(today);
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(model.dayProperty().get()).as("the window's way back").isEqualTo(today);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-grid-why").query().isVisible()).isTrue();
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-grid-why").query().isVisible()).isFalse();
    robot.type(KeyCode.LEFT);
    assertThat(model.dayProperty().get()).isEqualTo(today.minusDays(1));
  }

  /** What the desk says is due on a day stands in the month too. */
  @Test
  void whatWasDecidedAndIsDueOnADayIsNamedAndLeadsToWhereItWasDecided(FxRobot robot) {
    MonthViewModel model = view.controller().model();
    List<DueMatter> all =
        county.desk().dueMatters().between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    DueMatter first =
        all.stream().filter(d -> d.stage() == DueMatter.Stage.DECIDED).findFirst().orElseThrow();
    OnFx.run(() -> model.open(first.dueOn()));
    WaitForAsyncUtils.waitForFxEvents();
    List<DueMatter> thatDay = all.stream().filter(d -> d.dueOn().equals(first.dueOn())).toList();
    assertThat(model.mattersShown())
        .extracting(DueMatter::words)
        .containsExactlyElementsOf(thatDay.stream().map(DueMatter::words).toList());
    robot.clickOn(first.words());
    assertThat(opened).contains(new Route.Activity(first.activity()));
    OnFx.run(() -> view.controller().choose(county.unit("130302.government").id()));
    assertThat(model.mattersShown())
        .allSatisfy(m -> assertThat(m.unit()).isEqualTo(county.unit("130302.government").id()));
  }

  @Test
  void everyThingOfADayOpensItselfAndTheDayIsHandedToANewRecord(FxRobot robot) {
    MonthViewModel model = view.controller().model();
    LocalDate day = LocalDate.of(2026, 6, 30);
    OnFx.run(() -> model.open(day));
    MonthPage.Day shown = model.shown();
    ListView<?> list = robot.lookup(".hz-month-list").queryListView();
    assertThat(list.getItems())
        .hasSize(shown.due().size() + shown.acts().size() + model.mattersShown().size());
    OnFx.run(
        () -> {
          list.requestFocus();
          list.getSelectionModel().selectLast();
        });
    robot.type(KeyCode.ENTER);
    Obligation last = shown.due().getLast();
    assertThat(opened)
        .containsExactly(
            new Route.ObligationList(
                2026, last.unit(), last.rule().id(), null, null, null, day, day));
    robot.clickOn("登记会议");
    assertThat(opened.getLast()).isEqualTo(new Route.NewActivity("meeting", null, day));
    OnFx.run(() -> model.stand(county.desk().clock().today().plusDays(1)));
    robot.clickOn("计划检查");
    assertThat(opened.getLast())
        .isEqualTo(
            new Route.NewActivity("inspection", null, county.desk().clock().today().plusDays(1)));
    robot.clickOn("年历");
    assertThat(opened.getLast()).isEqualTo(new Route.YearGrid(null, null));
  }

  /** With the sign that the cell of its day has. */
  @Test
  void aPlanThatFellOnADayOffIsMarkedAmongTheThingsOfItsDayToo(FxRobot robot) {
    MonthViewModel model = view.controller().model();
    LocalDate day =
        model.pageProperty().get().days().stream()
            .filter(one -> one.count(MonthPage.State.PLANNED) > 0)
            .findFirst()
            .orElseThrow()
            .date();
    WorkingYearService years = county.desk().workingYears();
    long entry =
        years.save(years.current().year(day.getYear()).with(day, DayKind.HOLIDAY)).orElseThrow();
    OnFx.run(model::load);
    OnFx.run(() -> model.open(day));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-month-list .hz-month-clash").queryAllAs(Label.class))
        .isNotEmpty()
        .allSatisfy(said -> assertThat(said.getText()).isEqualTo("计划，落在休息日"))
        .allSatisfy(said -> assertThat(said.getGraphic()).isNotNull());
    county.desk().ledger().undo(entry);
  }

  @Test
  void aChosenUnitHasItsPageAndItsCalendarFile(FxRobot robot) {
    robot.clickOn("日历文件");
    assertThat(room.dialogs.shown).containsExactly("请先在上方“单位”处选择一个单位，再导出它的日历文件。");
    assertThat(robot.lookup("单位履职").match(Node::isVisible).tryQuery()).isEmpty();
    UUID unit = county.unit("130302.government").id();
    OnFx.run(() -> view.controller().choose(unit));
    robot.clickOn("单位履职");
    assertThat(opened).containsExactly(new Route.UnitYear(unit, 2026));
    Path target = folder.resolve("海港区.ics");
    room.files.chosen = Optional.of(target);
    robot.clickOn("日历文件");
    assertThat(target).content().contains("BEGIN:VCALENDAR");
    assertThat(room.said).containsExactly("agenda.ics.written");
  }

  @Test
  void aLineSaysWhoseItIsAndOfOneUnitOnlyWhat() {
    MonthViewModel model = view.controller().model();
    MonthPage page = model.pageProperty().get();
    List<MonthPage.Act> acts = page.days().stream().flatMap(day -> day.acts().stream()).toList();
    assertThat(acts).isNotEmpty().allSatisfy(act -> assertThat(act.who()).isNotBlank());
    assertThat(acts)
        .filteredOn(act -> act.form().equals("党政联席会议"))
        .isNotEmpty()
        .allSatisfy(act -> assertThat(act.who()).matches(".*[镇乡区处道]"));
    assertThat(acts).extracting(MonthPage.Act::who).contains("海港区政府");
    UUID unit = county.unit("130302.government").id();
    OnFx.run(() -> view.controller().choose(unit));
    assertThat(model.pageProperty().get().days().stream().flatMap(d -> d.acts().stream()))
        .isNotEmpty()
        .allSatisfy(act -> assertThat(act.who()).isEmpty());
  }

  @Test
  void aHundredActivitiesAndDeadlinesInASmallDayAreCountedNeverCut() {
    List<MonthPage.Act> acts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      acts.add(
          new MonthPage.Act(
              new UUID(0, i),
              "生态环境保护工作领导小组会议",
              i % 2 == 0 ? "" : "某某开发区管委会",
              "某某经济技术开发区管理委员会",
              MonthPage.State.values()[i % 3]));
    }
    List<Obligation> due =
        county.desk().agenda().year(2026).obligations(county.desk().clock().today()).stream()
            .limit(100)
            .toList();
    assertThat(due).hasSize(100);
    MonthPage.Day full = new MonthPage.Day(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, due, acts);
    AgendaWords words = new AgendaWords(Texts.chinese());
    for (int width : new int[] {90, 115, 140, 190}) {
      for (int height : new int[] {72, 90, 160}) {
        OnFx.run(
            () -> {
              MonthCell cell = new MonthCell(full, 8, LocalDate.of(2026, 10, 1), words);
              javafx.scene.layout.Pane pane = new javafx.scene.layout.Pane(cell);
              new Theme(Theme.Shade.LIGHT).scene(pane, 400, 400);
              cell.resize(width, height);
              pane.applyCss();
              cell.layout();
              List<Label> shown =
                  cell.getChildrenUnmodifiable().stream()
                      .map(Label.class::cast)
                      .filter(Label::isVisible)
                      .toList();
              String said = width + "×" + height;
              assertThat(shown).as(said).hasSizeGreaterThan(3);
              for (Label label : shown) {
                assertThat(label.getBoundsInParent().getMaxX()).as(said).isLessThanOrEqualTo(width);
                assertThat(label.getBoundsInParent().getMaxY())
                    .as(said + label.getText())
                    .isLessThanOrEqualTo(height);
                if (!label.getText().startsWith("某某") && !label.getText().contains("▷ 某某")) {
                  assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1));
                }
                for (Label other : shown) {
                  assertThat(
                          label == other
                              || !label
                                  .getBoundsInParent()
                                  .intersects(inside(other.getBoundsInParent())))
                      .as(said + label.getText() + other.getText())
                      .isTrue();
                }
              }
            });
      }
    }
  }

  /** Nineteen: ten inspections, four joint meetings, two trips of one unit, three others. */
  @Test
  void linesOfADayAccountForAllOfIt() {
    List<MonthPage.Act> acts = new ArrayList<>();
    act(acts, 10, "带队检查", "");
    act(acts, 2, "实地调研", "海港区政府");
    act(acts, 4, "党政联席会议", "");
    act(acts, 1, "常务会", "市政府");
    act(acts, 1, "常委会", "市委");
    act(acts, 1, "培训", "市生态局");
    assertThat(lines(acts, 200))
        .containsExactly(
            "已开展 19", "带队检查 10 次", "党政联席会议 4 次", "实地调研 2 次", "市政府　常务会", "市委　常委会", "市生态局　培训");
    assertThat(lines(acts, 118)).containsExactly("已开展 19", "带队检查 10 次", "党政联席会议 4 次", "另有 5 次");
    assertThat(lines(acts, 62)).as("one line has room: only the sum").containsExactly("已开展 19");
  }

  @Test
  void decisionsDueAreSaidOnADayOfTheirOwnAndBesideWhatTakesPlace() {
    assertThat(lines(List.of(), 8, 150, 90)).containsExactly("议定 8");
    List<MonthPage.Act> acts = new ArrayList<>();
    act(acts, 4, "带队检查", "");
    assertThat(lines(acts, 2, 150, 120)).containsExactly("已开展 4", "议定 2", "带队检查 4 次");
  }

  /** The counts say that they are plans, so their lines need no sign where it has no room. */
  @Test
  void plansHaveLinesWhereHeldOnesHave() {
    List<MonthPage.Act> acts = new ArrayList<>();
    act(acts, 9, "部门决策会议", "", MonthPage.State.PLANNED);
    assertThat(lines(acts, 0, 190, 120)).containsExactly("计划 9", "▷ 部门决策会议 9 次");
    assertThat(lines(acts, 0, 112, 120)).containsExactly("计划 9", "部门决策会议 9 次");
    act(acts, 3, "带队检查", "");
    assertThat(lines(acts, 0, 112, 120))
        .as("not all are plans: without its sign a line would say it was held")
        .containsExactly("计划 9", "已开展 3", "带队检查 3 次", "另有 9 次");
  }

  /** What the side tells of the day. */
  @Test
  void theCellOfADaySaysHowManyDecisionsAreDue(FxRobot robot) {
    MonthViewModel model = view.controller().model();
    LocalDate day =
        county
            .desk()
            .activities()
            .decisionsDue(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
            .getFirst()
            .dueOn();
    OnFx.run(() -> model.stand(day));
    WaitForAsyncUtils.waitForFxEvents();
    MonthCell cell =
        robot.lookup(".hz-month-day").queryAllAs(MonthCell.class).stream()
            .filter(one -> one.day().date().equals(day))
            .findFirst()
            .orElseThrow();
    int due = model.mattersShown().size();
    assertThat(due).isPositive();
    assertThat(cell.getAccessibleText()).contains("到期议定、整改事项 " + due + " 项");
  }

  /** A county's office knows no units of the city. */
  @Test
  void levelsAtWhichNothingIsOwedAreNotOffered(FxRobot robot) {
    assertThat(levels(robot)).containsExactly("全部", "县级", "乡级");
    Ways ways = new Ways();
    for (View<? extends Screen> other :
        List.of(
            OnFx.get(() -> room.screens(county, ways).grid(new Route.YearGrid(2026, null))),
            OnFx.get(
                () ->
                    room.screens(county, ways)
                        .list(
                            new Route.ObligationList(
                                2026, null, null, null, "county", null, null, null))))) {
      OnFx.run(() -> room.show(other, 1300, 700));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(levels(robot)).containsExactly("全部", "县级", "乡级");
    }
    assertThat(robot.lookup("#levels .toggle-button").queryAllAs(ToggleButton.class))
        .filteredOn(ToggleButton::isSelected)
        .extracting(ToggleButton::getText)
        .containsExactly("县级");
  }

  private static List<String> levels(FxRobot robot) {
    return robot.lookup("#levels .toggle-button").queryAllAs(ToggleButton.class).stream()
        .map(ToggleButton::getText)
        .toList();
  }

  private static void act(List<MonthPage.Act> acts, int count, String form, String who) {
    act(acts, count, form, who, MonthPage.State.HELD);
  }

  private static void act(
      List<MonthPage.Act> acts, int count, String form, String who, MonthPage.State state) {
    for (int i = 0; i < count; i++) {
      UUID id = new UUID(1, acts.size());
      acts.add(new MonthPage.Act(id, form, who, "", state));
    }
  }

  /** What a cell of this height shows below its number. */
  private static List<String> lines(List<MonthPage.Act> acts, double height) {
    return lines(acts, 0, 150, height);
  }

  private static List<String> lines(
      List<MonthPage.Act> acts, int matters, double width, double height) {
    MonthPage.Day day =
        new MonthPage.Day(LocalDate.of(2026, 9, 3), DayKind.WORKDAY, List.of(), acts);
    return OnFx.get(
        () -> {
          MonthCell cell =
              new MonthCell(
                  day, matters, LocalDate.of(2026, 10, 1), new AgendaWords(Texts.chinese()));
          javafx.scene.layout.Pane pane = new javafx.scene.layout.Pane(cell);
          new Theme(Theme.Shade.LIGHT).scene(pane, 400, 400);
          cell.resize(width, height);
          pane.applyCss();
          cell.layout();
          return cell.getChildrenUnmodifiable().stream()
              .filter(Node::isVisible)
              .map(Label.class::cast)
              .filter(label -> !label.getText().equals("3"))
              .sorted(java.util.Comparator.comparingDouble(Label::getLayoutY))
              .map(Label::getText)
              .toList();
        });
  }

  private static javafx.geometry.Bounds inside(javafx.geometry.Bounds of) {
    return new javafx.geometry.BoundingBox(
        of.getMinX() + 1, of.getMinY() + 1, of.getWidth() - 2, of.getHeight() - 2);
  }
}
