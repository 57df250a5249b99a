package huanze.paper.ui;

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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of reports as a clerk of a township uses it. */
@ExtendWith(ApplicationExtension.class)
class ReportsScreenTest {
  @TempDir static Path folder;
  private Wiring wiring;
  private ReportOffice office;
  private Stage stage;

  @Start
  void start(Stage primary) {
    wiring =
        NewOffice.desk(
            folder.resolve("home" + System.nanoTime()), LocalDate.of(2026, 12, 18), "130304100");
    office = new ReportOffice(wiring);
    ReportsModel model = new ReportsModel(office.desk, new Route.Reports(2026));
    ViewLoader loader = new ViewLoader(Texts.chinese());
    View<ReportsController> view =
        loader.load(new ReportsController(model, loader, new RecordingListOutput()));
    model.load();
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
    stage.requestFocus();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    wiring.close();
  }

  private static boolean closed(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(ButtonBase.class).isDisabled();
  }

  @SuppressWarnings("unchecked")
  private static ListPane<ReportLine> list(FxRobot robot) {
    return robot.lookup("#list").queryAs(ListPane.class);
  }

  private static void choose(FxRobot robot, String unit) {
    OnFx.run(
        () -> {
          ListPane<ReportLine> list = list(robot);
          list.table().getItems().stream()
              .filter(l -> l.unit().equals(unit))
              .findFirst()
              .ifPresent(list::select);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String chosen(FxRobot robot) {
    ReportLine line = OnFx.get(() -> list(robot).selectedProperty().get());
    return line == null ? "" : line.unit();
  }

  private static List<String> marks(FxRobot robot) {
    return robot.lookup(".hz-mark").queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .toList();
  }

  private static void fire(FxRobot robot, String id) {
    OnFx.run(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** In a window of 1280 with its navigation: after a filter was typed, with the form beside. */
  @Test
  void listAndFormFitTheirWindowAndTheUnitCanBeRead(FxRobot robot) {
    OnFx.run(() -> stage.setWidth(1076));
    robot.clickOn(".hz-filter").write("海滨镇人民");
    choose(robot, "海滨镇人民政府");
    fire(robot, "#sent");
    WaitForAsyncUtils.waitForFxEvents(3);
    Region form = robot.lookup("#side").queryAs(Region.class);
    double right = OnFx.get(() -> form.localToScene(form.getLayoutBounds()).getMaxX());
    assertThat(right).isLessThanOrEqualTo(1076);
    TableView<ReportLine> table = OnFx.get(() -> list(robot).table());
    double columns =
        OnFx.get(() -> table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum());
    assertThat(columns).as("nothing to scroll to the side").isLessThanOrEqualTo(table.getWidth());
    assertThat(OnFx.get(() -> table.getVisibleLeafColumn(1).getWidth()))
        .isGreaterThanOrEqualTo(150);
  }

  @Test
  void whatIsOpenCanBeDraftedAndSentAndWhatWasSentCannot(FxRobot robot) {
    for (String id : new String[] {"#draft", "#preview", "#attach", "#sent", "#prompt"}) {
      assertThat(closed(robot, id)).as("nothing chosen: " + id).isTrue();
    }
    choose(robot, "海滨镇人民政府");
    assertThat(closed(robot, "#draft")).isFalse();
    assertThat(closed(robot, "#attach")).as("nothing to attach it to").isTrue();
    assertThat(robot.lookup("#prompt").queryAs(MenuButton.class).getItems())
        .extracting(MenuItem::getText)
        .containsExactly("重要情况、突发环境事件及时报告");
    office.files.chosen = Optional.of(folder.resolve("草稿" + System.nanoTime() + ".docx"));
    fire(robot, "#draft");
    assertThat(robot.lookup("#field-title").queryAs(TextField.class).getText())
        .isEqualTo("关于2026年度生态环境保护工作情况的报告");
    fire(robot, "#save");
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(chosen(robot)).as("drafted, and still chosen").isEqualTo("海滨镇人民政府");
    assertThat(closed(robot, "#attach")).isFalse();
    fire(robot, "#sent");
    OnFx.run(() -> robot.lookup("#field-heldOn").queryAs(TextField.class).setText("2026-12-20"));
    fire(robot, "#save");
    assertThat(marks(robot)).anyMatch(t -> t.contains("还没有到"));
    OnFx.run(() -> robot.lookup("#field-heldOn").queryAs(TextField.class).setText("2026-12-18"));
    assertThat(marks(robot)).as("put right").noneMatch(t -> t.contains("还没有到"));
    fire(robot, "#save");
    assertThat(chosen(robot)).as("sent, and still chosen").isEqualTo("海滨镇人民政府");
    assertThat(closed(robot, "#draft")).isTrue();
    assertThat(closed(robot, "#sent")).isTrue();
    assertThat(closed(robot, "#attach")).as("a stamped scan may follow").isFalse();
  }
}
