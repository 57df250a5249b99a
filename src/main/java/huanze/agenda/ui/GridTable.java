package huanze.agenda.ui;

import huanze.agenda.StandingSymbol;
import huanze.base.Texts;
import huanze.sheet.SheetTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The grid as a sheet: every rule of every unit a row, a longer period in its last month. */
final class GridTable {
  private static final int BEFORE_MONTHS = 5;

  private final AgendaWords words;
  private final Texts texts;

  GridTable(AgendaWords words) {
    this.words = words;
    this.texts = words.texts();
  }

  SheetTable of(GridModel grid, GridFilter filter) {
    List<String> headings =
        new ArrayList<>(
            List.of(
                texts.text("agenda.ui.column.region"),
                texts.text("agenda.ui.column.unit"),
                texts.text("agenda.ui.column.rule"),
                texts.text("agenda.ui.column.title"),
                texts.text("agenda.ui.column.post")));
    for (int month = 1; month <= GridView.months(); month++) {
      headings.add(words.month(month));
    }
    headings.add(texts.text("agenda.ui.head.rate"));
    List<List<String>> rows = new ArrayList<>();
    Set<String> open = grid.openToRules();
    String region = "";
    for (GridRow row : grid.page(filter, open).rows()) {
      if (row.sort() == GridRow.Sort.REGION) {
        region = row.label();
      } else if (row.rule() != null && row.unit() != null) {
        rows.add(line(region, row));
      }
    }
    return new SheetTable(texts.text("agenda.ui.sheetName", grid.year()), headings, rows);
  }

  private List<String> line(String region, GridRow row) {
    List<String> line = new ArrayList<>();
    line.add(region);
    line.add(row.unit() == null ? "" : row.unit().name());
    line.add(row.rule() == null ? "" : row.rule().id());
    line.add(row.rule() == null ? "" : row.rule().title());
    line.add(row.post() == null ? "" : row.post().name());
    line.addAll(Collections.nCopies(GridView.months(), ""));
    for (GridCell cell : row.cells()) {
      int at = BEFORE_MONTHS + cell.month() + cell.span() - 2;
      line.set(
          at,
          texts.text(
              "agenda.ui.symbolWord",
              StandingSymbol.of(cell.standing()),
              words.standing(cell.standing())));
    }
    line.add(words.rate(row.rate()));
    return line;
  }
}
