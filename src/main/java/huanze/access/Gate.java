package huanze.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked by every use case before it changes anything. */
@FunctionalInterface
public interface Gate {
  /**
   * @param unit the unit concerned, or null if it concerns the whole ledger
   * @throws huanze.base.Obstacle if the person at the desk may not
   */
  void require(Right right, @Nullable UUID unit);

  /** Grants everything: until sign-in is built. */
  static Gate open() {
    return (right, unit) -> {};
  }
}
