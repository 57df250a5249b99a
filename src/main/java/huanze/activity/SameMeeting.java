package huanze.activity;

import huanze.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a meeting that is entered may stand already: of the same unit, form and day with a like
 * title or topic, or of the same number in one year. Only to be looked at, for an organ may meet
 * twice a day. Pure.
 */
final class SameMeeting {
  private static final int LIKE_PERCENT = 50;
  private static final int SAME_SERIES_PERCENT = 80;

  private final Map<UUID, List<Known>> byUnit = new HashMap<>();

  /** What is looked at of a meeting that stands. */
  record Known(
      UUID id,
      LocalDate heldOn,
      Set<ActivityForm> forms,
      Set<UUID> conveners,
      @Nullable String title,
      List<String> topics) {
    Known {
      forms = Set.copyOf(forms);
      conveners = Set.copyOf(conveners);
      topics = List.copyOf(topics);
    }

    Known withTopics(List<String> words) {
      return new Known(id, heldOn, forms, conveners, title, words);
    }

    /** Empty unless it is a meeting with a day. */
    static Optional<Known> of(UUID id, ActivityFacts facts) {
      LocalDate day = facts.heldOn();
      return facts.kind() != ActivityKind.MEETING || day == null
          ? Optional.empty()
          : Optional.of(
              new Known(
                  id,
                  day,
                  facts.forms(),
                  Set.copyOf(facts.conveners()),
                  facts.title(),
                  facts.topics().stream().map(Topic::words).filter(w -> w != null).toList()));
    }
  }

  /** A record that is new yet. */
  static final UUID NEW = new UUID(0, 0);

  SameMeeting(Collection<Known> standing) {
    standing.forEach(this::add);
  }

  void add(Known known) {
    known.conveners().forEach(u -> byUnit.computeIfAbsent(u, k -> new ArrayList<>()).add(known));
  }

  /**
   * At most one hint.
   *
   * @param id the record the facts are of, which is not its own double; {@link #NEW} if none yet
   */
  List<Problem> hints(UUID id, ActivityFacts facts) {
    Known entered = Known.of(id, facts).orElse(null);
    if (entered == null) {
      return List.of();
    }
    Set<Known> others = new LinkedHashSet<>();
    entered.conveners().forEach(u -> others.addAll(byUnit.getOrDefault(u, List.of())));
    others.removeIf(o -> o.id().equals(id) || Collections.disjoint(o.forms(), entered.forms()));
    for (Known other : others) {
      if (other.heldOn().equals(entered.heldOn()) && like(entered, other)) {
        return List.of(Problem.of("heldOn", "activity.warning.sameMeeting", title(other)));
      }
    }
    for (Known other : others) {
      Optional<Integer> number = SessionNumber.of(entered.title());
      if (number.isPresent() && sameSession(entered, other)) {
        return List.of(
            Problem.of(
                "title",
                "activity.warning.sameSession",
                other.heldOn(),
                number.get(),
                title(other)));
      }
    }
    return List.of();
  }

  private static String title(Known known) {
    return known.title() == null ? known.heldOn().toString() : known.title();
  }

  private static boolean like(Known one, Known other) {
    return likeTitles(one.title(), other.title())
        || one.topics().stream()
            .anyMatch(t -> other.topics().stream().anyMatch(o -> alike(t, o, LIKE_PERCENT)));
  }

  /** Two that are numbered differently are two; one without a title may be any. */
  private static boolean likeTitles(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return true;
    }
    Optional<Integer> first = SessionNumber.of(one);
    Optional<Integer> second = SessionNumber.of(other);
    boolean twoNumbers = first.isPresent() && second.isPresent() && !first.equals(second);
    return !twoNumbers && alike(one, other, LIKE_PERCENT);
  }

  private static boolean sameSession(Known one, Known other) {
    return one.heldOn().getYear() == other.heldOn().getYear()
        && other.title() != null
        && SessionNumber.same(String.valueOf(one.title()), other.title())
        && alike(String.valueOf(one.title()), other.title(), SAME_SERIES_PERCENT);
  }

  private static boolean alike(String one, String other, int percent) {
    String first = Likeness.plain(one);
    String second = Likeness.plain(other);
    int[] parts = Likeness.shingles(first);
    return first.equals(second)
        || parts.length > 0 && Likeness.reaches(parts, Likeness.shingles(second), percent);
  }
}
