package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ImportPaneTest {
  private static final String LONG =
      "第 5 行“形式”：没有“茶话会”这种形式，可填：常委会、工委会议、常务会、主任办公会、党政联席会议、部门决策会议、专题研究、分析调度会。";

  private final SimpleObjectProperty<@Nullable ImportShown> shown = new SimpleObjectProperty<>();
  private final List<String> asked = new ArrayList<>();

  private final class Asked implements ImportActions {
    @Override
    public void apply() {
      asked.add("apply");
    }

    @Override
    public void choose() {
      asked.add("choose");
    }

    @Override
    public void paste(@Nullable String html, @Nullable String text) {
      asked.add("paste " + text);
    }

    @Override
    public void cancel() {
      asked.add("cancel");
    }
  }

  @Start
  void start(Stage stage) {
    ImportPane pane = new ImportPane();
    pane.follow(shown, new Asked(), Texts.chinese());
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(pane, 868, 600));
    stage.show();
  }

  private void show(boolean pasted) {
    List<ImportLine> lines =
        List.of(new ImportLine(5, "有问题", LONG, true), new ImportLine(6, "新增", "2026-09-02", false));
    OnFx.run(() -> shown.set(new ImportShown("共 2 行", List.of(), lines, false, pasted)));
  }

  @Test
  void rowsThatWerePastedArePastedAgain(FxRobot robot) {
    show(true);
    OnFx.run(() -> Clipboards.copy("类型\t标题"));
    assertThat(robot.lookup("重新选择文件").tryQuery()).isEmpty();
    robot.clickOn("重新粘贴");
    assertThat(asked).containsExactly("paste 类型\t标题");
    show(false);
    assertThat(robot.lookup("重新粘贴").tryQuery()).isEmpty();
    robot.clickOn("重新选择文件");
    assertThat(asked).hasSize(2).last().isEqualTo("choose");
  }

  /** Row and kind of a line keep their width, the sentence has all the rest. */
  @Test
  void theSentenceTakesTheRoomAndStandsBelowAsAWhole(FxRobot robot) {
    show(false);
    TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
    OnFx.run(() -> table.getScene().getRoot().layout()); // columns share the width when laid out
    List<Double> widths = table.getColumns().stream().map(c -> c.getWidth()).toList();
    assertThat(widths.get(0) + widths.get(1)).isLessThan(170);
    assertThat(widths.get(2)).isGreaterThan(600);
    Label whole = robot.lookup("#import-whole").queryAs(Label.class);
    assertThat(whole.getText()).isEqualTo(LONG);
    assertThat(whole.isWrapText()).isTrue();
    OnFx.run(() -> table.getSelectionModel().select(1));
    assertThat(whole.getText()).isEqualTo("2026-09-02");
  }
}
