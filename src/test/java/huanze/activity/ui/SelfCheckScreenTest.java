package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of the self-check by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class SelfCheckScreenTest {
  @TempDir static Path folder;
  private ActivityOffice office;
  private Stage stage;
  private View<SelfCheckController> view;

  @Start
  void start(Stage primary) {
    office = new ActivityOffice(folder.resolve("home" + System.nanoTime())).inhabited();
    view =
        new ViewLoader(Texts.chinese())
            .load(
                new SelfCheckController(
                    new SelfCheckModel(
                        office.desk,
                        office.wiring.selfCheck(),
                        new SelfCheckModel.Likeness(() -> 90, percent -> {})),
                    new RecordingListOutput()));
    view.controller().activate();
    stage = new Stage();
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
  void kindsAreFoldedOpenedAndAnsweredByKeyboard(FxRobot robot) {
    SelfCheckModel model = view.controller().model();
    TreeView<SelfCheckGroup> tree = robot.lookup("#groups").queryAs(TreeView.class);
    assertThat(tree.getRoot().getChildren()).noneMatch(i -> i.isExpanded());
    int kinds = tree.getExpandedItemCount();
    assertThat(kinds).isEqualTo(model.groupsProperty().get().size());

    OnFx.run(tree::requestFocus);
    robot.type(KeyCode.HOME, KeyCode.RIGHT);
    SelfCheckGroup first = model.groupsProperty().get().getFirst();
    assertThat(tree.getExpandedItemCount()).isEqualTo(kinds + first.units().size());
    robot.type(KeyCode.RIGHT);
    assertThat(model.chosenProperty().get()).isEqualTo(first.units().getFirst());
    assertThat(model.rows()).hasSize(first.units().getFirst().count());

    int open = model.groupsProperty().get().getLast().count();
    office.dialogs.reason = Optional.of("已对照原件");
    long entries = office.wiring.ledger().position();
    robot.type(KeyCode.ENTER);
    robot.push(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
    int chosen = model.rows().size();
    OnFx.run(() -> robot.lookup("#answerNow").queryButton().fire());
    assertThat(model.groupsProperty().get().getLast().count()).isEqualTo(open - chosen);
    assertThat(office.wiring.ledger().position()).isEqualTo(entries + 1);

    robot.type(KeyCode.ENTER);
    assertThat(office.opened)
        .allMatch(r -> r instanceof Route.Activity || r instanceof Route.ActivityList);
  }
}
