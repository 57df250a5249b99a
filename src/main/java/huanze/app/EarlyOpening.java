package huanze.app;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.base.Threads;
import huanze.ledger.Ledger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** The ledger is opened while the toolkit still gets ready: neither needs the other. */
final class EarlyOpening {
  private final CompletableFuture<Wiring> opening = new CompletableFuture<>();

  private EarlyOpening() {}

  /** Empty if there is no ledger yet: then the window asks first. */
  static Optional<EarlyOpening> of(Path home, String loginName, DeskClock clock, Texts texts) {
    if (!Ledger.existsIn(home)) {
      return Optional.empty();
    }
    EarlyOpening early = new EarlyOpening();
    ExecutorService thread = Threads.queue("opening");
    thread.execute(() -> early.run(home, loginName, clock, texts));
    thread.shutdown();
    return Optional.of(early);
  }

  private void run(Path home, String loginName, DeskClock clock, Texts texts) {
    try {
      DeskPlace place = DeskPlace.of(home, clock);
      String user = place.preferences().clerk().orElse(loginName);
      opening.complete(Wiring.open(home, user, place.clock(), texts));
    } catch (RuntimeException | Error e) {
      opening.completeExceptionally(e);
    }
  }

  /** True if there is nothing left to wait for. */
  boolean isDone() {
    return opening.isDone();
  }

  /**
   * Waits for it; to be taken once, and closed by who took it.
   *
   * @throws huanze.base.Obstacle as {@link Wiring#open}
   */
  Wiring take() {
    try {
      return opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
