package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A unit's quarter or month from near: what was done stands on its own day, what is still owed or
 * was not done on the day of its deadline, what is planned on the day planned for.
 */
final class GridMarks {
  private final GridSpan span;
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();

  private static final class Mark {
    private final MonthTally tally = new MonthTally();
    private final Set<Obligation> obligations = new LinkedHashSet<>();
    private int planned;
  }

  private GridMarks(GridSpan span) {
    this.span = span;
  }

  static List<GridCell> ofLine(List<Obligation> obligations, GridSpan span) {
    GridMarks marks = new GridMarks(span);
    obligations.forEach(marks::add);
    List<GridCell> cells = marks.cells();
    return cells.isEmpty() ? across(obligations, span) : cells;
  }

  static List<GridCell> ofUnit(List<GridLine> lines, List<LocalDate> planned, GridSpan span) {
    GridMarks marks = new GridMarks(span);
    lines.forEach(line -> line.obligations().forEach(marks::add));
    for (LocalDate day : planned) {
      int column = span.column(day);
      if (column > 0) {
        marks.at(column).planned++;
      }
    }
    return marks.cells();
  }

  private void add(Obligation one) {
    for (Obligation.Credit credit : one.records()) {
      mark(one, credit.day(), credit.madeUp() ? Standing.LATE : Standing.MET);
    }
    if (one.standing() != Standing.MET || one.records().isEmpty()) {
      mark(one, GridRows.dueDay(one), one.standing());
    }
  }

  private void mark(Obligation one, LocalDate day, Standing standing) {
    int column = span.column(day);
    if (column > 0) {
      Mark mark = at(column);
      mark.tally.add(standing);
      mark.obligations.add(one);
    }
  }

  private Mark at(int column) {
    return marks.computeIfAbsent(column, k -> new Mark());
  }

  private List<GridCell> cells() {
    List<GridCell> cells = new ArrayList<>();
    marks.forEach(
        (column, mark) ->
            cells.add(
                new GridCell(column, 1, mark.tally, List.copyOf(mark.obligations), mark.planned)));
    return cells;
  }

  /** A longer period of which nothing falls into these days: one cell over those it covers. */
  private static List<GridCell> across(List<Obligation> obligations, GridSpan span) {
    for (Obligation one : obligations) {
      if (!one.from().isAfter(span.to()) && !one.to().isBefore(span.from())) {
        LocalDate first = one.from().isBefore(span.from()) ? span.from() : one.from();
        LocalDate last = one.to().isAfter(span.to()) ? span.to() : one.to();
        int column = span.column(first);
        return List.of(
            new GridCell(
                column,
                span.column(last) - column + 1,
                MonthTally.of(one.standing()),
                List.of(one)));
      }
    }
    return List.of();
  }
}
