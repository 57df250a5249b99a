package huanze.agenda;

import static huanze.agenda.Records.inspection;
import static huanze.agenda.Records.kind;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.day;
import static huanze.agenda.World.days;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading rules 9 and 10: holders, and units that begin or end. */
class BeginningsAndEndsTest {
  private static final String OLD = "130302.government";
  private static final String OTHER = "130304.government";
  private static final String NEW = "130305.government";

  private static World gov(World world, String code, String from, String to) {
    return world.unit(code, "government", Level.COUNTY, days(from, to));
  }

  @ParameterizedTest
  // April has 30 days: from the 16th 15 × 2 = 30; from the 17th 14 × 2 = 28
  @CsvSource({
    "2025-04-16, , true",
    "2025-04-17, , false",
    ", 2025-04-15, true",
    ", 2025-04-14, false",
    "2025-04-05, 2025-04-19, true",
    "2025-05-01, , false",
    ", 2025-03-31, false"
  })
  void aloneItOwesThePeriodIfItExistedHalfOfItsDays(String from, String to, boolean owed) {
    World world = gov(new World(), OLD, from, to).rule(Rules.m4());
    assertThat(world.owed(OLD, 2025).contains("2025-04")).isEqualTo(owed);
  }

  @ParameterizedTest
  // March has 31 days: 16 × 2 = 32 is enough, 15 × 2 = 30 is not
  @CsvSource({"2025-03-16, true", "2025-03-17, false"})
  void halfOfAnOddNumberOfDaysIsRoundedUp(String from, boolean owed) {
    World world = gov(new World(), OLD, from, null).rule(Rules.m4());
    assertThat(world.owed(OLD, 2025).contains("2025-03")).isEqualTo(owed);
  }

  private static World merged() {
    World world = new World().rule(Rules.m4());
    gov(world, OLD, null, "2025-03-27");
    gov(world, OTHER, null, "2025-03-27");
    gov(world, NEW, "2025-03-28", null);
    return world.succession(OLD, NEW).succession(OTHER, NEW);
  }

  @Test
  void inTheMonthOfAMergerTheSuccessorOwesHoweverFewDaysItHas() {
    World world = merged();
    assertThat(world.owed(OLD, 2025)).containsExactly("2025-01", "2025-02");
    assertThat(world.owed(NEW, 2025)).startsWith("2025-03").hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({OLD + ", 2025-03-02", OTHER + ", 2025-03-27", NEW + ", 2025-03-31"})
  void anyPredecessorsRecordInThePeriodMeetsIt(String organ, String date) {
    World world = merged().record(meeting("m", date, organ).form("executive"));
    assertThat(world.standing(NEW, "2025-03", "2025-04-01")).isEqualTo(Standing.MET);
    assertThat(world.standing(NEW, "2025-04", "2025-05-01")).isEqualTo(Standing.MISSED);
  }

  @Test
  void aChainOfSuccessionsInsideOnePeriodIsOwedByTheLast() {
    World world = new World().rule(Rules.m4());
    gov(world, OLD, null, "2025-03-10");
    gov(world, OTHER, "2025-03-11", "2025-03-20");
    gov(world, NEW, "2025-03-21", null);
    world.succession(OLD, OTHER).succession(OTHER, NEW);
    world.record(meeting("m", "2025-03-05", OLD).form("executive"));
    assertThat(world.owed(OLD, 2025)).doesNotContain("2025-03");
    assertThat(world.owed(OTHER, 2025)).isEmpty();
    assertThat(world.standing(NEW, "2025-03", "2025-04-01")).isEqualTo(Standing.MET);
  }

  @Test
  void anEndOnThePeriodsLastDayLeavesItWithThePredecessor() {
    World world = new World().rule(Rules.m4());
    gov(world, OLD, null, "2025-03-31");
    gov(world, NEW, "2025-04-01", null);
    world.succession(OLD, NEW);
    assertThat(world.owed(OLD, 2025)).endsWith("2025-03");
    assertThat(world.owed(NEW, 2025)).startsWith("2025-04");
  }

  @Test
  void aSuccessorThatBeginsOnlyLaterLeavesThePeriodToTheHalfTest() {
    World world = new World().rule(Rules.m4());
    gov(world, OLD, null, "2025-03-10");
    gov(world, NEW, "2025-04-25", null);
    world.succession(OLD, NEW);
    assertThat(world.owed(OLD, 2025)).endsWith("2025-02");
    assertThat(world.owed(NEW, 2025)).startsWith("2025-05");
  }

  @Test
  void aCycleOfSuccessionsDoesNotHang() {
    World world = new World().rule(Rules.m4());
    gov(world, OLD, null, null);
    gov(world, NEW, null, null);
    world.succession(OLD, NEW).succession(NEW, OLD);
    assertThat(world.owed(OLD, 2025)).hasSize(12);
  }

  @Test
  void aCheckOfAPredecessorCountsForTheUnitGivenTargets() {
    World world =
        new World()
            .unit("130300.government", "government", Level.CITY, DateRange.ALWAYS)
            .unit(OLD, "government", Level.COUNTY, days(null, "2025-03-27"))
            .unit(
                NEW,
                "government",
                Level.COUNTY,
                days("2025-03-28", null),
                "130300.government",
                null)
            .succession(OLD, NEW)
            .flag(NEW, "targets", DateRange.ALWAYS)
            .rule(Rules.t1())
            .record(kind("check", "c", "2025-02-01", "130300.government").target(OLD));
    assertThat(world.standing("130300.government", "2025", "2025-04-01")).isEqualTo(Standing.MET);
  }

  @Test
  void theJointOrganIsTheOneThatCarriesOnTheOthers() {
    World world =
        new World()
            .unit("130302001.government", "government", Level.TOWNSHIP, DateRange.ALWAYS)
            .unit("130302001.a", "partyCommittee", Level.TOWNSHIP, days(null, "2025-03-10"))
            .unit("130302001.b", "partyCommittee", Level.TOWNSHIP, days("2025-03-11", null))
            .succession("130302001.a", "130302001.b")
            .rule(Rules.m5())
            .record(meeting("m", "2025-03-05", "130302001.a").form("joint"));
    assertThat(world.one("130302001.government", "2025-02", "2025-05-01").jointWith())
        .isEqualTo(World.id("130302001.a"));
    Obligation march = world.one("130302001.government", "2025-03", "2025-05-01");
    assertThat(march.jointWith()).isEqualTo(World.id("130302001.b"));
    assertThat(march.standing()).isEqualTo(Standing.MET);
    assertThat(world.year(2025, "2025-05-01"))
        .extracting(o -> o.period().number())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  private static World post() {
    return gov(new World(), OLD, null, null).post(OLD, DateRange.ALWAYS).rule(Rules.i4());
  }

  @Test
  void oneDayHeldAndNothingDoneIsMissedAndAllHoldersAreListed() {
    World world =
        post()
            .tenure(OLD, "Zhao", "2025-03-31", null)
            .tenure(OLD, "Wang", "2024-01-01", "2025-03-01");
    Obligation march = world.one(OLD + ".mainLeader", "2025-03", "2025-04-01");
    assertThat(march.standing()).isEqualTo(Standing.MISSED);
    assertThat(march.holders())
        .containsExactly(
            new Obligation.Holder(World.id("Wang"), day("2025-03-01"), day("2025-03-01")),
            new Obligation.Holder(World.id("Zhao"), day("2025-03-31"), day("2025-03-31")));
  }

  @Test
  void anActingHolderIsAHolderAndAnyHoldersTripMeetsIt() {
    World world =
        post()
            .tenure(OLD, "Wang", null, "2025-03-01")
            .tenure(OLD, "Zhao", "2025-03-20", null, true)
            .record(inspection("i", "2025-03-20", "Zhao"));
    assertThat(world.standing(OLD + ".mainLeader", "2025-03", "2025-04-01"))
        .isEqualTo(Standing.MET);
  }

  @Test
  void aTripBeforeOrAfterTheTenureIsNotTheHolders() {
    World world =
        post()
            .tenure(OLD, "Zhao", "2025-03-10", "2025-03-20")
            .record(inspection("before", "2025-03-09", "Zhao"))
            .record(inspection("after", "2025-03-21", "Zhao"));
    assertThat(world.standing(OLD + ".mainLeader", "2025-03", "2025-04-01"))
        .isEqualTo(Standing.MISSED);
  }

  @Test
  void noHolderOnAnyDayIsVacant() {
    World world =
        post().tenure(OLD, "Wang", null, "2025-02-28").tenure(OLD, "Zhao", "2025-04-01", null);
    assertThat(world.standing(OLD + ".mainLeader", "2025-03", "2025-04-01"))
        .isEqualTo(Standing.VACANT);
  }

  @Test
  void thePostIsCarriedOnByTheSameKeyInTheSuccessor() {
    World world = new World().rule(Rules.i4());
    gov(world, OLD, null, "2025-03-20");
    gov(world, NEW, "2025-03-21", null);
    world
        .succession(OLD, NEW)
        .post(OLD, DateRange.ALWAYS)
        .post(NEW, DateRange.ALWAYS)
        .tenure(OLD, "Wang", null, "2025-03-20")
        .record(inspection("i", "2025-03-15", "Wang"));
    assertThat(world.owed(OLD + ".mainLeader", 2025)).endsWith("2025-02");
    Obligation march = world.one(NEW + ".mainLeader", "2025-03", "2025-05-01");
    assertThat(march.standing()).isEqualTo(Standing.MET);
    assertThat(march.holders()).hasSize(1);
    assertThat(world.standing(NEW + ".mainLeader", "2025-04", "2025-05-01"))
        .isEqualTo(Standing.VACANT);
  }

  @ParameterizedTest
  @CsvSource({"2025-04-16, true", "2025-04-17, false"})
  void aPostThatBeginsInsideAPeriodOwesItIfItExistedHalfOfItsDays(String from, boolean owed) {
    World world = gov(new World(), OLD, null, null).post(OLD, days(from, null)).rule(Rules.i4());
    assertThat(world.owed(OLD + ".mainLeader", 2025).contains("2025-04")).isEqualTo(owed);
  }
}
