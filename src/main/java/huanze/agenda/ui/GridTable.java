package huanze.agenda.ui;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.GridPage;
import huanze.agenda.calendar.GridRow;
import huanze.base.Texts;
import huanze.sheet.SheetTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The grid as a workbook: every rule of every unit a row, a longer period in its last month, how
 * many stand how as numbers; on a second sheet what it was narrowed to and what the symbols mean.
 */
final class GridTable {
  private static final int MONTHS = 12;
  private static final int BEFORE_MONTHS = 6;

  private final AgendaWords words;
  private final Texts texts;

  GridTable(AgendaWords words) {
    this.words = words;
    this.texts = words.texts();
  }

  /**
   * @param filters what the rows were narrowed to, in words
   */
  SheetTable of(GridModel grid, GridFilter filter, List<String> filters) {
    List<String> headings =
        new ArrayList<>(
            List.of(
                texts.text("agenda.ui.column.region"),
                texts.text("agenda.ui.column.unit"),
                texts.text("agenda.ui.column.rule"),
                texts.text("agenda.ui.column.article"),
                texts.text("agenda.ui.column.title"),
                texts.text("agenda.ui.column.post")));
    for (int month = 1; month <= MONTHS; month++) {
      headings.add(words.month(month));
    }
    Set<Integer> numbers = new TreeSet<>();
    for (Standing standing : Legend.ORDER) {
      numbers.add(headings.size());
      headings.add(words.standing(standing));
    }
    numbers.add(headings.size());
    headings.add(texts.text("agenda.ui.column.ratePercent"));
    List<List<String>> rows = new ArrayList<>();
    GridPage page = grid.page(filter, grid.openToRules());
    String region = "";
    String unit = "";
    for (GridRow row : page.rows()) {
      region = row.sort() == GridRow.Sort.REGION ? row.label() : region;
      unit = row.sort() == GridRow.Sort.UNIT ? row.label() : unit;
      if (row.rule() != null) {
        rows.add(line(region, unit, row));
      }
    }
    return new SheetTable(
        texts.text("agenda.ui.sheetName", grid.year()),
        headings,
        rows,
        new SheetTable.Layout(2, numbers, notes(grid, page, filter, filters)));
  }

  private List<String> line(String region, String unit, GridRow row) {
    List<String> line = new ArrayList<>();
    line.add(region);
    line.add(unit);
    line.add(row.rule() == null ? "" : row.rule().id());
    line.add(row.rule() == null ? "" : texts.text("agenda.ui.articleNumber", row.rule().article()));
    line.add(row.rule() == null ? "" : row.rule().title());
    line.add(row.post() == null ? "" : row.post().name());
    line.addAll(Collections.nCopies(MONTHS, ""));
    for (GridCell cell : row.cells()) {
      int at = BEFORE_MONTHS + cell.column() + cell.span() - 2;
      line.set(at, symbolAndWord(cell.standing()));
    }
    for (Standing standing : Legend.ORDER) {
      line.add(String.valueOf(row.rate().count(standing)));
    }
    BigDecimal percent = row.rate().percent();
    line.add(percent == null ? "" : percent.stripTrailingZeros().toPlainString());
    return line;
  }

  private String symbolAndWord(Standing standing) {
    return texts.text(
        "agenda.ui.symbolWord", StandingSymbol.of(standing), words.standing(standing));
  }

  private SheetTable.Notes notes(
      GridModel grid, GridPage page, GridFilter filter, List<String> filters) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(texts.text("agenda.ui.notes.year"), texts.text("agenda.ui.year", grid.year())));
    rows.add(List.of(texts.text("agenda.ui.notes.asOf"), words.day(grid.asOf())));
    rows.add(
        List.of(
            texts.text("agenda.ui.notes.filters"),
            filters.isEmpty()
                ? texts.text("agenda.ui.notes.noFilters")
                : String.join(texts.text("agenda.ui.notes.and"), filters)));
    rows.add(List.of(texts.text("agenda.ui.notes.units"), String.valueOf(page.units())));
    Rate total = page.total();
    if (!filter.choosesByStanding()) {
      rows.add(List.of(texts.text("agenda.ui.head.rate"), words.rate(total)));
    }
    rows.add(List.of());
    rows.add(List.of(texts.text("agenda.ui.notes.legend")));
    for (Standing standing : Legend.ORDER) {
      rows.add(List.of(symbolAndWord(standing), String.valueOf(total.count(standing))));
    }
    rows.add(List.of());
    rows.add(List.of(texts.text("agenda.ui.notes.once")));
    rows.add(List.of(texts.text("agenda.ui.notes.longer")));
    rows.add(List.of(texts.text("agenda.ui.notes.rate")));
    return new SheetTable.Notes(texts.text("agenda.ui.notes.name"), rows);
  }
}
