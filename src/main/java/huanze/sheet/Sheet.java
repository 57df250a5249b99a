package huanze.sheet;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A table file's sheet as texts, blank rows left out, merged cells filled.
 *
 * @param name name of the sheet; of the file where sheets have none
 * @param above rows above the headings: titles, who filled it in
 * @param heading the row of headings
 * @param rows the rows below, with their real numbers
 * @param marks what is hidden, and what is doubtful
 */
public record Sheet(
    String name, List<SheetRow> above, SheetRow heading, List<SheetRow> rows, SheetMarks marks) {
  /** Headings are looked for in so many rows from the top. */
  private static final int DEPTH = 30;

  public Sheet {
    above = List.copyOf(above);
    rows = List.copyOf(rows);
  }

  /**
   * The same sheet with its heading where the score is highest, among the first rows; the lowest of
   * neighbours that score alike, as where headings are merged downwards.
   */
  Sheet headedBy(ToLongFunction<SheetRow> score) {
    List<SheetRow> all = all();
    int best = 0;
    long most = -1;
    for (int i = 0; i < Math.min(DEPTH, all.size()); i++) {
      long here = score.applyAsLong(all.get(i));
      if (here > most || (here == most && here > 0 && best == i - 1)) {
        best = i;
        most = here;
      }
    }
    return headedAt(name, all, best, marks);
  }

  /** The same sheet without headings: every row is an entry. */
  Sheet unheaded() {
    return new Sheet(name, List.of(), new SheetRow(0, List.of()), all(), marks);
  }

  static Sheet headedAt(String name, List<SheetRow> all, int at) {
    return headedAt(name, all, at, SheetMarks.NONE);
  }

  static Sheet headedAt(String name, List<SheetRow> all, int at, SheetMarks marks) {
    return new Sheet(name, all.subList(0, at), all.get(at), all.subList(at + 1, all.size()), marks);
  }

  List<SheetRow> all() {
    return Stream.of(above, List.of(heading), rows).flatMap(List::stream).toList();
  }
}
