package huanze.fx;

import java.util.List;

/**
 * A list as it stands on screen: visible columns in their order, rows as filtered and sorted.
 *
 * @param title what the list is, such as 应履行事项
 * @param filters what it was narrowed to, in words; empty for nothing
 */
public record ListedRows(
    String title, String filters, List<Column> columns, List<List<String>> rows) {
  public ListedRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param width on screen; what counts is its share of all widths
   * @param number whether it is set flush right
   */
  public record Column(String heading, double width, boolean number) {}

  public List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }
}
