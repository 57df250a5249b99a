package huanze.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Fills a grid from the XML of one sheet. */
final class XlsxSheetHandler extends DefaultHandler {
  private static final CellText TEXT = new CellText();

  private final Grid grid;
  private final SharedStrings strings;
  private final @Nullable StylesTable styles;
  private final boolean since1904;
  private final StringBuilder value = new StringBuilder();

  private int row = -1;
  private int column = -1;
  private String type = "n";
  private int style;
  private boolean collecting;
  private boolean phonetic;

  XlsxSheetHandler(
      Grid grid, SharedStrings strings, @Nullable StylesTable styles, boolean since1904) {
    this.grid = grid;
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  @Override
  public void startElement(
      @Nullable String uri, String local, String qualified, Attributes attributes) {
    switch (local) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        if (isHidden(attributes)) {
          grid.hideRow(row);
        }
      }
      case "col" -> {
        if (isHidden(attributes)) {
          int last = Math.min(Integer.parseInt(attributes.getValue("max")), Grid.WIDEST);
          for (int i = Integer.parseInt(attributes.getValue("min")); i <= last; i++) {
            grid.hideColumn(i - 1);
          }
        }
      }
      case "c" -> {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        value.setLength(0);
      }
      case "rPh" -> phonetic = true;
      case "v", "t" -> collecting = !phonetic;
      case "mergeCell" -> {
        CellRangeAddress m = CellRangeAddress.valueOf(attributes.getValue("ref"));
        grid.merge(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn());
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (collecting) {
      value.append(text, start, length);
    }
  }

  @Override
  public void endElement(@Nullable String uri, String local, String qualified) {
    switch (local) {
      case "v", "t" -> collecting = false;
      case "rPh" -> phonetic = false;
      case "c" -> {
        if (!value.isEmpty()) {
          put(value.toString());
        }
      }
      default -> {}
    }
  }

  private static boolean isHidden(Attributes attributes) {
    String hidden = attributes.getValue("hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private void put(String raw) {
    if (type.equals("n")) {
      grid.putNumber(row, column, number(raw.trim()));
    } else {
      grid.put(row, column, text(raw));
    }
  }

  private String text(String raw) {
    return switch (type) {
      case "s" -> strings.getItemAt(Integer.parseInt(raw.trim())).getString();
      case "b" -> String.valueOf(raw.trim().equals("1"));
      case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
      default -> raw;
    };
  }

  private String number(String raw) {
    XSSFCellStyle look =
        styles == null || style >= styles.getNumCellStyles() ? null : styles.getStyleAt(style);
    return look == null
        ? TEXT.of(Double.parseDouble(raw), 0, "General", since1904)
        : TEXT.of(
            Double.parseDouble(raw),
            look.getDataFormat(),
            String.valueOf(look.getDataFormatString()),
            since1904);
  }
}
