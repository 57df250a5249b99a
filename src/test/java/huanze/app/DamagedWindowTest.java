package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The real window on a ledger whose entries a check has found damaged. */
@ExtendWith(ApplicationExtension.class)
class DamagedWindowTest {
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 26));

  @TempDir Path folder;
  private final Texts texts = Texts.chinese();
  private DeskRun run;

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void itOpensReadOnlyAndSaysSo(FxRobot robot) throws Exception {
    Path home = folder.resolve("huanze");
    Wiring.create(home, "王芳", CLOCK, texts, "130302100", Regions.builtIn()).close();
    new DeskPreferences(home).rememberClerk("王芳");
    SampleDesk.damage(home);
    run = DeskRun.withoutEarlyOpening(home, CLOCK);
    DeskRobot desk = new DeskRobot(robot);
    desk.await(".hz-dialog");
    assertThat(desk.text(".hz-dialog .label")).contains("此前核对发现台账损坏（20");
    robot.clickOn("关闭");
    desk.awaitText("#warning", texts.text("app.status.readOnly"));
    assertThat(robot.lookup("#warningStrip").query().isVisible()).isTrue();
    robot.clickOn("查看设置");
    desk.await("#scroll");
    assertThat(desk.text("#title")).isEqualTo("设置");
    assertThat(desk.text(".hz-mark")).contains(texts.text("app.check.knownDamage"));
    assertThat(robot.lookup("#toSettings").query().isVisible()).isFalse();
  }
}
