package huanze.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.Navigation;
import huanze.app.SampleDesk;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
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

/** The rules' own lead times, chosen by keyboard. */
@ExtendWith(ApplicationExtension.class)
class RemindersScreenTest {
  @TempDir static Path folder;
  private SampleDesk sample;
  private RemindersModel model;
  private View<RemindersController> view;

  @Start
  void start(Stage stage) {
    sample = SampleDesk.of(folder, "130324");
    model = RemindersModelTest.model(sample);
    view =
        new ViewLoader(sample.texts)
            .load(new RemindersController(model, sample.texts, new Navigation()));
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 900, 700));
    stage.show();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  /** The list offers 通常, 1, 3, 5, 7, 10, 15 and 20 days: the third after the first is 5. */
  @Test
  void arrowsGoThroughTheListAndTheKeyboardStays(FxRobot robot) {
    TitledPane byRule = robot.lookup("#byRule").queryAs(TitledPane.class);
    assertThat(byRule.lookupAll(".combo-box")).isEmpty();
    OnFx.run(() -> byRule.setExpanded(true));
    WaitForAsyncUtils.waitForFxEvents();
    ComboBox<?> first = (ComboBox<?>) byRule.lookup(".combo-box");
    String rule = first.getAccessibleText();
    OnFx.run(first::requestFocus);
    OnFx.run(first::show);
    robot.type(KeyCode.DOWN, 3);
    assertThat(lead(rule)).as("not before the list closes").isNull();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(lead(rule)).isEqualTo(5);
    assertThat(first.getScene().getFocusOwner()).isSameAs(first);
    OnFx.run(() -> byRule.setExpanded(false));
    OnFx.run(() -> byRule.setExpanded(true));
    assertThat(((ComboBox<?>) byRule.lookup(".combo-box")).getValue()).isEqualTo(5);
    assertThat(sample.notices).hasSize(1);
  }

  private Integer lead(String rule) {
    return Objects.requireNonNull(model.shownProperty().get()).leads().byRule().get(rule);
  }
}
