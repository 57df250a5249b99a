package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worth a second look, rule by rule. */
class SelfCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);
  private static final UUID MAYOR = new UUID(9, 1);
  private static final UUID OTHER = new UUID(9, 2);

  private static SelfCheckFacts facts(
      int id,
      ActivityKind kind,
      LocalDate day,
      @Nullable String place,
      @Nullable LocalTime from,
      @Nullable LocalTime to,
      List<UUID> leaders,
      List<UUID> present) {
    return new SelfCheckFacts(
        new UUID(0, id),
        kind,
        "记录" + id,
        day,
        day,
        null,
        true,
        place,
        from,
        to,
        List.of(),
        null,
        leaders,
        present,
        1);
  }

  /** A meeting with a file. */
  private static SelfCheckFacts facts(int id, boolean recorded) {
    return new SelfCheckFacts(
        new UUID(0, id),
        ActivityKind.MEETING,
        "",
        DAY,
        DAY,
        null,
        recorded,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        1);
  }

  private static SelfCheckFacts trip(int id, @Nullable String place, int from, int to) {
    return facts(
        id,
        ActivityKind.INSPECTION,
        DAY,
        place,
        from < 0 ? null : LocalTime.of(from, 0),
        to < 0 ? null : LocalTime.of(to, 0),
        List.of(MAYOR),
        List.of());
  }

  private static SelfCheckFacts meeting(int id, @Nullable String place, int from, int to) {
    return facts(
        id,
        ActivityKind.MEETING,
        DAY,
        place,
        from < 0 ? null : LocalTime.of(from, 0),
        to < 0 ? null : LocalTime.of(to, 0),
        List.of(OTHER),
        List.of(MAYOR));
  }

  /** The mayor inspects a plant from 9 to 11 and sits in a meeting elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "市政府, 10, 12, elsewhere",
    "市政府, 11, 12, ''",
    "市政府, 14, 16, ''",
    "市政府, -1, -1, elsewhereUntimed",
    "市政府, 14, -1, elsewhereUntimed",
    "某污水处理厂, 10, 12, ''",
    "某 污水处理厂, -1, -1, ''",
  })
  void elsewhereThatDay(String place, int from, int to, String why) {
    List<SelfCheckHint> hints =
        SelfCheck.elsewhere(
            List.of(trip(1, "某污水处理厂", 9, 11), meeting(2, place, from, to)), p -> "周海波");
    if (why.isEmpty()) {
      assertThat(hints).isEmpty();
    } else {
      assertThat(hints)
          .containsExactly(
              new SelfCheckHint(
                  SelfCheckKind.ELSEWHERE,
                  why,
                  new UUID(0, 1),
                  new UUID(0, 2),
                  List.of("周海波", "2026-09-16")));
    }
  }

  @Test
  void ofTwoTripsTheOneEnteredLaterIsNamed() {
    assertThat(SelfCheck.elsewhere(List.of(trip(1, "甲厂", 9, 11), trip(2, "乙厂", 10, 12)), p -> ""))
        .extracting(SelfCheckHint::record)
        .containsExactly(new UUID(0, 2));
  }

  @Test
  void whatIsMissing() {
    SelfCheckFacts whole = trip(1, "甲厂", 9, 11);
    SelfCheckFacts bare = bare(2, ActivityKind.INSPECTION, null);
    SelfCheckFacts report = bare(3, ActivityKind.REPORT, null);
    SelfCheckFacts plan = bare(4, ActivityKind.MEETING, DAY);
    List<SelfCheckFacts> all = List.of(whole, bare, report, plan);
    assertThat(records(SelfCheck.noEvidence(all))).containsExactly(2, 3);
    assertThat(records(SelfCheck.noRecorder(all))).isEmpty();
    SelfCheckFacts unsigned = facts(5, false);
    assertThat(records(SelfCheck.noRecorder(List.of(whole, unsigned)))).containsExactly(5);
    assertThat(records(SelfCheck.notConfirmed(all, DAY))).isEmpty();
    assertThat(records(SelfCheck.notConfirmed(all, DAY.plusDays(1)))).containsExactly(4);
    assertThat(records(SelfCheck.restDay(all, d -> false))).containsExactly(1, 2);
    assertThat(records(SelfCheck.restDay(all, d -> true))).isEmpty();
    assertThat(
            SelfCheck.enteredLate(
                all, Map.of(new UUID(0, 1), DAY.minusDays(1), new UUID(0, 4), DAY)))
        .containsExactly(
            new SelfCheckHint(
                SelfCheckKind.ENTERED_LATE,
                "enteredLate",
                new UUID(0, 1),
                null,
                List.of("2026-09-16", "2026-09-15")));
    assertThat(records(SelfCheck.notInPost(all, (p, d) -> d.isBefore(DAY), p -> "周海波")))
        .containsExactly(1);
  }

  private static SelfCheckFacts bare(int id, ActivityKind kind, @Nullable LocalDate pending) {
    return new SelfCheckFacts(
        new UUID(0, id),
        kind,
        "",
        DAY,
        DAY,
        pending,
        false,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        0);
  }

  private static List<Integer> records(List<SelfCheckHint> hints) {
    return hints.stream().map(h -> (int) h.record().getLeastSignificantBits()).toList();
  }

  /** Every pair of records is looked at, word for word as the rule says. */
  @Test
  void elsewhereFindsWhatEveryPairTells() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<SelfCheckFacts> all = new ArrayList<>();
      for (int id = 0; id < 25; id++) {
        all.add(some(random, id));
      }
      Set<UUID> expected = new HashSet<>();
      for (SelfCheckFacts trip : all) {
        for (SelfCheckFacts other : all) {
          if (clash(trip, other)) {
            expected.add(trip.id());
          }
        }
      }
      assertThat(SelfCheck.elsewhere(all, p -> "").stream().map(SelfCheckHint::record))
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static boolean clash(SelfCheckFacts trip, SelfCheckFacts other) {
    if (trip == other
        || trip.kind() != ActivityKind.INSPECTION
        || !trip.heldOn().equals(other.heldOn())
        || trip.pendingOn() != null
        || other.pendingOn() != null) {
      return false;
    }
    boolean meeting = other.kind() == ActivityKind.MEETING;
    boolean laterTrip =
        other.kind() == ActivityKind.INSPECTION
            && (trip.enteredOn().isAfter(other.enteredOn())
                || trip.enteredOn().equals(other.enteredOn())
                    && trip.id().compareTo(other.id()) > 0);
    boolean somebody =
        trip.leaders().stream()
            .anyMatch(p -> other.leaders().contains(p) || other.present().contains(p));
    boolean place = trip.place() != null && trip.place().equals(other.place());
    boolean apart =
        trip.startsAt() != null
            && trip.endsAt() != null
            && other.startsAt() != null
            && other.endsAt() != null
            && (!trip.startsAt().isBefore(other.endsAt())
                || !other.startsAt().isBefore(trip.endsAt()));
    return (meeting || laterTrip) && somebody && !place && !apart;
  }

  private static SelfCheckFacts some(Random random, int id) {
    ActivityKind kind =
        List.of(ActivityKind.MEETING, ActivityKind.INSPECTION, ActivityKind.REPORT)
            .get(random.nextInt(3));
    LocalDate day = DAY.plusDays(random.nextInt(3));
    boolean timed = random.nextInt(3) > 0;
    int from = 8 + random.nextInt(8);
    return new SelfCheckFacts(
        new UUID(0, id),
        kind,
        "",
        day,
        day.plusDays(random.nextInt(3)),
        random.nextInt(6) == 0 ? day : null,
        true,
        random.nextInt(4) == 0 ? null : "地点" + random.nextInt(4),
        timed ? LocalTime.of(from, 0) : null,
        timed ? LocalTime.of(from + 1 + random.nextInt(3), 0) : null,
        List.of(),
        null,
        random.nextBoolean() ? List.of(new UUID(9, random.nextInt(4))) : List.of(),
        random.nextBoolean() ? List.of(new UUID(9, random.nextInt(4))) : List.of(),
        0);
  }
}
