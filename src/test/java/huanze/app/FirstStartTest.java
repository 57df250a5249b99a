package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.FixedFileDialogs;
import huanze.fx.OnFx;
import huanze.fx.RecordingDialogs;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first day, with mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
  private final SampleRegions work = new SampleRegions();
  private final FixedFileDialogs files = new FixedFileDialogs();
  private final List<FirstStartOutcome> done = new ArrayList<>();
  private FirstStartModel model;
  private View<FirstStartController> view;

  @Start
  void start(Stage stage) {
    model = new FirstStartModel(work, Background.sameThread(), new RecordingDialogs(), done::add);
    ViewLoader loader = new ViewLoader(Texts.chinese());
    view = loader.load(new FirstStartController(model, loader, files));
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
  }

  @Test
  void newOfficeByMouseAndTyping(FxRobot robot) {
    next(robot);
    assertThat(visibleText(robot, "#acceptedMark")).contains("我已阅读并承诺遵守");
    robot.clickOn("#accepted");
    next(robot);

    next(robot);
    assertThat(visibleText(robot, "#clerkMark")).isEqualTo("请填写姓名。");
    robot.clickOn("#clerk").write("王芳");
    next(robot);

    robot.clickOn("#newOffice");
    next(robot);
    robot.clickOn("#township");
    next(robot);

    next(robot);
    assertThat(visibleText(robot, "#regionMark")).isNotEmpty();
    robot.clickOn("#filter").write("山海关");
    robot.clickOn("孟姜镇");
    assertThat(visibleText(robot, "#chosen")).isEqualTo("已选择：孟姜镇");
    next(robot);

    assertThat(robot.lookup("山海关区 孟姜镇").tryQuery()).isPresent();
    assertThat(robot.lookup("#next").queryAs(Button.class).getText()).isEqualTo("开始使用");
    next(robot);
    assertThat(done)
        .singleElement()
        .isEqualTo(
            new FirstStartOutcome.NewOffice(
                "王芳", new RegionChoice("130303101", "孟姜镇", "130303", "township")));
  }

  @Test
  void everythingByKeyboard(FxRobot robot) {
    robot.clickOn("#title"); // the window gets the keyboard
    press(robot, KeyCode.SPACE, KeyCode.ENTER);
    robot.write("Wang Fang");
    press(robot, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ENTER);
    press(robot, KeyCode.ENTER);
    assertThat(robot.lookup("秦皇岛市").tryQuery()).isPresent();
    press(robot, KeyCode.ENTER);
    assertThat(done).hasSize(1);
    assertThat(done.getFirst().clerk()).isEqualTo("Wang Fang");
  }

  @Test
  void downAndEnterLeadFromTheSearchToTheList(FxRobot robot) {
    for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.ENTER)) {
      OnFx.run(
          () -> {
            model.acceptedProperty().set(true);
            model.clerkProperty().set("王芳");
            model.kindProperty().set(FirstStartModel.Kind.NEW_OFFICE);
            while (model.pageProperty().get() != FirstStartPage.LEVEL) {
              model.next();
            }
            model.levelProperty().set(null);
            model.levelProperty().set("township");
            model.next();
          });
      robot.clickOn("#filter").write("山海关");
      press(robot, key);
      assertThat(model.regionProperty().get().name()).as(key.getName()).isEqualTo("南关街道");
      press(robot, KeyCode.DOWN);
      assertThat(model.regionProperty().get().name()).isEqualTo("孟姜镇");
      press(robot, KeyCode.ENTER);
      assertThat(model.pageProperty().get()).isEqualTo(FirstStartPage.SUMMARY);
      OnFx.run(
          () -> {
            model.back();
            model.back();
          });
    }
  }

  @Test
  void restoreFromABackup(FxRobot robot) {
    robot.clickOn("#accepted");
    next(robot);
    robot.clickOn("#clerk").write("王芳");
    next(robot);
    robot.clickOn("#restore");
    assertThat(visibleText(robot, "#step")).isEqualTo("第 3 步");
    next(robot);
    assertThat(visibleText(robot, "#step")).isEqualTo("第 4 步，共 5 步");
    next(robot);
    assertThat(visibleText(robot, "#backupMark")).isNotEmpty();
    files.chosen = Optional.of(SampleRegions.GOOD);
    robot.clickOn("#folder");
    assertThat(robot.lookup("1204").tryQuery()).isPresent();
    next(robot);
    next(robot);
    assertThat(done).containsExactly(new FirstStartOutcome.Restore("王芳", SampleRegions.GOOD));
  }

  @Test
  void thePracticeCityNeedsNoRegion(FxRobot robot) {
    robot.clickOn("#accepted");
    next(robot);
    robot.clickOn("#clerk").write("王芳");
    next(robot);
    robot.clickOn("#practice");
    assertThat(visibleText(robot, "#step")).isEqualTo("第 3 步");
    next(robot);
    assertThat(visibleText(robot, "#step")).isEqualTo("第 4 步，共 4 步");
    assertThat(robot.lookup("2026-09-18（不随日历变化）").tryQuery()).isPresent();
    next(robot);
    assertThat(done).containsExactly(new FirstStartOutcome.Practice("王芳"));
    assertThat(work.carriedOut).isEqualTo(done);
  }

  private static void next(FxRobot robot) {
    robot.clickOn("#next");
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, KeyCode... codes) {
    for (KeyCode code : codes) {
      WaitForAsyncUtils.waitForFxEvents();
      robot.type(code);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static String visibleText(FxRobot robot, String query) {
    Labeled label = robot.lookup(query).queryAs(Labeled.class);
    return label.isVisible() ? label.getText() : "";
  }
}
