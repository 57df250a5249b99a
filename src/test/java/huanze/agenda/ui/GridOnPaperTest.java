package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.GridPage;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.app.practice.PracticeLedger;
import huanze.base.Texts;
import huanze.paper.GridSheet;
import huanze.paper.PaperSize;
import huanze.rulepack.Level;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Screen, sheet and workbook of the practice city say the same, cell by cell. */
class GridOnPaperTest {
  private static final int YEAR = 2026;
  private static final int BEFORE_MONTHS = 6;
  private static final int MONTHS = 12;

  private static PracticeLedger city;
  private static LocalDate today;
  private static GridModel grid;

  @BeforeAll
  static void read() {
    city = PracticeLedger.city();
    YearAgenda agenda = city.desk().agenda().year(YEAR);
    today = city.desk().clock().today();
    grid = GridModel.of(agenda, today, new UnitOrder(city.desk().pack()));
  }

  @AfterAll
  static void close() {
    city.close();
  }

  private static List<GridAsked> asked() {
    GridAsked year = GridAsked.year(YEAR);
    GridSpan quarter = new GridSpan(GridSpan.Zoom.QUARTER, YEAR, 3);
    GridSpan month = new GridSpan(GridSpan.Zoom.MONTH, YEAR, 6);
    GridFilter all = GridFilter.ALL;
    return List.of(
        year,
        year.of(quarter),
        year.of(month).unfolded(GridAsked.Rows.UNITS),
        year.unfolded(GridAsked.Rows.REGIONS),
        year.filtered(all.ofLevel(Level.COUNTY)),
        year.filtered(all.ofRegion("130321")).of(quarter),
        year.filtered(all.ofRule("M5")),
        year.filtered(all.ofRule("R3")).of(month),
        year.filtered(all.ofStanding(Standing.MISSED)).unfolded(GridAsked.Rows.UNITS),
        year.filtered(all.problems(true).ofLevel(Level.TOWNSHIP)),
        year.filtered(all.searching("hgq")),
        year.filtered(all.under(city.unit("130302.government").id())));
  }

  @Test
  void theSheetHoldsTheRowsOfTheScreen() {
    for (GridAsked asked : asked()) {
      GridPage page = grid.page(asked);
      GridSheet sheet = city.desk().papers().grid(asked, PaperSize.A3, today);
      assertThat(sheet.rows()).as(asked.toString()).hasSameSizeAs(page.rows()).isNotEmpty();
      assertThat(sheet.total()).isEqualTo(page.total().counts());
      assertThat(sheet.units()).isEqualTo(page.units());
      assertThat(sheet.columns()).hasSameSizeAs(asked.span().columns());
      for (int i = 0; i < page.rows().size(); i++) {
        GridRow row = page.rows().get(i);
        GridSheet.Row line = sheet.rows().get(i);
        assertThat(line.name()).endsWith(row.label());
        assertThat(line.sort()).isEqualTo(row.sort());
        assertThat(line.percent()).isEqualTo(row.rate().percent());
        assertThat(said(line)).as(row.label()).isEqualTo(said(row));
      }
    }
  }

  private static List<String> said(GridRow row) {
    List<String> said = new ArrayList<>();
    for (GridCell cell : row.cells()) {
      String counts = "";
      for (Standing standing : Standing.values()) {
        counts += cell.tally().count(standing) + " ";
      }
      said.add(cell.column() + "+" + cell.span() + ": " + counts + cell.planned());
    }
    return said;
  }

  private static List<String> said(GridSheet.Row row) {
    List<String> said = new ArrayList<>();
    for (GridSheet.Cell cell : row.cells()) {
      int[] counts = new int[Standing.values().length];
      cell.counts().forEach(one -> counts[one.standing().ordinal()] += one.count());
      String all = "";
      for (int count : counts) {
        all += count + " ";
      }
      said.add(cell.column() + "+" + cell.span() + ": " + all + cell.planned());
    }
    return said;
  }

  /** A check begun of many units, or half of what is asked, is not done: its sign stands alone. */
  @Test
  void onlyWhatIsDoneShowsADay() {
    GridAsked year = GridAsked.year(YEAR);
    GridPage page = grid.page(year);
    GridSheet sheet = city.desk().papers().grid(year, PaperSize.A3, today);
    int days = 0;
    int begun = 0;
    for (int i = 0; i < page.rows().size(); i++) {
      for (int k = 0; k < page.rows().get(i).cells().size(); k++) {
        GridCell cell = page.rows().get(i).cells().get(k);
        String label = sheet.rows().get(i).cells().get(k).label();
        boolean done = cell.standing() == Standing.MET || cell.standing() == Standing.LATE;
        if (!cell.isSingle() || cell.span() == 1 || !done) {
          assertThat(label).isEmpty();
          begun += cell.isSingle() && !cell.obligations().getFirst().records().isEmpty() ? 1 : 0;
        } else {
          LocalDate day = cell.obligations().getFirst().records().getLast().day();
          assertThat(label).isEqualTo(day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
          days++;
        }
      }
    }
    assertThat(days).isGreaterThan(100);
    assertThat(begun).isPositive();
  }

  /** The workbook holds the year's rules; so does the sheet, unfolded, and in the same order. */
  @Test
  void theWorkbookSaysTheSameOfEveryRule() {
    AgendaWords words = new AgendaWords(Texts.chinese());
    int rows = 0;
    for (GridAsked asked : asked()) {
      GridAsked whole = asked.of(GridSpan.year(YEAR)).unfolded(GridAsked.Rows.RULES);
      List<GridSheet.Row> owed =
          city.desk().papers().grid(whole, PaperSize.A4, today).rows().stream()
              .filter(row -> !row.rule().isEmpty())
              .toList();
      List<List<String>> book = new GridTable(words).of(grid, asked.filter(), List.of()).rows();
      assertThat(owed).hasSameSizeAs(book);
      for (int i = 0; i < book.size(); i++) {
        List<String> line = book.get(i);
        assertThat(line.get(2)).isEqualTo(owed.get(i).rule());
        String[] months = new String[MONTHS];
        java.util.Arrays.fill(months, "");
        for (GridSheet.Cell cell : owed.get(i).cells()) {
          Standing standing = cell.counts().get(0).standing();
          months[cell.column() + cell.span() - 2] =
              StandingSymbol.of(standing) + " " + words.standing(standing);
        }
        assertThat(line.subList(BEFORE_MONTHS, BEFORE_MONTHS + MONTHS)).containsExactly(months);
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(5_000);
  }

  /** Reading rule 8: what both organs owe stands under each of them, and is counted once. */
  @Test
  void whatIsOwedJointlyStandsUnderBothOrgans() {
    GridSheet sheet =
        city.desk()
            .papers()
            .grid(
                GridAsked.year(YEAR).filtered(GridFilter.ALL.ofRule("M5").ofRegion("130302101")),
                PaperSize.A4,
                today);
    List<GridSheet.Row> owed = sheet.rows().stream().filter(r -> !r.rule().isEmpty()).toList();
    assertThat(owed).extracting(GridSheet.Row::name).contains("中共海港镇委员会", "海港镇人民政府");
    assertThat(said(owed.get(0))).isEqualTo(said(owed.get(1)));
    assertThat(sheet.total().values().stream().mapToInt(n -> n).sum()).isEqualTo(MONTHS);
  }

  /** What is folded away still decides whether the sheet can be issued. */
  @Test
  void aFoldedSheetRestsOnTheSameAsAnUnfoldedOne() {
    GridAsked year = GridAsked.year(YEAR);
    assertThat(
            city.desk()
                .papers()
                .grid(year.unfolded(GridAsked.Rows.REGIONS), PaperSize.A4, today)
                .unconfirmed())
        .isEqualTo(city.desk().papers().grid(year, PaperSize.A4, today).unconfirmed());
  }
}
