package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/** The form as a clerk of a township types it. */
@ExtendWith(ApplicationExtension.class)
class ActivityRecordScreenTest {
  @TempDir static Path folder;
  private ActivityOffice office;
  private Stage stage;
  private View<ActivityRecordController> view;

  @Start
  void start(Stage primary) {
    office = new ActivityOffice(folder.resolve("home" + System.nanoTime()));
    office.appoint("赵建国", "130304100.partyCommittee.mainLeader");
    view =
        new ViewLoader(Texts.chinese())
            .load(
                new ActivityRecordController(
                    ActivityRecordModel.ofNew(
                        office.desk, new Route.NewActivity("meeting", null, null))));
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 900));
    stage.show();
    stage.requestFocus();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    office.close();
  }

  @Test
  void aJointMeetingIsTypedAndCounts(FxRobot robot) {
    robot.clickOn("#form-joint");
    OnFx.run(() -> robot.lookup("#conveners .button").queryButton().fire());
    type(robot, "hbz");
    assertThat(robot.lookup(".hz-picker .list-cell").queryAll()).isNotEmpty();
    robot.clickOn("海滨镇人民政府");
    robot.clickOn("中共海滨镇委员会");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(
        () -> {
          robot.lookup("#topics .text-field").queryAs(TextField.class).setText("研究散煤治理");
          robot.lookup("#topics .check-box").queryAs(javafx.scene.control.CheckBox.class).fire();
          view.controller().save();
        });
    ActivityRecordModel model = view.controller().model();
    assertThat(model.problems()).isEmpty();
    assertThat(model.fields().conveners).hasSize(2);
    assertThat(model.credits().lines()).anyMatch(l -> l.rule().equals("M5") && l.counts());
    assertThat(robot.lookup("#credits .label").queryAllAs(Label.class))
        .anyMatch(l -> l.getText().startsWith("计入 M5"));
    assertThat(counted(robot)).startsWith("计入：M5 ");
  }

  @Test
  void whatCountsForNothingSaysSoAtTheFootAndBesideWhatItCountsFor(FxRobot robot) {
    FormFields fields = view.controller().model().fields();
    OnFx.run(
        () -> {
          fields.forms.add(huanze.activity.ActivityForm.LEADING_GROUP);
          fields.conveners.setAll(office.unit("130304.government"));
          fields.title.set("领导小组会议");
          view.controller().model().paused();
        });
    assertThat(counted(robot)).startsWith("保存后不计入应履行事项：M4“").contains("要求的形式是常务会");
    OnFx.run(() -> view.controller().save());
    assertThat(view.controller().model().problems()).isEmpty();
    assertThat(counted(robot)).startsWith("不计入应履行事项：M4“");
    assertThat(robot.lookup("#credits .hz-muted").queryAllAs(Label.class))
        .anyMatch(l -> l.isVisible() && l.getText().equals(counted(robot)));
  }

  private static String counted(FxRobot robot) {
    return robot.lookup("#counted").queryAs(Label.class).getText();
  }

  @Test
  void theLeadershipOfTheDayIsAddedAtOnceAndNobodyTwice(FxRobot robot) {
    FormFields fields = view.controller().model().fields();
    OnFx.run(
        () -> {
          fields.conveners.setAll(office.unit("130304100.partyCommittee"));
          fields.day.set("2026-09-18");
        });
    for (int times = 0; times < 2; times++) {
      OnFx.run(() -> view.controller().addParticipants());
      robot.clickOn("全部班子成员（1 人）");
      robot.type(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertThat(fields.participants).hasSize(1);
    assertThat(participant(robot)).isEqualTo("赵建国（中共海滨镇委员会 党委书记）");
    OnFx.run(
        () -> {
          fields.day.set("2024-09-18");
          view.controller().model().paused();
        });
    assertThat(participant(robot)).isEqualTo("赵建国");
    assertThat(view.controller().model().warnings()).contains("赵建国在 2024-09-18 没有任职记录，请核对日期或补录任职。");
  }

  private static String participant(FxRobot robot) {
    return robot.lookup("#participants .label").queryAs(Label.class).getText();
  }

  @Test
  void refusalsStandBesideTheirFieldsAndTakeTheKeyboard(FxRobot robot) {
    OnFx.run(
        () -> {
          view.controller().model().fields().day.set("2026-13-01");
          view.controller().model().fields().starts.set("10:00");
          view.controller().model().fields().ends.set("9:00");
          view.controller().save();
        });
    assertThat(robot.lookup("#convenersRow .hz-mark").queryAs(Label.class).getText())
        .isEqualTo("请填写召集单位。");
    assertThat(robot.lookup("#dayRow .hz-mark").queryAs(Label.class).getText())
        .isEqualTo("没有“2026-13-01”这一天，请核对月和日。");
    assertThat(robot.lookup("#timeRow .hz-mark").queryAs(Label.class).getText()).contains("早于开始时间");
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("form-standingCommittee");
    assertThat(view.controller().model().isNew()).isTrue();
  }

  @Test
  void aTimeThatIsNoneIsSaidBesideItAndStaysSaidUntilItIsRight(FxRobot robot) {
    FormFields fields = view.controller().model().fields();
    OnFx.run(
        () -> {
          fields.starts.set("早上");
          view.controller().save();
        });
    Label mark = robot.lookup("#timeRow .hz-mark").queryAs(Label.class);
    assertThat(mark.isVisible()).isTrue();
    assertThat(mark.getText()).contains("不是有效时间");
    OnFx.run(
        () -> {
          fields.starts.set("830");
          fields.ends.set("8点");
        });
    assertThat(mark.getText()).isEqualTo("结束时间 08:00 早于开始时间 08:30。");
    OnFx.run(() -> fields.day.set("2026-09-03"));
    assertThat(mark.getText()).isEqualTo("结束时间 08:00 早于开始时间 08:30。");
    OnFx.run(() -> fields.ends.set("930"));
    assertThat(mark.isVisible()).isFalse();
  }

  @Test
  void pinyinFindsPeopleAndIsNoName(FxRobot robot) {
    FormFields fields = view.controller().model().fields();
    OnFx.run(() -> view.controller().addParticipants());
    type(robot, "qian");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fields.participants).isEmpty();
    assertThat(robot.lookup(".hz-picker .hz-muted").queryAllAs(Label.class))
        .anyMatch(l -> l.isVisible() && l.getText().startsWith("没有找到“qian”，没有加入任何人。"));
    OnFx.run(() -> robot.lookup(".hz-picker .text-field").queryAs(TextField.class).setText(""));
    type(robot, "jianguo");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fields.participants).hasSize(1);
    OnFx.run(() -> view.controller().addParticipants());
    OnFx.run(() -> robot.lookup(".hz-picker .text-field").queryAs(TextField.class).setText("钱多"));
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fields.participants).as("a name in characters is one").hasSize(2);
  }

  @Test
  void unitsStandInTheOrderOfTheirPlacesUnderTheirSuperiors(FxRobot robot) {
    OnFx.run(() -> robot.lookup("#conveners .button").queryButton().fire());
    ListView<?> list = robot.lookup(".hz-picker .list-view").queryListView();
    List<Pick<?>> picks = list.getItems().stream().<Pick<?>>map(p -> (Pick<?>) p).toList();
    assertThat(picks.subList(0, 2))
        .extracting(p -> (Object) p.value())
        .containsExactly(office.unit("130304.partyCommittee"), office.unit("130304.government"));
    assertThat(picks).extracting(Pick::hint).noneMatch(h -> h.isBlank() || h.contains("."));
  }

  @Test
  void aYearTooFarIsNoPlan(FxRobot robot) {
    FormFields fields = view.controller().model().fields();
    Label plan = robot.lookup("#planText").queryAs(Label.class);
    OnFx.run(() -> fields.day.set("2026-09-21"));
    assertThat(plan.getText()).isEqualTo("日期未到，保存为计划。到期确认后才计入。");
    OnFx.run(() -> fields.day.set("2026-09-19"));
    assertThat(plan.getText()).as("a Saturday").isEqualTo("日期未到，保存为计划。到期确认后才计入。2026-09-19 不是工作日。");
    OnFx.run(() -> fields.day.set("2028-09-18"));
    assertThat(plan.getText()).isNotEmpty();
    OnFx.run(
        () -> {
          fields.day.set("2206-09-18");
          view.controller().save();
        });
    assertThat(plan.getText()).isEmpty();
    assertThat(robot.lookup("#dayRow .hz-mark").queryAs(Label.class).getText())
        .isEqualTo("日期 2206-09-18 过远，应不晚于 2028-09-18。");
  }

  private static void type(FxRobot robot, String words) {
    robot.write(words);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
