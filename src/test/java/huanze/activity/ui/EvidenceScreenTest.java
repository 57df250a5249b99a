package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import huanze.evidence.DrawnEvidence;
import huanze.evidence.Evidence;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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

/** Evidence looked at and replaced by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class EvidenceScreenTest {
  @TempDir static Path folder;
  private ActivityOffice office;
  private Stage stage;
  private View<ActivityRecordController> view;

  @Start
  void start(Stage primary) {
    office = new ActivityOffice(folder.resolve("home" + System.nanoTime())).inhabited();
    UUID id =
        office
            .wiring
            .activityService()
            .record(office.meeting(LocalDate.of(2026, 9, 10)).build())
            .activity()
            .id();
    Path scan = DrawnEvidence.paper(folder.resolve("会议纪要.pdf"), 2);
    office.wiring.activityService().attach(id, scan);
    view =
        new ViewLoader(Texts.chinese())
            .load(new ActivityRecordController(ActivityRecordModel.of(office.desk, id)));
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
    office.close();
  }

  @Test
  void aScanIsTurnedAndEnlargedByKeyboardAndReplaced(FxRobot robot) {
    EvidenceViewModel viewer = view.controller().model().viewer();
    look(robot);
    assertThat(viewer.pictureProperty().get()).isNotNull();
    robot.type(KeyCode.PAGE_DOWN);
    assertThat(labels(robot)).contains("第 2 页，共 2 页");
    int width = viewer.pictureProperty().get().getWidth();
    robot.type(KeyCode.EQUALS);
    assertThat(viewer.pictureProperty().get().getWidth()).isGreaterThan(width);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup(".hz-evidence-veil").query().isVisible()).isFalse();

    office.files.chosen = Optional.of(DrawnEvidence.paper(folder.resolve("会议纪要（已签）.pdf"), 3));
    office.dialogs.reason = Optional.of("补传签字页");
    OnFx.run(() -> view.controller().model().actions().replace(evidence().getFirst()));
    look(robot);
    assertThat(labels(robot)).contains("历次版本", "替换原因：补传签字页", "已被替换");
    assertThat(viewer.pagesProperty().get()).isEqualTo(3);
  }

  @Test
  void aMissingFileIsOneSentence(FxRobot robot) throws IOException {
    Files.delete(office.desk.vault().path(evidence().getFirst().digest()));
    look(robot);
    assertThat(labels(robot)).anyMatch(words -> words.startsWith("台账中找不到文件“会议纪要.pdf”"));
    robot.type(KeyCode.PAGE_DOWN, KeyCode.ADD, KeyCode.ESCAPE);
    assertThat(office.dialogs.failures).isEmpty();
  }

  private List<Evidence> evidence() {
    return view.controller().model().activityProperty().get().evidence();
  }

  private static void look(FxRobot robot) {
    OnFx.run(() -> robot.lookup("#files .hyperlink").queryAs(Hyperlink.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> labels(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".hz-evidence-view .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
