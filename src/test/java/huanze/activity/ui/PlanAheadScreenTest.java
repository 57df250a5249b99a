package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import huanze.fx.ListPane;
import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk plans the last months' joint meetings of a township. */
@ExtendWith(ApplicationExtension.class)
class PlanAheadScreenTest {
  @TempDir static Path folder;
  private ActivityOffice office;
  private View<PlanAheadController> view;
  private Stage stage;

  @Start
  void start(Stage primary) {
    office = new ActivityOffice(folder.resolve("home" + System.nanoTime())).inhabited();
    PlanAheadModel model =
        new PlanAheadModel(
            office.desk,
            office.wiring.planning(),
            new Route.PlanAhead(office.unit("130304100.government")));
    ViewLoader loader = new ViewLoader(Texts.chinese());
    view = loader.load(new PlanAheadController(model, loader, new RecordingListOutput()));
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
    stage.requestFocus();
    view.controller().activate();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    office.close();
  }

  private static void fire(FxRobot robot, String id) {
    OnFx.run(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @SuppressWarnings("unchecked")
  private static ListPane<PlanLine> list(FxRobot robot) {
    return robot.lookup("#list").queryAs(ListPane.class);
  }

  @Test
  void choosesLooksChangesADayAndStores(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    fire(robot, "#save");
    assertThat(robot.lookup(".hz-mark").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("请至少选择一个事项。");
    OnFx.run(
        () -> view.controller().forms().currentProperty().get().field("rules").ticked().add("M5"));
    OnFx.run(view.controller()::save);
    WaitForAsyncUtils.waitForFxEvents();
    ListPane<PlanLine> list = list(robot);
    assertThat(list.shown().stream().filter(PlanLine::isTicked)).hasSize(3);
    assertThat(robot.lookup("#store").queryAs(Button.class).getText()).isEqualTo("存为计划（3）");
    assertThat(list.table().getColumns().getFirst().getWidth()).as("the ticks").isEqualTo(44);
    OnFx.run(() -> list.select(list.shown().getFirst()));
    fire(robot, "#change");
    assertThat(stage.getScene().getFocusOwner())
        .as("a day can be typed at once")
        .isSameAs(robot.lookup("#field-day").queryAs(TextField.class));
    assertThat(robot.lookup("#keys").queryAs(Label.class).getText()).isEqualTo("Esc 离开");
    fire(robot, "#save");
    assertThat(robot.lookup(".hz-mark").queryAllAs(Label.class))
        .extracting(Label::getText)
        .as("the day that stands is no other one")
        .contains("现在就是 " + list.shown().getFirst().day() + "，请填写另一天；不改就按 Esc 离开。");
    OnFx.run(() -> robot.lookup("#field-day").queryAs(TextField.class).setText("2026-10-17"));
    fire(robot, "#save");
    assertThat(robot.lookup(".hz-mark").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("2026-10-17 不是工作日。");
    OnFx.run(() -> robot.lookup("#field-day").queryAs(TextField.class).setText("2026-10-16"));
    fire(robot, "#save");
    assertThat(list.shown().stream().filter(PlanLine::isTicked))
        .extracting(l -> String.valueOf(l.day()))
        .contains("2026-10-16");
    CheckBox tick =
        robot
            .lookup(n -> n instanceof CheckBox && n.getParent() instanceof PlanTick)
            .queryAs(CheckBox.class);
    robot.clickOn(tick);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#store").queryAs(Button.class).getText()).isEqualTo("存为计划（2）");
    OnFx.run(
        () -> {
          list.select(
              list.shown().stream()
                  .filter(l -> l.planned() != null && !l.isTicked())
                  .findFirst()
                  .orElseThrow());
          list.table().requestFocus();
        });
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#store").queryAs(Button.class).getText()).isEqualTo("存为计划（3）");
    OnFx.run(view.controller()::save);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#summary").queryAs(Label.class).getText()).startsWith("已存为计划 3 项");
    fire(robot, "#toPlans");
    assertThat(office.opened)
        .containsExactly(new Route.ActivityList(office.unit("130304100.government"), "planned"));
    assertThat(office.dialogs.failures).isEmpty();
  }

  @Test
  void escapeLeavesTheFormAndTheListSaysWhatToDo(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.controller().forms().currentProperty().get()).isNull();
    assertThat(robot.lookup("#store").queryAs(Button.class).isDisabled()).isTrue();
  }
}
