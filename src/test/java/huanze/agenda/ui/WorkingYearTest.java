package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.DayKind;
import huanze.app.AgendaScreens;
import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

/** The calendar and the calendar file as a user has them, on a township's real ledger. */
@ExtendWith(ApplicationExtension.class)
class WorkingYearTest {
  private static final String TOWN = "130302100";
  private static PracticeLedger town;

  private AgendaScreens screens;
  private View<WorkingYearController> view;
  private AgendaRoom room;

  @BeforeAll
  static void makeTown() {
    town = PracticeLedger.of(TOWN);
  }

  @AfterAll
  static void closeTown() {
    town.close();
    town = null;
  }

  @Start
  void start(Stage primary) {
    room = new AgendaRoom();
    screens = room.screens(town, new Navigation());
    view = room.show(screens.workingYear(new Route.WorkingYear(2027)), 1000, 900);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private DayKind kind(LocalDate date) {
    return Objects.requireNonNull(view.controller().model().shownProperty().get())
        .typed()
        .kind(date);
  }

  private Button day(FxRobot robot, String accessible) {
    return robot.lookup(".hz-year-day").queryAllAs(Button.class).stream()
        .filter(button -> button.getAccessibleText().startsWith(accessible))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keysWalkAndChangeDaysAndCtrlSSavesThem(FxRobot robot) {
    OnFx.run(() -> day(robot, "2027-01-01").requestFocus());
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(kind(LocalDate.of(2027, 1, 1))).isEqualTo(DayKind.HOLIDAY);
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(kind(LocalDate.of(2027, 1, 9))).as("Saturday").isEqualTo(DayKind.SHIFTED);
    robot.type(KeyCode.PAGE_DOWN).type(KeyCode.HOME).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(kind(LocalDate.of(2027, 2, 1))).isEqualTo(DayKind.HOLIDAY);
    assertThat(day(robot, "2027-02-01").getAccessibleText()).isEqualTo("2027-02-01 星期一，节假日");
    long before = town.desk().ledger().position();
    OnFx.run(() -> view.controller().save());
    Entry saved = town.desk().ledger().entries(Long.MAX_VALUE, 1).getFirst();
    assertThat(saved.number()).isGreaterThan(before);
    assertThat(saved.deed().args()).containsExactly("2027", "2", "1");
    assertThat(town.desk().agenda().workingDays().isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    assertThat(robot.lookup("#summary").queryAs(Label.class).getText())
        .startsWith("本办导入或填写。节假日 2 天，调休上班 1 天");
    town.desk().ledger().undo(saved.number());
  }

  @Test
  void aYearWithoutADayOffIsRefusedOnThePage(FxRobot robot) {
    OnFx.run(() -> day(robot, "2027-01-02").fire());
    OnFx.run(() -> view.controller().save());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#wrong").queryAs(Label.class).getText()).contains("没有一个节假日");
    OnFx.run(() -> day(robot, "2027-01-02").fire());
    OnFx.run(() -> day(robot, "2027-01-02").fire());
  }

  @Test
  void theListOfObligationsWritesTheChosenUnitsCalendarFile(@TempDir Path folder)
      throws IOException {
    View<ObligationListController> list =
        OnFx.get(() -> screens.list(new Route.ObligationList(2026, null, null, null)));
    OnFx.run(() -> list.controller().activate());
    Button export = (Button) OnFx.get(() -> list.root().lookup("#calendar"));
    OnFx.run(export::fire);
    assertThat(room.dialogs.shown).singleElement().asString().contains("请先在上方");
    Path file = folder.resolve("town.ics");
    room.files.chosen = Optional.of(file);
    OnFx.run(
        () -> list.controller().model().unitProperty().set(town.unit(TOWN + ".government").id()));
    OnFx.run(export::fire);
    assertThat(Files.readString(file)).contains("BEGIN:VEVENT", "M5-");
    assertThat(room.sentences).last().asString().contains("town.ics", "已写好");
    room.files.chosen = Optional.of(folder.resolve("没有").resolve("a.ics"));
    OnFx.run(export::fire);
    assertThat(room.dialogs.failures).hasSize(1);
  }
}
