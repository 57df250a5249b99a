package huanze.ledger;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The one thread that writes. It is never interrupted, and nothing it meets is swallowed. */
final class WritingThread implements AutoCloseable {
  private final ScheduledThreadPoolExecutor executor;
  private volatile @Nullable Thread thread;
  private final AtomicLong asked = new AtomicLong();

  WritingThread() {
    executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("ledger-writer").daemon(true).factory());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Runs on the writing thread and waits; what it throws comes back. */
  <T> T call(Callable<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("an entry inside an entry");
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    executor.execute(
        () -> {
          thread = Thread.currentThread();
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RowWriter.SqlFailure cause -> throw cause.told();
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw e;
      }
    }
  }

  /** Runs once nothing was written for a second; asked again, the wait begins anew. */
  void atRest(Runnable work) {
    long mine = asked.incrementAndGet();
    executor.schedule(
        () -> {
          if (asked.get() == mine) {
            work.run();
          }
        },
        1,
        TimeUnit.SECONDS);
  }

  /** What waits for a rest is not done any more: for closing, on the thread itself. */
  void forgetRest() {
    asked.incrementAndGet();
  }

  /** Ends after what was asked for is done. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
