package huanze.sheet;

import huanze.base.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet after its columns were found.
 *
 * @param rows all rows but the template's example
 * @param problems cells that could not be understood
 * @param unknownHeadings headings nobody asked for
 * @param view what of the sheet was read as what
 * @param leftOut totals and notes under the table
 */
public record MappedSheet(
    String name,
    List<MappedRow> rows,
    List<RowProblem> problems,
    List<String> unknownHeadings,
    SheetView view,
    List<SheetRow> leftOut) {
  public MappedSheet {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    unknownHeadings = List.copyOf(unknownHeadings);
    leftOut = List.copyOf(leftOut);
  }

  /** A note for each row left out. */
  public List<ImportPreview.Note> notes(Texts texts) {
    return leftOut.stream()
        .map(
            row ->
                new ImportPreview.Note(
                    row.number(),
                    texts.text(
                        "sheet.footing",
                        row.cells().stream()
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(" ")))))
        .toList();
  }

  /**
   * A form of which several columns may say the same needs at least one of them.
   *
   * @param heading what the missing one is called
   */
  public MappedSheet needing(String heading, String... keys) {
    if (!view.problems().isEmpty() || view.reads(keys)) {
      return this;
    }
    SheetView lacking = view.lacking(heading);
    return new MappedSheet(
        name, List.of(), lacking.problems(), unknownHeadings, lacking, List.of());
  }
}
