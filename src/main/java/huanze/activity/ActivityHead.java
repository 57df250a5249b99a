package huanze.activity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * As much of an activity as a short list needs to choose from many.
 *
 * @param day its day; of what is pending the day still to be confirmed
 * @param typedOn day it was typed, or confirmed
 */
public record ActivityHead(UUID id, LocalDate day, LocalDate typedOn, Set<UUID> conveners) {
  public ActivityHead {
    conveners = Set.copyOf(conveners);
  }

  ActivityHead and(ActivityHead other) {
    Set<UUID> both = new HashSet<>(conveners);
    both.addAll(other.conveners);
    return new ActivityHead(id, day, typedOn, both);
  }
}
