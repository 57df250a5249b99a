package huanze.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateRangeTest {
  private static final LocalDate BASE = LocalDate.of(2025, 1, 1);

  @Test
  void bothEndsAreInside() {
    DateRange march = new DateRange(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    assertThat(march.contains(LocalDate.of(2025, 3, 1))).isTrue();
    assertThat(march.contains(LocalDate.of(2025, 3, 31))).isTrue();
    assertThat(march.contains(LocalDate.of(2025, 2, 28))).isFalse();
    assertThat(march.contains(LocalDate.of(2025, 4, 1))).isFalse();
    assertThat(march.days()).isEqualTo(31);
  }

  @Test
  void intersectionHoldsExactlyTheDaysInBoth() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int round = 0; round < 2_000; round++) {
      DateRange a = random(random);
      DateRange b = random(random);
      for (int day = -2; day < 14; day++) {
        LocalDate date = BASE.plusDays(day);
        assertThat(a.intersection(b).map(r -> r.contains(date)).orElse(false))
            .as("%s and %s on %s", a, b, date)
            .isEqualTo(a.contains(date) && b.contains(date));
      }
    }
  }

  private static DateRange random(RandomGenerator random) {
    return new DateRange(end(random), end(random));
  }

  private static @Nullable LocalDate end(RandomGenerator random) {
    return random.nextInt(5) == 0 ? null : BASE.plusDays(random.nextInt(12));
  }
}
