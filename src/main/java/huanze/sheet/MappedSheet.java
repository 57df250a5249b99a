package huanze.sheet;

import java.util.List;

/**
 * A sheet after its columns were found.
 *
 * @param rows all rows but the template's example
 * @param problems cells that could not be understood
 * @param unknownHeadings headings nobody asked for
 */
public record MappedSheet(
    String name, List<MappedRow> rows, List<RowProblem> problems, List<String> unknownHeadings) {
  public MappedSheet {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    unknownHeadings = List.copyOf(unknownHeadings);
  }
}
