package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.Texts;
import huanze.unit.Regions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Taking in a pack opens the desk again with it; undoing that opens it again without. */
@ExtendWith(ApplicationExtension.class)
class PacksWindowTest {
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 9, 18));

  private DeskRun run;

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void theDeskFollowsItsPacks(FxRobot robot) throws Exception {
    Path home = Files.createTempDirectory("huanze-packs-window-").resolve("desk");
    Wiring.create(home, "王芳", CLOCK, Texts.chinese(), "130302100", Regions.builtIn()).close();
    new DeskPreferences(home).rememberClerk("王芳");
    run = DeskRun.of(home, CLOCK, new StartTimes());
    DeskRobot desk = new DeskRobot(robot);
    desk.await("#office");
    robot.clickOn("法规");
    desk.await("法规包与法律文件");
    robot.clickOn("法规包与法律文件");
    desk.await("启用…");
    robot.clickOn("启用…");
    desk.await("#apply");
    robot.clickOn("#apply");
    desk.await("停用");
    assertThat(desk.text("#title")).isEqualTo("法规包");

    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    desk.await(".dialog-pane");
    robot.clickOn(
        robot.from(robot.lookup(".dialog-pane").<Node>query()).lookup("撤销").<Node>query());
    desk.await("启用…");
    assertThat(desk.text("#title")).isEqualTo("法规包");
    run.closeLedger();
    try (Wiring again = Wiring.open(home, "王芳", CLOCK, Texts.chinese())) {
      assertThat(again.packs().all()).hasSize(1);
    }
  }
}
