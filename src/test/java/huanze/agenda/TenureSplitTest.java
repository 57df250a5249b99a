package huanze.agenda;

import static huanze.agenda.CreditException.Effect.MADE_UP;
import static huanze.agenda.Records.inspection;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.day;
import static huanze.agenda.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whose a period is, by the day that decides it: numbers worked out by hand. */
class TenureSplitTest {
  private static final String COUNTY = "130302.government";
  private static final String TOWN = "130302100.government";
  private static final String COMMITTEE = "130302100.partyCommittee";

  /**
   * Li heads the county until 15 April; nobody in May; Wu acts from 1 June and is appointed on the
   * 21st. Months: January Li's trip, February none, March exempt, April Li's trip, May vacant, June
   * a trip while Wu acts, July made up in August, August a trip, September none, then open.
   */
  private final World world =
      new World()
          .county("130302")
          .post(COUNTY, DateRange.ALWAYS)
          .rule(Rules.i4())
          .tenure(COUNTY, "li", null, "2025-04-15")
          .tenure(COUNTY, "wu", "2025-06-01", "2025-06-20", true)
          .tenure(COUNTY, "wu", "2025-06-21", null)
          .exempt("I4", COUNTY + ".mainLeader", "2025-03")
          .record(inspection("jan", "2025-01-20", "li"))
          .record(inspection("apr", "2025-04-10", "li"))
          .record(inspection("jun", "2025-06-05", "wu"))
          .record(inspection("jul", "2025-08-20", "wu"))
          .record(inspection("aug", "2025-08-25", "wu"))
          .exception("jul", "I4", COUNTY + ".mainLeader", "2025-07", MADE_UP);

  private static Structure structure(World world) {
    return new Structure(
        List.of(),
        world.units,
        world.flags,
        world.successions,
        world.posts,
        List.of(),
        world.tenures);
  }

  private static TenureSplit split(World world, String person, String today) {
    Structure structure = structure(world);
    Responsible responsible = new Responsible(structure);
    List<Obligation> owed =
        responsible.of(
            world.year(2025, today),
            responsible.heldBy(id(person), day(today)).stream()
                .map(t -> t.post())
                .collect(Collectors.toSet()));
    return new TenureSplit(owed, id(person), structure, day(today));
  }

  private static List<String> said(List<Obligation> some) {
    return some.stream().map(o -> o.period() + " " + o.standing()).toList();
  }

  @Test
  void whatIsMetIsOfWhoeverHeldThePostWhenItWasMet() {
    TenureSplit split = split(world, "wu", "2025-10-15");
    assertThat(said(split.own()))
        .containsExactly(
            "2025-06 MET",
            "2025-07 LATE",
            "2025-08 MET",
            "2025-09 MISSED",
            "2025-10 OPEN",
            "2025-11 UPCOMING",
            "2025-12 UPCOMING");
    assertThat(said(split.before()))
        .containsExactly(
            "2025-01 MET", "2025-02 MISSED", "2025-03 EXEMPT", "2025-04 MET", "2025-05 VACANT");
    // met 2 of met 2, late 1, missed 1
    assertThat(Rate.of(split.own()).percent()).isEqualByComparingTo("50.0");
    assertThat(Rate.of(split.own()).total() + Rate.of(split.before()).total()).isEqualTo(12);
  }

  @Test
  void theFirstHolderOfTheYearHasAllOfItUpToTheDayLookedAt() {
    TenureSplit split = split(world, "li", "2025-04-12");
    assertThat(split.before()).isEmpty();
    assertThat(Rate.of(split.own()).counts())
        .containsAllEntriesOf(
            Map.of(
                Standing.MET, 2,
                Standing.MISSED, 1,
                Standing.EXEMPT, 1,
                Standing.OPEN, 0,
                // his tenure ends on the 15th: what comes after is still his post's to do
                Standing.UPCOMING, 8));
  }

  /** Li's trip of 5 June met June before Wu came on the 11th; without it, June is missed by Wu. */
  @Test
  void insideAPeriodTheDecisiveDayDecides() {
    World met =
        new World()
            .county("130302")
            .post(COUNTY, DateRange.ALWAYS)
            .rule(Rules.i4())
            .tenure(COUNTY, "li", null, "2025-06-10")
            .tenure(COUNTY, "wu", "2025-06-11", null)
            .record(inspection("trip", "2025-06-05", "li"))
            .record(inspection("again", "2025-06-20", "wu"));
    TenureSplit split = split(met, "wu", "2025-07-15");
    assertThat(said(split.before())).contains("2025-06 MET");
    Obligation june =
        split.before().stream().filter(o -> o.standing() == Standing.MET).findFirst().orElseThrow();
    assertThat(june.metOn()).isEqualTo(day("2025-06-05"));
    assertThat(split.held(june, day("2025-06-05"))).isFalse();
    assertThat(split.held(june, day("2025-06-11"))).as("the first day").isTrue();
    met.records.removeFirst();
    assertThat(said(split(met, "wu", "2025-07-15").own())).contains("2025-06 MET");
    met.records.clear();
    assertThat(said(split(met, "wu", "2025-07-15").own()))
        .contains("2025-06 MISSED")
        .doesNotContain("2025-05 MISSED");
  }

  /** A unit's obligation is its main leader's; a joint one of either organ's (reading rule 8). */
  @Test
  void jointlyOwedIsOwnOfWhoeverHeldEitherPost() {
    World town =
        new World()
            .town("130302100", DateRange.ALWAYS)
            .post(TOWN, DateRange.ALWAYS)
            .post(COMMITTEE, DateRange.ALWAYS)
            .rule(Rules.m5())
            .tenure(TOWN, "li", "2025-03-01", "2025-05-31")
            .tenure(COMMITTEE, "li", "2025-06-01", null)
            .tenure(TOWN, "wu", "2025-06-15", null)
            .record(meeting("mar", "2025-03-10", TOWN, COMMITTEE).form("joint"))
            .record(meeting("jun", "2025-06-10", TOWN, COMMITTEE).form("joint"));
    // li: head of the government in spring, secretary since
    TenureSplit li = split(town, "li", "2025-07-10");
    assertThat(said(li.before())).containsExactly("2025-01 MISSED", "2025-02 MISSED");
    assertThat(Rate.of(li.own()).count(Standing.MET)).isEqualTo(2);
    assertThat(Rate.of(li.own()).count(Standing.MISSED)).isEqualTo(2);
    TenureSplit wu = split(town, "wu", "2025-07-10");
    assertThat(said(wu.before())).contains("2025-06 MET").hasSize(6);
    assertThat(Rate.of(wu.own()).judged()).isZero();
  }

  /** Two outlets are asked for: it is met on the day of the later (Art. 13). */
  @Test
  void theLaterOutletDecides() {
    String office = "130300.leadingGroupOffice";
    World city =
        new World()
            .unit(office, "leadingGroupOffice", Level.CITY, DateRange.ALWAYS)
            .post(office, DateRange.ALWAYS)
            .rule(Rules.b1())
            .tenure(office, "li", null, "2025-03-09")
            .tenure(office, "wu", "2025-03-10", null)
            .record(Records.kind("bulletin", "paper", "2025-03-05", office).channel("newspaper"))
            .record(Records.kind("bulletin", "tv", "2025-03-10", office).channel("tv"))
            .record(Records.kind("bulletin", "again", "2025-03-20", office).channel("newspaper"));
    TenureSplit split = split(city, "wu", "2025-04-01");
    assertThat(said(split.own())).contains("2025-03 MET");
    assertThat(split.own().getFirst().metOn()).isEqualTo(day("2025-03-10"));
  }

  /** Reading rule 10: who headed the unit that was carried on goes on heading it. */
  @Test
  void aPostCarriesOnThatOfThePredecessor() {
    World merged =
        new World()
            .unit("130302.government", "government", Level.COUNTY, World.days(null, "2025-04-30"))
            .unit("130303.government", "government", Level.COUNTY, World.days("2025-05-01", null))
            .succession("130302.government", "130303.government")
            .post("130302.government", DateRange.ALWAYS)
            .post("130303.government", DateRange.ALWAYS)
            .rule(Rules.m4().every(Frequency.QUARTER))
            .tenure("130302.government", "li", null, null)
            .tenure("130303.government", "li", "2025-05-01", null)
            .tenure("130303.government", "wu", "2025-06-01", null)
            .record(meeting("apr", "2025-04-10", "130302.government").form("executive"));
    merged.tenures.set(1, merged.tenures.get(1).during(World.days("2025-05-01", "2025-05-31")));
    assertThat(said(split(merged, "li", "2025-05-20").own())).contains("2025-Q2 MET");
    assertThat(said(split(merged, "wu", "2025-06-20").before())).contains("2025-Q2 MET");
  }
}
