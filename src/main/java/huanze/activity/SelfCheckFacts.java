package huanze.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the self-check knows of a standing record; a year of a city is tens of thousands of them.
 *
 * @param label what it is called
 * @param pendingOn a plan's day, while nobody confirmed it
 * @param recorded whether somebody is named who wrote it down
 * @param leaders who led, researched or chaired
 * @param present who else was there, as far as it matters
 * @param files how many prove it
 */
public record SelfCheckFacts(
    UUID id,
    ActivityKind kind,
    String label,
    LocalDate heldOn,
    LocalDate enteredOn,
    @Nullable LocalDate pendingOn,
    boolean recorded,
    @Nullable String place,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    List<UUID> conveners,
    @Nullable UUID target,
    List<UUID> leaders,
    List<UUID> present,
    int files) {
  public SelfCheckFacts {
    conveners = List.copyOf(conveners);
    leaders = List.copyOf(leaders);
    present = List.copyOf(present);
  }

  /** It took place, or so somebody said. */
  boolean held() {
    return pendingOn == null;
  }

  boolean isOf(ActivityKind... kinds) {
    return List.of(kinds).contains(kind);
  }

  /** Whose record it is: the conveners, else the unit it was about. */
  List<UUID> units() {
    return conveners.isEmpty() && target != null ? List.of(target) : conveners;
  }

  /** Whether a person was there. */
  boolean saw(UUID person) {
    return leaders.contains(person) || present.contains(person);
  }

  /** Whether the hours of both are known. */
  boolean timed(SelfCheckFacts other) {
    return startsAt != null && endsAt != null && other.startsAt != null && other.endsAt != null;
  }

  /** Whether the hours overlap; only if they are known. */
  boolean during(SelfCheckFacts other) {
    return Objects.requireNonNull(startsAt).isBefore(Objects.requireNonNull(other.endsAt))
        && Objects.requireNonNull(other.startsAt).isBefore(Objects.requireNonNull(endsAt));
  }

  /** Whether both were in the same place; not if it is not known. */
  boolean samePlace(SelfCheckFacts other) {
    return place != null && other.place != null && plain(place).equals(plain(other.place));
  }

  private static String plain(String place) {
    return place.replaceAll("\\s", "");
  }
}
