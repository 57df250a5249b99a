package huanze.sheet;

import java.util.List;

/**
 * A sheet after its columns were found.
 *
 * @param rows all rows but the template's example
 * @param problems cells that could not be understood
 * @param unknownHeadings headings nobody asked for
 * @param view what of the sheet was read as what
 */
public record MappedSheet(
    String name,
    List<MappedRow> rows,
    List<RowProblem> problems,
    List<String> unknownHeadings,
    SheetView view) {
  public MappedSheet {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    unknownHeadings = List.copyOf(unknownHeadings);
  }
}
