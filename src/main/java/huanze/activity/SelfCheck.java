package huanze.activity;

import huanze.base.CamelCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the self-check that look at facts alone: records that prove nothing or look odd. How
 * many came to a meeting is no rule: the regulation sets no quorum.
 */
public final class SelfCheck {
  /** Kinds whose doing is a matter of day, place and people. */
  private static final ActivityKind[] GATHERINGS = {ActivityKind.MEETING, ActivityKind.INSPECTION};

  /** The one entered later is the one to look at. */
  private static final Comparator<SelfCheckFacts> ENTERED =
      Comparator.comparing(SelfCheckFacts::enteredOn).thenComparing(SelfCheckFacts::id);

  private SelfCheck() {}

  /** No file proves what took place; those of one unit are told once. */
  public static List<SelfCheckHint> noEvidence(List<SelfCheckFacts> records) {
    return about(
        records, SelfCheckKind.NO_EVIDENCE, r -> r.held() && r.files() == 0, r -> List.of());
  }

  /**
   * Nobody is named who wrote down the meeting or inspection. Of a record without a file only that
   * is told: whoever sees to it has the original in hand.
   */
  public static List<SelfCheckHint> noRecorder(List<SelfCheckFacts> records) {
    return about(
        records,
        SelfCheckKind.NO_RECORDER,
        r -> r.held() && r.isOf(GATHERINGS) && r.files() > 0 && !r.recorded(),
        r -> List.of());
  }

  /** A plan whose day is over. On the day itself it may still be held. */
  public static List<SelfCheckHint> notConfirmed(List<SelfCheckFacts> records, LocalDate today) {
    return about(
        records,
        SelfCheckKind.NOT_CONFIRMED,
        r -> r.pendingOn() != null && r.pendingOn().isBefore(today),
        r -> List.of(String.valueOf(r.pendingOn())));
  }

  /** A meeting or inspection on a day off: only to be looked at, for work goes on on such days. */
  public static List<SelfCheckHint> restDay(
      List<SelfCheckFacts> records, Predicate<LocalDate> worked) {
    return about(
        records,
        SelfCheckKind.REST_DAY,
        r -> r.held() && r.isOf(GATHERINGS) && !worked.test(r.heldOn()),
        r -> List.of(r.heldOn().toString()));
  }

  /**
   * Entered after the deadline of what it meets.
   *
   * @param due records typed after the period they count for, and its deadline
   */
  public static List<SelfCheckHint> enteredLate(
      List<SelfCheckFacts> records, Map<UUID, LocalDate> due) {
    return about(
        records,
        SelfCheckKind.ENTERED_LATE,
        r -> r.held() && due.containsKey(r.id()),
        r -> List.of(r.enteredOn().toString(), String.valueOf(due.get(r.id()))));
  }

  /**
   * Somebody led, researched or chaired who held no post on that day; one hint a record.
   *
   * @param heldPost whether a person held any post on a day
   */
  public static List<SelfCheckHint> notInPost(
      List<SelfCheckFacts> records,
      BiPredicate<UUID, LocalDate> heldPost,
      Function<UUID, String> name) {
    List<SelfCheckHint> hints = new ArrayList<>();
    for (SelfCheckFacts record : records) {
      record.leaders().stream()
          .filter(p -> record.held() && !heldPost.test(p, record.heldOn()))
          .findFirst()
          .ifPresent(
              p ->
                  hints.add(
                      hint(
                          SelfCheckKind.NOT_IN_POST,
                          record,
                          null,
                          List.of(name.apply(p), record.heldOn().toString()))));
    }
    return hints;
  }

  /**
   * Inspections on a day on which their leader was at another meeting or inspection, too, unless it
   * was in the same place (one trip recorded for several) or at other hours. Of two inspections the
   * one entered later is named; one hint a record.
   */
  public static List<SelfCheckHint> elsewhere(
      List<SelfCheckFacts> records, Function<UUID, String> name) {
    Map<LocalDate, List<SelfCheckFacts>> byDay = new HashMap<>();
    records.stream()
        .filter(r -> r.held() && r.isOf(GATHERINGS))
        .forEach(r -> byDay.computeIfAbsent(r.heldOn(), d -> new ArrayList<>()).add(r));
    List<SelfCheckHint> hints = new ArrayList<>();
    for (SelfCheckFacts trip : records) {
      if (trip.held() && trip.kind() == ActivityKind.INSPECTION) {
        elsewhere(trip, byDay.getOrDefault(trip.heldOn(), List.of()), name).ifPresent(hints::add);
      }
    }
    return hints;
  }

  private static Optional<SelfCheckHint> elsewhere(
      SelfCheckFacts trip, List<SelfCheckFacts> thatDay, Function<UUID, String> name) {
    for (UUID person : trip.leaders()) {
      for (SelfCheckFacts other : thatDay) {
        if (other != trip && other.saw(person) && conflict(trip, other)) {
          String why = trip.timed(other) ? "elsewhere" : "elsewhereUntimed";
          return Optional.of(
              new SelfCheckHint(
                  SelfCheckKind.ELSEWHERE,
                  why,
                  trip.id(),
                  other.id(),
                  List.of(name.apply(person), trip.heldOn().toString())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean conflict(SelfCheckFacts trip, SelfCheckFacts other) {
    if (other.kind() == ActivityKind.INSPECTION && ENTERED.compare(trip, other) < 0) {
      return false;
    }
    return !trip.samePlace(other) && (!trip.timed(other) || trip.during(other));
  }

  private static List<SelfCheckHint> about(
      List<SelfCheckFacts> records,
      SelfCheckKind kind,
      Predicate<SelfCheckFacts> odd,
      Function<SelfCheckFacts, List<String>> args) {
    Stream<SelfCheckFacts> found = records.stream().filter(odd);
    return found.map(r -> hint(kind, r, null, args.apply(r))).toList();
  }

  static SelfCheckHint hint(
      SelfCheckKind kind, SelfCheckFacts record, @Nullable UUID other, List<String> args) {
    return new SelfCheckHint(kind, CamelCase.of(kind), record.id(), other, args);
  }
}
