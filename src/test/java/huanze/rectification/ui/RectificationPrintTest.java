package huanze.rectification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An item goes from the 整改台账 to its sheet. */
@ExtendWith(ApplicationExtension.class)
class RectificationPrintTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  @TempDir static Path folder;
  private Wiring wiring;
  private RectificationOffice office;
  private UUID chosen;
  private Stage stage;

  @Start
  void start(Stage primary) {
    wiring = NewOffice.desk(folder.resolve("home"), TODAY, "130304100");
    item("排口晴天排水");
    chosen = item("煤场没有覆盖");
    office = new RectificationOffice(wiring);
    RectificationModel model = new RectificationModel(office.desk, new Route.Rectification(chosen));
    ViewLoader loader = new ViewLoader(Texts.chinese());
    View<RectificationController> view =
        loader.load(new RectificationController(model, loader, new RecordingListOutput()));
    model.load();
    stage = primary;
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    wiring.close();
  }

  private UUID item(String problem) {
    UUID town = wiring.structure().unit("130304100.government").orElseThrow().id();
    return wiring
        .rectification()
        .add(
            new RectificationFacts(
                Origin.SELF_CHECK, null, TODAY, problem, null, null, town, null, TODAY))
        .id();
  }

  @Test
  void theItemThatIsShownIsPreviewed(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    Button print =
        robot.from(robot.lookup("#ways")).lookup(".button").queryAllAs(Button.class).stream()
            .filter(button -> button.getText().equals("打印"))
            .findFirst()
            .orElseThrow();
    OnFx.run(print::fire);
    assertThat(office.opened)
        .containsExactly(new Route.PrintPreview(new Route.Sheet.Rectification(chosen)));
  }
}
