package huanze.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells when nobody has touched a window for a while, and again after every such while. No
 * animation, which would keep the window drawing.
 */
public final class Rest implements AutoCloseable {
  private final Scene scene;
  private final Executor later;
  private final Runnable onRest;
  private final EventHandler<InputEvent> touched;
  private final Next next = new Next(this);
  private boolean touchedSince;

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
    later.execute(next);
  }

  private void look() {
    if (!touchedSince) {
      onRest.run();
    }
    touchedSince = false;
    later.execute(next);
  }

  @Override
  public void close() {
    next.rest = null;
    scene.removeEventFilter(InputEvent.ANY, touched);
  }

  /**
   * What waits for the end of the while. It lets go of a closed window, which would otherwise stay
   * in memory until then with all its ledger.
   */
  private static final class Next implements Runnable {
    private @Nullable Rest rest;

    private Next(Rest rest) {
      this.rest = rest;
    }

    @Override
    public void run() {
      if (rest != null) {
        rest.look();
      }
    }
  }
}
