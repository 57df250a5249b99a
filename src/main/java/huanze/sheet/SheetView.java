package huanze.sheet;

import huanze.base.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a file is read as what, for a person to look at and change.
 *
 * @param sheets names of all sheets that hold anything
 * @param sheet the one read
 * @param headingRow number of the row of headings; 0 if there is none
 * @param columns its columns, those without any text left out
 * @param rows how many rows are read
 * @param hiddenRows how many rows Excel does not show, read or not
 * @param problems what is wrong with the headings
 */
public record SheetView(
    List<String> sheets,
    String sheet,
    int headingRow,
    List<ColumnUse> columns,
    int rows,
    int hiddenRows,
    List<RowProblem> problems) {
  public SheetView {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
  }

  /** True if one of the columns is read as one of these. */
  public boolean reads(String... keys) {
    return columns.stream().anyMatch(c -> List.of(keys).contains(String.valueOf(c.key())));
  }

  /** The same, with one thing more that is wrong with the headings. */
  public SheetView lacking(String heading) {
    List<RowProblem> more = new ArrayList<>(problems);
    more.add(
        new RowProblem(
            headingRow, "", Problem.of("", "sheet.missingColumns", headingRow, heading)));
    return new SheetView(sheets, sheet, headingRow, columns, rows, hiddenRows, more);
  }

  /** All headings as they stand, the empty ones left out. */
  public List<String> headings() {
    return columns.stream().map(ColumnUse::heading).filter(h -> !h.isEmpty()).toList();
  }

  /** Headings whose columns are not read. */
  List<String> unknownHeadings() {
    return columns.stream()
        .filter(c -> c.key() == null && !c.heading().isEmpty())
        .map(ColumnUse::heading)
        .toList();
  }
}
