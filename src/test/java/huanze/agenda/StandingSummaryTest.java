package huanze.agenda;

import static huanze.agenda.CreditException.Effect.MADE_UP;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A county and two townships on 20 May: numbers worked out by hand. */
class StandingSummaryTest {
  private static final String COUNTY = "130302.government";

  /**
   * County: January exempt, February met, March late, April missed (its meeting went to March), May
   * open. Town 100: January to April missed, May open. Town 101 begins in April: that missed, May
   * open.
   */
  private final World world =
      new World()
          .county("130302")
          .town("130302100", DateRange.ALWAYS)
          .town("130302101", World.days("2025-04-01", null))
          .rule(Rules.m4())
          .rule(Rules.m5())
          .exempt("M4", COUNTY, "2025-01")
          .record(meeting("feb", "2025-02-10", COUNTY).form("executive"))
          .record(meeting("apr", "2025-04-10", COUNTY).form("executive"))
          .exception("apr", "M4", COUNTY, "2025-03", MADE_UP);

  private Structure structure() {
    return new Structure(
        List.of(
            new Region("130300", null, "city", "市"),
            new Region("130302", "130300", "county", "区"),
            new Region("130302100", "130302", "town", "甲镇"),
            new Region("130302101", "130302", "town", "乙镇")),
        world.units,
        world.flags,
        world.successions,
        world.posts,
        List.of(),
        world.tenures);
  }

  private StandingSummary summary(String today) {
    return StandingSummary.of(structure(), world.year(2025, today), 2025, day(today));
  }

  @Test
  void levelsHaveTheirUnitsAndTheirRate() {
    StandingSummary summary = summary("2025-05-20");
    assertThat(summary.levels())
        .extracting(StandingSummary.OfLevel::level)
        .containsExactly(Level.COUNTY, Level.TOWNSHIP);
    StandingSummary.OfLevel county = summary.levels().get(0);
    assertThat(county.units()).isEqualTo(1);
    assertThat(county.rate().percent()).isEqualByComparingTo("33.3");
    StandingSummary.OfLevel towns = summary.levels().get(1);
    assertThat(towns.units()).isEqualTo(2);
    assertThat(towns.rate().count(Standing.MISSED)).isEqualTo(5);
    assertThat(towns.rate().count(Standing.OPEN)).isEqualTo(2);
    assertThat(towns.rate().percent()).isEqualByComparingTo("0.0");
    // met 1 of met 1, late 1, missed 6
    assertThat(summary.total().percent()).isEqualByComparingTo("12.5");
  }

  @Test
  void mostMissesFirstThenByCode() {
    assertThat(summary("2025-05-20").mostMissed())
        .extracting(one -> one.unit().code() + " " + one.rate().count(Standing.MISSED))
        .containsExactly(
            "130302100.government 4",
            "130302100.partyCommittee 4",
            "130302.government 1",
            "130302101.government 1",
            "130302101.partyCommittee 1");
  }

  /** Rule 8: the five joint meetings missed are both organs', and five in the sums. */
  @Test
  void aJointMeetingIsBothOrgansAndCountedOnceInTheSums() {
    StandingSummary summary = summary("2025-05-20");
    int ofUnits =
        summary.mostMissed().stream()
            .filter(one -> one.unit().level() == Level.TOWNSHIP)
            .mapToInt(one -> one.rate().count(Standing.MISSED))
            .sum();
    assertThat(ofUnits).isEqualTo(10);
    assertThat(summary.levels().get(1).rate().count(Standing.MISSED)).isEqualTo(5);
    assertThat(summary.levels().get(1).units()).isEqualTo(2);
    assertThat(summary.total().count(Standing.MISSED)).isEqualTo(6);
  }

  @Test
  void dueInTheMonthTogetherByRule() {
    world.record(
        meeting("may", "2025-05-06", "130302100.government", "130302100.partyCommittee")
            .form("joint"));
    assertThat(summary("2025-05-20").due())
        .extracting(one -> one.rule().id() + " " + one.due() + " " + one.done() + "/" + one.owed())
        .containsExactly("M4 2025-05-31 0/1", "M5 2025-05-31 1/2");
    assertThat(summary("2026-05-20").due()).as("another year").isEmpty();
  }

  @Test
  void aCommitteeStandsForItsRegionADepartmentForItself() {
    world.post(COUNTY, DateRange.ALWAYS);
    world.unit("130302.department.water", "department", Level.COUNTY, DateRange.ALWAYS);
    Structure structure = structure();
    Unit government = structure.unit(COUNTY).orElseThrow();
    Unit department = structure.unit("130302.department.water").orElseThrow();
    assertThat(StandingScope.ofUnit(structure, government).units(structure))
        .hasSize(6)
        .contains(World.id("130302101.partyCommittee"));
    assertThat(StandingScope.ofUnit(structure, department).units(structure))
        .containsExactly(department.id());
    assertThat(StandingScope.ofRegion("130302100").units(structure)).hasSize(2);
  }
}
