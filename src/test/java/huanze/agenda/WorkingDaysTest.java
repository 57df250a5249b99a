package huanze.agenda;

import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23, true", // an ordinary Monday
    "2026-11-22, false", // an ordinary Sunday
    "2026-10-07, false", // Wednesday of the National Day week
    "2026-10-10, true", // Saturday worked for it
    "2025-01-26, true", // Sunday worked for the Spring Festival
    "2024-12-31, true"
  })
  void theBuiltInYearsFollowTheNotices(String date, boolean worked) {
    assertThat(WorkingDays.builtIn().isWorkingDay(day(date))).isEqualTo(worked);
  }

  @Test
  void theNeighboursOfAHolidaySkipIt() {
    WorkingDays days = WorkingDays.builtIn();
    assertThat(days.nextOrSame(day("2026-10-01"))).isEqualTo("2026-10-08");
    assertThat(days.previousOrSame(day("2026-10-01"))).isEqualTo("2026-09-30");
    assertThat(days.nextOrSame(day("2026-10-10"))).isEqualTo("2026-10-10");
    assertThat(days.next(day("2026-10-10"))).isEqualTo("2026-10-12");
    assertThat(days.previous(day("2026-10-10"))).isEqualTo("2026-10-09");
  }

  @Test
  void reminderDaysAreWorkingDaysAfterTodayUpToTheDeadline() {
    WorkingDays days = WorkingDays.builtIn();
    assertThat(days.between(day("2026-09-29"), day("2026-10-10"))).isEqualTo(4);
    assertThat(days.between(day("2026-10-10"), day("2026-10-10"))).isZero();
    assertThat(days.between(day("2026-10-11"), day("2026-10-10"))).isZero();
  }

  @Test
  void aYearWithoutNoticeIsNotKnownAndHasPlainWeekends() {
    WorkingDays days = WorkingDays.builtIn();
    assertThat(days.knows(2026)).isTrue();
    assertThat(days.knows(2027)).isFalse();
    assertThat(days.isWorkingDay(day("2027-01-01"))).isTrue();
    assertThat(WorkingDays.of(Set.of(), Set.of()).isWorkingDay(day("2026-10-10"))).isFalse();
  }
}
