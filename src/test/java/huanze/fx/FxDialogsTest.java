package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxDialogsTest {
  private FxDialogs dialogs;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme(Theme.Shade.LIGHT);
    dialogs = new FxDialogs(() -> stage, theme, Texts.chinese());
    stage.setScene(theme.scene(new StackPane(), 600, 400));
    stage.show();
  }

  @Test
  void confirmIsYesOnlyByItsButton(FxRobot robot) throws Exception {
    CompletableFuture<Boolean> yes =
        open(() -> dialogs.confirm("app.firstStart.kind.why", "app.firstStart.finish"));
    robot.clickOn("开始使用");
    assertThat(answer(yes)).isTrue();
    CompletableFuture<Boolean> no =
        open(() -> dialogs.confirm("app.firstStart.kind.why", "app.firstStart.finish"));
    robot.clickOn("取消");
    assertThat(answer(no)).isFalse();
  }

  @Test
  void theOtherButtonSaysThatOneStays(FxRobot robot) throws Exception {
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
      CompletableFuture<Boolean> asked = open(this::leave);
      assertThat(robot.lookup("取消").tryQuery()).isEmpty();
      robot.type(key);
      assertThat(answer(asked)).as(key.getName()).isFalse();
    }
    CompletableFuture<Boolean> stay = open(this::leave);
    robot.clickOn("继续填写");
    assertThat(answer(stay)).isFalse();
    CompletableFuture<Boolean> go = open(this::leave);
    robot.clickOn("不保存离开");
    assertThat(answer(go)).isTrue();
  }

  private boolean leave() {
    return dialogs.leave("activity.ui.leave.ask", "activity.ui.leave.yes");
  }

  /** Nothing was filled in: the title says what is the matter. */
  @Test
  void anEmptyClipboardIsNothingFilledInWrongly(FxRobot robot) throws Exception {
    CompletableFuture<Boolean> told =
        open(() -> failed(InvalidInput.of("", "sheet.nothingCopied")));
    assertThat(robot.lookup("剪贴板里没有表格行").tryQuery()).isPresent();
    assertThat(robot.lookup("填写的内容需要修改").tryQuery()).isEmpty();
    robot.clickOn("关闭");
    answer(told);
  }

  @Test
  void enterAndEscapeChangeNothing(FxRobot robot) throws Exception {
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE)) {
      CompletableFuture<Boolean> asked =
          open(() -> dialogs.confirm("activity.ui.leave.ask", "activity.ui.leave.yes"));
      robot.type(key);
      assertThat(answer(asked)).as(key.getName()).isFalse();
    }
  }

  @Test
  void whatDestroysNothingIsDoneByEnter(FxRobot robot) throws Exception {
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
      CompletableFuture<Boolean> asked =
          open(() -> dialogs.proceed("app.firstStart.kind.why", "app.firstStart.finish"));
      robot.type(key);
      assertThat(answer(asked)).as(key.getName()).isEqualTo(key == KeyCode.ENTER);
    }
  }

  @Test
  void aReasonIsNeverBlank(FxRobot robot) throws Exception {
    CompletableFuture<Optional<String>> reason =
        open(() -> dialogs.askReason("app.firstStart.kind.why"));
    robot.clickOn(".text-area").write("   ");
    assertThat(robot.lookup("确定").queryButton().isDisabled()).isTrue();
    robot.write("录入有误");
    robot.clickOn("确定");
    assertThat(answer(reason)).contains("录入有误");
  }

  @Test
  void tabLeavesTheReasonAndTypesNothing(FxRobot robot) throws Exception {
    CompletableFuture<Optional<String>> reason =
        open(() -> dialogs.askReason("app.firstStart.kind.why"));
    TextArea words = robot.lookup(".text-area").queryAs(TextArea.class);
    robot.clickOn(words).write("录入有误");
    robot.type(KeyCode.TAB);
    assertThat(words.isFocused()).isFalse();
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(words.isFocused()).isTrue();
    robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);
    assertThat(words.isFocused()).isFalse();
    robot.clickOn("确定");
    assertThat(answer(reason)).contains("录入有误");
  }

  @Test
  void obstaclesAndInvalidInputAreSentences(FxRobot robot) throws Exception {
    CompletableFuture<Boolean> obstacle =
        open(() -> failed(Obstacle.of("app.firstStart.step", 1, 2)));
    assertThat(robot.lookup("第 1 步，共 2 步").tryQuery()).isPresent();
    robot.clickOn("关闭");
    answer(obstacle);
    CompletableFuture<Boolean> invalid =
        open(() -> failed(InvalidInput.of("x", "app.firstStart.clerkMissing")));
    assertThat(robot.lookup("请填写姓名。").tryQuery()).isPresent();
    robot.clickOn("关闭");
    answer(invalid);
  }

  @Test
  void aDefectHasACodeAndDetailsToCopy(FxRobot robot) throws Exception {
    IllegalStateException defect = new IllegalStateException("boom");
    CompletableFuture<Boolean> shown = open(() -> failed(defect));
    robot.clickOn("复制详情");
    String copied = OnFx.get(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains(DefectCode.of(defect)).contains("boom").contains("FxDialogsTest");
    robot.clickOn("关闭");
    answer(shown);
  }

  private boolean failed(Throwable failure) {
    dialogs.failed(failure);
    return true;
  }

  private static <T> CompletableFuture<T> open(Supplier<T> dialog) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> answer.complete(dialog.get()));
    WaitForAsyncUtils.waitForFxEvents();
    return answer;
  }

  private static <T> T answer(CompletableFuture<T> dialog) throws Exception {
    return dialog.get(10, TimeUnit.SECONDS);
  }
}
