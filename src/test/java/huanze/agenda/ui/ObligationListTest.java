package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.fx.DayField;
import huanze.fx.OnFx;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.unit.Pinyin;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What narrows the list of obligations, as a clerk types it. */
@ExtendWith(ApplicationExtension.class)
class ObligationListTest {
  /** Made once: no test changes it. */
  private static PracticeLedger county;

  private View<ObligationListController> view;
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
    room = new AgendaRoom();
    view =
        room.show(
            room.screens(county, new Navigation())
                .list(new Route.ObligationList(2026, null, null, null)),
            1440,
            900);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private ObligationListModel model() {
    return view.controller().model();
  }

  private void type(FxRobot robot, String field, String words, KeyCode last) {
    DayField day = robot.lookup(field).queryAs(DayField.class);
    OnFx.run(
        () -> {
          day.text().requestFocus();
          day.text().setText(words);
        });
    robot.type(last);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String shown(FxRobot robot, String field) {
    return robot.lookup(field).queryAs(DayField.class).text().getText();
  }

  @Test
  void daysAreTypedInEveryUsualWayAndShownAsTheListShowsThem(FxRobot robot) {
    LocalDate day = LocalDate.of(2026, 9, 1);
    for (String typed : List.of("2026-09-01", "2026/9/1", "2026.9.1", "20260901", "2026年9月1日")) {
      for (KeyCode last : List.of(KeyCode.TAB, KeyCode.ENTER)) {
        OnFx.run(() -> model().dueFromProperty().set(null));
        type(robot, "#dueFrom", typed, last);
        assertThat(model().dueFromProperty().get()).as(typed + " " + last).isEqualTo(day);
        assertThat(shown(robot, "#dueFrom")).isEqualTo("2026-09-01");
      }
    }
    assertThat(model().rows()).isNotEmpty().noneMatch(row -> row.obligation().due().isBefore(day));
    type(robot, "#dueTo", "2026-9-30", KeyCode.ENTER);
    assertThat(model().rows())
        .isNotEmpty()
        .noneMatch(row -> row.obligation().due().isAfter(LocalDate.of(2026, 9, 30)));
    int all = model().rows().size();
    type(robot, "#dueFrom", "", KeyCode.TAB);
    assertThat(model().dueFromProperty().get()).isNull();
    assertThat(model().rows()).hasSizeGreaterThan(all);
  }

  /** On one line where there is room, and no higher than its parts. */
  @Test
  void theLegendStandsBesideTheRate(FxRobot robot) {
    for (int width : new int[] {900, 1440}) {
      OnFx.run(() -> view.root().getScene().getWindow().setWidth(width));
      WaitForAsyncUtils.waitForFxEvents();
      Region row = (Region) robot.lookup("#legend").query().getParent();
      double highest =
          Stream.of(".hz-grid-legend-item", "#rate")
              .flatMap(parts -> robot.from(row).lookup(parts).queryAll().stream())
              .mapToDouble(
                  part -> row.sceneToLocal(part.localToScene(part.getBoundsInLocal())).getMaxY())
              .max()
              .orElseThrow();
      assertThat(row.getHeight()).as("at %d", width).isCloseTo(highest, within(3.0));
      if (width == 1440) {
        Node rate = robot.lookup("#rate").query();
        Node first = robot.lookup("#legend .hz-grid-legend-item").query();
        assertThat(middle(first)).isCloseTo(middle(rate), within(4.0));
      }
    }
  }

  private static double middle(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getCenterY();
  }

  /** As the guide says: beside the list stands why. */
  @Test
  void oneClickOrArrowSaysWhyAndSeveralChosenDoNot(FxRobot robot) {
    assertThat(model().why().shownProperty().get()).isNull();
    TableView<?> table = robot.lookup("#list .table-view").queryTableView();
    Node first = robot.lookup(".table-row-cell").nth(0).query();
    robot.clickOn(first);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).isEqualTo(row(table.getItems().get(0)));
    robot.type(KeyCode.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).isEqualTo(row(table.getItems().get(1)));
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shown()).as("two are chosen").isEqualTo(row(table.getItems().get(1)));
  }

  private Asked shown() {
    return Asked.of(model().why().shownProperty().get().obligation());
  }

  private static Asked row(Object listed) {
    return Asked.of(((ListedObligation) listed).obligation());
  }

  @Test
  void whatPressesStandsFirst() {
    List<Standing> seen =
        model().rows().stream().map(row -> row.obligation().standing()).distinct().toList();
    assertThat(seen.getFirst()).isEqualTo(Standing.MISSED);
    List<ListedObligation> coming =
        model().rows().stream()
            .filter(
                row ->
                    row.obligation().standing() == Standing.OPEN
                        || row.obligation().standing() == Standing.UPCOMING)
            .toList();
    assertThat(coming).extracting(row -> row.obligation().due()).isSorted();
    int first = model().rows().indexOf(coming.getFirst());
    assertThat(model().rows().subList(0, first))
        .allMatch(row -> row.obligation().standing() == Standing.MISSED);
    assertThat(model().rows().subList(first, first + coming.size())).isEqualTo(coming);
  }

  /** At the width of a window of 1364 with its navigation: with a filter and the panel beside. */
  @Test
  void listAndPanelFitTheirWindowAndTheUnitCanBeRead(FxRobot robot) {
    OnFx.run(() -> robot.lookup("#page").query().getScene().getWindow().setWidth(1164));
    robot.clickOn(".hz-filter").write("zf");
    robot.clickOn((Node) robot.lookup(".table-row-cell").nth(0).query());
    WaitForAsyncUtils.waitForFxEvents(3);
    Node close = robot.lookup("#close").query();
    double right = OnFx.get(() -> close.localToScene(close.getLayoutBounds()).getMaxX());
    assertThat(right).isLessThanOrEqualTo(1164);
    TableView<?> table = robot.lookup("#list .table-view").queryTableView();
    assertThat(OnFx.get(() -> column(table, "agenda.ui.column.unit").getWidth()))
        .isGreaterThanOrEqualTo(170);
    assertThat(column(table, "agenda.ui.column.records").isVisible()).isFalse();
    double columns =
        OnFx.get(() -> table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum());
    assertThat(columns).as("nothing to scroll to the side").isLessThanOrEqualTo(table.getWidth());
    robot.type(KeyCode.ESCAPE);
    assertThat(column(table, "agenda.ui.column.records").isVisible()).isTrue();
  }

  private static TableColumn<?, ?> column(TableView<?> table, String id) {
    return table.getColumns().stream().filter(c -> c.getId().equals(id)).findFirst().orElseThrow();
  }

  /** What its own month counts already is refused in words for another, and nothing changes. */
  @Test
  void aRecordCreditedElsewhereIsRefusedInWords(FxRobot robot) {
    ListedObligation met =
        model().rows().stream()
            .filter(r -> r.obligation().rule().id().equals("M4"))
            .filter(r -> !r.obligation().records().isEmpty())
            .findFirst()
            .orElseThrow();
    ListedObligation other =
        model().rows().stream()
            .filter(r -> r.obligation().rule().equals(met.obligation().rule()))
            .filter(r -> r.obligation().subject().equals(met.obligation().subject()))
            .filter(r -> !r.equals(met))
            .findFirst()
            .orElseThrow();
    long before = county.desk().ledger().position();
    WhyModel why = model().why();
    OnFx.run(() -> model().explain(other));
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(
        () -> {
          why.begin(
              new DecisionForm.Credit(
                  met.obligation().records().get(0).id(), "", CreditException.Effect.ALSO_COUNTS));
          why.reasonProperty().set("另有会议");
        });
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#restMark").queryAs(Label.class))
        .matches(Label::isVisible)
        .satisfies(mark -> assertThat(mark.getText()).startsWith("该活动已计入2026年"));
    assertThat(county.desk().ledger().position()).isEqualTo(before);
  }

  /** Team and leader owe the same of the same unit: the post of the route says whose is meant. */
  @Test
  void aRouteWithAPostOpensThePostsOwn() {
    ListedObligation own =
        model().rows().stream()
            .filter(r -> r.obligation().rule().id().equals("T3"))
            .filter(r -> r.post().contains("县长") || r.post().contains("区长"))
            .filter(r -> !r.post().contains("副"))
            .findFirst()
            .orElseThrow();
    Obligation o = own.obligation();
    Route.ObligationList route =
        new Route.ObligationList(
            2026, o.unit(), "T3", null, null, null, o.due(), o.due(), o.post());
    View<ObligationListController> opened =
        OnFx.get(() -> room.show(room.screens(county, new Navigation()).list(route), 1440, 900));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(opened.controller().model().rows()).hasSizeGreaterThan(1);
    assertThat(opened.controller().model().why().shownProperty().get().obligation().post())
        .isEqualTo(o.post());
  }

  @Test
  void aUnitIsFoundByInitialsInTheOrderOfThePlaces(FxRobot robot) {
    assertThat(button(robot, "#unit").getText()).isEqualTo("全部单位");
    assertThat(button(robot, "#anyUnit").isVisible()).isFalse();
    assertThat(model().units().subList(0, 2))
        .extracting(Pick::name)
        .as("committee, government")
        .containsExactlyElementsOf(
            Stream.of("partyCommittee", "government")
                .map(kind -> county.unit(PracticeLedger.COUNTY + "." + kind).name())
                .toList());
    assertThat(model().units())
        .extracting(Pick::hint)
        .noneMatch(hint -> hint.isBlank() || hint.contains("."));
    Unit wanted = county.unit(PracticeLedger.COUNTY + ".government");
    OnFx.run(button(robot, "#unit")::fire);
    robot.write(Pinyin.initials(wanted.name()).split(" ")[0]);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model().unitProperty().get()).isEqualTo(wanted.id());
    assertThat(button(robot, "#unit").getText()).isEqualTo(wanted.name());
    assertThat(model().rows())
        .isNotEmpty()
        .allMatch(
            row ->
                wanted.id().equals(row.obligation().unit())
                    || wanted.id().equals(row.obligation().jointWith()));
    OnFx.run(button(robot, "#anyUnit")::fire);
    assertThat(button(robot, "#unit").getText()).isEqualTo("全部单位");
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Button.class);
  }

  @Test
  void whatIsNoDayIsSaidAndNarrowsNothing(FxRobot robot) {
    int all = model().rows().size();
    Label mark = robot.lookup("#dueToMark").queryAs(Label.class);
    assertThat(mark.isManaged()).isFalse();
    type(robot, "#dueTo", "2026-02-31", KeyCode.TAB);
    assertThat(mark.isVisible()).isTrue();
    assertThat(mark.getText()).isEqualTo("看不懂日期“2026-02-31”，请写成 2026-03-01 的样子。");
    assertThat(shown(robot, "#dueTo")).as("to be mended").isEqualTo("2026-02-31");
    assertThat(model().rows()).hasSize(all);
    type(robot, "#dueTo", "2026-02-28", KeyCode.TAB);
    assertThat(mark.isManaged()).isFalse();
    assertThat(model().dueToProperty().get()).isEqualTo(LocalDate.of(2026, 2, 28));
  }
}
