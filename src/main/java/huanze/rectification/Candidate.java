package huanze.rectification;

import huanze.activity.Activity;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a meeting, or a problem that an inspection found, of which a 整改事项 can be made.
 *
 * @param source where it stands
 * @param goal what was required, or null
 * @param unit who is responsible, or null
 * @param dueOn last day, or null
 */
public record Candidate(
    RectificationItem.Source source,
    Origin origin,
    String from,
    LocalDate raisedOn,
    String problem,
    @Nullable String goal,
    @Nullable UUID unit,
    @Nullable LocalDate dueOn) {

  /** Those of a record, in its order; none of a plan or a withdrawn record. */
  public static List<Candidate> of(Activity record) {
    if (record.withdrawn() != null || !record.stated().confirmed()) {
      return List.of();
    }
    Origin origin =
        switch (record.kind()) {
          case MEETING -> Origin.MEETING;
          case INSPECTION -> Origin.INSPECTION;
          default -> Origin.OTHER;
        };
    Stream<Candidate> decided =
        record.facts().decisions().stream()
            .map(d -> of(record, origin, d))
            .filter(Objects::nonNull);
    Stream<Candidate> found =
        FoundProblem.of(record.facts()).stream()
            .map(p -> of(record, origin, p))
            .filter(Objects::nonNull);
    return Stream.concat(decided, found).toList();
  }

  private static @Nullable Candidate of(Activity record, Origin origin, Decision decision) {
    return decision.id() == null || decision.words() == null
        ? null
        : new Candidate(
            new RectificationItem.Source(record.id(), decision.id()),
            origin,
            record.facts().label(),
            record.heldOn(),
            decision.words(),
            null,
            decision.unit(),
            decision.dueOn());
  }

  /** What older records found as a whole has no row of its own to point at. */
  private static @Nullable Candidate of(Activity record, Origin origin, FoundProblem problem) {
    return problem.id() == null || problem.words() == null
        ? null
        : new Candidate(
            new RectificationItem.Source(record.id(), problem.id()),
            origin,
            record.facts().label(),
            record.heldOn(),
            problem.words(),
            problem.requirement(),
            problem.unit(),
            problem.dueOn());
  }

  /** The item that would be made of it. */
  RectificationFacts facts(@Nullable UUID responsible, @Nullable LocalDate until) {
    return new RectificationFacts(
        origin, from, raisedOn, problem, goal, null, responsible, null, until);
  }
}
