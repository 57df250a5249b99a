package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.fx.FixedFileDialogs;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rulepack.ui.OfficialImport;
import huanze.rulepack.ui.PackSettingsController;
import huanze.rulepack.ui.PackSettingsModel;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
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

/** What the regulation leaves open, set by keyboard. */
@ExtendWith(ApplicationExtension.class)
class PackSettingsScreenTest {
  @TempDir static Path folder;
  private SampleDesk sample;
  private View<PackSettingsController> view;

  @Start
  void start(Stage stage) {
    sample = SampleDesk.of(folder.resolve("home" + System.nanoTime()), "130324");
    Background here = Background.sameThread();
    PackSettingsModel model =
        new PackSettingsModel(
            sample.desk().pack(),
            sample.desk().packSettings(),
            sample.desk().officialText(),
            new OfficialImport(sample.desk().officialText(), here, sample.dialogs, sample::say),
            here,
            sample.dialogs,
            sample::say,
            sample.texts);
    model.refresh();
    view =
        new ViewLoader(sample.texts)
            .load(
                new PackSettingsController(
                    model, sample.texts, new FixedFileDialogs(), new Navigation()));
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 900, 900));
    stage.show();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  /** 乡级, 县级: the second is not 乡级, the default. */
  @Test
  void arrowsGoThroughTheListAndTheKeyboardStays(FxRobot robot) {
    ComboBox<?> level = robot.lookup("#setting-parkLevel").queryAs(ComboBox.class);
    OnFx.run(level::requestFocus);
    OnFx.run(level::show);
    robot.type(KeyCode.DOWN);
    assertThat(chosen("parkLevel")).as("not before the list closes").isNull();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(chosen("parkLevel")).isEqualTo("county");
    assertThat(level.getScene().getFocusOwner()).isSameAs(level);
    assertThat(sample.notices).hasSize(1);
  }

  /** Leaving a field saves it; the one that was gone to keeps the keyboard. */
  @Test
  void savingOneFieldLeavesTheKeyboardInTheNext(FxRobot robot) {
    Node number = robot.lookup("#setting-documentNumber").query();
    ComboBox<?> level = robot.lookup("#setting-parkLevel").queryAs(ComboBox.class);
    OnFx.run(number::requestFocus);
    robot.write("1");
    OnFx.run(level::requestFocus);
    assertThat(chosen("documentNumber")).isEqualTo("1");
    assertThat(level.getScene().getFocusOwner()).isSameAs(level);
  }

  /** The button back to the default goes with what was set; the keyboard goes to the input. */
  @Test
  void goingBackToTheDefaultShowsItInTheSameBox(FxRobot robot) {
    ComboBox<String> level = robot.lookup("#setting-parkLevel").query();
    OnFx.run(() -> level.setValue("county"));
    Button clear =
        level.getParent().getChildrenUnmodifiable().stream()
            .filter(node -> node instanceof Button button && button.getText().equals("恢复默认"))
            .map(Button.class::cast)
            .findFirst()
            .orElseThrow();
    OnFx.run(clear::requestFocus);
    OnFx.run(clear::fire);
    assertThat(chosen("parkLevel")).isNull();
    assertThat(level.getValue()).isEqualTo("township");
    assertThat(level.getScene().getFocusOwner()).isSameAs(level);
  }

  private String chosen(String setting) {
    return sample.desk().packSettings().find().values().get(setting);
  }
}
