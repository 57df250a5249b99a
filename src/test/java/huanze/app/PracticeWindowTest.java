package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.practice.Practice;
import huanze.app.practice.PracticeLedger;
import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.StartTimes.Step;
import huanze.base.Texts;
import huanze.ledger.Ledger;
import huanze.unit.Regions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Into the practice city and out again, in the real window, beside a real office or none. */
@ExtendWith(ApplicationExtension.class)
class PracticeWindowTest {
  private static final String TOWN = "130302100";
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 26));

  private Path home;
  private final StartTimes times = new StartTimes();
  private DeskRun run;

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void fromTheFirstStartIntoPracticeAndBack(FxRobot robot) throws Exception {
    home = place();
    run = DeskRun.of(home, CLOCK, times);
    DeskRobot desk = new DeskRobot(robot);
    desk.choosePractice();

    assertThat(desk.text("#says")).isEqualTo("练习市 · 今天按 2026-09-18 计算 · 数据均为虚构");
    assertThat(desk.text("#title")).isEqualTo("十步入门");
    assertThat(Ledger.existsIn(home)).as("the office's own folder is untouched").isFalse();
    robot.clickOn("#resume");
    desk.await("#stepTitle");
    assertThat(desk.text("#stepTitle")).isEqualTo("第 1 步：看懂履职日历");
    assertThat(desk.text("#title")).isEqualTo("履职日历");

    robot.clickOn("#out");
    desk.await("#accepted");
    assertThat(robot.lookup("#says").tryQuery()).isEmpty();
  }

  @Test
  void fromARealOfficeAndBack(FxRobot robot) throws Exception {
    home = place();
    Wiring.create(home, "王芳", CLOCK, Texts.chinese(), TOWN, Regions.builtIn()).close();
    new DeskPreferences(home).rememberClerk("王芳");
    run = DeskRun.of(home, CLOCK, times);
    DeskRobot desk = new DeskRobot(robot);
    desk.await("#office");
    assertThat(robot.lookup("#says").tryQuery()).isEmpty();
    desk.await(() -> times.has(Step.FIRST_SCREEN));
    assertThat(times.parts())
        .extracting(StartTimes.Part::step)
        .contains(Step.WINDOW, Step.LEDGER, Step.DESK)
        .endsWith(Step.FIRST_SCREEN);
    robot.clickOn("#about");
    desk.await("#practice");
    robot.clickOn("#practice");
    desk.await("#says");
    assertThat(desk.text("#office")).endsWith("（练习）");
    assertThat(new DeskPreferences(Practice.beside(home)).clerk()).contains("王芳");
    robot.clickOn("#out");
    desk.await(() -> desk.text("#office").endsWith("办公室"));
    assertThat(robot.lookup("#says").tryQuery()).isEmpty();
  }

  @Test
  void madeAnewItIsTheFreshCityWhateverWasDoneInIt(FxRobot robot) throws Exception {
    home = place();
    Path practice = Practice.beside(home);
    try (Wiring town = Wiring.open(practice, "王芳", CLOCK, Texts.chinese())) {
      town.people().addPerson("试一试", null);
    }
    new DeskPreferences(practice).rememberClerk("王芳");
    home = practice;
    run = DeskRun.of(home, CLOCK, times);
    DeskRobot desk = new DeskRobot(robot);
    desk.await("#renew");
    desk.fireAndAnswer("#renew", "取消");
    assertThat(desk.text("#office")).startsWith("东港镇");
    desk.fireAndAnswer("#renew", "恢复练习市原样");
    desk.awaitText("#office", "秦皇岛市");
    assertThat(desk.text("#says")).contains("2026-09-18");
    run.closeLedger();
    assertThat(new DeskPreferences(practice).clerk()).contains("王芳");
    assertThat(PracticeLedger.differing(practice)).as("two runs write the same bytes").isEmpty();
    try (Stream<Path> beside = Files.list(practice.getParent())) {
      assertThat(beside).containsExactly(practice);
    }
  }

  /** A folder for a desk, with a practice town beside it that need not be made any more. */
  private static Path place() throws Exception {
    Path folder = Files.createTempDirectory("huanze-window-");
    Path home = folder.resolve("huanze");
    Files.move(PracticeLedger.copyOf(TOWN), Practice.beside(home));
    return home;
  }
}
