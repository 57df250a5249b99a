package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a ledger whose entries a check has found damaged. */
@ExtendWith(ApplicationExtension.class)
class DamagedWindowTest {
  private static final String TOWN = "130302100";
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 26));

  @TempDir Path folder;
  private final Texts texts = Texts.chinese();
  private Stage stage;
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
  void itOpensReadOnlyAndSaysSoUntilItIsMended(FxRobot robot) throws Exception {
    Path home = folder.resolve("huanze");
    Wiring.create(home, "王芳", CLOCK, texts, TOWN, Regions.builtIn()).close();
    new DeskPreferences(home).rememberClerk("王芳");
    SampleDesk.damage(home);
    OnFx.run(
        () -> {
          session =
              new DeskSession(stage, new Theme(Theme.Shade.LIGHT), home, "login", texts, CLOCK);
          session.begin();
          stage.show();
        });
    await(robot, ".hz-dialog");
    assertThat(texts(robot, ".hz-dialog .label")).anyMatch(t -> t.startsWith("此前核对发现台账损坏（20"));
    robot.clickOn("关闭");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#warning")).isEqualTo(texts.text("app.status.readOnly"));
    assertThat(robot.lookup("#warningStrip").query().isVisible()).isTrue();
    robot.clickOn("查看设置");
    await(robot, "#scroll");
    assertThat(text(robot, "#title")).isEqualTo("设置");
    assertThat(texts(robot, ".hz-mark")).contains(texts.text("app.check.knownDamage"));
  }

  private static void await(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> robot.lookup(query).tryQuery().filter(n -> n.isVisible()).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> texts(FxRobot robot, String query) {
    return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
