package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A unit's records without evidence are told once, whether it has some elsewhere or none. */
class BareUnitsTest {
  private static final UUID PARTY = new UUID(1, 1);
  private static final UUID GOVERNMENT = new UUID(1, 2);
  private static final UUID BUREAU = new UUID(1, 3);

  private static SelfCheckFacts record(int id, int files, UUID... units) {
    return new SelfCheckFacts(
        new UUID(0, id),
        ActivityKind.MEETING,
        "",
        LocalDate.of(2026, 1, 1).plusDays(id),
        LocalDate.of(2026, 1, 1).plusDays(id),
        null,
        false,
        null,
        null,
        null,
        List.of(units),
        null,
        List.of(),
        List.of(),
        files);
  }

  private static List<SelfCheckHint> told(List<SelfCheckFacts> all) {
    return BareUnits.gathered(
        SelfCheck.noEvidence(all),
        all,
        u -> true,
        r -> "王芳",
        u -> "单位" + u.getLeastSignificantBits());
  }

  private static SelfCheckHint of(String why, int last, UUID unit, String... args) {
    return new SelfCheckHint(
        SelfCheckKind.NO_EVIDENCE, why, new UUID(0, last), null, unit, List.of(args));
  }

  /** Nos. 1 to 3 are the government's, the first with the committee. */
  @Test
  void aUnitIsOneHintOnItsLastRecordWithoutFile() {
    List<SelfCheckFacts> all =
        List.of(
            record(1, 0, PARTY, GOVERNMENT),
            record(2, 0, GOVERNMENT),
            record(3, 0, GOVERNMENT),
            record(4, 0, BUREAU),
            record(5, 1, BUREAU),
            record(6, 0, BUREAU),
            record(7, 0, BUREAU));
    assertThat(told(all))
        .containsExactlyInAnyOrder(
            of("noEvidenceAtAll", 3, GOVERNMENT, "单位2", "王芳", "3"),
            of("noEvidenceOfSome", 7, BUREAU, "单位3", "4", "王芳", "3"));
  }

  private static SelfCheckHint single(int id) {
    return SelfCheck.hint(SelfCheckKind.NO_EVIDENCE, record(id, 0), null, List.of());
  }

  @Test
  void twoAreOneRowAndOneIsItself() {
    assertThat(told(List.of(record(1, 0, BUREAU), record(2, 0, BUREAU))))
        .containsExactly(of("noEvidenceAtAll", 2, BUREAU, "单位3", "王芳", "2"));
    assertThat(told(List.of(record(1, 0, BUREAU), record(2, 1, BUREAU))))
        .containsExactly(single(1));
  }

  @Test
  void oneUnitAloneIsToldOfWhatItConvenedWithOthers() {
    List<SelfCheckFacts> all =
        List.of(record(1, 0, PARTY, GOVERNMENT), record(2, 0, PARTY, GOVERNMENT));
    assertThat(
            BareUnits.gathered(
                SelfCheck.noEvidence(all), all, GOVERNMENT::equals, r -> "王芳", u -> "政府"))
        .containsExactly(of("noEvidenceAtAll", 2, GOVERNMENT, "政府", "王芳", "2"));
  }

  /** Eighteen records of one unit: file after file, never more hints than before. */
  @Test
  void aFileMoreIsNeverAHintMore() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<SelfCheckFacts> all = new ArrayList<>();
      for (int id = 0; id < 18; id++) {
        UUID first = new UUID(1, random.nextInt(4));
        UUID second = new UUID(1, 4 + random.nextInt(3));
        UUID[] both = {first, second};
        UUID[] one = {first};
        all.add(record(id, 0, random.nextBoolean() ? both : one));
      }
      int before = told(all).size();
      List<Integer> order = new ArrayList<>(IntStream.range(0, 18).boxed().toList());
      Collections.shuffle(order, random);
      for (int id : order) {
        all.set(id, record(id, 1, all.get(id).units().toArray(UUID[]::new)));
        int now = told(all).size();
        assertThat(now).as("seed %s", seed).isLessThanOrEqualTo(before);
        before = now;
      }
      assertThat(before).isZero();
    }
  }

  @Test
  void eachClerkIsToldOfTheOwnRecords() {
    List<SelfCheckFacts> all = new ArrayList<>();
    for (int id = 1; id <= 7; id++) {
      all.add(record(id, 0, BUREAU));
    }
    List<SelfCheckHint> told =
        BareUnits.gathered(
            SelfCheck.noEvidence(all),
            all,
            u -> true,
            r -> r.getLeastSignificantBits() <= 4 ? "王芳" : "李强",
            u -> "局");
    assertThat(told)
        .extracting(SelfCheckHint::record, SelfCheckHint::args)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(new UUID(0, 4), List.of("局", "王芳", "4")),
            org.assertj.core.groups.Tuple.tuple(new UUID(0, 7), List.of("局", "李强", "3")));
  }

  /** Every record without a file is told exactly once; no unit with a file is said to have none. */
  @Test
  void nothingIsLostAndNothingToldTwice() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<SelfCheckFacts> all = new ArrayList<>();
      int bare = 0;
      Set<UUID> proving = new HashSet<>();
      for (int id = 0; id < 30; id++) {
        UUID[] units =
            random.nextInt(3) == 0
                ? new UUID[] {new UUID(1, random.nextInt(6)), new UUID(1, 6 + random.nextInt(3))}
                : new UUID[] {new UUID(1, random.nextInt(9))};
        SelfCheckFacts one = record(id, random.nextInt(8) == 0 ? 1 : 0, units);
        all.add(one);
        if (one.files() > 0) {
          proving.addAll(one.units());
        } else {
          bare++;
        }
      }
      List<SelfCheckHint> told = told(all);
      int counted = 0;
      for (SelfCheckHint hint : told) {
        if (hint.unit() == null) {
          counted++;
        } else {
          assertThat(hint.why())
              .as("seed %s", seed)
              .isEqualTo(proving.contains(hint.unit()) ? "noEvidenceOfSome" : "noEvidenceAtAll");
          counted += Integer.parseInt(hint.args().getLast());
        }
      }
      assertThat(counted).as("seed %s", seed).isEqualTo(bare);
      assertThat(told).extracting(SelfCheckHint::record).doesNotHaveDuplicates();
    }
  }
}
