package huanze.fx;

import huanze.base.Background;
import huanze.base.Threads;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * One reading thread, one writing thread, a few for files; answers come back on the FX thread. An
 * {@link Error} is nobody's answer and goes to the default handler.
 */
public final class FxBackground implements Background, AutoCloseable {
  private static final int FILE_THREADS = 2;
  private static final long PATIENCE_SECONDS = 60;

  private final ExecutorService reading = Threads.queue("reading");
  private final ExecutorService writing = Threads.queue("writing");
  private final ExecutorService files = Threads.pool("files", FILE_THREADS);
  private final AtomicLong asked = new AtomicLong();
  private final Map<String, Long> latest = new ConcurrentHashMap<>();

  @Override
  public <T> void read(
      String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
    long mine = asked.incrementAndGet();
    latest.put(name, mine);
    BooleanSupplier wanted = () -> latest.getOrDefault(name, 0L) == mine;
    reading.execute(() -> run(work, onSuccess, onError, wanted));
  }

  @Override
  public <T> void write(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
    writing.execute(() -> run(work, onSuccess, onError, () -> true));
  }

  @Override
  public <T> void files(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
    files.execute(() -> run(work, onSuccess, onError, () -> true));
  }

  private static <T> void run(
      Callable<T> work,
      Consumer<T> onSuccess,
      Consumer<Exception> onError,
      BooleanSupplier wanted) {
    if (!wanted.getAsBoolean()) {
      return;
    }
    T result;
    try {
      result = work.call();
    } catch (Exception e) {
      answer(wanted, () -> onError.accept(e));
      return;
    }
    answer(wanted, () -> onSuccess.accept(result));
  }

  private static void answer(BooleanSupplier wanted, Runnable answer) {
    Platform.runLater(
        () -> {
          if (wanted.getAsBoolean()) {
            answer.run();
          }
        });
  }

  /** Nobody waits any more for what is being read: whoever asked is gone. Its answer is dropped. */
  public void forget() {
    latest.clear();
  }

  /** Finishes what was asked for, without interrupting anything. */
  @Override
  public void close() {
    reading.shutdown();
    writing.shutdown();
    files.shutdown();
    boolean interrupted = false;
    for (ExecutorService executor : new ExecutorService[] {writing, files, reading}) {
      try {
        executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
