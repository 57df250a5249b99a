package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.practice.Practice;
import huanze.app.practice.PracticeLedger;
import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.StartTimes.Step;
import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.ledger.Ledger;
import huanze.unit.Regions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Into the practice city and out again, in the real window, beside a real office or none. */
@ExtendWith(ApplicationExtension.class)
class PracticeWindowTest {
  private static final String TOWN = "130302100";
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 26));

  private Path home;
  private Stage stage;
  private final StartTimes times = new StartTimes();
  private DeskSession session;

  @Start
  void start(Stage primary) {
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
  }

  @AfterEach
  void close() {
    OnFx.run(
        () -> {
          session.close();
          stage.close();
        });
  }

  @Test
  void fromTheFirstStartIntoPracticeAndBack(FxRobot robot) throws Exception {
    home = place();
    begin();
    await(robot, "#accepted");
    robot.clickOn("#accepted").clickOn("#next");
    await(robot, "#clerk");
    robot.clickOn("#clerk").write("Wang Fang");
    robot.clickOn("#next");
    await(robot, "#practice");
    robot.clickOn("#practice").clickOn("#next");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#next");

    await(robot, "#says");
    assertThat(text(robot, "#says")).isEqualTo("练习市 · 今天按 2026-09-18 计算 · 数据均为虚构");
    assertThat(text(robot, "#title")).isEqualTo("十步入门");
    assertThat(Ledger.existsIn(home)).as("the office's own folder is untouched").isFalse();
    robot.clickOn("#resume");
    await(robot, "#stepTitle");
    assertThat(text(robot, "#stepTitle")).isEqualTo("第 1 步：看懂履职日历");
    assertThat(text(robot, "#title")).isEqualTo("履职日历");

    robot.clickOn("#out");
    await(robot, "#accepted");
    assertThat(robot.lookup("#says").tryQuery()).isEmpty();
  }

  @Test
  void fromARealOfficeAndBack(FxRobot robot) throws Exception {
    home = place();
    Wiring.create(home, "王芳", CLOCK, Texts.chinese(), TOWN, Regions.builtIn()).close();
    new DeskPreferences(home).rememberClerk("王芳");
    begin();
    await(robot, "#office");
    assertThat(robot.lookup("#says").tryQuery()).isEmpty();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> times.has(Step.FIRST_SCREEN));
    assertThat(times.parts())
        .extracting(StartTimes.Part::step)
        .contains(Step.WINDOW, Step.LEDGER, Step.DESK)
        .endsWith(Step.FIRST_SCREEN);
    robot.clickOn("#about");
    await(robot, "#practice");
    robot.clickOn("#practice");
    await(robot, "#says");
    assertThat(text(robot, "#office")).endsWith("（练习）");
    assertThat(new DeskPreferences(Practice.beside(home)).clerk()).contains("王芳");
    robot.clickOn("#out");
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            robot.lookup("#says").tryQuery().isEmpty()
                && robot.lookup("#office").tryQuery().isPresent());
    assertThat(text(robot, "#office")).endsWith("办公室");
  }

  /** A folder for a desk, with a practice town beside it that need not be made any more. */
  private static Path place() throws Exception {
    Path folder = Files.createTempDirectory("huanze-window-");
    Path home = folder.resolve("huanze");
    Files.move(PracticeLedger.copyOf(TOWN), Practice.beside(home));
    return home;
  }

  private void begin() {
    OnFx.run(
        () -> {
          session =
              new DeskSession(
                  stage,
                  new Theme(Theme.Shade.LIGHT),
                  home,
                  "login",
                  Texts.chinese(),
                  CLOCK,
                  new WatchedStart(times, false));
          session.begin(EarlyOpening.of(home, "login", CLOCK, Texts.chinese()));
          stage.show();
        });
  }

  private static void await(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> robot.lookup(query).tryQuery().filter(n -> n.isVisible()).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
