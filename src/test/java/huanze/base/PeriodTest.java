package huanze.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2025-H1, 2025-01-01, 2025-06-30",
    "2025-H2, 2025-07-01, 2025-12-31",
    "2025-Q1, 2025-01-01, 2025-03-31",
    "2025-Q4, 2025-10-01, 2025-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2025-02, 2025-02-01, 2025-02-28",
    "2025-12, 2025-12-01, 2025-12-31"
  })
  void bothEndsBelongToThePeriod(String text, LocalDate from, LocalDate to) {
    Period period = Period.parse(text);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(period).hasToString(text);
    assertThat(Period.containing(from, period.length())).isEqualTo(period);
    assertThat(Period.containing(to, period.length())).isEqualTo(period);
    assertThat(Period.containing(to.plusDays(1), period.length())).isNotEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25", "2025-13", "2025-00", "2025-H3", "2025-Q5", "2025-3", "2025-Q0"})
  void otherFormsAreRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aYearHasTwelveMonthsFourQuartersTwoHalves() {
    assertThat(Period.of(2025, Period.Length.MONTH)).hasSize(12);
    assertThat(Period.of(2025, Period.Length.QUARTER)).hasSize(4);
    assertThat(Period.of(2025, Period.Length.HALF_YEAR)).hasSize(2);
    assertThat(Period.of(2025, Period.Length.YEAR)).containsExactly(Period.year(2025));
  }
}
