package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.fx.DayField;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.View;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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
