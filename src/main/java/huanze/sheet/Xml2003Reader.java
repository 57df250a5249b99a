package huanze.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The XML that Excel 2003 brought and web systems still write under the name of .xls. */
final class Xml2003Reader {
  static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

  private static final int ISO_DATE = 10;

  private Xml2003Reader() {}

  static List<Sheet> read(String text) {
    List<Sheet> sheets = new ArrayList<>();
    for (Element sheet : Jsoup.parse(text, "", Parser.xmlParser()).select("Worksheet")) {
      Grid grid = new Grid(sheet.attr("ss:Name"));
      int row = -1;
      for (Element line : sheet.select("Row")) {
        row = place(line, row);
        if (isHidden(line)) {
          grid.hideRow(row);
        }
        int column = -1;
        for (Element cell : line.select("Cell")) {
          column = place(cell, column);
          int right = column + number(cell, "ss:MergeAcross");
          int bottom = row + number(cell, "ss:MergeDown");
          put(grid, row, column, cell.select("Data").first());
          if (right > column || bottom > row) {
            grid.merge(row, column, bottom, right);
          }
          column = right;
        }
      }
      hideColumns(sheet, grid);
      grid.sheet().ifPresent(sheets::add);
    }
    return sheets;
  }

  private static void put(Grid grid, int row, int column, @Nullable Element data) {
    if (data == null) {
      return;
    }
    if (data.attr("ss:Type").equals("Number")) {
      grid.putNumber(row, column, data.wholeText());
    } else {
      grid.put(row, column, text(data));
    }
  }

  private static void hideColumns(Element sheet, Grid grid) {
    int column = -1;
    for (Element col : sheet.select("Column")) {
      column = place(col, column);
      int last = column + number(col, "ss:Span");
      for (; column < last; column++) {
        hideIf(isHidden(col), grid, column);
      }
      hideIf(isHidden(col), grid, column);
    }
  }

  private static void hideIf(boolean hidden, Grid grid, int column) {
    if (hidden) {
      grid.hideColumn(column);
    }
  }

  private static boolean isHidden(Element element) {
    return element.attr("ss:Hidden").equals("1");
  }

  /** Places are given only where some are left out. */
  private static int place(Element element, int before) {
    int index = number(element, "ss:Index");
    return index > 0 ? index - 1 : before + 1;
  }

  private static int number(Element element, String attribute) {
    String digits = element.attr(attribute);
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private static String text(Element data) {
    String text = data.wholeText();
    return data.attr("ss:Type").equals("DateTime") && text.length() > ISO_DATE
        ? text.substring(0, ISO_DATE)
        : text;
  }
}
