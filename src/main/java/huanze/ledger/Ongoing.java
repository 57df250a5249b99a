package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.util.function.Function;

/** Long readings under way. Closing asks them to end at their next safe place, and waits. */
final class Ongoing implements AutoCloseable {
  private int running;
  private boolean closing;

  /**
   * Does long work.
   *
   * @throws Obstacle if the ledger closes meanwhile
   */
  <T> T run(Progress progress, Function<Progress, T> work) {
    enter();
    try {
      return work.apply(
          new Progress() {
            @Override
            public void at(long done, long total) {
              progress.at(done, total);
            }

            @Override
            public boolean stopped() {
              return progress.stopped() || isClosing();
            }
          });
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    if (closing) {
      throw Obstacle.of("ledger.stopped");
    }
    running++;
  }

  private synchronized void leave() {
    running--;
    notifyAll();
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  @Override
  public synchronized void close() {
    closing = true;
    boolean interrupted = false;
    while (running > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
