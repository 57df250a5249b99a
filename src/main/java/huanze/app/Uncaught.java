package huanze.app;

import huanze.fx.Dialogs;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught, on whatever thread: a calm dialog, and the program goes on. While one is
 * shown, further ones are only logged: a fault in a repaint would bury the screen.
 */
public final class Uncaught implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

  private final Dialogs dialogs;
  private final AtomicBoolean showing = new AtomicBoolean();

  private Uncaught(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  /** From now on, for all threads. */
  public static void showIn(Dialogs dialogs) {
    Thread.setDefaultUncaughtExceptionHandler(new Uncaught(dialogs));
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (!showing.compareAndSet(false, true)) {
      LOG.error("Uncaught on {} while another is shown", thread.getName(), thrown);
      return;
    }
    Platform.runLater(
        () -> {
          try {
            dialogs.failed(thrown);
          } finally {
            showing.set(false);
          }
        });
  }
}
