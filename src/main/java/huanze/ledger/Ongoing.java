package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Long readings under way. Closing asks them to end at their next safe place, and waits. */
final class Ongoing implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private int running;
  private volatile boolean closing;

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
              return progress.stopped() || closing;
            }
          });
    } catch (RowWriter.SqlFailure e) {
      throw e.told();
    } finally {
      leave();
    }
  }

  private void enter() {
    lock.lock();
    try {
      if (closing) {
        throw Obstacle.of("ledger.stopped");
      }
      running++;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    lock.lock();
    try {
      running--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      while (running > 0) {
        left.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}
