package huanze.activity.ui;

import java.util.Map;
import java.util.UUID;

/** Tells what became of a record's decisions and problems found: whoever follows them up knows. */
public interface FollowUps {
  /**
   * One that is followed up.
   *
   * @param item what keeps it
   * @param state how far it has come, in words
   */
  record FollowUp(UUID item, String state) {}

  /**
   * @return decisions and problems by the ids of their rows; what nobody follows up is left out
   */
  Map<UUID, FollowUp> of(UUID activity);
}
