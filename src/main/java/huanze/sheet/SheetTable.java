package huanze.sheet;

import java.util.List;

/**
 * Rows to be written to a file.
 *
 * @param name name of the sheet
 * @param rows texts by position
 */
public record SheetTable(String name, List<String> headings, List<List<String>> rows) {
  public SheetTable {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
