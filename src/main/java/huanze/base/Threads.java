package huanze.base;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The only place that makes threads. They are named, never keep the program alive by themselves,
 * and hand what nobody caught to the default handler, also when it hides in a {@link Future}. To
 * end one, {@code shutdown()} and wait: {@code shutdownNow()} interrupts, and H2 closes its file on
 * interrupt.
 */
public final class Threads {
  private Threads() {}

  /** One thread that does what it is given, in order. */
  public static ExecutorService queue(String name) {
    return pool(name, 1);
  }

  /** A few threads for work that does not wait for each other. */
  public static ExecutorService pool(String name, int size) {
    return new Unswallowing(name, size);
  }

  private static final class Unswallowing extends ThreadPoolExecutor {
    private Unswallowing(String name, int size) {
      super(
          size,
          size,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
          });
    }

    @Override
    protected void afterExecute(Runnable work, Throwable thrown) {
      super.afterExecute(work, thrown);
      if (thrown == null
          && work instanceof Future<?> future
          && future.state() == Future.State.FAILED) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, future.exceptionNow());
      }
    }
  }
}
