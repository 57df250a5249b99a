package huanze.agenda;

import static huanze.agenda.Prospect.AT_RISK;
import static huanze.agenda.Prospect.PLANNED;
import static huanze.agenda.Prospect.PLANNED_LATE;
import static huanze.agenda.Prospect.TO_CONFIRM;
import static huanze.agenda.Prospect.UNPLANNED;
import static huanze.agenda.Prospect.VACANT;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How open obligations will probably end, worked out by hand. */
class OutlookTest {
  private static final String COUNTY = "c.government";
  private static final int REMIND = 5;

  private final World world = new World().rule(Rules.m4()).county("c");

  private static List<Outlook> outlooks(World world, String today) {
    LocalDate day = World.day(today);
    ObligationCalculator calculator = world.calculator();
    return calculator
        .foresight(day)
        .of(calculator.year(day.getYear(), day), world.workingDays, o -> REMIND);
  }

  private static Outlook one(World world, String today) {
    List<Outlook> all = outlooks(world, today);
    assertThat(all).as(today).hasSize(1);
    return all.getFirst();
  }

  private static Records meeting(String day) {
    return Records.meeting("planned " + day, day, COUNTY).form("executive");
  }

  /**
   * March 2026 begins on a Sunday and ends on a Tuesday; the last five working days are 25 to 31.
   */
  @ParameterizedTest
  @CsvSource({
    // today,     planned for, studied, prospect, working days left
    "2026-03-10,            , true,  UNPLANNED,    15",
    "2026-03-23,            , true,  UNPLANNED,     6",
    "2026-03-24,            , true,  AT_RISK,       5",
    "2026-03-31,            , true,  AT_RISK,       0",
    "2026-03-24, 2026-03-26, true,  PLANNED,       5",
    "2026-03-24, 2026-03-31, true,  PLANNED,       5",
    "2026-03-24, 2026-03-26, false, AT_RISK,       5",
    "2026-03-24, 2026-03-24, true,  TO_CONFIRM,    5",
    "2026-03-24, 2026-03-02, true,  TO_CONFIRM,    5",
    // what is planned for April is April's own, and March has no plan
    "2026-03-24, 2026-04-01, true,  AT_RISK,       5",
    "2026-03-10, 2026-04-30, true,  UNPLANNED,    15",
    "2026-03-24, 2026-05-01, true,  AT_RISK,       5",
    "2026-03-24, 2026-02-27, true,  AT_RISK,       5",
  })
  void byWhatIsPlannedAndTheDaysLeft(
      String today, String planned, boolean studied, Prospect expected, int left) {
    if (planned != null) {
      Records plan = meeting(planned).unconfirmed();
      world.record(studied ? plan : plan.notStudied());
    }
    Outlook outlook = one(world, today);
    assertThat(outlook.prospect()).isEqualTo(expected);
    assertThat(outlook.workingDaysLeft()).isEqualTo(left);
    assertThat(outlook.missing()).isEqualTo(1);
    assertThat(outlook.obligation().standing())
        .as("a plan changes no standing")
        .isEqualTo(Standing.OPEN);
  }

  @Test
  void whatIsDoneIsForecastNoMore() {
    world.record(meeting("2026-03-03"));
    assertThat(outlooks(world, "2026-03-24")).isEmpty();
  }

  @Test
  void exemptUpcomingAndMissedOnesAreNotForecast() {
    world.exempt("M4", COUNTY, "2026-03");
    assertThat(outlooks(world, "2026-03-24")).isEmpty();
    assertThat(outlooks(world, "2026-04-01"))
        .extracting(o -> o.obligation().period().toString())
        .containsExactly("2026-04");
  }

  @Test
  void partOfItPlannedIsNotEnough() {
    World twice = new World().rule(Rules.m4().required(3)).county("c");
    twice.record(meeting("2026-03-03"));
    twice.record(meeting("2026-03-09").unconfirmed());
    Outlook outlook = one(twice, "2026-03-24");
    assertThat(outlook.prospect()).isEqualTo(AT_RISK);
    assertThat(List.of(outlook.missing(), outlook.toConfirm(), outlook.planned()))
        .containsExactly(2, 1, 0);
    assertThat(outlook.uncovered()).isEqualTo(1);
    twice.record(meeting("2026-03-27").unconfirmed());
    outlook = one(twice, "2026-03-24");
    assertThat(outlook.prospect()).isEqualTo(PLANNED);
    assertThat(outlook.uncovered()).isZero();
    assertThat(outlook.plans())
        .extracting(Outlook.Plan::day)
        .containsExactly(World.day("2026-03-09"), World.day("2026-03-27"));
  }

  /** The rule ends with March: what is planned for April could only make up for it. */
  private static World untilMarch() {
    return new World().rule(Rules.m4().valid(World.days(null, "2026-03-31"))).county("c");
  }

  @Test
  void onePlanTooLateIsNamed() {
    World last = untilMarch();
    last.record(meeting("2026-04-09").unconfirmed());
    last.record(meeting("2026-04-02").unconfirmed());
    Outlook outlook = one(last, "2026-03-24");
    assertThat(outlook.prospect()).isEqualTo(PLANNED_LATE);
    Outlook.Plan later = outlook.later();
    assertThat(later).isNotNull();
    assertThat(later.day()).isEqualTo(World.day("2026-04-02"));
  }

  @Test
  void aPlanFurtherAwayThanThePeriodThatFollowsIsNotNamed() {
    World last = untilMarch();
    last.record(meeting("2026-05-06").unconfirmed());
    assertThat(one(last, "2026-03-24").prospect()).isEqualTo(AT_RISK);
  }

  @Test
  void aPlanThatTheNextPeriodCountsIsItsOwnAndThisOneHasNone() {
    world.record(meeting("2026-04-02").unconfirmed());
    Outlook march = one(world, "2026-03-24");
    assertThat(march.prospect()).isEqualTo(AT_RISK);
    assertThat(march.later()).isNull();
    Outlook april = one(world, "2026-04-01");
    assertThat(april.prospect()).as("the same plan").isEqualTo(PLANNED);
    assertThat(april.plans())
        .extracting(Outlook.Plan::day)
        .containsExactly(World.day("2026-04-02"));
  }

  @Test
  void aPlanInsideThePeriodButAfterItsDeadlineIsLate() {
    // due on 20 March, a Friday; the 27th is March's all the same
    World early = new World().rule(Rules.m4().deadline(3, 3, 20)).county("c");
    early.record(meeting("2026-03-27").unconfirmed());
    early.record(meeting("2026-04-02").unconfirmed());
    Outlook outlook = one(early, "2026-03-10");
    assertThat(outlook.prospect()).isEqualTo(PLANNED_LATE);
    assertThat(outlook.later()).isNotNull();
    assertThat(outlook.later().day()).isEqualTo(World.day("2026-03-27"));
  }

  @Test
  void aRuleThatBecomesQuarterlyCountsThePlanInItsQuarter() {
    World changed =
        new World()
            .rule(Rules.m4().valid(World.days(null, "2026-03-31")))
            .rule(Rules.m4().every(Frequency.QUARTER).valid(World.days("2026-04-01", null)))
            .county("c");
    changed.record(meeting("2026-04-02").unconfirmed());
    assertThat(one(changed, "2026-03-24").prospect()).isEqualTo(AT_RISK);
  }

  @Test
  void aUnitThatEndsBeforeTheMiddleOfTheNextMonthOwesItNothing() {
    // rule 10: ten of April's thirty days are less than half
    World ending =
        new World()
            .rule(Rules.m4())
            .unit(COUNTY, "government", Level.COUNTY, World.days(null, "2026-04-10"));
    ending.record(meeting("2026-04-08").unconfirmed());
    assertThat(one(ending, "2026-03-24").prospect()).isEqualTo(PLANNED_LATE);
    World half =
        new World()
            .rule(Rules.m4())
            .unit(COUNTY, "government", Level.COUNTY, World.days(null, "2026-04-15"));
    half.record(meeting("2026-04-08").unconfirmed());
    assertThat(one(half, "2026-03-24").prospect()).isEqualTo(AT_RISK);
  }

  @Test
  void aReportPlannedAfterItsDeadlineIsLateHoweverFarAway() {
    World reports =
        new World()
            .rule(Rules.r2())
            .unit("c.department", "department", Level.CITY, DateRange.ALWAYS);
    reports.record(
        Records.kind("report", "plan", "2026-09-01", "c.department")
            .about("2026-H1")
            .unconfirmed());
    assertThat(one(reports, "2026-03-02").prospect()).isEqualTo(PLANNED_LATE);
    World other =
        new World()
            .rule(Rules.r2())
            .unit("c.department", "department", Level.CITY, DateRange.ALWAYS);
    other.record(
        Records.kind("report", "plan", "2026-05-06", "c.department")
            .about("2026-H2")
            .unconfirmed());
    assertThat(one(other, "2026-03-02").prospect())
        .as("about another half year")
        .isEqualTo(UNPLANNED);
  }

  @Test
  void aPlannedOutletThatWouldComeNextMonthTakesTheDataMonthAway() {
    World bulletins =
        new World()
            .rule(Rules.b1())
            .unit("c.office", "leadingGroupOffice", Level.CITY, DateRange.ALWAYS);
    bulletins.record(
        Records.kind("bulletin", "b", "2026-03-12", "c.office")
            .about("2026-02")
            .channel("newspaper"));
    bulletins.record(
        Records.kind("bulletin", "b", "2026-04-02", "c.office")
            .about("2026-02")
            .channel("tv")
            .unconfirmed());
    Outlook outlook = one(bulletins, "2026-03-24");
    assertThat(outlook.prospect()).as("the outlet is April's").isEqualTo(AT_RISK);
    assertThat(outlook.missing()).isEqualTo(1);
    assertThat(outlook.planned()).isZero();
  }

  @Test
  void aPostThatNobodyHoldsInThePeriodIsVacant() {
    World posts = new World().rule(Rules.i4()).county("c").post(COUNTY, DateRange.ALWAYS);
    assertThat(one(posts, "2026-03-30").prospect()).isEqualTo(VACANT);
    posts.tenure(COUNTY, "li", "2026-03-31", null);
    assertThat(one(posts, "2026-03-30").prospect()).isEqualTo(AT_RISK);
    posts.record(Records.inspection("trip", "2026-03-31", "li").unconfirmed());
    assertThat(one(posts, "2026-03-30").prospect()).isEqualTo(PLANNED);
    World early = new World().rule(Rules.i4()).county("c").post(COUNTY, DateRange.ALWAYS);
    early.tenure(COUNTY, "li", "2026-03-31", null);
    early.record(Records.inspection("trip", "2026-03-30", "li").unconfirmed());
    assertThat(one(early, "2026-03-30").prospect())
        .as("planned for a day before the post is held")
        .isEqualTo(AT_RISK);
  }

  @Test
  void thePressingComeFirstThenByDay() {
    World several = new World().rule(Rules.m4()).rule(Rules.r2());
    for (String region : List.of("a", "b", "e")) {
      several.county(region);
    }
    several.unit("d.government", "government", Level.COUNTY, World.days(null, "2026-04-10"));
    several.unit("f.department", "department", Level.CITY, DateRange.ALWAYS);
    several.record(
        Records.meeting("m1", "2026-03-30", "a.government").form("executive").unconfirmed());
    several.record(
        Records.meeting("m2", "2026-03-20", "b.government").form("executive").unconfirmed());
    several.record(
        Records.meeting("m3", "2026-04-08", "d.government").form("executive").unconfirmed());
    assertThat(outlooks(several, "2026-03-24"))
        .extracting(Outlook::prospect)
        .containsExactly(AT_RISK, PLANNED_LATE, TO_CONFIRM, UNPLANNED, PLANNED);
  }
}
