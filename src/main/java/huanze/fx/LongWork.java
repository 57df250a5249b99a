package huanze.fx;

import huanze.base.Background;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A screen's long work on files: one at a time, beside the screen, shown and stopped. */
public final class LongWork {
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Work> running = new ReadOnlyObjectWrapper<>();

  public LongWork(Background background, Notices notices) {
    this.background = background;
    this.notices = notices;
  }

  /**
   * Does some work unless there is other work going on.
   *
   * @param what the work as it is shown
   * @param work learns how it shall say how far it is; whoever stops it wants none of it
   * @param stoppedKey said when it was stopped
   */
  public <T> void run(
      Work what,
      Function<Work, T> work,
      Consumer<T> onSuccess,
      Consumer<Exception> onError,
      String stoppedKey) {
    if (running.get() != null) {
      return;
    }
    running.set(what);
    background.files(
        () -> work.apply(what),
        done -> {
          running.set(null);
          if (what.stopped()) {
            notices.say(stoppedKey);
          } else {
            onSuccess.accept(done);
          }
        },
        failure -> {
          running.set(null);
          if (what.stopped()) {
            notices.say(stoppedKey);
          } else {
            onError.accept(failure);
          }
        });
  }

  public boolean isRunning() {
    return running.get() != null;
  }

  public void stop() {
    Work now = running.get();
    if (now != null) {
      now.stop();
    }
  }

  /** What is going on, for a {@link WorkBar}. */
  public ReadOnlyObjectProperty<@Nullable Work> runningProperty() {
    return running.getReadOnlyProperty();
  }
}
