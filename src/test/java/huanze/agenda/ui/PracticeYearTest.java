package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.ObligationFilter;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import org.junit.jupiter.api.Test;

/** The practice year shows every standing, so that the pictures do. */
class PracticeYearTest {
  @Test
  void hasEveryStanding() {
    try (PracticeYear county = PracticeYear.of(PracticeYear.COUNTY)) {
      Rate rate = Rate.of(county.desk().agenda().obligations(2026, ObligationFilter.ALL));
      for (Standing standing : Standing.values()) {
        if (standing != Standing.NOT_OWED) {
          assertThat(rate.count(standing)).as("%s", standing).isPositive();
        }
      }
      assertThat(rate.percent().doubleValue()).isBetween(70.0, 99.0);
    }
  }
}
