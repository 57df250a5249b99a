package huanze.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small years worked out by hand. */
class GridModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final RulePack PACK = PackReader.builtIn();

  private final List<Region> regions =
      List.of(
          new Region("13", null, "city", "甲市"),
          new Region("1301", "13", "county", "乙县"),
          new Region("130101", "1301", "town", "丙镇"));
  private final List<Unit> units = new ArrayList<>();
  private final List<Obligation> owed = new ArrayList<>();

  private UUID unit(String region, String kind, Level level, String name) {
    UUID id = Ids.named(region + kind + name);
    units.add(
        new Unit(
            id,
            region + "." + kind,
            name,
            kind,
            level,
            null,
            region,
            null,
            DateRange.ALWAYS,
            null));
    return id;
  }

  private void owes(UUID unit, String rule, String period, Standing standing) {
    owes(unit, null, rule, period, standing);
  }

  private void owes(
      UUID unit, @Nullable UUID joint, String ruleId, String text, Standing standing) {
    ObligationRule rule = PACK.rule(ruleId);
    Period period = Period.parse(text);
    owed.add(
        new Obligation(
            rule,
            unit,
            joint,
            null,
            period,
            period.from(),
            period.to(),
            period.to(),
            1,
            0,
            null,
            standing,
            List.of(),
            List.of()));
  }

  private GridModel grid() {
    Structure structure =
        new Structure(regions, units, List.of(), List.of(), List.of(), List.of(), List.of());
    return GridModel.of(structure, owed, 2026, TODAY, new UnitOrder(PACK));
  }

  private static List<String> labels(GridPage page) {
    return page.rows().stream().map(GridRow::label).toList();
  }

  @Test
  void regionsStandInTheOrderOfTheTreeAndPartyComesFirst() {
    owes(unit("130101", "government", Level.TOWNSHIP, "丙镇政府"), "M5", "2026-01", Standing.MET);
    owes(unit("13", "government", Level.CITY, "甲市政府"), "M3", "2026-Q1", Standing.MET);
    owes(unit("13", "partyCommittee", Level.CITY, "甲市委"), "M1", "2026-Q1", Standing.MET);
    owes(unit("1301", "government", Level.COUNTY, "乙县政府"), "M4", "2026-01", Standing.MISSED);
    GridModel grid = grid();
    assertThat(labels(grid.page(GridFilter.ALL, grid.openToUnits())))
        .containsExactly("甲市", "甲市委", "甲市政府", "乙县", "乙县政府", "丙镇", "丙镇政府");
    assertThat(labels(grid.page(GridFilter.ALL, Set.of()))).containsExactly("甲市");
    assertThat(grid.regions()).extracting(GridModel.RegionAt::depth).containsExactly(0, 1, 2);
  }

  @Test
  void aHeadingSumsUpEverythingBelowAndTheRateFollowsReadingRule1() {
    UUID city = unit("13", "government", Level.CITY, "甲市政府");
    UUID county = unit("1301", "government", Level.COUNTY, "乙县政府");
    owes(city, "A1", "2026-01", Standing.MET);
    owes(city, "A1", "2026-02", Standing.LATE);
    owes(county, "M4", "2026-01", Standing.MISSED);
    owes(county, "M4", "2026-02", Standing.VACANT);
    owes(county, "M4", "2026-09", Standing.OPEN);
    GridPage page = grid().page(GridFilter.ALL, Set.of());
    GridRow top = page.rows().getFirst();
    assertThat(top.units()).isEqualTo(2);
    assertThat(top.cellAt(1).standing()).isEqualTo(Standing.MISSED);
    assertThat(top.cellAt(1).tally().total()).isEqualTo(2);
    assertThat(top.cellAt(2).standing()).isEqualTo(Standing.LATE);
    assertThat(top.cellAt(3)).isNull();
    assertThat(page.total().percent()).isEqualByComparingTo(new BigDecimal("33.3"));
  }

  @Test
  void aUnitWithOneRuleShowsItsPeriodsAndWithSeveralItsWorstByMonthDue() {
    UUID party = unit("13", "partyCommittee", Level.CITY, "甲市委");
    owes(party, "M1", "2026-Q1", Standing.MET);
    owes(party, "M1", "2026-Q2", Standing.MISSED);
    GridRow alone = grid().page(GridFilter.ALL, Set.of("r:13")).rows().get(1);
    assertThat(alone.opens()).isFalse();
    assertThat(alone.cells()).extracting(GridCell::column).containsExactly(1, 4);
    assertThat(alone.cells()).extracting(GridCell::span).containsOnly(3);
    assertThat(alone.cellAt(5).standing()).isEqualTo(Standing.MISSED);
    owes(party, "R1", "2026", Standing.OPEN);
    GridRow both = grid().page(GridFilter.ALL, Set.of("r:13")).rows().get(1);
    assertThat(both.opens()).isTrue();
    assertThat(both.cells()).extracting(GridCell::column).containsExactly(3, 6, 12);
    GridPage open = grid().page(GridFilter.ALL, Set.of("r:13", both.key()));
    assertThat(open.rows())
        .extracting(r -> r.rule() == null ? "" : r.rule().id())
        .containsExactly("", "", "M1", "R1");
  }

  @Test
  void aJointObligationShowsUnderBothOrgansAndCountsOnce() {
    UUID town = unit("130101", "government", Level.TOWNSHIP, "丙镇政府");
    UUID party = unit("130101", "partyCommittee", Level.TOWNSHIP, "丙镇党委");
    owes(town, party, "M5", "2026-01", Standing.MISSED);
    GridModel grid = grid();
    GridPage page = grid.page(GridFilter.ALL, grid.openToUnits());
    assertThat(labels(page)).containsExactly("丙镇", "丙镇党委", "丙镇政府");
    assertThat(page.total().count(Standing.MISSED)).isEqualTo(1);
    assertThat(page.rows().getFirst().cellAt(1).tally().total()).isEqualTo(1);
    GridPage searched = grid.page(GridFilter.ALL.searching("党委"), Set.of());
    assertThat(searched.total().count(Standing.MISSED)).isEqualTo(1);
  }

  @Test
  void manyUnitsOfOneKindAreFoldedIntoOneRow() {
    for (int i = 0; i < GridRegion.MANY; i++) {
      owes(unit("13", "department", Level.CITY, "局" + i), "M6", "2026-01", Standing.MET);
    }
    GridModel grid = grid();
    assertThat(labels(grid.page(GridFilter.ALL, grid.openAtFirst()))).hasSize(2);
    assertThat(labels(grid.page(GridFilter.ALL, grid.openToUnits()))).hasSize(2 + GridRegion.MANY);
  }

  @Test
  void filtersByLevelRegionRuleProblemsAndWords() {
    UUID city = unit("13", "government", Level.CITY, "甲市政府");
    UUID county = unit("1301", "government", Level.COUNTY, "乙县政府");
    UUID town = unit("130101", "government", Level.TOWNSHIP, "丙镇政府");
    owes(city, "M3", "2026-Q1", Standing.MET);
    owes(county, "M4", "2026-01", Standing.MISSED);
    owes(county, "R3", "2026", Standing.OPEN);
    owes(town, "M5", "2026-01", Standing.MET);
    GridModel grid = grid();
    Set<String> open = grid.openToUnits();
    assertThat(labels(grid.page(GridFilter.ALL.ofLevel(Level.TOWNSHIP), open)))
        .containsExactly("甲市", "乙县", "丙镇", "丙镇政府");
    assertThat(labels(grid.page(GridFilter.ALL.ofRegion("1301"), open)))
        .containsExactly("乙县", "乙县政府", "丙镇", "丙镇政府");
    assertThat(labels(grid.page(GridFilter.ALL.ofRule("R3"), open)))
        .containsExactly("甲市", "乙县", "乙县政府");
    assertThat(labels(grid.page(GridFilter.ALL.problems(true), open)))
        .containsExactly("甲市", "乙县", "乙县政府");
    assertThat(labels(grid.page(GridFilter.ALL.searching("yxzf"), Set.of())))
        .containsExactly("甲市", "乙县", "乙县政府");
    assertThat(grid.page(GridFilter.ALL.searching("没有"), open).rows()).isEmpty();
  }

  /** Half of it was done; of what was chosen for having been missed, no rate would say so. */
  @Test
  void whatWasChosenByItsStandingHasNoRateButEachRuleItsOwn() {
    UUID city = unit("13", "government", Level.CITY, "甲市政府");
    owes(city, "A1", "2026-01", Standing.MET);
    owes(city, "A1", "2026-02", Standing.MISSED);
    owes(city, "M3", "2026-Q1", Standing.MISSED);
    owes(city, "R3", "2026", Standing.MET);
    GridModel grid = grid();
    Set<String> open = grid.openToRules();
    assertThat(grid.page(GridFilter.ALL, open).rows())
        .extracting(row -> String.valueOf(row.rate().percent()))
        .containsExactly("50.0", "50.0", "50.0", "0.0", "100.0");
    for (GridFilter filter :
        List.of(GridFilter.ALL.ofStanding(Standing.MISSED), GridFilter.ALL.problems(true))) {
      assertThat(filter.choosesByStanding()).isTrue();
      assertThat(grid.page(filter, open).rows())
          .extracting(row -> String.valueOf(row.rate().percent()))
          .containsExactly("null", "null", "50.0", "0.0");
    }
    assertThat(GridFilter.ALL.ofRule("A1").choosesByStanding()).isFalse();
  }

  @Test
  void filtersByStandingAndKindTogetherWithTheOthers() {
    UUID city = unit("13", "government", Level.CITY, "甲市政府");
    UUID bureau = unit("13", "department", Level.CITY, "某局");
    UUID county = unit("1301", "government", Level.COUNTY, "乙县政府");
    owes(city, "M3", "2026-Q1", Standing.MISSED);
    owes(bureau, "M6", "2026-01", Standing.MISSED);
    owes(bureau, "R2", "2026-H1", Standing.LATE);
    owes(county, "M4", "2026-01", Standing.LATE);
    GridModel grid = grid();
    Set<String> open = grid.openToUnits();
    assertThat(grid.kinds().keySet()).containsExactly("government", "department");
    assertThat(labels(grid.page(GridFilter.ALL.ofStanding(Standing.LATE), open)))
        .containsExactly("甲市", "某局", "乙县", "乙县政府");
    assertThat(labels(grid.page(GridFilter.ALL.ofKind("government"), open)))
        .containsExactly("甲市", "甲市政府", "乙县", "乙县政府");
    GridPage both = grid.page(GridFilter.ALL.ofKind("department").ofStanding(Standing.LATE), open);
    assertThat(labels(both)).containsExactly("甲市", "某局");
    assertThat(both.total().count(Standing.LATE)).isEqualTo(1);
    assertThat(both.total().count(Standing.MISSED)).as("another rule of it").isZero();
  }

  /** A county's units: the city above them would only say the county's numbers again. */
  @Test
  void whatIsUnderOneUnitBeginsWithItsOwnRegion() {
    UUID city = unit("13", "government", Level.CITY, "甲市政府");
    UUID county = unit("1301", "government", Level.COUNTY, "乙县政府");
    owes(city, "M3", "2026-Q1", Standing.MET);
    owes(county, "M4", "2026-01", Standing.MET);
    GridAsked year = GridAsked.year(2026).unfolded(GridAsked.Rows.REGIONS);
    GridModel grid = grid();
    assertThat(labels(grid.page(year))).containsExactly("甲市", "甲市政府", "乙县", "乙县政府");
    GridPage own = grid.page(year.filtered(GridFilter.ALL.under(county)));
    assertThat(labels(own)).containsExactly("乙县", "乙县政府");
    assertThat(own.units()).isEqualTo(1);
    assertThat(labels(grid.page(year.filtered(GridFilter.ALL.under(city)))))
        .containsExactly("甲市", "甲市政府");
    assertThat(labels(grid.page(year.filtered(GridFilter.ALL.ofRegion("1301")))))
        .containsExactly("乙县", "乙县政府");
  }

  @Test
  void aRegionSaysHowManyOfItsUnitsOweNothing() {
    owes(unit("1301", "government", Level.COUNTY, "乙县政府"), "M4", "2026-01", Standing.MET);
    unit("1301", "institution", Level.COUNTY, "乙县图书馆");
    unit("130101", "institution", Level.TOWNSHIP, "丙镇文化站");
    GridRow top = grid().page(GridFilter.ALL, Set.of()).rows().getFirst();
    assertThat(top.label()).isEqualTo("乙县");
    assertThat(top.units()).isEqualTo(1);
    assertThat(top.others()).isEqualTo(2);
  }

  @Test
  void aQuarterShowsDeadlinesInTheirWeeksAndCountsOnlyWhatFallsDueInIt() {
    UUID county = unit("1301", "government", Level.COUNTY, "乙县政府");
    owes(county, "M4", "2026-04", Standing.MISSED);
    owes(county, "M4", "2026-07", Standing.MISSED);
    owes(county, "R1", "2026", Standing.OPEN);
    GridModel grid = grid();
    GridSpan quarter = new GridSpan(GridSpan.Zoom.QUARTER, 2026, 2);
    GridPage page = grid.page(GridFilter.ALL, grid.openToRules(), quarter);
    int lastOfApril = quarter.column(LocalDate.of(2026, 4, 30));
    for (GridRow row : page.rows().subList(0, 3)) {
      assertThat(row.cellAt(lastOfApril).standing()).as(row.label()).isEqualTo(Standing.MISSED);
    }
    assertThat(page.rows().getFirst().cells()).hasSize(1);
    assertThat(page.total().count(Standing.MISSED)).isEqualTo(1);
    assertThat(page.total().count(Standing.OPEN)).as("due in December").isZero();
    GridRow report = page.rows().getLast();
    assertThat(report.cells()).as("runs through the whole quarter").hasSize(1);
    assertThat(report.cells().getFirst().span()).isEqualTo(quarter.columns().size());
  }
}
