package huanze.paper;

import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How everything on a grid's sheet stands, cell by cell, to be compared with another day's. */
final class GridStandings {
  private final GridSheet sheet;
  private final PaperWords words;

  GridStandings(GridSheet sheet, PaperWords words) {
    this.sheet = sheet;
    this.words = words;
  }

  /** Rows that sum up what follows them say nothing of their own. */
  Map<String, String> all() {
    Map<String, String> standings = new LinkedHashMap<>();
    String unit = "";
    for (GridSheet.Row row : sheet.rows()) {
      boolean ofUnit = row.sort() == GridRow.Sort.RULE;
      unit = ofUnit ? unit : row.name();
      String who = ofUnit ? unit + " " + row.name() : row.name();
      if (!row.open()) {
        row.cells().forEach(cell -> standings.put(who + " " + days(cell), says(cell)));
      }
    }
    return standings;
  }

  private String days(GridSheet.Cell cell) {
    if (sheet.asked().span().zoom() == GridSpan.Zoom.YEAR) {
      for (Period.Length length : Period.Length.values()) {
        if (length.months() == cell.span()) {
          List<Period> periods = Period.of(sheet.year(), length);
          return words.period(periods.get((cell.column() - 1) / cell.span()));
        }
      }
    }
    return words.days(
        sheet.columns().get(cell.column() - 1).from(),
        sheet.columns().get(cell.column() + cell.span() - 2).to());
  }

  private String says(GridSheet.Cell cell) {
    List<GridSheet.Count> counts = cell.counts();
    if (counts.size() == 1 && counts.get(0).count() == 1) {
      return words.standing(counts.get(0).standing());
    }
    Stream<String> owed =
        counts.stream()
            .map(c -> words.text("paper.grid.count", words.standing(c.standing()), c.count()));
    Stream<String> planned =
        Stream.of(cell.planned())
            .filter(count -> count > 0)
            .map(count -> words.text("paper.grid.count", words.text("paper.grid.planned"), count));
    return Stream.concat(owed, planned).collect(Collectors.joining(words.text("paper.comma")));
  }
}
