package huanze.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page's table, as web systems save it under the name of an Excel file. */
final class HtmlReader {
  private HtmlReader() {}

  static List<Sheet> read(String text, String name) {
    Stream<Element> innermost =
        Jsoup.parse(text).select("table").stream().filter(t -> t.select("table").size() == 1);
    return innermost.flatMap(t -> table(t, name).sheet().stream()).toList();
  }

  private static Grid table(Element table, String name) {
    Grid grid = new Grid(name);
    Set<Long> taken = new HashSet<>();
    int row = 0;
    for (Element line : table.select("tr")) {
      int column = 0;
      if (isHidden(line)) {
        grid.hideRow(row);
      }
      for (Element cell : line.select("td, th")) {
        while (taken.contains(place(row, column))) {
          column++;
        }
        int bottom = row + span(cell, "rowspan") - 1;
        int right = column + span(cell, "colspan") - 1;
        grid.putEither(row, column, cell.text());
        for (int r = row; r <= bottom; r++) {
          for (int c = column; c <= right; c++) {
            taken.add(place(r, c));
          }
        }
        if (bottom > row || right > column) {
          grid.merge(row, column, bottom, right);
        }
        column = right + 1;
      }
      row++;
    }
    hideColumns(table, grid);
    grid.forgetDoubts();
    return grid;
  }

  private static void hideColumns(Element table, Grid grid) {
    int column = 0;
    for (Element col : table.select("col")) {
      int width = span(col, "span");
      for (int i = 0; i < width && isHidden(col); i++) {
        grid.hideColumn(column + i);
      }
      column += width;
    }
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element
            .attr("style")
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT)
            .contains("display:none");
  }

  private static long place(int row, int column) {
    return ((long) row << 32) | column;
  }

  private static int span(Element cell, String attribute) {
    String digits = cell.attr(attribute).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 3 ? 1 : Math.max(1, Integer.parseInt(digits));
  }
}
