package huanze.sheet;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a table file.
 *
 * @param number number of the row as Excel shows it, from 1
 * @param cells texts by position, cleaned of surrounding blanks; empty where there is nothing
 */
public record SheetRow(int number, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** Text at a position from 0; empty beyond the last. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  /** Positions at which something stands. */
  List<Integer> used() {
    return IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isEmpty()).boxed().toList();
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** How many different texts stand in it. */
  long variety() {
    return cells.stream().filter(c -> !c.isEmpty()).distinct().count();
  }
}
