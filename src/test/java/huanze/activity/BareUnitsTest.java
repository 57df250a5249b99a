package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Units that have no evidence at all are told once. */
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
        SelfCheck.noEvidence(all), all, r -> "王芳", u -> "单位" + u.getLeastSignificantBits());
  }

  @Test
  void aUnitWithoutAnyFileIsOneHintOnItsLastRecord() {
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
            new SelfCheckHint(
                SelfCheckKind.NO_EVIDENCE,
                "noEvidenceAtAll",
                new UUID(0, 3),
                null,
                GOVERNMENT,
                List.of("单位2", "3")),
            single(4),
            single(6),
            single(7));
  }

  private static SelfCheckHint single(int id) {
    return SelfCheck.hint(SelfCheckKind.NO_EVIDENCE, record(id, 0), null, List.of());
  }

  @Test
  void twoAreNotSeveral() {
    List<SelfCheckFacts> all = List.of(record(1, 0, BUREAU), record(2, 0, BUREAU));
    assertThat(told(all)).containsExactly(single(1), single(2));
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
            r -> r.getLeastSignificantBits() <= 4 ? "王芳" : "李强",
            u -> "局");
    assertThat(told)
        .extracting(SelfCheckHint::record, SelfCheckHint::args)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(new UUID(0, 4), List.of("局", "4")),
            org.assertj.core.groups.Tuple.tuple(new UUID(0, 7), List.of("局", "3")));
  }

  /** Every record without a file is told exactly once, and no unit with a file is called bare. */
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
          assertThat(proving).as("seed %s", seed).doesNotContain(hint.unit());
          counted += Integer.parseInt(hint.args().getLast());
        }
      }
      assertThat(counted).as("seed %s", seed).isEqualTo(bare);
      assertThat(told).extracting(SelfCheckHint::record).doesNotHaveDuplicates();
    }
  }
}
