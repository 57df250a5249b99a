package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.agenda.PlanProposal.Planned;
import huanze.agenda.PlanProposal.Reason;
import huanze.agenda.PlanProposal.Skipped;
import huanze.agenda.PlanProposal.Unsuited;
import huanze.agenda.PlanProposal.Wanted;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import huanze.unit.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning ahead: days proposed, against a slow and obvious checker. */
@SecondLane
class PlanProposalTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  // ------------------------------------------------------------------------------------- wishes

  @ParameterizedTest
  @CsvSource({
    // October 2026 begins on a Thursday; the 1st to the 7th are off, the 10th is worked
    "2026-10, 2, WEDNESDAY, 2026-10-14",
    "2026-10, 5, FRIDAY,    2026-10-30",
    "2026-10, 1, THURSDAY,  2026-10-01",
    "2026-02, 4, SATURDAY,  2026-02-28",
  })
  void aWeekdayOfAMonthIsCountedFromItsFirst(
      YearMonth month, int nth, DayOfWeek weekday, LocalDate day) {
    assertThat(new PlanWish.Weekday(nth, weekday).day(month)).contains(day);
  }

  @Test
  void aDayThatAMonthDoesNotHaveMeansItsLast() {
    assertThat(new PlanWish.DayOfMonth(31, true).day(YearMonth.of(2026, 2)))
        .contains(LocalDate.of(2026, 2, 28));
  }

  @Test
  void theFifteenthOrTheWorkingDayBefore() {
    // 15 November 2026 is a Sunday
    List<LocalDate> november = workingDays(YearMonth.of(2026, 11));
    List<LocalDate> before = new PlanWish.DayOfMonth(15, true).order(november, 0);
    assertThat(before.subList(0, 2))
        .containsExactly(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 12));
    List<LocalDate> after = new PlanWish.DayOfMonth(15, false).order(november, 0);
    assertThat(after.subList(0, 2))
        .containsExactly(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17));
    assertThat(before).hasSameElementsAs(november);
    assertThat(after).hasSameElementsAs(november);
  }

  @Test
  void theLastWeekGoesFromMondayAndThenToTheDaysBefore() {
    // 31 December 2026 is a Thursday: Monday the 28th to the 31st
    List<LocalDate> ordered =
        new PlanWish.Week(PlanWish.LAST).order(workingDays(YearMonth.of(2026, 12)), 0);
    assertThat(ordered.subList(0, 5))
        .containsExactly(
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2026, 12, 29),
            LocalDate.of(2026, 12, 30),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 12, 25));
  }

  @Test
  void noWishIsForADayThatNoMonthHas() {
    assertThatThrownBy(() -> new PlanWish.DayOfMonth(32, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlanWish.Weekday(6, DayOfWeek.MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ----------------------------------------------------------------------------------- by hand

  @Test
  void monthsLeftGetADayEachAndWhatIsMetPlannedOrExemptIsLeftOut() {
    World world =
        inspectedCounty()
            .tenure("1.government", "Zhang", "2020-01-01", null)
            .record(trip("held", "2026-09-03"))
            .record(trip("plan", "2026-10-20").unconfirmed())
            .exempt("I4", "1.government.mainLeader", "2026-11");
    PlanProposal proposal = propose(world, new PlanWish.Weekday(2, DayOfWeek.WEDNESDAY));
    assertThat(proposal.planned()).hasSize(1);
    Planned december = proposal.planned().get(0);
    assertThat(december.day()).isEqualTo("2026-12-09");
    assertThat(december.leader()).isEqualTo(World.id("Zhang"));
    assertThat(december.missedWish()).isNull();
    assertThat(reasons(proposal))
        .containsExactlyInAnyOrder(
            "2026-09 MET", "2026-10 PLANNED", "2026-11 EXEMPT", "2026-07 PASSED", "2026-08 PASSED");
  }

  @Test
  void aDayOnWhichTheLeaderHasSomethingIsNotTakenAndTheWishIsNamed() {
    World world =
        inspectedCounty()
            .tenure("1.government", "Zhang", "2020-01-01", null)
            .record(Records.kind("report", "about", "2026-12-09").led("Zhang"));
    Planned december =
        propose(world, new PlanWish.Weekday(2, DayOfWeek.WEDNESDAY)).planned().stream()
            .filter(p -> p.day().getMonthValue() == 12)
            .findFirst()
            .orElseThrow();
    assertThat(december.day()).isEqualTo("2026-12-10");
    assertThat(december.missedWish()).isEqualTo("2026-12-09");
    assertThat(december.unsuited()).isEqualTo(Unsuited.LEADER_BUSY);
  }

  /** 1 October is off, 1 September past, and on 4 November, a Wednesday, the post is vacant. */
  @ParameterizedTest
  @CsvSource({
    "2026-10, 1, THURSDAY,  DAY_OFF",
    "2026-09, 1, TUESDAY,   PAST",
    "2026-11, 1, WEDNESDAY, VACANT",
  })
  void whyTheDayWishedForWasNotTakenIsSaid(
      YearMonth month, int nth, DayOfWeek weekday, Unsuited why) {
    World world =
        inspectedCounty()
            .tenure("1.government", "Zhang", "2020-01-01", "2026-11-03")
            .tenure("1.government", "Wang", "2026-11-16", null);
    assertThat(propose(world, new PlanWish.Weekday(nth, weekday)).planned())
        .filteredOn(p -> YearMonth.from(p.day()).equals(month))
        .singleElement()
        .extracting(Planned::unsuited)
        .isEqualTo(why);
  }

  @Test
  void aVacantPostIsNamedAndAPostThatWillBeVacantIsPlannedBefore() {
    World nobody = inspectedCounty();
    assertThat(reasons(propose(nobody, new PlanWish.Evenly())))
        .contains("2026-10 VACANT", "2026-12 VACANT");
    World leaves = inspectedCounty().tenure("1.government", "Zhang", "2020-01-01", "2026-10-12");
    PlanProposal proposal = propose(leaves, new PlanWish.Week(PlanWish.LAST));
    assertThat(proposal.planned().stream().filter(p -> p.day().getMonthValue() == 10))
        .singleElement()
        .satisfies(p -> assertThat(p.day()).isEqualTo("2026-10-12"));
    assertThat(reasons(proposal)).contains("2026-11 VACANT", "2026-12 VACANT");
  }

  @Test
  void aUnitThatEndsIsPlannedOnlyWhileItIsThere() {
    World world =
        new World()
            .rule(Rules.i4())
            .unit("1.government", "government", huanze.rulepack.Level.COUNTY, untilOctober())
            .post("1.government", DateRange.ALWAYS)
            .tenure("1.government", "Zhang", "2020-01-01", null);
    PlanProposal proposal = propose(world, new PlanWish.Week(PlanWish.LAST));
    assertThat(proposal.planned())
        .allSatisfy(p -> assertThat(p.day()).isBeforeOrEqualTo(LocalDate.of(2026, 10, 20)));
  }

  private static DateRange untilOctober() {
    return new DateRange(null, LocalDate.of(2026, 10, 20));
  }

  @Test
  void aDayChangedByHandIsJudged() {
    World world = inspectedCounty().tenure("1.government", "Zhang", "2020-01-01", null);
    world.record(trip("plan", "2026-11-11").unconfirmed());
    YearAgenda year = agenda(world);
    PlanDays days = year.planDays(TODAY);
    Obligation december =
        year.obligations(TODAY).stream()
            .filter(o -> o.period().equals(Period.parse("2026-12")))
            .findFirst()
            .orElseThrow();
    assertThat(against(days, december, "2026-12-12")).isEqualTo("agenda.plan.problem.dayOff");
    assertThat(against(days, december, "2026-11-11")).isEqualTo("agenda.plan.problem.dayOutside");
    assertThat(against(days, december, "2026-09-01")).isEqualTo("agenda.plan.problem.dayPast");
    assertThat(against(days, december, "2206-12-01")).isEqualTo("agenda.plan.problem.dayOutside");
    assertThat(days.against(december, null, List.of()).orElseThrow().textKey())
        .isEqualTo("agenda.plan.problem.dayMissing");
    assertThat(days.against(december, LocalDate.of(2026, 12, 14), List.of())).isEmpty();
    Planned other =
        new Planned(december, LocalDate.of(2026, 12, 14), World.id("Zhang"), null, null);
    assertThat(days.against(december, LocalDate.of(2026, 12, 14), List.of(other)))
        .map(p -> p.textKey())
        .contains("agenda.plan.problem.leaderBusy");
  }

  /** 1 January 2028 is a Saturday, 1 May a Monday, 1 October a Sunday; no calendar is there yet. */
  @Test
  void holidaysOfFixedDatesAreNotPlannedThoughTheYearHasNoCalendar() {
    YearAgenda year =
        agenda(inspectedCounty().tenure("1.government", "Zhang", "2020-01-01", null), 2028);
    Wanted wanted =
        new Wanted(
            Set.of("I4"),
            Set.of(World.id("1.government")),
            1,
            12,
            new PlanWish.DayOfMonth(1, false));
    List<Planned> planned = year.propose(wanted, TODAY).planned();
    assertThat(planned)
        .extracting(Planned::day)
        .contains(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 5, 3), LocalDate.of(2028, 10, 4))
        .hasSize(12);
    assertThat(planned).allSatisfy(p -> assertThat(p.missedWish()).as("moved as asked").isNull());
    Obligation may = planned.get(4).obligation();
    assertThat(against(year.planDays(TODAY), may, "2028-05-02"))
        .isEqualTo("agenda.plan.problem.dayOff");
    assertThat(year.planDays(TODAY).against(may, LocalDate.of(2028, 5, 3), List.of())).isEmpty();
  }

  private static String against(PlanDays days, Obligation one, String day) {
    return days.against(one, LocalDate.parse(day), List.of()).orElseThrow().textKey();
  }

  @Test
  void twoOfOneLeaderAreNotOnOneDay() {
    // Zhang chairs the meeting and leads the inspection of each month; two days of December are
    // worked, and both are wished for the 10th
    Set<LocalDate> off = new HashSet<>();
    for (int d = 1; d <= 31; d++) {
      if (d != 10 && d != 11) {
        off.add(LocalDate.of(2026, 12, d));
      }
    }
    World world =
        inspectedCounty().rule(Rules.m4()).tenure("1.government", "Zhang", "2020-01-01", null);
    world.workingDays = WorkingDays.of(off, Set.of());
    List<LocalDate> december =
        propose(world, new PlanWish.DayOfMonth(10, true)).planned().stream()
            .map(Planned::day)
            .filter(d -> d.getMonthValue() == 12)
            .toList();
    assertThat(december).containsExactly(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 11));
  }

  @Test
  void oneTripMeetsBothPostsOfOnePerson() {
    World world =
        new World()
            .rule(Rules.i4())
            .county("1")
            .county("2")
            .post("1.government", DateRange.ALWAYS)
            .post("2.government", DateRange.ALWAYS)
            .tenure("1.government", "Zhang", "2020-01-01", null)
            .tenure("2.government", "Zhang", "2020-01-01", null);
    PlanProposal proposal = propose(world, new PlanWish.Evenly());
    assertThat(proposal.planned()).hasSize(4);
    assertThat(reasons(proposal).stream().filter(r -> r.endsWith("WITH_OTHER"))).hasSize(4);
  }

  // ------------------------------------------------------------------------------------ seeded

  @Test
  void whateverTheOfficeTheCheckerFindsNothingWrong() {
    int planned = 0;
    Map<Reason, Integer> reasons = new HashMap<>();
    for (long seed = 1; seed <= 400; seed++) {
      AgendaFacts facts = RandomOffice.of(seed);
      Random chance = new Random(seed);
      int year = RandomOffice.yearOf(seed);
      LocalDate today = RandomOffice.todays(seed).get(0);
      AgendaFacts crowded = crowded(facts, chance, year);
      PlanProposal proposal = check(crowded, year, today, chance, "seed " + seed);
      planned += proposal.planned().size();
      proposal.skipped().forEach(s -> reasons.merge(s.reason(), 1, Integer::sum));
    }
    assertThat(planned).as("the offices leave something to plan").isGreaterThan(400);
    assertThat(reasons.keySet())
        .as("every reason occurs")
        .contains(
            Reason.MET,
            Reason.PLANNED,
            Reason.EXEMPT,
            Reason.PASSED,
            Reason.VACANT,
            Reason.NO_WORKING_DAY,
            Reason.LEADER_BUSY,
            Reason.WITH_OTHER);
  }

  /** Weeks off, and leaders with full diaries: where days are scarce the rule shows. */
  private static AgendaFacts crowded(AgendaFacts facts, Random chance, int year) {
    if (chance.nextInt(3) > 0) {
      return facts;
    }
    Set<LocalDate> off = new HashSet<>();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      if (chance.nextInt(100) < 93) {
        off.add(day);
      }
    }
    if (chance.nextInt(4) == 0) {
      for (int d = 1; d <= 31; d++) {
        off.add(LocalDate.of(year, 10, d));
      }
    }
    return new AgendaFacts(
        facts.rules(),
        facts.units(),
        facts.formers(),
        facts.flags(),
        facts.successions(),
        facts.posts(),
        facts.tenures(),
        facts.records(),
        facts.exceptions(),
        facts.exemptions(),
        WorkingDays.of(off, Set.of()),
        facts.effectiveFrom());
  }

  private static PlanProposal check(
      AgendaFacts facts, int year, LocalDate today, Random chance, String what) {
    YearAgenda agenda = new YearAgenda(year, null, facts);
    Set<String> rules =
        facts.rules().stream()
            .map(ObligationRule::id)
            .filter(r -> chance.nextInt(4) > 0)
            .collect(Collectors.toSet());
    Set<UUID> units = facts.units().stream().map(Unit::id).collect(Collectors.toSet());
    int first = 1 + chance.nextInt(3);
    int last = 10 + chance.nextInt(3);
    Wanted wanted = new Wanted(rules, units, first, last, anyWish(chance));
    PlanProposal proposal = agenda.propose(wanted, today);
    List<Obligation> owed = agenda.obligations(today);
    Set<String> days = new HashSet<>();
    for (Planned one : proposal.planned()) {
      Obligation o = one.obligation();
      LocalDate day = one.day();
      assertThat(facts.workingDays().isWorkingDay(day)).as(what + " works on " + day).isTrue();
      assertThat(day).as(what).isBetween(o.from(), o.to()).isBeforeOrEqualTo(o.due());
      assertThat(day).as(what).isAfter(today);
      assertThat(day.getMonthValue()).as(what).isBetween(first, last);
      if (one.leader() == null) {
        assertThat(o.post()).as(what + " a post leads itself").isNull();
      } else {
        assertThat(days.add(one.leader() + " " + day)).as(what + " twice on " + day).isTrue();
        assertThat(facts.records().stream())
            .as(what + " has a record or plan on " + day)
            .noneMatch(r -> r.day().equals(day) && r.leaders().contains(one.leader()));
      }
    }
    everythingHasAnAnswer(proposal, wanted, owed, what);
    whatIsProposedMeetsAndNothingIsTooMuch(facts, proposal, owed, year, what);
    whatIsBusyCannotBePlaced(facts, proposal, wanted, today, what);
    return proposal;
  }

  /** Every obligation of the choice is planned or skipped with a reason. */
  private static void everythingHasAnAnswer(
      PlanProposal proposal, Wanted wanted, List<Obligation> owed, String what) {
    Set<Obligation> answered = new HashSet<>();
    proposal.planned().forEach(p -> answered.add(p.obligation()));
    proposal.skipped().forEach(s -> answered.add(s.obligation()));
    for (Obligation one : owed) {
      boolean meant =
          wanted.rules().contains(one.rule().id())
              && Set.of("meeting", "inspection").contains(one.rule().counts().kind())
              && !one.rule().perHolder()
              && !one.rule().perTarget()
              && one.from().getMonthValue() <= wanted.lastMonth()
              && one.to().getMonthValue() >= wanted.firstMonth();
      assertThat(answered.contains(one)).as(what + " " + one.period()).isEqualTo(meant);
    }
  }

  /**
   * The law's own calculation is the checker: held as planned, all is met; without one it is not.
   */
  private static void whatIsProposedMeetsAndNothingIsTooMuch(
      AgendaFacts facts, PlanProposal proposal, List<Obligation> owed, int year, String what) {
    if (proposal.planned().isEmpty()) {
      return;
    }
    List<CountedRecord> made = new ArrayList<>();
    for (int i = 0; i < proposal.planned().size(); i++) {
      made.add(record(facts, proposal.planned().get(i), i));
    }
    Set<Integer> unmet = unmet(facts, made, year);
    for (int i = 0; i < owed.size(); i++) {
      Obligation one = owed.get(i);
      boolean promised =
          proposal.planned().stream().anyMatch(p -> p.obligation() == one)
              ? !isSkipped(proposal, one)
              : proposal.skipped().stream()
                  .anyMatch(s -> s.obligation() == one && s.reason() == Reason.WITH_OTHER);
      if (promised && one.rule().counts().belongs() == Counting.Belongs.HELD) {
        assertThat(unmet.contains(i))
            .as(what + " " + one.rule().id() + " " + one.period())
            .isFalse();
      }
    }
    if (made.size() > 12) {
      return;
    }
    for (int i = 0; i < made.size(); i++) {
      Obligation one = proposal.planned().get(i).obligation();
      if (isSkipped(proposal, one) || one.rule().counts().belongs() != Counting.Belongs.HELD) {
        continue;
      }
      List<CountedRecord> fewer = new ArrayList<>(made);
      fewer.remove(i);
      assertThat(unmet(facts, fewer, year).size())
          .as(what + " needs " + proposal.planned().get(i))
          .isGreaterThan(unmet.size());
    }
  }

  /** Of several that are needed not all could be placed. */
  private static boolean isSkipped(PlanProposal proposal, Obligation one) {
    return proposal.skipped().stream()
        .anyMatch(s -> s.obligation() == one && s.reason() != Reason.WITH_OTHER);
  }

  private static Set<Integer> unmet(AgendaFacts facts, List<CountedRecord> more, int year) {
    List<CountedRecord> records = new ArrayList<>(more);
    facts.records().forEach(r -> records.add(r.held()));
    List<Obligation> all =
        new ObligationCalculator(
                new AgendaFacts(
                    facts.rules(),
                    facts.units(),
                    facts.formers(),
                    facts.flags(),
                    facts.successions(),
                    facts.posts(),
                    facts.tenures(),
                    records,
                    facts.exceptions(),
                    facts.exemptions(),
                    facts.workingDays(),
                    facts.effectiveFrom()))
            .year(year, LocalDate.of(year + 2, 1, 1));
    Set<Integer> unmet = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).standing() != Standing.MET) {
        unmet.add(i);
      }
    }
    return unmet;
  }

  private static CountedRecord record(AgendaFacts facts, Planned one, int number) {
    Obligation o = one.obligation();
    String kind =
        facts.units().stream()
            .filter(u -> u.id().equals(o.unit()))
            .map(Unit::kind)
            .findFirst()
            .orElseThrow();
    String form = PlanDays.form(o.rule(), kind);
    UUID joint = o.jointWith();
    return new CountedRecord(
        new UUID(7, number),
        o.rule().counts().kind(),
        form == null ? Set.of() : Set.of(form),
        one.day(),
        one.day(),
        true,
        true,
        joint == null ? Set.of(o.unit()) : Set.of(o.unit(), joint),
        one.leader() == null ? Set.of() : Set.of(one.leader()),
        null,
        Period.month(YearMonth.from(one.day()).minusMonths(1)),
        null);
  }

  /**
   * A leader is too busy only if all that is planned for that leader leaves no day, however moved.
   */
  private static void whatIsBusyCannotBePlaced(
      AgendaFacts facts, PlanProposal proposal, Wanted wanted, LocalDate today, String what) {
    for (Skipped one : proposal.skipped()) {
      if (one.reason() != Reason.LEADER_BUSY || one.obligation().post() == null) {
        continue;
      }
      List<UUID> holders =
          facts.tenures().stream()
              .filter(t -> t.post().equals(one.obligation().post()))
              .map(t -> t.person())
              .distinct()
              .toList();
      LocalDate from = one.obligation().from();
      for (LocalDate day = from; !day.isAfter(one.obligation().to()); day = day.plusDays(1)) {
        LocalDate that = day;
        boolean free =
            holders.stream()
                .filter(
                    p ->
                        facts.tenures().stream()
                            .anyMatch(
                                t ->
                                    t.person().equals(p)
                                        && t.post().equals(one.obligation().post())
                                        && t.days().contains(that)))
                .anyMatch(
                    p ->
                        facts.records().stream()
                                .noneMatch(r -> r.day().equals(that) && r.leaders().contains(p))
                            && proposal.planned().stream()
                                .noneMatch(q -> q.day().equals(that) && p.equals(q.leader())));
        assertThat(
                free
                    && facts.workingDays().isWorkingDay(day)
                    && inside(one.obligation(), wanted, today, day))
            .as(what + " " + one + " could be on " + day)
            .isFalse();
      }
    }
  }

  private static boolean inside(Obligation one, Wanted wanted, LocalDate today, LocalDate day) {
    return day.isAfter(today)
        && !day.isAfter(one.due())
        && day.getMonthValue() >= wanted.firstMonth()
        && day.getMonthValue() <= wanted.lastMonth();
  }

  private static PlanWish anyWish(Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> new PlanWish.Evenly();
      case 1 -> new PlanWish.Week(1 + chance.nextInt(5));
      case 2 -> new PlanWish.DayOfMonth(1 + chance.nextInt(31), chance.nextBoolean());
      default -> new PlanWish.Weekday(1 + chance.nextInt(5), DayOfWeek.of(1 + chance.nextInt(7)));
    };
  }

  // ----------------------------------------------------------------------------------- helpers

  private static World inspectedCounty() {
    return new World().rule(Rules.i4()).county("1").post("1.government", DateRange.ALWAYS);
  }

  private static Records trip(String name, String day) {
    return Records.inspection(name, day, "Zhang");
  }

  private static YearAgenda agenda(World world) {
    return agenda(world, 2026);
  }

  private static YearAgenda agenda(World world, int year) {
    return new YearAgenda(
        year,
        null,
        new AgendaFacts(
            world.rules,
            world.units,
            world.formers,
            world.flags,
            world.successions,
            world.posts,
            world.tenures,
            world.records,
            world.exceptions,
            world.exemptions,
            world.workingDays,
            world.effectiveFrom));
  }

  private static PlanProposal propose(World world, PlanWish wish) {
    Set<String> rules = world.rules.stream().map(ObligationRule::id).collect(Collectors.toSet());
    Set<UUID> units = world.units.stream().map(Unit::id).collect(Collectors.toSet());
    return agenda(world).propose(new Wanted(rules, units, 7, 12, wish), TODAY);
  }

  private static List<String> reasons(PlanProposal proposal) {
    return proposal.skipped().stream()
        .map(s -> s.obligation().period() + " " + s.reason())
        .toList();
  }

  private static List<LocalDate> workingDays(YearMonth month) {
    WorkingDays working = WorkingDays.builtIn();
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .filter(working::isWorkingDay)
        .toList();
  }
}
