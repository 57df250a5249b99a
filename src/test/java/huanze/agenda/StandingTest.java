package huanze.agenda;

import static huanze.agenda.CreditException.Effect.MADE_UP;
import static huanze.agenda.Records.inspection;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading rule 1: the first that fits; reading rule 13: exemption. */
class StandingTest {
  private static final String GOV = "130302.government";

  private static World county() {
    return new World().county("130302").rule(Rules.m4());
  }

  @ParameterizedTest
  @CsvSource({"2025-02-28, UPCOMING", "2025-03-01, OPEN", "2025-03-31, OPEN", "2025-04-01, MISSED"})
  void withoutARecordTheDayDecides(String today, Standing standing) {
    assertThat(county().standing(GOV, "2025-03", today)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-09, OPEN", "2025-03-10, MET", "2025-04-01, MET", "2030-01-01, MET"})
  void metFromTheDayOfTheMeetingOn(String today, Standing standing) {
    World world = county().record(meeting("m", "2025-03-10", GOV).form("executive"));
    assertThat(world.standing(GOV, "2025-03", today)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({"2025-02-01, EXEMPT", "2025-03-15, EXEMPT", "2025-04-15, EXEMPT"})
  void exemptBeforeUpcomingOpenAndMissed(String today, Standing standing) {
    World world = county().exempt("M4", GOV, "2025-03");
    assertThat(world.standing(GOV, "2025-03", today)).isEqualTo(standing);
    assertThat(world.standing(GOV, "2025-05", "2025-06-01")).isEqualTo(Standing.MISSED);
  }

  @Test
  void metBeforeExempt() {
    World world =
        county()
            .exempt("M4", GOV, "2025-03")
            .record(meeting("m", "2025-03-10", GOV).form("executive"));
    assertThat(world.standing(GOV, "2025-03", "2025-04-01")).isEqualTo(Standing.MET);
  }

  @Test
  void exemptBeforeLate() {
    World world =
        county()
            .exempt("M4", GOV, "2025-03")
            .record(meeting("m", "2025-04-10", GOV).form("executive"))
            .exception("m", "M4", GOV, "2025-03", MADE_UP);
    assertThat(world.standing(GOV, "2025-03", "2025-05-01")).isEqualTo(Standing.EXEMPT);
  }

  @ParameterizedTest
  @CsvSource({"2025-02-01, UPCOMING", "2025-03-31, OPEN", "2025-04-01, VACANT"})
  void vacantOnlyOnceThePeriodIsOver(String today, Standing standing) {
    World world = new World().county("130302").post(GOV, World.days(null, null)).rule(Rules.i4());
    assertThat(world.standing(GOV + ".mainLeader", "2025-03", today)).isEqualTo(standing);
  }

  @Test
  void vacantBeforeLate() {
    World world =
        new World()
            .county("130302")
            .post(GOV, World.days(null, null))
            .rule(Rules.i4())
            .record(inspection("i", "2025-04-10", "Wang"))
            .exception("i", "I4", GOV + ".mainLeader", "2025-03", MADE_UP);
    assertThat(world.standing(GOV + ".mainLeader", "2025-03", "2025-05-01"))
        .isEqualTo(Standing.VACANT);
  }

  @Test
  void lateNeedsEnoughTogetherWithWhatWasDoneInTime() {
    World world =
        new World()
            .county("130302")
            .rule(Rules.m4().required(3))
            .record(meeting("a", "2025-03-10", GOV).form("executive"))
            .record(meeting("b", "2025-04-10", GOV).form("executive"))
            .exception("b", "M4", GOV, "2025-03", MADE_UP);
    Obligation two = world.one(GOV, "2025-03", "2025-05-01");
    assertThat(two.standing()).isEqualTo(Standing.MISSED);
    assertThat(two.counted()).isEqualTo(1);
    world
        .record(meeting("c", "2025-04-11", GOV).form("executive"))
        .exception("c", "M4", GOV, "2025-03", MADE_UP);
    Obligation three = world.one(GOV, "2025-03", "2025-05-01");
    assertThat(three.standing()).isEqualTo(Standing.LATE);
    assertThat(three.counted()).isEqualTo(1);
    assertThat(three.records())
        .extracting(Obligation.Credit::id)
        .containsExactly(World.id("a"), World.id("b"), World.id("c"));
  }

  @Test
  void theRateIsMetAmongMetLateAndMissed() {
    World world =
        county()
            .exempt("M4", GOV, "2025-01")
            .record(meeting("feb", "2025-02-10", GOV).form("executive"))
            .record(meeting("apr", "2025-04-10", GOV).form("executive"))
            .exception("apr", "M4", GOV, "2025-03", MADE_UP);
    // January exempt, February met, March late, April missed (its meeting went to March), May open
    Rate rate = Rate.of(world.year(2025, "2025-05-20"));
    assertThat(rate.count(Standing.EXEMPT)).isEqualTo(1);
    assertThat(rate.count(Standing.MET)).isEqualTo(1);
    assertThat(rate.count(Standing.LATE)).isEqualTo(1);
    assertThat(rate.count(Standing.MISSED)).isEqualTo(1);
    assertThat(rate.count(Standing.OPEN)).isEqualTo(1);
    assertThat(rate.count(Standing.UPCOMING)).isEqualTo(7);
    assertThat(rate.percent()).isEqualByComparingTo(new BigDecimal("33.3"));
    assertThat(rate.value()).isEqualByComparingTo(new BigDecimal("0.3333"));
  }

  @Test
  void thereIsNoRateOfNothing() {
    assertThat(Rate.of(List.of()).percent()).isNull();
    assertThat(Rate.of(county().year(2025, "2024-12-31")).value()).isNull();
  }

  @Test
  void theListIsByRuleUnitPostAndPeriod() {
    World world = new World().county("130304").county("130302").rule(Rules.m5()).rule(Rules.m4());
    List<Obligation> all = world.calculator().year(2025, day("2025-06-01"));
    assertThat(all).hasSize(24);
    assertThat(all.get(0).unit()).isEqualTo(World.id(GOV));
    assertThat(all.get(11).period()).hasToString("2025-12");
    assertThat(all.get(12).unit()).isEqualTo(World.id("130304.government"));
  }
}
