package huanze.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.PostScreens;
import huanze.base.Background;
import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screens about posts in a window: a day typed, a form opened, saved and refused. */
@ExtendWith(ApplicationExtension.class)
class PostScreensFxTest {
  private static UnitDesk desk;
  private Stage stage;
  private View<? extends Screen> shown;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new UnitDesk(folder, "130302");
    desk.people("130302");
  }

  @AfterAll
  static void close() {
    desk.close();
    desk = null;
  }

  @Start
  void start(Stage window) {
    stage = window;
    stage.setX(0);
    stage.setY(0);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aDayIsTypedAndABadOneIsSaid(FxRobot robot) {
    show(screens().holders(new Route.HoldersOn(null, desk.unit("130302.government").id())));
    TableView<HolderRow> table = robot.lookup(".table-view").queryAs(TableView.class);
    assertThat(holder(table)).isEqualTo("陈志强");
    type(robot, "2024.6.30");
    assertThat(holder(table)).isEqualTo("刘建国");
    type(robot, "2024年13月");
    assertThat(robot.lookup(".hz-unit-day-chooser .hz-mark").queryAs(Label.class).getText())
        .contains("看不懂日期");
    assertThat(holder(table)).isEqualTo("刘建国");
    click(robot, "今天");
    assertThat(robot.lookup("#holders-day").queryAs(TextField.class).getText())
        .isEqualTo("2026-03-18");
    assertThat(holder(table)).isEqualTo("陈志强");
    click(robot, "看全部");
    assertThat(OnFx.get(() -> table.getItems().size())).isGreaterThan(50);
  }

  @Test
  void aGroupIsProposedFromItsPage(FxRobot robot) {
    show(
        screens()
            .group(
                new Route.LeadingGroup(
                    desk.unit("130302.leadingGroup").id(), LocalDate.of(2026, 4, 1))));
    click(robot, "按岗位提议");
    OnFx.run(shown.controller()::save);
    assertThat(robot.lookup(".hz-form").tryQuery()).isEmpty();
    assertThat(robot.lookup(".hz-unit-verdict").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsOnly("● 符合");
  }

  @Test
  void aPersonsNameMustNotBeEmpty(FxRobot robot) {
    show(
        screens()
            .person(new Route.Person(desk.wiring.structure().peopleNamed("陈志强").getFirst().id())));
    assertThat(robot.lookup(".hz-time-bar").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("代理 · 海港区人民政府区长");
    click(robot, "修改人员");
    OnFx.run(() -> robot.lookup("#field-name").queryAs(TextField.class).setText(""));
    OnFx.run(shown.controller()::save);
    assertThat(robot.lookup(".hz-form .hz-mark").queryAllAs(Label.class))
        .anyMatch(mark -> mark.getText().contains("请填写"));
    assertThat(desk.wiring.structure().peopleNamed("陈志强")).hasSize(1);
    desk.dialogs.yes = true;
    assertThat(OnFx.get(shown.controller()::mayLeave)).isTrue();
  }

  private void show(View<? extends Screen> view) {
    shown = view;
    OnFx.run(
        () -> {
          stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
          stage.show();
          view.controller().activate();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static PostScreens screens() {
    return OnFx.get(
        () ->
            new PostScreens(
                desk.services,
                new ViewLoader(desk.texts),
                Background.sameThread(),
                desk.dialogs,
                desk.navigation,
                (key, args) -> {},
                new RecordingListOutput()));
  }

  private static String holder(TableView<HolderRow> table) {
    return OnFx.get(() -> table.getItems().getFirst().post().personName());
  }

  private static void type(FxRobot robot, String day) {
    TextField box = robot.lookup("#holders-day").queryAs(TextField.class);
    OnFx.run(
        () -> {
          box.setText(day);
          box.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
  }

  private static void click(FxRobot robot, String text) {
    Button button =
        robot.lookup(".button").queryAllAs(Button.class).stream()
            .filter(b -> b.getText().equals(text) && b.isVisible())
            .findFirst()
            .orElseThrow();
    OnFx.run(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
