package huanze.agenda;

import static huanze.agenda.Records.kind;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.day;
import static huanze.agenda.World.days;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading rules 2, 3, 5 and 12. */
class PeriodsAndDeadlinesTest {
  private static final String GOV = "130302.government";
  private static final String BUREAU = "130302.department";

  @ParameterizedTest
  @CsvSource({"MONTH, 12", "QUARTER, 4", "HALF_YEAR, 2", "YEAR, 1", "EVENT, 0"})
  void aRuleAsksOncePerPeriodAndEventRulesNever(Frequency frequency, int count) {
    World world = new World().county("130302").rule(Rules.m4().every(frequency));
    assertThat(world.owed(GOV, 2025)).hasSize(count);
  }

  @Test
  void aSurplusNeverPaysForAnotherPeriod() {
    World world =
        new World()
            .county("130302")
            .rule(Rules.m4())
            .record(meeting("a", "2025-03-10", GOV).form("executive"))
            .record(meeting("b", "2025-03-20", GOV).form("executive"));
    assertThat(world.one(GOV, "2025-03", "2025-06-01").counted()).isEqualTo(2);
    assertThat(world.standing(GOV, "2025-04", "2025-06-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(GOV, "2025-02", "2025-06-01")).isEqualTo(Standing.MISSED);
  }

  @Test
  void theFirstAndTheLastDayBelongToThePeriod() {
    World world =
        new World()
            .county("130302")
            .rule(Rules.m4())
            .record(meeting("a", "2024-02-29", GOV).form("executive"))
            .record(meeting("b", "2024-03-01", GOV).form("executive"));
    assertThat(world.one(GOV, "2024-02", "2024-12-31").counted()).isEqualTo(1);
    assertThat(world.one(GOV, "2024-03", "2024-12-31").counted()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-01, 10", "2025-03-02, 9", "2026-01-01, 0", "2024-06-01, 12"})
  void nothingIsOwedBeforeTheEffectiveDate(String effective, int count) {
    World world = new World().county("130302").rule(Rules.m4());
    world.effectiveFrom = day(effective);
    assertThat(world.owed(GOV, 2025)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-01, 10", "2025-03-02, 9"})
  void nothingIsOwedBeforeTheUnitsRecordingStart(String start, int count) {
    World world =
        new World()
            .unit(GOV, "government", Level.COUNTY, DateRange.ALWAYS, null, start)
            .rule(Rules.m4());
    assertThat(world.owed(GOV, 2025)).hasSize(count);
  }

  @Test
  void aRuleThatChangesInsideAPeriodAppliesFromTheNext() {
    World world =
        new World().county("130302").rule(Rules.m4().valid(days("2025-03-15", "2025-06-15")));
    assertThat(world.owed(GOV, 2025)).containsExactly("2025-04", "2025-05", "2025-06");
  }

  @Test
  void aFlagThatChangesInsideAPeriodAppliesFromTheNext() {
    World world =
        new World()
            .unit(BUREAU, "department", Level.COUNTY, DateRange.ALWAYS)
            .flag(BUREAU, "supervising", days("2025-03-02", "2025-05-01"))
            .rule(Rules.m6());
    assertThat(world.owed(BUREAU, 2025)).containsExactly("2025-04", "2025-05");
  }

  @Test
  void aUnitThatBeginsInsideAPeriodIsJudgedByTheFlagOfItsFirstDay() {
    World world =
        new World()
            .unit(BUREAU, "department", Level.COUNTY, days("2025-11-10", null))
            .flag(BUREAU, "supervising", days("2025-11-10", null))
            .rule(Rules.m6());
    assertThat(world.owed(BUREAU, 2025)).containsExactly("2025-11", "2025-12");
  }

  @Test
  void theDateThatCountsIsTheEventsAndLateTypingIsMarked() {
    World world =
        new World()
            .county("130302")
            .rule(Rules.m4())
            .record(meeting("a", "2025-03-31", GOV).form("executive").typed("2025-04-01"))
            .record(meeting("b", "2025-04-30", GOV).form("executive").typed("2025-04-30"));
    Obligation march = world.one(GOV, "2025-03", "2025-05-01");
    assertThat(march.standing()).isEqualTo(Standing.MET);
    assertThat(march.records()).extracting(Obligation.Credit::enteredLate).containsExactly(true);
    assertThat(world.one(GOV, "2025-04", "2025-05-01").records())
        .extracting(Obligation.Credit::enteredLate)
        .containsExactly(false);
  }

  @Test
  void aReportBelongsToThePeriodItIsAbout() {
    World world =
        new World()
            .unit(BUREAU, "department", Level.COUNTY, DateRange.ALWAYS)
            .rule(Rules.r2().deadline(1, 6, 30).deadline(2, 12, 31))
            .record(kind("report", "h1", "2025-06-30", BUREAU).about("2025-H1"))
            .record(kind("report", "h2", "2026-01-05", BUREAU).about("2025-H2"))
            .record(kind("report", "wrong", "2026-02-01", BUREAU).about("2026"))
            .record(kind("report", "none", "2026-02-01", BUREAU));
    assertThat(world.standing(BUREAU, "2025-H1", "2026-03-01")).isEqualTo(Standing.MET);
    Obligation second = world.one(BUREAU, "2025-H2", "2026-03-01");
    assertThat(second.standing()).isEqualTo(Standing.LATE);
    assertThat(second.counted()).isZero();
    assertThat(second.records()).extracting(Obligation.Credit::madeUp).containsExactly(true);
    assertThat(world.standing(BUREAU, "2025-H2", "2026-01-04")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(BUREAU, "2026-H1", "2026-07-01")).isEqualTo(Standing.MISSED);
  }

  @Test
  void aReportSentBeforeThePeriodEndsIsInTime() {
    World world =
        new World()
            .unit(BUREAU, "department", Level.COUNTY, DateRange.ALWAYS)
            .rule(Rules.r2())
            .record(kind("report", "h2", "2025-12-20", BUREAU).about("2025-H2"));
    assertThat(world.standing(BUREAU, "2025-H2", "2025-12-20")).isEqualTo(Standing.MET);
  }

  @ParameterizedTest
  // 31 May 2025 is the Dragon Boat Festival, a Saturday; Friday 30 May is worked, Tuesday 3 June
  // too
  @CsvSource({"KEEP, 2025-05-31", "LATER, 2025-06-03", "EARLIER, 2025-05-30"})
  void deadlinesDoNotMoveUnlessTheRuleSaysSo(Shift shift, String due) {
    World world = new World().county("130302").rule(Rules.m4().shift(shift));
    assertThat(world.one(GOV, "2025-05", "2025-06-10").due()).isEqualTo(due);
  }

  @Test
  void aMeetingAfterAnEarlyDeadlineIsLateInsideItsPeriod() {
    World world =
        new World()
            .county("130302")
            .rule(Rules.m4().deadline(3, 3, 20))
            .record(meeting("a", "2025-03-21", GOV).form("executive"));
    assertThat(world.standing(GOV, "2025-03", "2025-03-20")).isEqualTo(Standing.OPEN);
    Obligation march = world.one(GOV, "2025-03", "2025-03-21");
    assertThat(march.standing()).isEqualTo(Standing.LATE);
    assertThat(march.due()).isEqualTo("2025-03-20");
    assertThat(march.to()).isEqualTo("2025-03-31");
  }
}
