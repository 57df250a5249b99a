package huanze.paper;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.GridPage;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.agenda.calendar.MonthTally;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.rulepack.ObligationRule;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Fills the grid's sheet: the very rows that the screen shows. */
final class GridSheets {
  /** Some hundred pages of A4. */
  private static final int MOST_ROWS = 4_000;

  private static final List<Standing> BY_URGENCY =
      Arrays.stream(Standing.values()).sorted(Comparator.comparing(MonthTally::urgency)).toList();

  private final Sources sources;
  private final YearAgenda agenda;
  private final Structure structure;
  private final PaperWords words;
  private final LocalDate asOf;

  GridSheets(Sources sources, YearAgenda agenda, LocalDate asOf) {
    this.sources = sources;
    this.agenda = agenda;
    this.structure = agenda.structure();
    this.words = new PaperWords(sources.texts());
    this.asOf = asOf;
  }

  /**
   * @param office code of the office's region: what it is about if it is narrowed to no other
   * @throws InvalidInput if there are more rows than anybody reads on paper
   */
  GridSheet of(GridAsked asked, PaperSize size, String office) {
    GridModel grid = GridModel.of(agenda, asOf, new UnitOrder(sources.pack()));
    GridPage page = grid.page(asked);
    if (page.rows().size() > MOST_ROWS) {
      throw InvalidInput.of("", "paper.gridTooLong", page.rows().size(), MOST_ROWS);
    }
    GridFilter filter = asked.filter();
    UUID top = filter.top();
    String code = filter.region() == null ? office : filter.region();
    List<Obligation> all = passing(grid, asked);
    return new GridSheet(
        asked,
        size,
        top == null ? regionName(code) : unit(top).name(),
        top == null ? code : unit(top).code(),
        asked.span().year(),
        asOf,
        sources.pack().title(),
        days(asked.span()),
        filters(asked, grid),
        columns(asked.span()),
        page.rows().stream().map(row -> row(row, asked.span())).toList(),
        page.total().counts(),
        page.units(),
        sources.unconfirmed(structure, all));
  }

  /** Everything of the year that passes, folded or not. */
  private static List<Obligation> passing(GridModel grid, GridAsked asked) {
    GridAsked whole = asked.of(GridSpan.year(asked.span().year())).unfolded(GridAsked.Rows.RULES);
    return grid.page(whole).rows().stream()
        .filter(row -> row.rule() != null)
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.obligations().stream())
        .toList();
  }

  private Unit unit(UUID id) {
    return structure
        .unit(id)
        .orElseThrow(() -> InvalidInput.of("unit", "paper.unitGone", id.toString()));
  }

  private String regionName(String code) {
    return structure.region(code).map(Region::name).orElse(code);
  }

  private String days(GridSpan span) {
    return switch (span.zoom()) {
      case YEAR -> "";
      case QUARTER ->
          words.text("paper.shortPeriod.quarter", span.number(), words.numeral(span.number()));
      case MONTH -> words.text("paper.shortPeriod.month", span.number());
    };
  }

  private List<String> filters(GridAsked asked, GridModel grid) {
    GridFilter filter = asked.filter();
    List<String> said = new ArrayList<>();
    if (filter.top() != null && filter.region() != null) {
      said.add(regionName(filter.region()));
    }
    if (filter.level() != null) {
      said.add(words.text("paper.level." + CamelCase.of(filter.level())));
    }
    if (filter.rule() != null) {
      said.add(rule(filter.rule()));
    }
    if (filter.kind() != null) {
      said.add(grid.kinds().getOrDefault(filter.kind(), filter.kind()));
    }
    if (filter.standing() != null) {
      said.add(words.standing(filter.standing()));
    }
    if (filter.onlyProblems()) {
      said.add(words.text("paper.grid.onlyProblems"));
    }
    if (filter.isSearch()) {
      said.add(words.text("paper.grid.search", filter.words().strip()));
    }
    return said;
  }

  private String rule(String id) {
    return sources
        .pack()
        .findRule(id)
        .map(found -> words.text("paper.grid.rule", found.id(), found.title()))
        .orElse(id);
  }

  private List<GridSheet.Column> columns(GridSpan span) {
    boolean near = span.zoom() == GridSpan.Zoom.MONTH;
    return span.columns().stream()
        .map(
            at ->
                new GridSheet.Column(
                    at.from(),
                    at.to(),
                    near
                        && !agenda
                            .facts()
                            .workingDays()
                            .year(at.from().getYear())
                            .kind(at.from())
                            .isWorked()))
        .toList();
  }

  private GridSheet.Row row(GridRow row, GridSpan span) {
    ObligationRule rule = row.rule();
    return new GridSheet.Row(
        row.sort(),
        row.depth(),
        row.sort() == GridRow.Sort.RULE && row.post() != null
            ? words.text("paper.grid.postRule", row.post().name(), row.label())
            : row.label(),
        rule == null ? "" : rule.id(),
        note(row),
        row.open(),
        row.cells().stream().map(cell -> cell(cell, span)).toList(),
        row.rate().percent());
  }

  private String note(GridRow row) {
    if (row.isHeading()) {
      return words.text("paper.grid.units", row.units());
    }
    String present = row.presentName();
    if (present != null) {
      return words.text("paper.grid.presentName", present);
    }
    LocalDate end = row.unit() == null ? null : row.unit().existence().to();
    return end == null || row.sort() != GridRow.Sort.UNIT
        ? ""
        : words.text("paper.grid.ended", words.shortDay(end));
  }

  private GridSheet.Cell cell(GridCell cell, GridSpan span) {
    List<GridSheet.Count> counts =
        BY_URGENCY.stream()
            .filter(standing -> cell.tally().count(standing) > 0)
            .map(standing -> new GridSheet.Count(standing, cell.tally().count(standing)))
            .toList();
    return new GridSheet.Cell(
        cell.column(), cell.span(), counts, cell.planned(), label(cell, span));
  }

  /** The day it was done; from near, where that lies elsewhere, until when it is to be. */
  private String label(GridCell cell, GridSpan span) {
    LocalDate done = cell.doneOn();
    if (done != null) {
      return words.shortDay(done);
    }
    LocalDate due = cell.dueOn(span);
    return due == null ? "" : words.text("paper.grid.due", words.shortDay(due));
  }
}
