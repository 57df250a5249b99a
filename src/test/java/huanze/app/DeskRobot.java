package huanze.app;

import huanze.fx.OnFx;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Works in the real window, whose work comes and goes beside the FX thread. */
record DeskRobot(FxRobot robot) {
  private static final long PATIENCE_SECONDS = 120;

  /** Waits until something is in view. */
  void await(String query) throws Exception {
    await(() -> robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
  }

  void awaitText(String query, String words) throws Exception {
    try {
      await(() -> text(query).contains(words));
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(query + " says: " + text(query), e);
    }
  }

  void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** What is written there, on whatever is visible. */
  String text(String query) {
    return OnFx.get(
        () ->
            robot.lookup(query).queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n")));
  }

  void fire(String query) {
    OnFx.run(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  /** A button that asks back: the dialog's answer is clicked. */
  void fireAndAnswer(String query, String answer) throws Exception {
    Platform.runLater(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
    await(".dialog-pane");
    Node pane = robot.lookup(".dialog-pane").query();
    robot.clickOn(robot.from(pane).lookup(answer).<Node>query());
    WaitForAsyncUtils.waitForFxEvents();
  }

  void set(String query, String words) {
    OnFx.run(() -> robot.lookup(query).queryAs(TextInputControl.class).setText(words));
  }

  /** The first start, from the secrecy notice to the practice city. */
  void choosePractice() throws Exception {
    await("#accepted");
    robot.clickOn("#accepted").clickOn("#next");
    await("#clerk");
    robot.clickOn("#clerk").write("Wang Fang");
    robot.clickOn("#next");
    await("#practice");
    robot.clickOn("#practice").clickOn("#next");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#next");
    await("#says");
  }
}
