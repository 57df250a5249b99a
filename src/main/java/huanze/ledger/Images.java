package huanze.ledger;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The image in use; readers hold on to it while another takes its place. */
final class Images {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Image image;

  Images(Image image) {
    this.image = image;
  }

  <T> T read(Function<Handle, T> work) {
    lock.readLock().lock();
    try {
      return image.read(work);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Which one is in use, for telling it from the next. */
  Object identity() {
    lock.readLock().lock();
    try {
      return image;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** For the writing thread, which alone replaces it. */
  Image current() {
    return image;
  }

  /** Makes another image the one in use, once no reader is left. */
  interface Exchange {
    Image replace(Image old) throws Exception;
  }

  /**
   * Closes the image once no reader is left.
   *
   * @param compact true to copy what is alive in its file together
   */
  void close(boolean compact) {
    lock.writeLock().lock();
    try {
      if (compact) {
        image.closeCompacted();
      } else {
        image.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  void exchange(Exchange exchange) throws Exception {
    lock.writeLock().lock();
    try {
      image = exchange.replace(image);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
