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
 */
public record Sheet(String name, List<SheetRow> above, SheetRow heading, List<SheetRow> rows) {
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
    return headedAt(name, all, best);
  }

  static Sheet headedAt(String name, List<SheetRow> all, int at) {
    return new Sheet(name, all.subList(0, at), all.get(at), all.subList(at + 1, all.size()));
  }

  private List<SheetRow> all() {
    return Stream.of(above, List.of(heading), rows).flatMap(List::stream).toList();
  }
}
