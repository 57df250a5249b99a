package huanze.activity;

import huanze.base.Period;
import huanze.evidence.Evidence;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recorded activity (履职活动): the facts, and what became of the record.
 *
 * @param stated entered when, confirmed or still a plan; for a bulletin confirmed once all outlets
 *     are
 * @param outlets the same for each outlet of a bulletin
 * @param withdrawn reason of the withdrawal, or null while it stands
 */
public record Activity(
    UUID id,
    ActivityFacts facts,
    Stated stated,
    Map<Channel, Stated> outlets,
    @Nullable String withdrawn,
    List<Evidence> evidence) {
  public Activity {
    Map<Channel, Stated> sorted = new EnumMap<>(Channel.class);
    sorted.putAll(outlets);
    outlets = Collections.unmodifiableMap(sorted);
    evidence = List.copyOf(evidence);
  }

  public ActivityKind kind() {
    return facts.kind();
  }

  /** The day of the event; a stored activity always has one. */
  public LocalDate heldOn() {
    return Objects.requireNonNull(facts.heldOn());
  }

  /** Years whose obligations it may concern: of its day, of what it is about, of its outlets. */
  public Set<Integer> years() {
    Set<Integer> years = new TreeSet<>(Set.of(heldOn().getYear()));
    Period about = facts.about();
    if (about != null) {
      years.add(about.year());
    }
    facts.outlets().stream()
        .map(Outlet::publishedOn)
        .flatMap(Stream::ofNullable)
        .forEach(day -> years.add(day.getYear()));
    return years;
  }

  /** The earliest day on which something planned is still to be confirmed; null if nothing is. */
  public @Nullable LocalDate pendingOn() {
    if (outlets.isEmpty()) {
      return stated.confirmed() ? null : heldOn();
    }
    return facts.outlets().stream()
        .filter(o -> !Objects.requireNonNull(outlets.get(o.channel())).confirmed())
        .map(Outlet::publishedOn)
        .flatMap(Stream::ofNullable)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Where it stands on a day. */
  public ActivityState state(LocalDate today) {
    return state(withdrawn != null, pendingOn(), today);
  }

  static ActivityState state(boolean withdrawn, @Nullable LocalDate pending, LocalDate today) {
    if (withdrawn) {
      return ActivityState.WITHDRAWN;
    }
    if (pending == null) {
      return ActivityState.HELD;
    }
    return pending.isAfter(today) ? ActivityState.PLANNED : ActivityState.TO_CONFIRM;
  }

  Activity withWithdrawn(@Nullable String reason) {
    return new Activity(id, facts, stated, outlets, reason, evidence);
  }

  Activity withEvidence(List<Evidence> files) {
    return new Activity(id, facts, stated, outlets, withdrawn, files);
  }
}
