package huanze.agenda;

import static huanze.agenda.CreditException.Effect.ALSO_COUNTS;
import static huanze.agenda.CreditException.Effect.DOES_NOT_COUNT;
import static huanze.agenda.CreditException.Effect.MADE_UP;
import static huanze.agenda.Records.inspection;
import static huanze.agenda.Records.kind;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.days;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts: reading rules 4 to 8 and 14, and what persons decided. */
class CreditsTest {
  private static final String GOV = "130302.government";
  private static final String CITY = "130300.government";
  private static final String OFFICE = "130300.leadingGroupOffice";

  private static World county() {
    return new World().county("130302").rule(Rules.m4());
  }

  @Test
  void aRecordCountsOnlyInAFormTheRuleAcceptsAndIfItStudied() {
    World world =
        county()
            .record(meeting("other", "2025-03-01", GOV).form("special"))
            .record(meeting("silent", "2025-03-02", GOV).form("executive").notStudied())
            .record(meeting("else", "2025-03-03", "130304.government").form("executive"))
            .record(kind("report", "paper", "2025-03-04", GOV).form("executive"));
    assertThat(world.one(GOV, "2025-03", "2025-04-01").counted()).isZero();
    world.record(meeting("both", "2025-03-05", GOV).form("special", "executive"));
    assertThat(world.one(GOV, "2025-03", "2025-04-01").records())
        .extracting(Obligation.Credit::id)
        .containsExactly(World.id("both"));
  }

  @Test
  void aParksOwnDecisionMeetingIsAcceptedWhereThePackSaysSo() {
    World world =
        new World()
            .unit("130399.park", "park", Level.TOWNSHIP, DateRange.ALWAYS)
            .unit("130302001.government", "government", Level.TOWNSHIP, DateRange.ALWAYS)
            .rule(Rules.m5().kinds("government", "park").alsoForm("park", "decision"))
            .record(meeting("p", "2025-03-05", "130399.park").form("decision"))
            .record(meeting("g", "2025-03-05", "130302001.government").form("decision"));
    assertThat(world.standing("130399.park", "2025-03", "2025-04-01")).isEqualTo(Standing.MET);
    assertThat(world.standing("130302001.government", "2025-03", "2025-04-01"))
        .isEqualTo(Standing.MISSED);
  }

  @Test
  void aPlanMeetsNothingUntilItsDayHasComeAndItIsConfirmed() {
    World world =
        county().record(meeting("plan", "2025-03-20", GOV).form("executive").unconfirmed());
    assertThat(world.standing(GOV, "2025-03", "2025-03-10")).isEqualTo(Standing.OPEN);
    assertThat(world.standing(GOV, "2025-03", "2025-04-10")).isEqualTo(Standing.MISSED);
    World confirmed = county().record(meeting("plan", "2025-03-20", GOV).form("executive"));
    assertThat(confirmed.standing(GOV, "2025-03", "2025-03-19")).isEqualTo(Standing.OPEN);
    assertThat(confirmed.standing(GOV, "2025-03", "2025-03-20")).isEqualTo(Standing.MET);
  }

  @Test
  void aMeetingConvenedJointlyCountsForEachConvener() {
    World world =
        county()
            .county("130304")
            .record(meeting("m", "2025-03-05", GOV, "130304.government").form("executive"));
    assertThat(world.standing(GOV, "2025-03", "2025-04-01")).isEqualTo(Standing.MET);
    assertThat(world.standing("130304.government", "2025-03", "2025-04-01"))
        .isEqualTo(Standing.MET);
  }

  @Test
  void oneRecordNeverCountsTwiceForOneObligation() {
    World world =
        county()
            .record(meeting("m", "2025-03-05", GOV).form("executive"))
            .record(meeting("m", "2025-03-05", GOV).form("executive"))
            .exception("m", "M4", GOV, "2025-03", ALSO_COUNTS);
    Obligation march = world.one(GOV, "2025-03", "2025-04-01");
    assertThat(march.counted()).isEqualTo(1);
    assertThat(march.records()).hasSize(1);
  }

  @Test
  void theJointMeetingIsOneObligationOfGovernmentAndPartyCommittee() {
    World world =
        new World()
            .town("130302001", DateRange.ALWAYS)
            .rule(Rules.m5())
            .record(meeting("jan", "2025-01-05", "130302001.partyCommittee").form("joint"))
            .record(meeting("feb", "2025-02-05", "130302001.government").form("joint"))
            .record(meeting("mar", "2025-03-05", "130302001.partyCommittee").form("committee"))
            .record(meeting("apr", "2025-04-05", "130302001.government").form("executive"));
    List<Obligation> all = world.year(2025, "2025-05-01");
    assertThat(all).hasSize(12);
    assertThat(all)
        .allSatisfy(
            o -> {
              assertThat(o.unit()).isEqualTo(World.id("130302001.government"));
              assertThat(o.jointWith()).isEqualTo(World.id("130302001.partyCommittee"));
            });
    assertThat(all.subList(0, 4))
        .extracting(Obligation::standing)
        .containsExactly(Standing.MET, Standing.MET, Standing.MISSED, Standing.MISSED);
  }

  @Test
  void aLaterRecordMakesUpOnlyWhereAUserLinkedItAndThenLeavesItsOwnPeriod() {
    World world = county().record(meeting("m", "2025-04-10", GOV).form("executive"));
    assertThat(world.standing(GOV, "2025-03", "2025-05-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(GOV, "2025-04", "2025-05-01")).isEqualTo(Standing.MET);
    world.exception("m", "M4", GOV, "2025-03", MADE_UP);
    Obligation march = world.one(GOV, "2025-03", "2025-05-01");
    assertThat(march.standing()).isEqualTo(Standing.LATE);
    assertThat(march.records().get(0).madeUp()).isTrue();
    assertThat(world.standing(GOV, "2025-04", "2025-05-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(GOV, "2025-03", "2025-04-09")).isEqualTo(Standing.MISSED);
  }

  @Test
  void aRecordDatedInTheMissedPeriodMakesUpNothingAndKeepsItsOwn() {
    World world =
        county()
            .record(meeting("m", "2025-02-10", GOV).form("executive"))
            .exception("m", "M4", GOV, "2025-03", MADE_UP);
    assertThat(world.standing(GOV, "2025-03", "2025-05-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(GOV, "2025-02", "2025-05-01")).isEqualTo(Standing.MET);
  }

  @Test
  void aPersonMayDecideThatARecordDoesNotCountOrAlsoCounts() {
    World world =
        county()
            .record(meeting("a", "2025-03-10", GOV).form("executive"))
            .record(meeting("b", "2025-04-10", GOV).form("special"))
            .exception("a", "M4", GOV, "2025-03", DOES_NOT_COUNT)
            .exception("b", "M4", GOV, "2025-04", ALSO_COUNTS);
    assertThat(world.standing(GOV, "2025-03", "2025-05-01")).isEqualTo(Standing.MISSED);
    Obligation april = world.one(GOV, "2025-04", "2025-05-01");
    assertThat(april.standing()).isEqualTo(Standing.MET);
    assertThat(april.records().get(0).byHand()).isTrue();
    assertThat(april.records().get(0).madeUp()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "meeting, ALSO_COUNTS, MET",
    "inspection, ALSO_COUNTS, MISSED",
    "report, ALSO_COUNTS, MISSED",
    "debriefing, ALSO_COUNTS, MISSED",
    "inspection, MADE_UP, MISSED",
  })
  void aDecisionNeverTurnsOneKindOfRecordIntoAnother(
      String kind, CreditException.Effect effect, Standing standing) {
    String day = effect == MADE_UP ? "2025-04-10" : "2025-03-10";
    World world =
        county()
            .record(kind(kind, "b", day, GOV).form("special"))
            .exception("b", "M4", GOV, "2025-03", effect);
    Obligation march = world.one(GOV, "2025-03", "2025-05-01");
    assertThat(march.standing()).isEqualTo(standing);
    assertThat(march.records()).hasSize(standing == Standing.MET ? 1 : 0);
  }

  @Test
  void whatAlsoCountsAfterTheDeadlineIsLate() {
    World world =
        county()
            .record(meeting("b", "2025-04-10", GOV).form("special"))
            .exception("b", "M4", GOV, "2025-03", ALSO_COUNTS);
    assertThat(world.standing(GOV, "2025-03", "2025-05-01")).isEqualTo(Standing.LATE);
  }

  /** Two members at once until June, then one of them and a third: two at most on any day. */
  private static World members() {
    return county()
        .post(GOV, DateRange.ALWAYS, Rank.MEMBER)
        .tenure(GOV, "Wang", null, null)
        .tenure(GOV, "Li", null, "2025-06-30")
        .tenure(GOV, "Zhao", "2025-07-01", null)
        .rule(Rules.t3());
  }

  private static Obligation debriefing(World world) {
    return world.year(2025, "2026-02-01").stream()
        .filter(o -> o.rule().id().equals("T3"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachMemberDebriefsForHimself() {
    assertThat(debriefing(members()).required()).isEqualTo(2);
    World one =
        members().record(Records.kind("debriefing", "w", "2025-12-20").led("Wang").about("2025"));
    assertThat(debriefing(one).counted()).isEqualTo(1);
    assertThat(debriefing(one).standing()).isEqualTo(Standing.MISSED);
    World twice =
        one.record(Records.kind("debriefing", "w2", "2025-12-22").led("Wang").about("2025"));
    assertThat(debriefing(twice).counted()).isEqualTo(1);
    World both =
        twice.record(Records.kind("debriefing", "z", "2025-12-22").led("Zhao").about("2025"));
    assertThat(debriefing(both).counted()).isEqualTo(2);
    assertThat(debriefing(both).standing()).isEqualTo(Standing.MET);
  }

  /** The head to 20 April, another acting from that day on: both are there on the 20th. */
  @ParameterizedTest
  @CsvSource({
    "MAIN_LEADER, 2025-04-20, 1",
    "MAIN_LEADER, 2025-04-21, 1",
    "HEAD, 2025-04-20, 1",
    "LEADER_IN_CHARGE, 2025-04-20, 2",
    "MEMBER, 2025-04-20, 2",
    "MEMBER, 2025-04-21, 1",
    "DEPUTY, 2025-04-20, 2"
  })
  void anOverlapDoublesTheDebriefingOnlyOfAPostThatSeveralHold(
      Rank rank, String from, int required) {
    World world =
        county()
            .post(GOV, DateRange.ALWAYS, rank)
            .tenure(GOV, "Zhang", null, "2025-04-20")
            .tenure(GOV, "Li", from, null, true)
            .rule(Rules.t3());
    assertThat(debriefing(world).required()).isEqualTo(required);
    World done =
        world.record(Records.kind("debriefing", "l", "2025-12-20").led("Li").about("2025"));
    assertThat(debriefing(done).counted()).isEqualTo(1);
    assertThat(debriefing(done).standing())
        .isEqualTo(required == 1 ? Standing.MET : Standing.MISSED);
  }

  @Test
  void oneDebriefingOfBothIsBoths() {
    World together =
        members()
            .record(
                Records.kind("debriefing", "b", "2025-12-20").led("Wang", "Zhao").about("2025"));
    assertThat(debriefing(together).counted()).isEqualTo(2);
    assertThat(debriefing(together).records()).hasSize(1);
  }

  @Test
  void whoNoLongerHeldThePostDebriefsForNobody() {
    World left =
        members().record(Records.kind("debriefing", "l", "2025-12-20").led("Li").about("2025"));
    assertThat(debriefing(left).counted()).isZero();
  }

  @Test
  void holdersOneAfterTheOtherOweItOnce() {
    World after =
        county()
            .post(GOV, DateRange.ALWAYS)
            .tenure(GOV, "Li", null, "2025-06-30")
            .tenure(GOV, "Zhao", "2025-07-01", null)
            .rule(Rules.t3());
    assertThat(debriefing(after).required()).isEqualTo(1);
  }

  private static final String FORESTRY = "130302.forestry";
  private static final String NATURE = "130302.nature";

  /** A bureau with its deputy Wang goes into another, whose deputies the case names. */
  private static World merged(World world) {
    return world
        .unit(FORESTRY, "department", Level.COUNTY, World.days(null, "2025-06-30"))
        .post(FORESTRY, DateRange.ALWAYS, Rank.DEPUTY)
        .tenure(FORESTRY, "Wang", null, null)
        .post(NATURE, DateRange.ALWAYS, Rank.DEPUTY)
        .succession(FORESTRY, NATURE)
        .rule(Rules.t3().kinds("department"));
  }

  /** The bureau that goes on, with its deputy Li. */
  private static World absorbing() {
    return merged(new World().unit(NATURE, "department", Level.COUNTY, DateRange.ALWAYS))
        .tenure(NATURE, "Li", null, null);
  }

  private static Obligation deputies(World world) {
    return world.one(NATURE + ".mainLeader", "2025", "2026-02-01");
  }

  @Test
  void aDeputyWhosePostEndedWithAMergerIsNoSecondMember() {
    assertThat(deputies(absorbing()).required()).isEqualTo(1);
    World done =
        absorbing().record(Records.kind("debriefing", "l", "2025-12-20").led("Li").about("2025"));
    assertThat(deputies(done).standing()).isEqualTo(Standing.MET);
    World atTheOldBureau =
        absorbing().record(Records.kind("debriefing", "w", "2025-06-20").led("Wang").about("2025"));
    assertThat(deputies(atTheOldBureau).counted()).isEqualTo(1);
    assertThat(deputies(atTheOldBureau).standing()).isEqualTo(Standing.MET);
  }

  @Test
  void aDeputyAppointedToTheUnitThatGoesOnIsASecondMember() {
    World both = absorbing().tenure(NATURE, "Wang", "2025-07-01", null);
    assertThat(deputies(both).required()).isEqualTo(2);
    both.record(Records.kind("debriefing", "l", "2025-12-20").led("Li").about("2025"));
    assertThat(deputies(both).standing()).isEqualTo(Standing.MISSED);
    both.record(Records.kind("debriefing", "w", "2025-12-20").led("Wang").about("2025"));
    assertThat(deputies(both).standing()).isEqualTo(Standing.MET);
  }

  /** What a founded bureau owes follows its own deputies; nobody appointed yet: still once. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 3"})
  void aFoundedBureauOwesItForItsOwnDeputies(int deputies, int required) {
    World world =
        merged(
            new World().unit(NATURE, "department", Level.COUNTY, World.days("2025-07-01", null)));
    for (int i = 0; i < deputies; i++) {
      world.tenure(NATURE, "deputy" + i, "2025-07-01", null);
    }
    assertThat(deputies(world).required()).isEqualTo(required);
  }

  private static World city() {
    return new World()
        .unit(CITY, "government", Level.CITY, DateRange.ALWAYS)
        .post(CITY, DateRange.ALWAYS)
        .tenure(CITY, "Mayor", null, "2025-06-30")
        .rule(Rules.a1());
  }

  private static Records dispatch(String name, String day) {
    return meeting(name, day, CITY).form("dispatch").led("Mayor");
  }

  @Test
  void theDispatchMeetingBelongsToTheMonthHeldAndADataMonthCountsOnce() {
    World world =
        city()
            .record(dispatch("march", "2025-03-10")) // says nothing: data of February
            .record(dispatch("again", "2025-03-20").about("2025-02"))
            .record(dispatch("april", "2025-04-02").about("2025-02"))
            .record(dispatch("may", "2025-05-02").about("2025-03"));
    assertThat(world.one(CITY, "2025-03", "2025-06-01").records())
        .extracting(Obligation.Credit::id)
        .containsExactly(World.id("march"));
    assertThat(world.standing(CITY, "2025-04", "2025-06-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(CITY, "2025-05", "2025-06-01")).isEqualTo(Standing.MET);
  }

  @Test
  void meetingsAboutTwoDataMonthsInOneMonthBothCount() {
    World world =
        city()
            .record(dispatch("old", "2025-03-20").about("2025-01"))
            .record(dispatch("new", "2025-03-10").about("2025-02"));
    assertThat(world.one(CITY, "2025-03", "2025-06-01").counted()).isEqualTo(2);
  }

  @Test
  void aDataMonthWhoseFirstMeetingDoesNotCountIsCountedWithTheNext() {
    World world =
        city()
            .record(dispatch("first", "2025-03-10").about("2025-02"))
            .record(dispatch("second", "2025-04-02").about("2025-02"))
            .exception("first", "A1", CITY, "2025-03", DOES_NOT_COUNT);
    assertThat(world.standing(CITY, "2025-03", "2025-06-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(CITY, "2025-04", "2025-06-01")).isEqualTo(Standing.MET);
  }

  @Test
  void theDispatchMeetingMustBeChairedByALeaderOfTheCityGovernmentOnThatDay() {
    World world =
        city()
            .record(meeting("nobody", "2025-03-10", CITY).form("dispatch"))
            .record(meeting("stranger", "2025-04-10", CITY).form("dispatch").led("Li"))
            .record(dispatch("former", "2025-07-01"))
            .record(dispatch("last", "2025-06-30"));
    assertThat(world.standing(CITY, "2025-03", "2025-09-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(CITY, "2025-04", "2025-09-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(CITY, "2025-07", "2025-09-01")).isEqualTo(Standing.MISSED);
    assertThat(world.standing(CITY, "2025-06", "2025-09-01")).isEqualTo(Standing.MET);
  }

  private static World published(Records... dates) {
    World world =
        new World()
            .unit(OFFICE, "leadingGroupOffice", Level.CITY, DateRange.ALWAYS)
            .rule(Rules.b1());
    for (Records date : dates) {
      world.record(date);
    }
    return world;
  }

  private static Records outlet(String name, String channel, String day, String about) {
    return kind("bulletin", name, day, OFFICE).channel(channel).about(about);
  }

  @Test
  void aBulletinIsMetOnTheLaterOfItsTwoOutlets() {
    World world =
        published(
            outlet("b", "newspaper", "2025-03-28", "2025-02"),
            outlet("b", "tv", "2025-04-02", "2025-02"));
    assertThat(world.one(OFFICE, "2025-03", "2025-03-30").counted()).isEqualTo(1);
    assertThat(world.one(OFFICE, "2025-03", "2025-05-01").counted()).isZero();
    Obligation april = world.one(OFFICE, "2025-04", "2025-05-01");
    assertThat(april.standing()).isEqualTo(Standing.MET);
    assertThat(april.counted()).isEqualTo(2);
    assertThat(april.records()).hasSize(2);
    assertThat(world.standing(OFFICE, "2025-04", "2025-04-01")).isEqualTo(Standing.OPEN);
  }

  @Test
  void outletsOfTwoDataMonthsAreNeverMixed() {
    World world =
        published(
            outlet("b", "newspaper", "2025-03-10", "2025-01"),
            outlet("c", "tv", "2025-03-12", "2025-02"));
    Obligation march = world.one(OFFICE, "2025-03", "2025-04-01");
    assertThat(march.counted()).isEqualTo(1);
    assertThat(march.standing()).isEqualTo(Standing.MISSED);
    assertThat(march.records()).hasSize(1);
    assertThat(world.calculator().explain(march, World.day("2025-04-01")).nearMisses())
        .extracting(Explanation.NearMiss::reason)
        .containsExactly(Miss.OTHER_DATA_MONTH);
  }

  @Test
  void aRepeatedOutletAndAnUnnamedOneCountNothing() {
    World world =
        published(
            outlet("b", "newspaper", "2025-03-10", "2025-02"),
            outlet("b", "newspaper", "2025-03-12", "2025-02"),
            outlet("b", "website", "2025-03-13", "2025-02"));
    assertThat(world.one(OFFICE, "2025-03", "2025-04-01").counted()).isEqualTo(1);
  }

  @Test
  void aMissedOutletMadeUpLaterIsLate() {
    World world =
        published(
                outlet("b", "newspaper", "2025-03-28", "2025-02"),
                outlet("c", "tv", "2025-04-02", "2025-02"))
            .exception("c", "B1", OFFICE, "2025-03", MADE_UP);
    Obligation march = world.one(OFFICE, "2025-03", "2025-05-01");
    assertThat(march.counted()).isEqualTo(1);
    assertThat(march.standing()).isEqualTo(Standing.LATE);
    assertThat(world.standing(OFFICE, "2025-04", "2025-05-01")).isEqualTo(Standing.MISSED);
  }

  @Test
  void theSuperiorOwesACheckOfEachUnitGivenTargets() {
    World world =
        new World()
            .unit(CITY, "government", Level.CITY, DateRange.ALWAYS)
            .unit(GOV, "government", Level.COUNTY, DateRange.ALWAYS, CITY, null)
            .unit("130304.government", "government", Level.COUNTY, DateRange.ALWAYS, CITY, null)
            .unit("130306.government", "government", Level.COUNTY, DateRange.ALWAYS, CITY, null)
            .flag(GOV, "targets", days("2024-06-01", null))
            .flag("130304.government", "targets", DateRange.ALWAYS)
            .flag("130306.government", "targets", days("2025-02-01", null))
            .rule(Rules.t1())
            .record(kind("check", "a", "2025-07-01", CITY).target(GOV))
            .record(kind("check", "b", "2025-07-02", CITY).target(GOV))
            .record(kind("check", "c", "2025-07-03", CITY).target("130306.government"))
            .record(kind("check", "d", "2025-07-04", GOV).target("130304.government"));
    Obligation year = world.one(CITY, "2025", "2026-01-01");
    assertThat(year.required()).isEqualTo(2);
    assertThat(year.counted()).isEqualTo(1);
    assertThat(year.records()).hasSize(2);
    assertThat(year.standing()).isEqualTo(Standing.MISSED);
    world.record(kind("check", "e", "2025-12-31", CITY).target("130304.government"));
    assertThat(world.standing(CITY, "2025", "2026-01-01")).isEqualTo(Standing.MET);
    assertThat(world.owed(GOV, 2025)).isEmpty();
  }

  @Test
  void onlyTheHoldersOwnTripsCountForThePostAndOneTripForEveryPostHeld() {
    World world =
        new World()
            .county("130302")
            .county("130304")
            .post(GOV, DateRange.ALWAYS)
            .post("130304.government", DateRange.ALWAYS)
            .tenure(GOV, "Wang", null, null)
            .tenure("130304.government", "Wang", "2025-03-05", "2025-03-05", true)
            .rule(Rules.i4())
            .record(inspection("own", "2025-03-05", "Wang").of(GOV))
            .record(inspection("delegate", "2025-04-05", "Li").of(GOV));
    assertThat(world.standing(GOV + ".mainLeader", "2025-03", "2025-05-01"))
        .isEqualTo(Standing.MET);
    assertThat(world.standing("130304.government.mainLeader", "2025-03", "2025-05-01"))
        .isEqualTo(Standing.MET);
    assertThat(world.standing(GOV + ".mainLeader", "2025-04", "2025-05-01"))
        .isEqualTo(Standing.MISSED);
  }
}
