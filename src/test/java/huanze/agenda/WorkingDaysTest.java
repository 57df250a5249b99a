package huanze.agenda;

import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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

  /** 1 January 2028 is a Saturday, 1 May a Monday, 1 October a Sunday. */
  @ParameterizedTest
  @CsvSource({
    "2027-01-01, false", // a Friday
    "2027-01-04, true",
    "2028-05-01, false",
    "2028-05-02, false",
    "2028-05-03, true", // by the notice it may be off: nobody knows yet
    "2028-10-02, false",
    "2028-10-03, false",
    "2028-10-04, true",
    "2028-06-03, false", // an ordinary Saturday
    "2026-10-08, true", // a year that is known
    "2026-10-10, true" // and whose Saturday is worked
  })
  void plansKeepOffTheHolidaysOfFixedDatesWhileTheNoticeIsMissing(String date, boolean free) {
    assertThat(WorkingDays.builtIn().forPlans().isWorkingDay(day(date))).isEqualTo(free);
  }

  @Test
  void aYearThatTheOfficeGaveIsTakenAsItIsForPlansToo() {
    WorkingYear own = new WorkingYear(2028, List.of(day("2028-05-01")), List.of());
    WorkingDays days = WorkingDays.builtIn().with(List.of(own));
    assertThat(days.forPlans().isWorkingDay(day("2028-05-02"))).isTrue();
    assertThat(WorkingDays.builtIn().forPlans().with(List.of(own)).isWorkingDay(day("2028-10-02")))
        .isTrue();
  }

  @Test
  void everyNoticeGivesTheDaysOfTheLaw() {
    // eleven until 2024, thirteen from 2025 on
    assertThat(WorkingDays.builtIn().known())
        .extracting(WorkingYear::year, WorkingYear::daysOffBesidesWeekends)
        .containsExactlyInAnyOrder(tuple(2024, 11), tuple(2025, 13), tuple(2026, 13));
  }
}
