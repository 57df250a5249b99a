package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.service.locator.BoundsLocatorException;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keyboard in the real window: finds what is in sight, waits for what is to come. */
record YearHand(FxRobot robot) {
  private static final long PATIENCE_SECONDS = 20;

  /** Everything of a kind that is in sight. */
  <T> List<T> all(Class<T> kind, String query) {
    return onFx(
        () ->
            robot.lookup(query).queryAll().stream()
                .filter(YearHand::isInSight)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList());
  }

  /** The first of a kind that is in sight, waited for. */
  <T> T one(Class<T> kind, String query) {
    return one(kind, query, node -> true);
  }

  <T> T one(Class<T> kind, String query, Predicate<T> wanted) {
    List<T> found = new ArrayList<>();
    await(
        query,
        () -> {
          all(kind, query).stream().filter(wanted).findFirst().ifPresent(found::add);
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  /** Without the pause in which events settle: for looking only. */
  static <T> T onFx(Callable<T> look) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, look);
  }

  static void run(Runnable work) {
    onFx(
        () -> {
          work.run();
          return true;
        });
  }

  /** What was just done reaches the controls; what takes longer is waited for by its effect. */
  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  private static boolean isInSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null && node.getScene().getWindow() != null;
  }

  void await(String what, Callable<Boolean> condition) {
    await(() -> what, condition);
  }

  void await(Supplier<String> what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain for " + what.get() + "; see " + picture(), e);
    }
  }

  /** What the window shows, for whoever looks into a failure. */
  Path picture() {
    Path file = Path.of("target", "practice-year.png");
    run(
        () -> {
          Window window = robot.listTargetWindows().getLast();
          write(window.getScene().getRoot().snapshot(null, null), file);
        });
    return file;
  }

  private static void write(Image image, Path file) {
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read must come to be what is expected; if not, the difference is shown. */
  <T> void expect(String what, Supplier<T> read, T expected) {
    try {
      WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> read.get().equals(expected));
    } catch (TimeoutException e) {
      picture();
      assertThat(read.get()).as(what).isEqualTo(expected);
    }
  }

  void click(String query) {
    click(one(Node.class, query));
  }

  /** A click of the mouse, after turning the wheel until it can be reached. */
  void click(Node node) {
    BaseRobot mouse = robot.robotContext().getBaseRobot();
    mouse.moveMouse(still(node));
    mouse.pressMouse(MouseButton.PRIMARY);
    mouse.releaseMouse(MouseButton.PRIMARY);
    settle();
  }

  /** Where it is to be clicked, as soon as it stands still: what is read late moves others. */
  private Point2D still(Node node) {
    AtomicReference<@Nullable Point2D> last = new AtomicReference<>();
    await(
        "a place to click",
        () -> {
          run(() -> bringIntoView(node));
          settle();
          Point2D now = onFx(() -> point(node));
          return now != null && now.equals(last.getAndSet(now));
        });
    return last.get();
  }

  /** Null while it is pushed out of sight. */
  private @Nullable Point2D point(Node node) {
    try {
      return robot.point(node).query();
    } catch (BoundsLocatorException hidden) {
      return null;
    }
  }

  private static void bringIntoView(Node node) {
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane && pane.getContent() instanceof Parent content) {
        content.layout();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double reach = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (reach > 0) {
          pane.setVvalue(Math.clamp((place.getMinY() - 60) / reach, 0, 1));
          pane.layout();
        }
      }
    }
  }

  /** Writes over what stands in a field. */
  void type(String query, String words) {
    type(one(Node.class, query), words);
  }

  void type(Node field, String words) {
    click(field);
    keys(KeyCode.CONTROL, KeyCode.A);
    write(words);
  }

  /** As a Chinese input method commits a phrase to whatever has the keyboard. */
  void write(String words) {
    run(
        () -> {
          Node focused = robot.listTargetWindows().getLast().getScene().getFocusOwner();
          focused.fireEvent(
              new InputMethodEvent(
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), words, words.length()));
        });
  }

  void keys(KeyCode... keys) {
    BaseRobot keyboard = robot.robotContext().getBaseRobot();
    for (KeyCode key : keys) {
      keyboard.pressKeyboard(key);
    }
    for (KeyCode key : List.of(keys).reversed()) {
      keyboard.releaseKeyboard(key);
    }
    settle();
  }

  /** Keys whose work asks back in a dialog: the answer is not waited for here. */
  void keysLater(KeyCode key) {
    Platform.runLater(
        () -> {
          Node focused = robot.listTargetWindows().getLast().getScene().getFocusOwner();
          focused.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        });
  }

  /** Chooses from a menu of the screen in sight, by id or by word. */
  void menu(String idOrWord) {
    await(
        "menu " + idOrWord,
        () ->
            all(MenuButton.class, ".menu-button").stream()
                .flatMap(button -> button.getItems().stream())
                .anyMatch(item -> is(item, idOrWord)));
    MenuItem found =
        all(MenuButton.class, ".menu-button").stream()
            .flatMap(button -> button.getItems().stream())
            .filter(item -> is(item, idOrWord))
            .findFirst()
            .orElseThrow();
    run(found::fire);
  }

  private static boolean is(MenuItem item, String idOrWord) {
    return idOrWord.equals(item.getId()) || idOrWord.equals(item.getText());
  }

  /** What is written there, one line each. */
  List<String> words(String query) {
    return all(Labeled.class, query).stream()
        .map(Labeled::getText)
        .filter(words -> words != null && !words.isEmpty())
        .toList();
  }
}
