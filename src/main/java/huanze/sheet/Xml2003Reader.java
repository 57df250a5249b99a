package huanze.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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
        int column = -1;
        for (Element cell : line.select("Cell")) {
          column = place(cell, column);
          int right = column + number(cell, "ss:MergeAcross");
          int bottom = row + number(cell, "ss:MergeDown");
          grid.put(
              row,
              column,
              cell.select("Data").stream().map(Xml2003Reader::text).findFirst().orElse(""));
          if (right > column || bottom > row) {
            grid.merge(row, column, bottom, right);
          }
          column = right;
        }
      }
      grid.sheet().ifPresent(sheets::add);
    }
    return sheets;
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
