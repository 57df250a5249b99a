package huanze.base;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The one way from a screen to slow work and back. Results arrive on the thread that owns the
 * screen. Nobody interrupts a thread: H2 closes its file on interrupt.
 */
public interface Background {
  /**
   * Reads on the reading thread. A newer call under the same name makes the older one's result be
   * dropped, so a screen never shows an answer to yesterday's question.
   */
  <T> void read(String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError);

  /** Writes or does other work that must not be dropped, in the order asked for. */
  <T> void write(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError);

  /** Works on papers and files, beside reading and writing. */
  <T> void files(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError);

  /** Everything at once on the calling thread: for tests. */
  static Background sameThread() {
    return new SameThread();
  }

  /** See {@link #sameThread()}. */
  final class SameThread implements Background {
    private SameThread() {}

    @Override
    public <T> void read(
        String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      write(work, onSuccess, onError);
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      T result;
      try {
        result = work.call();
      } catch (Exception e) {
        onError.accept(e);
        return;
      }
      onSuccess.accept(result);
    }

    @Override
    public <T> void files(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      write(work, onSuccess, onError);
    }
  }
}
