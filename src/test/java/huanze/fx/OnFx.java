package huanze.fx;

import java.util.concurrent.Callable;
import org.testfx.util.WaitForAsyncUtils;

/** Runs on the FX thread and waits; what is thrown comes back. */
public final class OnFx {
  private static final long PATIENCE = 20_000;

  private OnFx() {}

  public static <T> T get(Callable<T> work) {
    T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }
}
