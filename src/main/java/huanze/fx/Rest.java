package huanze.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Tells when nobody has touched a window for a while, and again after every such while. No
 * animation, which would keep the window drawing.
 */
public final class Rest implements AutoCloseable {
  private final Scene scene;
  private final Executor later;
  private final Runnable onRest;
  private final EventHandler<InputEvent> touched;
  private boolean touchedSince;
  private boolean closed;

  /**
   * @param milliseconds how long a while is
   * @param onRest runs after each whole while without input
   * @param onTouch runs at every input
   */
  public Rest(Scene scene, long milliseconds, Runnable onRest, Runnable onTouch) {
    this.scene = scene;
    this.onRest = onRest;
    later =
        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, Platform::runLater);
    touched =
        e -> {
          touchedSince = true;
          onTouch.run();
        };
    scene.addEventFilter(InputEvent.ANY, touched);
    later.execute(this::look);
  }

  private void look() {
    if (closed) {
      return;
    }
    if (!touchedSince) {
      onRest.run();
    }
    touchedSince = false;
    later.execute(this::look);
  }

  @Override
  public void close() {
    closed = true;
    scene.removeEventFilter(InputEvent.ANY, touched);
  }
}
