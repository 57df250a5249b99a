package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts on their way from a record to the form of a new one (copy as new). */
public final class Handover {
  private @Nullable ActivityFacts waiting;

  void put(ActivityFacts facts) {
    waiting = facts;
  }

  /** What waits, once. */
  Optional<ActivityFacts> take() {
    Optional<ActivityFacts> taken = Optional.ofNullable(waiting);
    waiting = null;
    return taken;
  }
}
