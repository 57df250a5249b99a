package huanze.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * 清单: the rows of any list, as they stood on screen.
 *
 * @param title what the list is, such as 应履行事项
 * @param filters what it was narrowed to, in words; empty for nothing
 * @param region code of the office's region
 * @param on day on which the list was made
 */
public record ListSheet(
    String title,
    String filters,
    String region,
    LocalDate on,
    List<Column> columns,
    List<List<String>> rows)
    implements PaperContent {
  public ListSheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param share of the width, in any unit; above 0
   * @param number whether it is set flush right
   */
  public record Column(String heading, double share, boolean number) {}

  @Override
  public PaperForm form() {
    return PaperForm.LIST_SHEET;
  }

  @Override
  public String subject() {
    return String.join(" ", region, title, filters);
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return title + " " + on;
  }
}
