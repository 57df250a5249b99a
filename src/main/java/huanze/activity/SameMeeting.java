package huanze.activity;

import huanze.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a meeting that is entered may stand already: of the same unit, form and day with a like
 * title or topic, or of the same number in one year. Only to be looked at, for an organ may meet
 * twice a day. Pure.
 */
final class SameMeeting {
  private static final int LIKE_PERCENT = 50;
  private static final int SAME_SERIES_PERCENT = 80;

  /** By unit and day. */
  private final Map<List<Object>, List<Known>> byDay = new HashMap<>();

  /** By unit, year and number. */
  private final Map<List<Object>, List<Known>> bySession = new HashMap<>();

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
    for (UUID unit : known.conveners()) {
      byDay.computeIfAbsent(List.of(unit, known.heldOn()), k -> new ArrayList<>()).add(known);
      SessionNumber.of(known.title())
          .ifPresent(
              session ->
                  bySession
                      .computeIfAbsent(ofSession(unit, known, session), k -> new ArrayList<>())
                      .add(known));
    }
  }

  private static List<Object> ofSession(UUID unit, Known known, SessionNumber session) {
    return List.of(unit, known.heldOn().getYear(), session);
  }

  /**
   * At most one hint.
   *
   * @param id the record the facts are of, which is not its own double; {@link #NEW} if none yet
   */
  List<Problem> hints(UUID id, ActivityFacts facts) {
    return Known.of(id, facts)
        .flatMap(entered -> sameDay(entered).or(() -> sameNumber(entered)))
        .map(List::of)
        .orElse(List.of());
  }

  /** How many others of its units stand on its day, of whatever form. */
  long onDay(UUID id, ActivityFacts facts) {
    return Known.of(id, facts).stream()
        .flatMap(one -> beside(one, byDay, unit -> List.of(unit, one.heldOn())))
        .map(Known::id)
        .distinct()
        .count();
  }

  private Optional<Problem> sameDay(Known entered) {
    return others(entered, byDay, unit -> List.of(unit, entered.heldOn()))
        .filter(other -> like(entered, other))
        .findFirst()
        .map(other -> Problem.of("heldOn", "activity.warning.sameMeeting", title(other)));
  }

  private Optional<Problem> sameNumber(Known entered) {
    return SessionNumber.of(entered.title())
        .flatMap(
            session ->
                others(entered, bySession, unit -> ofSession(unit, entered, session))
                    .filter(other -> sameSeries(entered, other))
                    .findFirst()
                    .map(
                        other ->
                            Problem.of(
                                "title",
                                "activity.warning.sameSession",
                                other.heldOn(),
                                session.number(),
                                title(other))));
  }

  /** Those of the same units under a key, of a form that both have. */
  private static Stream<Known> others(
      Known entered, Map<List<Object>, List<Known>> known, Function<UUID, List<Object>> key) {
    return beside(entered, known, key)
        .filter(other -> !Collections.disjoint(other.forms(), entered.forms()));
  }

  private static Stream<Known> beside(
      Known entered, Map<List<Object>, List<Known>> known, Function<UUID, List<Object>> key) {
    return entered.conveners().stream()
        .flatMap(unit -> known.getOrDefault(key.apply(unit), List.of()).stream())
        .filter(other -> !other.id().equals(entered.id()));
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
    Optional<SessionNumber> first = SessionNumber.of(one);
    Optional<SessionNumber> second = SessionNumber.of(other);
    boolean twoNumbers = first.isPresent() && second.isPresent() && !first.equals(second);
    return !twoNumbers && alike(one, other, LIKE_PERCENT);
  }

  private static boolean sameSeries(Known one, Known other) {
    return alike(String.valueOf(one.title()), String.valueOf(other.title()), SAME_SERIES_PERCENT);
  }

  private static boolean alike(String one, String other, int percent) {
    String first = Likeness.plain(one);
    String second = Likeness.plain(other);
    int[] parts = Likeness.shingles(first);
    return first.equals(second)
        || parts.length > 0 && Likeness.reaches(parts, Likeness.shingles(second), percent);
  }
}
