package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.Button;
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
