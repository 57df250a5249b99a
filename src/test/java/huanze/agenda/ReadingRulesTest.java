package huanze.agenda;

import static huanze.agenda.Standing.EXEMPT;
import static huanze.agenda.Standing.LATE;
import static huanze.agenda.Standing.MET;
import static huanze.agenda.Standing.MISSED;
import static huanze.agenda.Standing.OPEN;
import static huanze.agenda.Standing.UPCOMING;
import static huanze.agenda.Standing.VACANT;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.CreditException.Effect;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.rulepack.Counting;
import huanze.rulepack.Counting.Belongs;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.ObligationRule.Shift;
import huanze.rulepack.ObligationRule.Subject;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.FormerUnit;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reading rules of the regulation, one by one, worked out by hand. Everything is asked of the
 * engine and of the oracle.
 */
@SecondLane
class ReadingRulesTest {
  private static final LocalDate AFTERWARDS = LocalDate.of(2027, 1, 1);
  private static final Set<String> STANDING_COMMITTEE = Set.of("standingCommittee");
  private static final Set<String> EXECUTIVE = Set.of("executive");

  @Nested
  @DisplayName("1 Standing, the first that fits")
  class Rule1 {
    private final Office office = new Office().rules(m3());
    private final Unit city = office.unit("c.government", "government", Level.CITY);

    @Test
    void upcomingUntilThePeriodBeginsOpenUntilItEndsThenMissed() {
      assertThat(office.standing("M3", city, "2025-Q2", "2025-03-31")).isEqualTo(UPCOMING);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-04-01")).isEqualTo(OPEN);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-06-30")).isEqualTo(OPEN);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-07-01")).isEqualTo(MISSED);
    }

    @Test
    void metFromTheDayItIsHeld() {
      office.meeting("2025-05-10", EXECUTIVE, city);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-05-09")).isEqualTo(OPEN);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-05-10")).isEqualTo(MET);
      assertThat(office.standing("M3", city, "2025-Q2", "2026-05-10")).isEqualTo(MET);
    }

    @Test
    void exemptComesBeforeUpcomingOpenAndMissed() {
      office.exempt("M3", city.id(), "2025-Q2");
      for (String today : List.of("2025-01-01", "2025-05-01", "2025-12-31")) {
        assertThat(office.standing("M3", city, "2025-Q2", today)).isEqualTo(EXEMPT);
      }
    }

    @Test
    void metComesBeforeExempt() {
      office.exempt("M3", city.id(), "2025-Q2");
      office.meeting("2025-05-10", EXECUTIVE, city);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-05-09")).isEqualTo(EXEMPT);
      assertThat(office.standing("M3", city, "2025-Q2", "2025-05-10")).isEqualTo(MET);
    }

    @Test
    void vacantComesBeforeLateAndOnlyAfterTheDeadline() {
      Office posts = new Office().rules(inspection("I1", Level.CITY, Frequency.QUARTER));
      Unit party = posts.unit("c.party", "partyCommittee", Level.CITY);
      Post secretary = posts.post(party, "mainLeader", Rank.MAIN_LEADER);
      UUID somebody = posts.person("somebody");
      UUID trip = posts.trip("2025-07-15", somebody);
      posts.decide(trip, "I1", secretary.id(), "2025-Q2", Effect.MADE_UP);
      assertThat(posts.standing("I1", secretary, "2025-Q2", "2025-06-30")).isEqualTo(OPEN);
      assertThat(posts.standing("I1", secretary, "2025-Q2", "2025-07-01")).isEqualTo(VACANT);
      assertThat(posts.standing("I1", secretary, "2025-Q2", "2025-08-01")).isEqualTo(VACANT);
      posts.tenure(secretary, somebody, "2025-06-30", null);
      assertThat(posts.standing("I1", secretary, "2025-Q2", "2025-07-01")).isEqualTo(MISSED);
      assertThat(posts.standing("I1", secretary, "2025-Q2", "2025-08-01")).isEqualTo(LATE);
    }

    @Test
    void theRateIsMetOfMetLateAndMissed() {
      // Q1 met, Q2 exempt, Q3 late, Q4 missed: 1 of 3.
      UUID late = office.meeting("2025-11-05", EXECUTIVE, city);
      office.meeting("2025-01-05", EXECUTIVE, city);
      office.exempt("M3", city.id(), "2025-Q2");
      office.decide(late, "M3", city.id(), "2025-Q3", Effect.MADE_UP);
      Rate rate = Rate.of(office.all(2025, AFTERWARDS));
      assertThat(rate.judged()).isEqualTo(3);
      assertThat(rate.count(MET)).isEqualTo(1);
      assertThat(rate.count(LATE)).isEqualTo(1);
      assertThat(rate.count(MISSED)).isEqualTo(1);
      assertThat(rate.count(EXEMPT)).isEqualTo(1);
    }

    @Test
    void whatIsNotOwedIsNotThere() {
      assertThat(office.find("M1", city.id(), "2025-Q2", "2025-05-01")).isNull();
    }
  }

  @Nested
  @DisplayName("2 Periods stand alone; nothing before the effective date or the recording start")
  class Rule2 {
    @Test
    void bothEndsOfAPeriodAreInIt() {
      Office office = new Office().rules(m4());
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      office.meeting("2025-01-31", EXECUTIVE, county);
      office.meeting("2025-03-01", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-01")).isEqualTo(MET);
      assertThat(office.standing("M4", county, "2025-02")).isEqualTo(MISSED);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(MISSED);
    }

    @Test
    void aSurplusPaysForNoOtherPeriod() {
      Office office = new Office().rules(m3());
      Unit city = office.unit("c.government", "government", Level.CITY);
      office.meeting("2025-01-10", EXECUTIVE, city);
      office.meeting("2025-02-10", EXECUTIVE, city);
      office.meeting("2025-03-10", EXECUTIVE, city);
      assertThat(office.get("M3", city.id(), "2025-Q1").counted()).isEqualTo(3);
      assertThat(office.standing("M3", city, "2025-Q2")).isEqualTo(MISSED);
    }

    @Test
    void nothingIsOwedForAPeriodThatBeganBeforeTheEffectiveDate() {
      Office office = new Office().rules(m3());
      Unit city = office.unit("c.government", "government", Level.CITY);
      office.effectiveFrom = LocalDate.parse("2025-01-02");
      assertThat(office.owed("M3", city, 2025)).containsExactly("2025-Q2", "2025-Q3", "2025-Q4");
      office.effectiveFrom = LocalDate.parse("2025-01-01");
      assertThat(office.owed("M3", city, 2025)).hasSize(4);
      assertThat(office.owed("M3", city, 2024)).isEmpty();
      office.effectiveFrom = null;
      assertThat(office.owed("M3", city, 2012)).hasSize(4);
    }

    @Test
    void nothingIsOwedForAPeriodThatBeganBeforeTheUnitsRecordingStart() {
      Office office = new Office().rules(m3());
      Unit first = office.recording("a.government", "government", Level.CITY, "2025-04-01");
      Unit second = office.recording("b.government", "government", Level.CITY, "2025-04-02");
      assertThat(office.owed("M3", first, 2025)).containsExactly("2025-Q2", "2025-Q3", "2025-Q4");
      assertThat(office.owed("M3", second, 2025)).containsExactly("2025-Q3", "2025-Q4");
    }

    @Test
    void aRuleThatChangesInsideAPeriodAppliesFromTheNext() {
      ObligationRule before = with(m4(), new DateRange(null, LocalDate.parse("2025-05-14")), 1);
      ObligationRule after = with(m4(), new DateRange(LocalDate.parse("2025-05-15"), null), 2);
      Office office = new Office().rules(before, after);
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      assertThat(office.get("M4", county.id(), "2025-05").required()).isEqualTo(1);
      assertThat(office.get("M4", county.id(), "2025-06").required()).isEqualTo(2);
      assertThat(office.owed("M4", county, 2025)).hasSize(12);
    }

    @Test
    void aFlagThatChangesInsideAPeriodAppliesFromTheNext() {
      Office office = new Office().rules(m6());
      Unit begins = office.unit("c.department.a", "department", Level.CITY);
      Unit ends = office.unit("c.department.b", "department", Level.CITY);
      Unit fromTheFirst = office.unit("c.department.c", "department", Level.CITY);
      office.unit("c.department.d", "department", Level.CITY);
      office.flag(begins, "supervising", "2025-03-15", null);
      office.flag(ends, "supervising", null, "2025-03-15");
      office.flag(fromTheFirst, "supervising", "2025-03-01", null);
      assertThat(office.owed("M6", begins, 2025)).startsWith("2025-04").hasSize(9);
      assertThat(office.owed("M6", ends, 2025)).containsExactly("2025-01", "2025-02", "2025-03");
      assertThat(office.owed("M6", fromTheFirst, 2025)).startsWith("2025-03").hasSize(10);
      assertThat(office.all(2025, AFTERWARDS)).hasSize(9 + 3 + 10);
    }

    @Test
    void aDepartmentFlaggedFromItsFirstDayInsideAPeriodOwesIt() {
      Office office = new Office().rules(m6());
      Unit young = office.unit("c.department.a", "department", Level.CITY, "2025-03-10", null);
      Unit younger = office.unit("c.department.b", "department", Level.CITY, "2025-03-10", null);
      office.flag(young, "supervising", "2025-03-10", null);
      office.flag(younger, "supervising", "2025-03-11", null);
      assertThat(office.owed("M6", young, 2025)).startsWith("2025-03").hasSize(10);
      assertThat(office.owed("M6", younger, 2025)).startsWith("2025-04").hasSize(9);
    }
  }

  @Nested
  @DisplayName("3 The date that counts is the event's")
  class Rule3 {
    private final Office office = new Office().rules(m4());
    private final Unit county = office.unit("x.government", "government", Level.COUNTY);

    @Test
    void typedAfterThePeriodButDatedInsideItIsMetAndMarked() {
      office.typed("2025-03-31", "2025-04-20", EXECUTIVE, county);
      Obligation march = office.get("M4", county.id(), "2025-03");
      assertThat(march.standing()).isEqualTo(MET);
      assertThat(march.records()).singleElement().matches(Obligation.Credit::enteredLate);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(MISSED);
    }

    @Test
    void typedOnTheLastDayIsNotMarked() {
      office.typed("2025-03-03", "2025-03-31", EXECUTIVE, county);
      assertThat(office.get("M4", county.id(), "2025-03").records())
          .singleElement()
          .matches(credit -> !credit.enteredLate() && !credit.madeUp() && !credit.byHand());
    }
  }

  @Nested
  @DisplayName("4 Made up late only if a user says so")
  class Rule4 {
    private final Office office = new Office().rules(m4());
    private final Unit county = office.unit("x.government", "government", Level.COUNTY);

    @Test
    void aMeetingOfAprilMeetsAprilUnlessItIsLinkedToMarch() {
      UUID meeting = office.meeting("2025-04-10", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MISSED);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(MET);
      office.decide(meeting, "M4", county.id(), "2025-03", Effect.MADE_UP);
      Obligation march = office.get("M4", county.id(), "2025-03");
      assertThat(march.standing()).isEqualTo(LATE);
      assertThat(march.counted()).isZero();
      assertThat(march.records())
          .singleElement()
          .matches(credit -> credit.madeUp() && credit.byHand() && !credit.enteredLate());
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(MISSED);
    }

    @Test
    void madeUpForOneRuleItStillCountsForAnother() {
      office.rules(m4(), with(m4(), "M4b"));
      UUID meeting = office.meeting("2025-04-10", EXECUTIVE, county);
      office.decide(meeting, "M4", county.id(), "2025-03", Effect.MADE_UP);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(MISSED);
      assertThat(office.standing("M4b", county, "2025-04")).isEqualTo(MET);
      assertThat(office.standing("M4b", county, "2025-03")).isEqualTo(MISSED);
    }

    @Test
    void whatIsHeldInTimeCannotBeMadeUpLate() {
      UUID meeting = office.meeting("2025-03-31", EXECUTIVE, county);
      office.decide(meeting, "M4", county.id(), "2025-03", Effect.MADE_UP);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MET);
    }

    @Test
    void aPlannedMeetingMakesUpForNothingUntilItIsHeld() {
      UUID meeting = office.meeting("2025-04-10", EXECUTIVE, county);
      office.decide(meeting, "M4", county.id(), "2025-03", Effect.MADE_UP);
      assertThat(office.standing("M4", county, "2025-03", "2025-04-09")).isEqualTo(MISSED);
      assertThat(office.standing("M4", county, "2025-03", "2025-04-10")).isEqualTo(LATE);
    }

    @Test
    void oneInTimeAndOneMadeUpOfTwoIsLate() {
      office.rules(with(m4(), DateRange.ALWAYS, 2));
      office.meeting("2025-03-10", EXECUTIVE, county);
      UUID later = office.meeting("2025-04-10", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MISSED);
      office.decide(later, "M4", county.id(), "2025-03", Effect.MADE_UP);
      Obligation march = office.get("M4", county.id(), "2025-03");
      assertThat(march.standing()).isEqualTo(LATE);
      assertThat(march.counted()).isEqualTo(1);
      assertThat(march.records()).hasSize(2);
    }
  }

  @Nested
  @DisplayName("5 Reports carry their period; one data month counts once")
  class Rule5 {
    @Test
    void aReportOnTheSecondHalfSentOnTheFifthOfJanuaryIsTheSecondHalfsAndLate() {
      Office office = new Office().rules(r2());
      Unit department = office.unit("c.department", "department", Level.CITY);
      office.flag(department, "relevant", null, null);
      office.report("2026-01-05", "2025-H2", Set.of("halfYearly"), department);
      assertThat(office.standing("R2", department, "2025-H2", "2026-01-04")).isEqualTo(MISSED);
      assertThat(office.standing("R2", department, "2025-H2", "2026-01-05")).isEqualTo(LATE);
      assertThat(office.standing("R2", department, "2026-H1", "2026-07-01")).isEqualTo(MISSED);
      assertThat(office.standing("R2", department, "2025-H1", "2026-07-01")).isEqualTo(MISSED);
    }

    @Test
    void aReportSentByTheDeadlineIsOnTime() {
      Office office = new Office().rules(r2());
      Unit department = office.unit("c.department", "department", Level.CITY);
      office.flag(department, "relevant", null, null);
      office.report("2025-06-30", "2025-H1", Set.of("halfYearly"), department);
      office.report("2025-12-20", "2025-H2", Set.of("halfYearly"), department);
      assertThat(office.standing("R2", department, "2025-H1", "2025-06-30")).isEqualTo(MET);
      assertThat(office.standing("R2", department, "2025-H2", "2025-12-31")).isEqualTo(MET);
    }

    @Test
    void aMeetingOnJanuarysDataHeldInMarchIsMarchs() {
      Office office = new Office().rules(a1());
      Unit city = office.unit("c.government", "government", Level.CITY);
      UUID mayor = office.mayor(city);
      office.dispatch("2025-03-03", "2025-01", mayor, city);
      assertThat(office.standing("A1", city, "2025-02")).isEqualTo(MISSED);
      assertThat(office.standing("A1", city, "2025-03")).isEqualTo(MET);
    }

    @Test
    void oneDataMonthCountsOnce() {
      Office office = new Office().rules(b2());
      Unit group = office.unit("c.office", "leadingGroupOffice", Level.CITY);
      office.bulletin("2025-02-10", "2025-01", null, "water", group);
      office.bulletin("2025-03-10", "2025-01", null, "water", group);
      office.bulletin("2025-04-10", null, null, "water", group); // of March: the month before
      office.bulletin("2025-05-10", "2025-03", null, "water", group);
      assertThat(office.standing("B2", group, "2025-02")).isEqualTo(MET);
      assertThat(office.standing("B2", group, "2025-03")).isEqualTo(MISSED);
      assertThat(office.standing("B2", group, "2025-04")).isEqualTo(MET);
      assertThat(office.standing("B2", group, "2025-05")).isEqualTo(MISSED);
    }

    @Test
    void newspaperAndTelevisionAreMetOnTheLater() {
      Office office = new Office().rules(b1());
      Unit group = office.unit("c.office", "leadingGroupOffice", Level.CITY);
      office.bulletin("2025-02-27", "2025-01", "newspaper", "air", group);
      office.bulletin("2025-03-02", "2025-01", "television", "air", group);
      // On the last of February one outlet of two is there; on 2 March it is March's altogether.
      assertThat(office.get("B1", group.id(), "2025-02", "2025-02-28").counted()).isEqualTo(1);
      assertThat(office.standing("B1", group, "2025-02", "2025-02-28")).isEqualTo(OPEN);
      assertThat(office.get("B1", group.id(), "2025-02", "2025-03-02").counted()).isZero();
      Obligation march = office.get("B1", group.id(), "2025-03", "2025-03-02");
      assertThat(march.counted()).isEqualTo(2);
      assertThat(march.required()).isEqualTo(2);
      assertThat(march.standing()).isEqualTo(MET);
    }

    @Test
    void outletsOfTwoDataMonthsNeverAddUp() {
      Office office = new Office().rules(b1());
      Unit group = office.unit("c.office", "leadingGroupOffice", Level.CITY);
      office.bulletin("2025-02-10", "2025-01", "newspaper", "air", group);
      office.bulletin("2025-02-12", "2024-12", "television", "air", group);
      Obligation february = office.get("B1", group.id(), "2025-02");
      assertThat(february.counted()).isEqualTo(1);
      assertThat(february.standing()).isEqualTo(MISSED);
    }

    @Test
    void theSameOutletTwiceIsOneOutlet() {
      Office office = new Office().rules(b1());
      Unit group = office.unit("c.office", "leadingGroupOffice", Level.CITY);
      office.bulletin("2025-02-10", "2025-01", "newspaper", "air", group);
      office.bulletin("2025-02-12", "2025-01", "newspaper", "air", group);
      assertThat(office.get("B1", group.id(), "2025-02").counted()).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("6 Future-dated records are plans")
  class Rule6 {
    private final Office office = new Office().rules(m4());
    private final Unit county = office.unit("x.government", "government", Level.COUNTY);

    @Test
    void aPlanMeetsNothingOnItsDayUntilSomeoneConfirmsIt() {
      office.plan("2025-03-20", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-03", "2025-03-20")).isEqualTo(OPEN);
      assertThat(office.standing("M4", county, "2025-03", "2025-04-01")).isEqualTo(MISSED);
    }

    @Test
    void aConfirmedMeetingMeetsNothingBeforeItsDay() {
      office.meeting("2025-03-20", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-03", "2025-02-28")).isEqualTo(UPCOMING);
      assertThat(office.standing("M4", county, "2025-03", "2025-03-19")).isEqualTo(OPEN);
      assertThat(office.standing("M4", county, "2025-03", "2025-03-20")).isEqualTo(MET);
    }
  }

  @Nested
  @DisplayName("7 One record, many credits, never twice for one obligation")
  class Rule7 {
    @Test
    void aMeetingConvenedJointlyCountsForEachConvener() {
      Office office = new Office().rules(m4());
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      Unit zone = office.unit("z.admin", "zoneAdministration", Level.COUNTY);
      Unit guest = office.unit("y.government", "government", Level.COUNTY);
      office.meeting("2025-03-20", EXECUTIVE, county, zone);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("M4", zone, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("M4", guest, "2025-03")).isEqualTo(MISSED);
    }

    @Test
    void minutesMustShowThatEnvironmentalProtectionWasStudied() {
      Office office = new Office().rules(m4());
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      office.notStudied("2025-03-20", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MISSED);
    }

    @Test
    void theDispatchMeetingCountsAsExecutiveOnlyIfItAlsoWasOne() {
      Office office = new Office().rules(m3(), a1());
      Unit city = office.unit("c.government", "government", Level.CITY);
      UUID mayor = office.mayor(city);
      office.dispatch("2025-02-10", "2025-01", mayor, city);
      assertThat(office.standing("A1", city, "2025-02")).isEqualTo(MET);
      assertThat(office.standing("M3", city, "2025-Q1")).isEqualTo(MISSED);
      office.record(
          "meeting",
          Set.of("dispatch", "executive"),
          "2025-04-10",
          Set.of(city.id()),
          Set.of(mayor),
          "2025-03");
      assertThat(office.standing("A1", city, "2025-04")).isEqualTo(MET);
      assertThat(office.standing("M3", city, "2025-Q2")).isEqualTo(MET);
    }

    @Test
    void oneTripCountsForEveryPostAndEveryLeaderButNotThroughADelegate() {
      Office office =
          new Office()
              .rules(
                  inspection("I3", Level.COUNTY, Frequency.MONTH),
                  inspection("I5", Level.TOWNSHIP, Frequency.MONTH));
      Post head =
          office.post(
              office.unit("x.government", "government", Level.COUNTY),
              "mainLeader",
              Rank.MAIN_LEADER);
      Post secretary =
          office.post(
              office.unit("x.party", "partyCommittee", Level.COUNTY),
              "mainLeader",
              Rank.MAIN_LEADER);
      Post township =
          office.post(
              office.unit("t.party", "partyCommittee", Level.TOWNSHIP),
              "mainLeader",
              Rank.MAIN_LEADER);
      UUID both = office.person("holds two posts");
      UUID other = office.person("township secretary");
      UUID delegate = office.person("delegate");
      office.tenure(head, both, null, null);
      office.tenure(township, both, "2025-03-01", "2025-03-31");
      office.tenure(secretary, other, null, null);
      office.trip("2025-03-20", both, other);
      office.trip("2025-04-20", both);
      office.trip("2025-05-20", delegate);
      assertThat(office.standing("I3", head, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("I5", township, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("I3", secretary, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("I3", head, "2025-04")).isEqualTo(MET);
      assertThat(office.standing("I5", township, "2025-04")).isEqualTo(VACANT);
      assertThat(office.standing("I3", secretary, "2025-04")).isEqualTo(MISSED);
      assertThat(office.standing("I3", head, "2025-05")).isEqualTo(MISSED);
    }

    @Test
    void twoRecordedLeadersOfOnePostAreOneTrip() {
      Office office = new Office().rules(inspection("I3", Level.COUNTY, Frequency.MONTH));
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      Post head = office.post(county, "mainLeader", Rank.MAIN_LEADER);
      UUID leaving = office.person("leaving");
      UUID acting = office.person("acting");
      office.tenure(head, leaving, null, "2025-03-20");
      office.tenure(head, acting, "2025-03-10", null);
      office.trip("2025-03-15", leaving, acting);
      Obligation march = office.get("I3", head.id(), "2025-03");
      assertThat(march.counted()).isEqualTo(1);
      assertThat(march.records()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("8 M5 is one obligation per township and month")
  class Rule8 {
    private final Office office = new Office().rules(m5());
    private final Unit government = office.unit("t1.government", "government", Level.TOWNSHIP);
    private final Unit party = office.unit("t1.party", "partyCommittee", Level.TOWNSHIP);
    private final Unit street = office.unit("t2.office", "streetOffice", Level.TOWNSHIP);
    private final Unit committee =
        office.treatedAs("t2.committee", "workCommittee", Level.TOWNSHIP, "partyCommittee");

    @Test
    void exactlyOneAMonthWithTheGovernmentAsUnitAndThePartyCommitteeBesideIt() {
      List<Obligation> all = office.all(2025, AFTERWARDS);
      assertThat(all).hasSize(24);
      assertThat(all)
          .allSatisfy(
              each -> {
                boolean ofTownship = each.unit().equals(government.id());
                assertThat(each.jointWith()).isEqualTo((ofTownship ? party : committee).id());
                assertThat(each.post()).isNull();
              });
      assertThat(office.owed("M5", street, 2025)).hasSize(12);
    }

    @Test
    void aJointMeetingOfEitherConvenerMeetsItOnce() {
      office.meeting("2025-03-05", Set.of("joint"), party);
      office.meeting("2025-04-05", Set.of("joint"), government);
      office.meeting("2025-05-05", Set.of("joint"), government, party);
      for (String month : List.of("2025-03", "2025-04", "2025-05")) {
        assertThat(office.get("M5", government.id(), month).counted()).isEqualTo(1);
      }
      assertThat(office.standing("M5", street, "2025-03")).isEqualTo(MISSED);
    }

    @Test
    void aCommitteeMeetingOrAMayorsMeetingAloneDoesNotMeetIt() {
      office.meeting("2025-03-05", STANDING_COMMITTEE, party);
      office.meeting("2025-03-06", EXECUTIVE, government);
      assertThat(office.standing("M5", government, "2025-03")).isEqualTo(MISSED);
    }
  }

  @Nested
  @DisplayName("9 Posts and their holders")
  class Rule9 {
    private final Office office =
        new Office().rules(inspection("I5", Level.TOWNSHIP, Frequency.MONTH));
    private final Unit party = office.unit("t.party", "partyCommittee", Level.TOWNSHIP);
    private final Post secretary = office.post(party, "mainLeader", Rank.MAIN_LEADER);
    private final UUID first = office.person("first");
    private final UUID acting = office.person("acting");

    @Test
    void allHoldersAreListedWithTheirDays() {
      office.tenure(secretary, first, null, "2025-03-10");
      office.acting(secretary, acting, "2025-03-20", "2025-04-30");
      Obligation march = office.get("I5", secretary.id(), "2025-03");
      assertThat(march.standing()).isEqualTo(MISSED);
      assertThat(march.unit()).isEqualTo(party.id());
      assertThat(march.holders())
          .containsExactlyInAnyOrder(
              new Obligation.Holder(first, day("2025-03-01"), day("2025-03-10")),
              new Obligation.Holder(acting, day("2025-03-20"), day("2025-03-31")));
      assertThat(office.standing("I5", secretary, "2025-05")).isEqualTo(VACANT);
    }

    @Test
    void oneDayHeldIsEnoughToMissIt() {
      office.tenure(secretary, first, null, "2025-03-01");
      assertThat(office.standing("I5", secretary, "2025-03")).isEqualTo(MISSED);
      assertThat(office.standing("I5", secretary, "2025-04")).isEqualTo(VACANT);
    }

    @Test
    void anyHoldersTripMeetsItOnDaysOnWhichThePostWasHeld() {
      office.tenure(secretary, first, null, "2025-03-10");
      office.acting(secretary, acting, "2025-03-20", "2025-04-30");
      office.trip("2025-03-15", first); // no longer
      office.trip("2025-03-19", acting); // not yet
      assertThat(office.standing("I5", secretary, "2025-03")).isEqualTo(MISSED);
      office.trip("2025-03-20", acting);
      assertThat(office.standing("I5", secretary, "2025-03")).isEqualTo(MET);
      office.trip("2025-04-30", acting);
      assertThat(office.standing("I5", secretary, "2025-04")).isEqualTo(MET);
    }

    @Test
    void aTenureLeftOpenEndsWithItsUnit() {
      Unit old = office.unit("a.party", "partyCommittee", Level.TOWNSHIP, null, "2025-03-31");
      Unit merged = office.unit("b.party", "partyCommittee", Level.TOWNSHIP, "2025-04-01", null);
      office.succeed(old, merged);
      Post before = office.post(old, "mainLeader", Rank.MAIN_LEADER);
      Post after = office.post(merged, "mainLeader", Rank.MAIN_LEADER);
      office.tenure(before, first, null, null); // nobody typed that it ended
      office.trip("2025-05-05", first);
      assertThat(office.standing("I5", after, "2025-05")).isEqualTo(VACANT);
    }

    @Test
    void onlyTheRankAskedForOwes() {
      office.post(party, "deputy", Rank.LEADER_IN_CHARGE);
      assertThat(office.all(2025, AFTERWARDS)).hasSize(12);
    }
  }

  @Nested
  @DisplayName("10 Units that begin or end")
  class Rule10 {
    private final Office office = new Office().rules(m5());

    private Unit township(String code, @Nullable String from, @Nullable String to) {
      return office.unit(code + ".government", "government", Level.TOWNSHIP, from, to);
    }

    @Test
    void aTownshipThatBeganOn17February2025OwesNothingForFebruary() {
      // 17 to 28 February: 12 of 28 days. 15 to 28: 14 of 28.
      assertThat(office.owed("M5", township("a", "2025-02-17", null), 2025))
          .startsWith("2025-03")
          .hasSize(10);
      assertThat(office.owed("M5", township("b", "2025-02-15", null), 2025))
          .startsWith("2025-02")
          .hasSize(11);
      assertThat(office.owed("M5", township("c", "2025-02-16", null), 2025)).startsWith("2025-03");
    }

    @Test
    void februaryOfALeapYearHasTwentyNineDays() {
      // 15 to 29 February 2024: 15 of 29, twice 30. 16 to 29: 14, twice 28.
      assertThat(office.owed("M5", township("a", "2024-02-15", null), 2024)).startsWith("2024-02");
      assertThat(office.owed("M5", township("b", "2024-02-16", null), 2024)).startsWith("2024-03");
    }

    @Test
    void aTownshipThatEndedOn15MarchOwesNothingForMarch() {
      // 15 of 31 days, twice 30; 16 of 31, twice 32.
      assertThat(office.owed("M5", township("a", null, "2025-03-15"), 2025))
          .containsExactly("2025-01", "2025-02");
      assertThat(office.owed("M5", township("b", null, "2025-03-16"), 2025))
          .containsExactly("2025-01", "2025-02", "2025-03");
    }

    @Test
    void halfOfAYear() {
      // 2 July to 31 December: 183 days, twice 366. 3 July: 182, twice 364.
      office.rules(r1());
      assertThat(office.owed("R1", township("a", "2025-07-02", null), 2025)).hasSize(1);
      assertThat(office.owed("R1", township("b", "2025-07-03", null), 2025)).isEmpty();
      assertThat(office.owed("R1", township("c", "2024-07-02", null), 2024)).hasSize(1);
      assertThat(office.owed("R1", township("d", "2024-07-03", null), 2024)).isEmpty();
    }

    @Test
    void aMergerLeavesNoPeriodUnowedAndInheritsTheRecords() {
      Unit first = township("a", null, "2025-03-30");
      Unit second = township("b", null, "2025-03-30");
      Unit merged = township("c", "2025-03-31", null);
      office.succeed(first, merged);
      office.succeed(second, merged);
      office.meeting("2025-03-05", Set.of("joint"), second);
      office.meeting("2025-02-05", Set.of("joint"), first);
      assertThat(office.owed("M5", first, 2025)).containsExactly("2025-01", "2025-02");
      assertThat(office.owed("M5", second, 2025)).containsExactly("2025-01", "2025-02");
      assertThat(office.owed("M5", merged, 2025)).startsWith("2025-03").hasSize(10);
      assertThat(office.standing("M5", merged, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("M5", first, "2025-02")).isEqualTo(MET);
      assertThat(office.standing("M5", second, "2025-02")).isEqualTo(MISSED);
    }

    @Test
    void aChainWithinOneMonthIsOwedByTheLastAlone() {
      Unit first = township("a", null, "2025-01-10");
      Unit second = township("b", "2025-01-11", "2025-01-20");
      Unit third = township("c", "2025-01-21", null);
      office.succeed(first, second);
      office.succeed(second, third);
      office.meeting("2025-01-04", Set.of("joint"), first);
      assertThat(office.owed("M5", first, 2025)).isEmpty();
      assertThat(office.owed("M5", second, 2025)).isEmpty();
      assertThat(office.owed("M5", third, 2025)).hasSize(12);
      assertThat(office.standing("M5", third, "2025-01")).isEqualTo(MET);
    }

    @Test
    void aSplitIsOwedByBothAndOneOldRecordMeetsBoth() {
      Unit old = township("a", null, "2025-03-25");
      Unit north = township("b", "2025-03-26", null);
      Unit south = township("c", "2025-03-26", null);
      office.succeed(old, north);
      office.succeed(old, south);
      office.meeting("2025-03-04", Set.of("joint"), old);
      assertThat(office.owed("M5", old, 2025)).containsExactly("2025-01", "2025-02");
      assertThat(office.standing("M5", north, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("M5", south, "2025-03")).isEqualTo(MET);
    }

    @Test
    void aSuccessorThatBeginsOnlyInTheNextPeriodTakesNothingOver() {
      Unit old = township("a", null, "2025-03-20");
      Unit next = township("b", "2025-04-17", null);
      office.succeed(old, next);
      assertThat(office.owed("M5", old, 2025)).containsExactly("2025-01", "2025-02", "2025-03");
      assertThat(office.owed("M5", next, 2025)).startsWith("2025-05"); // 14 of 30 days in April
    }

    @Test
    void anEndOnTheLastDayOfAMonthIsOwedByTheOldUnit() {
      Unit old = township("a", null, "2025-03-31");
      Unit next = township("b", "2025-04-01", null);
      office.succeed(old, next);
      assertThat(office.owed("M5", old, 2025)).hasSize(3);
      assertThat(office.owed("M5", next, 2025)).startsWith("2025-04").hasSize(9);
    }

    @Test
    void holdersAndTripsOfThePredecessorsPostAreInherited() {
      Office posts = new Office().rules(inspection("I5", Level.TOWNSHIP, Frequency.MONTH));
      Unit old = posts.unit("a.party", "partyCommittee", Level.TOWNSHIP, null, "2025-03-20");
      Unit merged = posts.unit("b.party", "partyCommittee", Level.TOWNSHIP, "2025-03-21", null);
      posts.succeed(old, merged);
      Post before = posts.post(old, "mainLeader", Rank.MAIN_LEADER);
      Post after = posts.post(merged, "mainLeader", Rank.MAIN_LEADER);
      UUID secretary = posts.person("secretary");
      posts.tenure(before, secretary, null, "2025-03-20");
      posts.trip("2025-03-06", secretary);
      assertThat(posts.find("I5", before.id(), "2025-03", "2025-05-01")).isNull();
      Obligation march = posts.get("I5", after.id(), "2025-03");
      assertThat(march.standing()).isEqualTo(MET);
      assertThat(march.holders())
          .containsExactly(new Obligation.Holder(secretary, day("2025-03-01"), day("2025-03-20")));
      assertThat(posts.standing("I5", after, "2025-04")).isEqualTo(VACANT);
    }
  }

  @Nested
  @DisplayName("11 Zones stand as counties; parks as townships")
  class Rule11 {
    @Test
    void zonesOweTheMeetingsOfCountiesButNoReportToACongress() {
      Office office = new Office().rules(m4(), r3());
      Unit zone = office.treatedAs("z.admin", "zoneAdministration", Level.COUNTY, "government");
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      assertThat(office.owed("M4", zone, 2025)).hasSize(12);
      assertThat(office.owed("R3", zone, 2025)).isEmpty();
      assertThat(office.owed("R3", county, 2025)).hasSize(1);
    }

    @Test
    void aParksOwnDecisionMeetingMeetsM5AndATownshipsDoesNot() {
      Office office = new Office().rules(m5());
      Unit park = office.treatedAs("p.park", "park", Level.TOWNSHIP, "government");
      Unit township = office.unit("t.government", "government", Level.TOWNSHIP);
      office.meeting("2025-03-05", Set.of("decision"), park, township);
      office.meeting("2025-04-05", Set.of("joint"), park, township);
      assertThat(office.standing("M5", park, "2025-03")).isEqualTo(MET);
      assertThat(office.get("M5", park.id(), "2025-03").jointWith()).isNull();
      assertThat(office.standing("M5", township, "2025-03")).isEqualTo(MISSED);
      assertThat(office.standing("M5", park, "2025-04")).isEqualTo(MET);
      assertThat(office.standing("M5", township, "2025-04")).isEqualTo(MET);
    }
  }

  @Nested
  @DisplayName("12 Deadlines do not move unless the rule says so")
  class Rule12 {
    // 31 May 2025 is a Saturday and the first of three days of 端午: 3 June is the next working
    // day, Friday 30 May the last before. 28 September 2025 is a Sunday worked for 国庆.
    private final WorkingDays days =
        WorkingDays.of(Set.of(day("2025-06-02")), Set.of(day("2025-09-28")));

    @Test
    void workingDays() {
      assertThat(days.isWorkingDay(day("2025-05-30"))).isTrue();
      assertThat(days.isWorkingDay(day("2025-05-31"))).isFalse();
      assertThat(days.isWorkingDay(day("2025-06-01"))).isFalse();
      assertThat(days.isWorkingDay(day("2025-06-02"))).isFalse();
      assertThat(days.isWorkingDay(day("2025-06-03"))).isTrue();
      assertThat(days.isWorkingDay(day("2025-09-28"))).isTrue();
    }

    @Test
    void keepLaterEarlier() {
      assertThat(due(with(m4(), Shift.KEEP, Map.of()), "2025-05")).isEqualTo("2025-05-31");
      assertThat(due(with(m4(), Shift.LATER, Map.of()), "2025-05")).isEqualTo("2025-06-03");
      assertThat(due(with(m4(), Shift.EARLIER, Map.of()), "2025-05")).isEqualTo("2025-05-30");
      Map<Integer, MonthDay> worked = Map.of(9, MonthDay.of(9, 28));
      assertThat(due(with(m4(), Shift.LATER, worked), "2025-09")).isEqualTo("2025-09-28");
      assertThat(due(with(m4(), Shift.EARLIER, worked), "2025-09")).isEqualTo("2025-09-28");
      assertThat(due(with(m4(), Shift.LATER, worked), "2025-10")).isEqualTo("2025-10-31");
    }

    private String due(ObligationRule rule, String period) {
      Office office = new Office().rules(rule);
      office.days = days;
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      return office.get("M4", county.id(), period).due().toString();
    }

    @Test
    void laterMovesADeadlineNotThePeriod() {
      Office office = new Office().rules(with(m4(), Shift.LATER, Map.of()));
      office.days = days;
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      office.meeting("2025-06-02", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-05", "2025-06-03")).isEqualTo(OPEN);
      assertThat(office.standing("M4", county, "2025-05", "2025-06-04")).isEqualTo(MISSED);
      assertThat(office.standing("M4", county, "2025-06", "2025-06-04")).isEqualTo(MET);
    }

    @Test
    void aReportByAMovedDeadlineIsOnTime() {
      Map<Integer, MonthDay> may = Map.of(1, MonthDay.of(5, 31));
      Office office = new Office().rules(with(r2(), Shift.LATER, may));
      office.days = days;
      Unit department = office.unit("c.department", "department", Level.CITY);
      Unit slower = office.unit("c.department.b", "department", Level.CITY);
      office.flag(department, "relevant", null, null);
      office.flag(slower, "relevant", null, null);
      office.report("2025-06-03", "2025-H1", Set.of("halfYearly"), department);
      office.report("2025-06-04", "2025-H1", Set.of("halfYearly"), slower);
      assertThat(office.standing("R2", department, "2025-H1")).isEqualTo(MET);
      assertThat(office.standing("R2", slower, "2025-H1")).isEqualTo(LATE);
    }

    @Test
    void heldInsideThePeriodButAfterAnEarlierDeadlineIsLate() {
      Office office = new Office().rules(with(m4(), Shift.EARLIER, Map.of()));
      office.days = days;
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      office.meeting("2025-05-31", EXECUTIVE, county);
      assertThat(office.standing("M4", county, "2025-05", "2025-05-30")).isEqualTo(OPEN);
      assertThat(office.standing("M4", county, "2025-05", "2025-05-31")).isEqualTo(LATE);
      assertThat(office.get("M4", county.id(), "2025-05").counted()).isZero();
    }
  }

  @Nested
  @DisplayName("13 Exemption: visible, never counted as met")
  class Rule13 {
    @Test
    void itIsForOneRuleOneSubjectAndOnePeriod() {
      Office office = new Office().rules(m4(), with(m4(), "M4b"));
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      Unit other = office.unit("y.government", "government", Level.COUNTY);
      office.exempt("M4", county.id(), "2025-03");
      Obligation march = office.get("M4", county.id(), "2025-03");
      assertThat(march.standing()).isEqualTo(EXEMPT);
      assertThat(march.counted()).isZero();
      assertThat(march.required()).isEqualTo(1);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(MISSED);
      assertThat(office.standing("M4b", county, "2025-03")).isEqualTo(MISSED);
      assertThat(office.standing("M4", other, "2025-03")).isEqualTo(MISSED);
    }
  }

  @Nested
  @DisplayName("14 A1 is met when held and chaired by a leader of the city government")
  class Rule14 {
    private final Office office = new Office().rules(a1());
    private final Unit city = office.unit("c.government", "government", Level.CITY);
    private final UUID mayor = office.mayor(city);

    @Test
    void byTheMayorOrTheViceMayor() {
      UUID vice = office.person("vice-mayor");
      office.tenure(office.post(city, "vice", Rank.LEADER_IN_CHARGE), vice, null, "2025-03-15");
      office.dispatch("2025-02-10", "2025-01", mayor, city);
      office.dispatch("2025-03-10", "2025-02", vice, city);
      office.dispatch("2025-04-10", "2025-03", vice, city);
      assertThat(office.standing("A1", city, "2025-02")).isEqualTo(MET);
      assertThat(office.standing("A1", city, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("A1", city, "2025-04")).isEqualTo(MISSED);
    }

    @Test
    void notByAHeadOfDepartmentOrACountysHead() {
      Unit department = office.unit("c.department", "department", Level.CITY);
      Unit county = office.unit("x.government", "government", Level.COUNTY);
      UUID head = office.person("head");
      UUID ofCounty = office.person("county head");
      office.tenure(office.post(department, "head", Rank.HEAD), head, null, null);
      office.tenure(office.post(county, "mainLeader", Rank.MAIN_LEADER), ofCounty, null, null);
      office.dispatch("2025-02-10", "2025-01", head, city);
      office.dispatch("2025-03-10", "2025-02", ofCounty, city);
      assertThat(office.standing("A1", city, "2025-02")).isEqualTo(MISSED);
      assertThat(office.standing("A1", city, "2025-03")).isEqualTo(MISSED);
    }
  }

  @Nested
  @DisplayName("Art. 18: a check of each unit given targets")
  class Targets {
    private final Office office = new Office().rules(t1());
    private final Unit county = office.unit("x.government", "government", Level.COUNTY);

    @Test
    void oneForEachAndNoneTwice() {
      Unit first = office.below(county, "t1.government");
      Unit second = office.below(county, "t2.government");
      Unit third = office.below(county, "t3.government");
      office.flag(first, "targets", null, null);
      office.flag(second, "targets", null, null);
      office.flag(third, "targets", "2025-01-02", null);
      office.check("2025-07-01", "2025", first, county);
      office.check("2025-07-02", "2025", first, county);
      office.check("2025-07-03", "2025", third, county);
      Obligation year = office.get("T1", county.id(), "2025");
      assertThat(year.required()).isEqualTo(2);
      assertThat(year.counted()).isEqualTo(1);
      assertThat(year.standing()).isEqualTo(MISSED);
      office.check("2025-12-31", "2025", second, county);
      assertThat(office.get("T1", county.id(), "2025").standing()).isEqualTo(MET);
      assertThat(office.get("T1", county.id(), "2026").required()).isEqualTo(3);
    }

    /** Reading rule 2: a change inside a period applies from the next. */
    @Test
    void aTownshipThatMovesStaysWithItsCountyUntilTheYearEnds() {
      Unit next = office.unit("y.government", "government", Level.COUNTY);
      Unit town = office.below(next, "t1.government");
      office.flag(town, "targets", null, null);
      office.formerlyUnder(town, county, "2025-06-30");
      assertThat(office.required("T1", county, "2025")).isEqualTo(1);
      assertThat(office.owed("T1", next, 2025)).isEmpty();
      assertThat(office.owed("T1", county, 2026)).isEmpty();
      assertThat(office.required("T1", next, "2026")).isEqualTo(1);
      office.check("2025-12-20", "2025", town, next);
      assertThat(office.standing("T1", county, "2025")).isEqualTo(MISSED);
      office.check("2025-12-21", "2025", town, county);
      assertThat(office.standing("T1", county, "2025")).isEqualTo(MET);
    }

    @ParameterizedTest
    // moved on 1 January: from then on the new county's; a day later only from the next year
    @CsvSource({"2024-12-31, false", "2025-01-01, true"})
    void aMoveOnTheFirstDayIsNotInsideTheYear(String lastDayBefore, boolean old) {
      Unit next = office.unit("y.government", "government", Level.COUNTY);
      Unit town = office.below(next, "t1.government");
      office.flag(town, "targets", null, null);
      office.formerlyUnder(town, county, lastDayBefore);
      assertThat(office.owed("T1", old ? county : next, 2025)).hasSize(1);
      assertThat(office.owed("T1", old ? next : county, 2025)).isEmpty();
    }

    /** Reading rule 10: the successor inherits the days of the county that ended in the year. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aCountyThatEndsIsCarriedOnAndChecksTheTownshipsItTakesOver(boolean moved) {
      Unit old = office.unit("o.government", "government", Level.COUNTY, null, "2025-06-30");
      Unit carrying = office.unit("n.government", "government", Level.COUNTY, "2025-07-01", null);
      office.succeed(old, carrying);
      Unit town = office.below(moved ? carrying : old, "t1.government");
      office.flag(town, "targets", null, null);
      if (moved) {
        office.formerlyUnder(town, old, "2025-06-30");
      }
      assertThat(office.owed("T1", old, 2025)).isEmpty();
      assertThat(office.required("T1", carrying, "2025")).isEqualTo(1);
      assertThat(office.required("T1", old, "2024")).isEqualTo(1);
      assertThat(office.required("T1", carrying, "2026")).isEqualTo(1);
    }

    /** Split in two: each part checks the townships that came to it, none twice. */
    @Test
    void ofACountyThatIsSplitEachPartChecksItsOwnTownships() {
      Unit old = office.unit("o.government", "government", Level.COUNTY, null, "2025-06-30");
      Unit east = office.unit("e.government", "government", Level.COUNTY, "2025-07-01", null);
      Unit west = office.unit("w.government", "government", Level.COUNTY, "2025-07-01", null);
      office.succeed(old, east);
      office.succeed(old, west);
      for (String code : List.of("t1.government", "t2.government", "t3.government")) {
        Unit town = office.below(code.startsWith("t1") ? east : west, code);
        office.flag(town, "targets", null, null);
        office.formerlyUnder(town, old, "2025-06-30");
      }
      assertThat(office.required("T1", east, "2025")).isEqualTo(1);
      assertThat(office.required("T1", west, "2025")).isEqualTo(2);
      assertThat(office.required("T1", old, "2024")).isEqualTo(3);
    }

    @Test
    void whoGaveNoTargetsOwesNoCheck() {
      office.below(county, "t1.government");
      assertThat(office.owed("T1", county, 2025)).isEmpty();
    }
  }

  @Nested
  @DisplayName("Exceptions a person made")
  class Exceptions {
    private final Office office = new Office().rules(m4());
    private final Unit county = office.unit("x.government", "government", Level.COUNTY);

    @Test
    void doesNotCount() {
      UUID meeting = office.meeting("2025-03-05", EXECUTIVE, county);
      office.decide(meeting, "M4", county.id(), "2025-03", Effect.DOES_NOT_COUNT);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MISSED);
    }

    @Test
    void alsoCountsInTimeOrLateByItsDay() {
      UUID early = office.meeting("2025-03-05", Set.of("special"), county);
      UUID after = office.meeting("2025-05-05", Set.of("special"), county);
      office.decide(early, "M4", county.id(), "2025-03", Effect.ALSO_COUNTS);
      office.decide(after, "M4", county.id(), "2025-04", Effect.ALSO_COUNTS);
      assertThat(office.standing("M4", county, "2025-03")).isEqualTo(MET);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(LATE);
      assertThat(office.standing("M4", county, "2025-05")).isEqualTo(MISSED);
    }

    @Test
    void whatMakesUpForAMissedPeriodCountsForNoOther() {
      UUID meeting = office.meeting("2025-09-05", EXECUTIVE, county);
      office.decide(meeting, "M4", county.id(), "2025-04", Effect.MADE_UP);
      office.decide(meeting, "M4", county.id(), "2025-09", Effect.ALSO_COUNTS);
      office.decide(meeting, "M4", county.id(), "2025-05", Effect.ALSO_COUNTS);
      assertThat(office.standing("M4", county, "2025-04")).isEqualTo(LATE);
      assertThat(office.standing("M4", county, "2025-05")).isEqualTo(MISSED);
      assertThat(office.standing("M4", county, "2025-09")).isEqualTo(MISSED);
    }

    @Test
    void whatAlreadyCountsDoesNotCountTwice() {
      office.rules(with(m4(), DateRange.ALWAYS, 2));
      UUID meeting = office.meeting("2025-03-05", EXECUTIVE, county);
      office.decide(meeting, "M4", county.id(), "2025-03", Effect.ALSO_COUNTS);
      assertThat(office.get("M4", county.id(), "2025-03").counted()).isEqualTo(1);
    }
  }

  // --------------------------------------------------------------------- the rules of chapter 3

  private static ObligationRule m3() {
    return meetings("M3", Set.of("government"), Level.CITY, null, EXECUTIVE, Frequency.QUARTER);
  }

  private static ObligationRule m4() {
    return meetings(
        "M4",
        Set.of("government", "zoneAdministration"),
        Level.COUNTY,
        null,
        EXECUTIVE,
        Frequency.MONTH);
  }

  private static ObligationRule m6() {
    return meetings(
        "M6", Set.of("department"), Level.CITY, "supervising", Set.of("decision"), Frequency.MONTH);
  }

  private static ObligationRule meetings(
      String id,
      Set<String> kinds,
      Level level,
      @Nullable String flag,
      Set<String> forms,
      Frequency frequency) {
    return rule(
        id,
        Set.of(Subject.UNIT),
        new Selector(kinds, Set.of(level), flag, Set.of()),
        null,
        new Counting("meeting", forms, true, null, Set.of(), Belongs.HELD),
        frequency,
        1,
        false,
        Map.of());
  }

  private static ObligationRule m5() {
    return rule(
        "M5",
        Set.of(Subject.JOINT),
        new Selector(
            Set.of("government", "streetOffice", "park"), Set.of(Level.TOWNSHIP), null, Set.of()),
        "partyCommittee",
        new Counting("meeting", Set.of("joint"), true, null, Set.of(), Belongs.HELD),
        Frequency.MONTH,
        1,
        false,
        Map.of("park", List.of("decision")));
  }

  private static ObligationRule inspection(String id, Level level, Frequency frequency) {
    return rule(
        id,
        Set.of(Subject.POST),
        new Selector(
            Set.of("government", "partyCommittee", "zoneAdministration", "zoneCommittee"),
            Set.of(level),
            null,
            Set.of(Rank.MAIN_LEADER)),
        null,
        new Counting("inspection", Set.of("research", "led"), false, null, Set.of(), Belongs.HELD),
        frequency,
        1,
        false,
        Map.of());
  }

  private static ObligationRule a1() {
    Selector leaders =
        new Selector(
            Set.of("government"),
            Set.of(Level.CITY),
            null,
            Set.of(Rank.MAIN_LEADER, Rank.LEADER_IN_CHARGE, Rank.MEMBER));
    return rule(
        "A1",
        Set.of(Subject.UNIT),
        new Selector(Set.of("government"), Set.of(Level.CITY), null, Set.of()),
        null,
        new Counting(
            "meeting",
            Set.of("dispatch"),
            false,
            leaders,
            Set.of(),
            Belongs.HELD_ONCE_PER_DATA_MONTH),
        Frequency.MONTH,
        1,
        false,
        Map.of());
  }

  private static ObligationRule b1() {
    return bulletins("B1", "air", Set.of("newspaper", "television"), 2);
  }

  private static ObligationRule b2() {
    return bulletins("B2", "water", Set.of(), 1);
  }

  private static ObligationRule bulletins(
      String id, String form, Set<String> channels, int required) {
    return rule(
        id,
        Set.of(Subject.UNIT),
        new Selector(Set.of("leadingGroupOffice"), Set.of(Level.CITY), null, Set.of()),
        null,
        new Counting(
            "bulletin", Set.of(form), false, null, channels, Belongs.HELD_ONCE_PER_DATA_MONTH),
        Frequency.MONTH,
        required,
        false,
        Map.of());
  }

  private static ObligationRule r1() {
    return reports(
        "R1", Set.of("government", "partyCommittee"), Set.of(), null, "yearly", Frequency.YEAR);
  }

  private static ObligationRule r2() {
    return reports(
        "R2", Set.of("department"), Set.of(), "relevant", "halfYearly", Frequency.HALF_YEAR);
  }

  private static ObligationRule r3() {
    return reports(
        "R3",
        Set.of("government"),
        Set.of(Level.CITY, Level.COUNTY),
        null,
        "congress",
        Frequency.YEAR);
  }

  private static ObligationRule reports(
      String id,
      Set<String> kinds,
      Set<Level> levels,
      @Nullable String flag,
      String form,
      Frequency frequency) {
    return rule(
        id,
        Set.of(Subject.UNIT),
        new Selector(kinds, levels, flag, Set.of()),
        null,
        new Counting("report", Set.of(form), false, null, Set.of(), Belongs.ABOUT),
        frequency,
        1,
        false,
        Map.of());
  }

  private static ObligationRule t1() {
    return rule(
        "T1",
        Set.of(Subject.UNIT),
        new Selector(Set.of("government"), Set.of(Level.COUNTY), null, Set.of()),
        null,
        new Counting("check", Set.of("halfYearTracking"), false, null, Set.of(), Belongs.ABOUT),
        Frequency.YEAR,
        1,
        true,
        Map.of());
  }

  private static ObligationRule rule(
      String id,
      Set<Subject> subjects,
      Selector who,
      @Nullable String jointWith,
      Counting counts,
      Frequency frequency,
      int required,
      boolean perTarget,
      Map<String, List<String>> alsoForms) {
    return new ObligationRule(
        id,
        10,
        id,
        subjects,
        who,
        jointWith,
        counts,
        frequency,
        required,
        perTarget,
        false,
        Map.of(),
        Shift.KEEP,
        alsoForms,
        DateRange.ALWAYS,
        false,
        null);
  }

  private static ObligationRule with(ObligationRule rule, DateRange validity, int required) {
    return copy(rule, rule.id(), required, rule.deadlines(), rule.shift(), validity);
  }

  private static ObligationRule with(
      ObligationRule rule, Shift shift, Map<Integer, MonthDay> deadlines) {
    return copy(rule, rule.id(), rule.required(), deadlines, shift, rule.validity());
  }

  private static ObligationRule with(ObligationRule rule, String id) {
    return copy(rule, id, rule.required(), rule.deadlines(), rule.shift(), rule.validity());
  }

  private static ObligationRule copy(
      ObligationRule rule,
      String id,
      int required,
      Map<Integer, MonthDay> deadlines,
      Shift shift,
      DateRange validity) {
    return new ObligationRule(
        id,
        rule.article(),
        rule.title(),
        rule.subjects(),
        rule.who(),
        rule.jointWith(),
        rule.counts(),
        rule.frequency(),
        required,
        rule.perTarget(),
        rule.perHolder(),
        deadlines,
        shift,
        rule.alsoForms(),
        validity,
        rule.unconfirmed(),
        rule.note());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  // ------------------------------------------------------------------------- a small office

  private static final class Office {
    private final List<ObligationRule> rules = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<FormerUnit> formers = new ArrayList<>();
    private final List<UnitFlag> flags = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<CountedRecord> records = new ArrayList<>();
    private final List<CreditException> exceptions = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private WorkingDays days = WorkingDays.of(Set.of(), Set.of());
    private @Nullable LocalDate effectiveFrom;
    private int ids;

    Office rules(ObligationRule... wanted) {
      rules.clear();
      rules.addAll(List.of(wanted));
      return this;
    }

    private UUID id() {
      return Ids.named("id " + ++ids);
    }

    Unit unit(String code, String kind, Level level) {
      return unit(code, kind, level, null, null);
    }

    Unit unit(String code, String kind, Level level, @Nullable String from, @Nullable String to) {
      return add(code, kind, level, null, null, range(from, to), null);
    }

    Unit recording(String code, String kind, Level level, String from) {
      return add(code, kind, level, null, null, DateRange.ALWAYS, day(from));
    }

    Unit treatedAs(String code, String kind, Level level, String as) {
      return add(code, kind, level, as, null, DateRange.ALWAYS, null);
    }

    Unit below(Unit superior, String code) {
      return add(code, "government", Level.TOWNSHIP, null, superior.id(), DateRange.ALWAYS, null);
    }

    private Unit add(
        String code,
        String kind,
        Level level,
        @Nullable String treatedAs,
        @Nullable UUID parent,
        DateRange existence,
        @Nullable LocalDate recordingFrom) {
      String region = code.substring(0, code.indexOf('.'));
      Unit unit =
          new Unit(
              id(), code, code, kind, level, treatedAs, region, parent, existence, recordingFrom);
      units.add(unit);
      return unit;
    }

    private static DateRange range(@Nullable String from, @Nullable String to) {
      return new DateRange(from == null ? null : day(from), to == null ? null : day(to));
    }

    void flag(Unit unit, String flag, @Nullable String from, @Nullable String to) {
      flags.add(new UnitFlag(id(), unit.id(), flag, range(from, to)));
    }

    void formerlyUnder(Unit unit, Unit superior, String until) {
      formers.add(new FormerUnit(id(), unit.id(), unit.name(), superior.id(), day(until)));
    }

    int required(String rule, Unit unit, String period) {
      return get(rule, unit.id(), period).required();
    }

    void succeed(Unit predecessor, Unit successor) {
      successions.add(new Succession(id(), predecessor.id(), successor.id()));
    }

    Post post(Unit unit, String key, Rank rank) {
      String code = unit.code() + "." + key;
      Post post = new Post(id(), unit.id(), key, code, code, rank, DateRange.ALWAYS);
      posts.add(post);
      return post;
    }

    UUID person(String name) {
      return Ids.named(name);
    }

    UUID mayor(Unit city) {
      UUID mayor = person("mayor");
      tenure(post(city, "mainLeader", Rank.MAIN_LEADER), mayor, null, null);
      return mayor;
    }

    void tenure(Post post, UUID person, @Nullable String from, @Nullable String to) {
      tenures.add(new Tenure(id(), post.id(), person, range(from, to), false, null));
    }

    void acting(Post post, UUID person, String from, String to) {
      tenures.add(new Tenure(id(), post.id(), person, range(from, to), true, null));
    }

    UUID meeting(String held, Set<String> forms, Unit... organs) {
      return typed(held, held, forms, organs);
    }

    UUID typed(String held, String entered, Set<String> forms, Unit... organs) {
      return add("meeting", forms, held, entered, true, true, ids(organs), Set.of(), null, null);
    }

    void plan(String held, Set<String> forms, Unit... organs) {
      add("meeting", forms, held, "2025-01-01", false, true, ids(organs), Set.of(), null, null);
    }

    void notStudied(String held, Set<String> forms, Unit... organs) {
      add("meeting", forms, held, held, true, false, ids(organs), Set.of(), null, null);
    }

    void dispatch(String held, String data, UUID chair, Unit organ) {
      record("meeting", Set.of("dispatch"), held, Set.of(organ.id()), Set.of(chair), data);
    }

    UUID trip(String made, UUID... leaders) {
      return record("inspection", Set.of("research"), made, Set.of(), Set.of(leaders), null);
    }

    void report(String sent, String about, Set<String> forms, Unit organ) {
      record("report", forms, sent, Set.of(organ.id()), Set.of(), about);
    }

    void bulletin(
        String published,
        @Nullable String data,
        @Nullable String channel,
        String form,
        Unit organ) {
      records.add(
          new CountedRecord(
              id(),
              "bulletin",
              Set.of(form),
              day(published),
              day(published),
              true,
              false,
              Set.of(organ.id()),
              Set.of(),
              channel,
              data == null ? null : Period.parse(data),
              null));
    }

    void check(String made, String about, Unit target, Unit organ) {
      add(
          "check",
          Set.of("halfYearTracking"),
          made,
          made,
          true,
          false,
          Set.of(organ.id()),
          Set.of(),
          about,
          target.id());
    }

    UUID record(
        String kind,
        Set<String> forms,
        String day,
        Set<UUID> organs,
        Set<UUID> leaders,
        @Nullable String about) {
      return add(kind, forms, day, day, true, true, organs, leaders, about, null);
    }

    private UUID add(
        String kind,
        Set<String> forms,
        String day,
        String entered,
        boolean confirmed,
        boolean studied,
        Set<UUID> organs,
        Set<UUID> leaders,
        @Nullable String about,
        @Nullable UUID target) {
      UUID id = id();
      records.add(
          new CountedRecord(
              id,
              kind,
              forms,
              day(day),
              day(entered),
              confirmed,
              studied,
              organs,
              leaders,
              null,
              about == null ? null : Period.parse(about),
              target));
      return id;
    }

    private static Set<UUID> ids(Unit... organs) {
      Set<UUID> ids = new HashSet<>();
      for (Unit organ : organs) {
        ids.add(organ.id());
      }
      return ids;
    }

    void decide(UUID record, String rule, UUID subject, String period, Effect effect) {
      exceptions.add(
          new CreditException(id(), record, rule, subject, Period.parse(period), effect, "reason"));
    }

    void exempt(String rule, UUID subject, String period) {
      exemptions.add(new Exemption(id(), rule, subject, Period.parse(period), "reason", "name"));
    }

    private AgendaFacts facts() {
      return new AgendaFacts(
          List.copyOf(rules),
          List.copyOf(units),
          List.copyOf(formers),
          List.copyOf(flags),
          List.copyOf(successions),
          List.copyOf(posts),
          List.copyOf(tenures),
          List.copyOf(records),
          List.copyOf(exceptions),
          List.copyOf(exemptions),
          days,
          effectiveFrom);
    }

    /** What the engine says, and the oracle must say it too. */
    List<Obligation> all(int year, LocalDate today) {
      List<Obligation> engine = new ObligationCalculator(facts()).year(year, today);
      List<Obligation> oracle = new ObligationOracle(facts()).year(year, today);
      assertThat(engine).as("engine and oracle").containsExactlyInAnyOrderElementsOf(oracle);
      return engine;
    }

    @Nullable Obligation find(String rule, UUID subject, String period, String today) {
      List<Obligation> found =
          all(Period.parse(period).year(), day(today)).stream()
              .filter(each -> each.rule().id().equals(rule))
              .filter(each -> each.subject().equals(subject))
              .filter(each -> each.period().toString().equals(period))
              .toList();
      assertThat(found).hasSizeLessThan(2);
      return found.isEmpty() ? null : found.getFirst();
    }

    Obligation get(String rule, UUID subject, String period, String today) {
      Obligation found = find(rule, subject, period, today);
      assertThat(found).as("%s %s", rule, period).isNotNull();
      return found;
    }

    Obligation get(String rule, UUID subject, String period) {
      return get(rule, subject, period, AFTERWARDS.toString());
    }

    Standing standing(String rule, Unit unit, String period, String today) {
      return get(rule, unit.id(), period, today).standing();
    }

    Standing standing(String rule, Post post, String period, String today) {
      return get(rule, post.id(), period, today).standing();
    }

    Standing standing(String rule, Unit unit, String period) {
      return get(rule, unit.id(), period).standing();
    }

    Standing standing(String rule, Post post, String period) {
      return get(rule, post.id(), period).standing();
    }

    /** Periods of the year that the unit owes. */
    List<String> owed(String rule, Unit unit, int year) {
      return all(year, AFTERWARDS).stream()
          .filter(each -> each.rule().id().equals(rule) && each.unit().equals(unit.id()))
          .map(each -> each.period().toString())
          .toList();
    }
  }
}
