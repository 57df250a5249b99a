package huanze.sheet;

import java.util.List;
import java.util.Set;

/**
 * Rows to be written to a file.
 *
 * @param name name of the sheet
 * @param rows texts by position
 * @param layout what a workbook shows of it besides; CSV has nothing of the kind
 */
public record SheetTable(
    String name, List<String> headings, List<List<String>> rows, Layout layout) {
  /**
   * How a workbook is laid out.
   *
   * @param stayingColumns how many columns stay in sight
   * @param numbers columns whose whole numbers and decimals are written as such, from 0 on
   * @param notes a second sheet, or one without a name for none
   */
  public record Layout(int stayingColumns, Set<Integer> numbers, Notes notes) {
    public static final Layout PLAIN = new Layout(0, Set.of(), new Notes("", List.of()));

    public Layout {
      numbers = Set.copyOf(numbers);
    }
  }

  /** What explains the rows: read by people, not by programs. */
  public record Notes(String name, List<List<String>> rows) {
    public Notes {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  public SheetTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** All texts, and nothing besides. */
  public SheetTable(String name, List<String> headings, List<List<String>> rows) {
    this(name, headings, rows, Layout.PLAIN);
  }
}
