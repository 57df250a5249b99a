package huanze.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.CountedRecord;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.app.practice.PracticeLedger;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A unit's own rows are those of the year grid, and its records those of its organ and posts. */
class UnitRowsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static PracticeLedger county;
  private static YearAgenda year;

  @BeforeAll
  static void open() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
    year = county.desk().agenda().year(2026);
  }

  @AfterAll
  static void close() {
    county.close();
    county = null;
    year = null;
  }

  @Test
  void theRowsOfEveryUnitAreThoseOfTheWholeGrid() {
    GridModel grid = GridModel.of(year, TODAY, new huanze.unit.UnitOrder(county.desk().pack()));
    GridPage whole = grid.page(GridFilter.ALL, grid.openToRules());
    for (Unit unit : year.structure().units()) {
      List<GridRow> inGrid =
          whole.rows().stream()
              .filter(row -> row.rule() != null && unit.equals(row.unit()))
              .toList();
      List<GridRow> own = rows(unit.id());
      assertThat(own).as(unit.code()).hasSameSizeAs(inGrid);
      for (int i = 0; i < own.size(); i++) {
        assertThat(own.get(i).rule()).isEqualTo(inGrid.get(i).rule());
        assertThat(own.get(i).post()).isEqualTo(inGrid.get(i).post());
        assertThat(own.get(i).rate()).isEqualTo(inGrid.get(i).rate());
        assertThat(standings(own.get(i))).isEqualTo(standings(inGrid.get(i)));
        assertThat(own.get(i).depth()).isZero();
        assertThat(own.get(i).label()).isEqualTo(own.get(i).rule().title());
      }
    }
  }

  @Test
  void aJointObligationStandsWithBothOrgans() {
    String town = "130302101";
    assertThat(rules(town + ".government")).contains("M5", "I6");
    assertThat(rules(town + ".partyCommittee")).contains("M5", "I5").doesNotContain("I6");
  }

  @Test
  void aUnitWithoutObligationsHasNoRows() {
    assertThat(rows(county.unit("130302.leadingGroup").id())).isEmpty();
    assertThat(rows(UUID.randomUUID())).isEmpty();
  }

  @Test
  void recordsAreThoseOfTheOrganAndOfWhoHeldAPostThatDay() {
    for (String code : List.of("130302.government", "130302101.partyCommittee")) {
      UUID unit = county.unit(code).id();
      List<CountedRecord> own = UnitRecords.of(year, unit);
      Set<UUID> ids = new TreeSet<>(own.stream().map(CountedRecord::id).toList());
      assertThat(ids).as("each once").hasSameSizeAs(own).isEqualTo(slowly(unit));
      assertThat(own)
          .isSortedAccordingTo(
              java.util.Comparator.comparing(CountedRecord::day).thenComparing(CountedRecord::id));
    }
  }

  /** Record by record, day by day, from the words of {@link UnitRecords}. */
  private static Set<UUID> slowly(UUID unit) {
    Structure structure = year.structure();
    Set<UUID> found = new TreeSet<>();
    for (CountedRecord record : year.facts().records()) {
      boolean own = record.organs().contains(unit);
      for (Tenure tenure : structure.tenures()) {
        Post post = structure.post(tenure.post()).orElseThrow();
        own |=
            !record.kind().equals("meeting")
                && post.unit().equals(unit)
                && record.leaders().contains(tenure.person())
                && tenure.days().contains(record.day());
      }
      if (own && record.day().getYear() == 2026) {
        found.add(record.id());
      }
    }
    return found;
  }

  private static List<Standing> standings(GridRow row) {
    List<Standing> standings = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      GridCell cell = row.cellAt(month);
      standings.add(cell == null ? Standing.NOT_OWED : cell.standing());
    }
    return standings;
  }

  private static Set<String> rules(String code) {
    Set<String> rules = new TreeSet<>();
    rows(county.unit(code).id()).forEach(row -> rules.add(row.rule().id()));
    return rules;
  }

  private static List<GridRow> rows(UUID unit) {
    List<Obligation> owed = UnitRows.owed(unit, year.obligations(TODAY));
    return UnitRows.of(year, unit, owed);
  }
}
