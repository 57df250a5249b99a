package huanze.rectification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.Texts;
import huanze.fx.ListPane;
import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The 整改台账 as a clerk uses it, in the smallest window. */
@ExtendWith(ApplicationExtension.class)
class RectificationScreenTest {
  @TempDir static Path folder;
  private Wiring wiring;
  private Stage stage;

  @Start
  void start(Stage primary) {
    wiring =
        NewOffice.desk(
            folder.resolve("home" + System.nanoTime()), LocalDate.of(2026, 9, 18), "130304");
    UUID housing = wiring.structure().unit("130304.department.housing").orElseThrow().id();
    for (String problem : List.of("工地裸土未覆盖", "渣土车未加盖")) {
      wiring
          .rectification()
          .add(
              new RectificationFacts(
                  Origin.COMPLAINT,
                  null,
                  LocalDate.of(2026, 9, 1),
                  problem,
                  null,
                  null,
                  housing,
                  null,
                  LocalDate.of(2026, 9, 30)));
    }
    RectificationModel model =
        new RectificationModel(new RectificationOffice(wiring).desk, new Route.Rectification(null));
    ViewLoader loader = new ViewLoader(Texts.chinese());
    View<RectificationController> view =
        loader.load(new RectificationController(model, loader, new RecordingListOutput()));
    model.load();
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 868, 610));
    stage.show();
    stage.requestFocus();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    wiring.close();
  }

  @SuppressWarnings("unchecked")
  private static ListPane<RectificationLine> list(FxRobot robot) {
    return robot.lookup("#list").queryAs(ListPane.class);
  }

  private static void choose(FxRobot robot, String problem) {
    OnFx.run(
        () ->
            list(robot).table().getItems().stream()
                .filter(l -> l.item().problem().equals(problem))
                .findFirst()
                .ifPresent(list(robot)::select));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> offered(FxRobot robot) {
    return robot.lookup("#steps").queryAs(FlowPane.class).getChildren().stream()
        .map(node -> ((ButtonBase) node).getText())
        .toList();
  }

  private static void press(FxRobot robot, String text) {
    OnFx.run(
        () ->
            robot
                .lookup("#steps")
                .queryAs(FlowPane.class)
                .getChildren()
                .forEach(
                    node -> {
                      if (((ButtonBase) node).getText().equals(text)) {
                        ((ButtonBase) node).fire();
                      }
                    }));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(FxRobot robot, String field, String text) {
    OnFx.run(() -> robot.lookup("#field-" + field).queryAs(TextInputControl.class).setText(text));
  }

  private static void save(FxRobot robot) {
    OnFx.run(() -> robot.lookup("#save").queryAs(ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void onlyWhatCanHappenNextIsOfferedAndTheItemStaysChosen(FxRobot robot) {
    assertThat(robot.lookup("#side").query().isVisible()).as("nothing is chosen").isFalse();
    choose(robot, "渣土车未加盖");
    assertThat(robot.lookup("#heading").queryAs(Label.class).getText()).isEqualTo("渣土车未加盖");
    assertThat(offered(robot)).containsExactly("报告完成", "登记进展", "延期");
    press(robot, "报告完成");
    assertThat(list(robot).isVisible()).as("the form has the small window").isFalse();
    type(robot, "words", "已全部加盖");
    save(robot);
    assertThat(wiring.rectificationItems().all())
        .filteredOn(i -> i.state() == RectificationState.REPORTED)
        .extracting(i -> i.problem())
        .containsExactly("渣土车未加盖");
    assertThat(list(robot).selectedProperty().get().item().problem()).isEqualTo("渣土车未加盖");
    assertThat(offered(robot)).containsExactly("核查销号", "退回", "登记进展");
  }
}
