package huanze.paper;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The columns of a table, as they were laid out. */
final class DocxGrid {
  private final int[] widths;
  private final @Nullable TableBox table;
  private final DocxLayout layout;

  private DocxGrid(int[] widths, @Nullable TableBox table, DocxLayout layout) {
    this.widths = widths;
    this.table = table;
    this.layout = layout;
  }

  static DocxGrid of(Element element, List<Element> rows, DocxLayout layout) {
    TableBox table = layout.table(element);
    if (table == null) {
      return new DocxGrid(shared(cells(rows.get(0)), layout), null, layout);
    }
    int[] edges = table.getColumnPos();
    int[] widths = new int[table.numEffCols()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = layout.twips(edges[i + 1]) - layout.twips(edges[i]);
    }
    return new DocxGrid(widths, table, layout);
  }

  /** A table in the margin: what has no width of its own shares the rest. */
  private static int[] shared(List<Element> cells, DocxLayout layout) {
    int[] widths = new int[cells.size()];
    int rest = layout.contentWidth();
    int open = 0;
    for (int i = 0; i < widths.length; i++) {
      CalculatedStyle style = layout.style(cells.get(i));
      widths[i] = style.isAutoWidth() ? 0 : layout.length(style, CSSName.WIDTH);
      rest -= widths[i];
      open += style.isAutoWidth() ? 1 : 0;
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = widths[i] == 0 ? rest / Math.max(1, open) : widths[i];
    }
    return widths;
  }

  /** The rows of a table, those of its head first. */
  static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : children(table)) {
      if (child.getTagName().equals("tr")) {
        rows.add(child);
      } else {
        children(child).stream().filter(e -> e.getTagName().equals("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  static List<Element> cells(Element row) {
    return children(row);
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        children.add(inner);
      }
    }
    return children;
  }

  /** In twips. */
  int[] widths() {
    return widths;
  }

  int width(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += widths[i];
    }
    return sum;
  }

  /**
   * Column a cell begins in.
   *
   * @param next the first that is free in its row
   */
  int column(Element cell, int next) {
    TableCellBox box = layout.cell(cell);
    return table == null || box == null ? next : table.colToEffCol(box.getCol());
  }

  /** How many columns a cell takes. */
  int span(Element cell, int column) {
    TableCellBox box = layout.cell(cell);
    if (table == null || box == null) {
      return 1;
    }
    int end = box.getCol() + box.getStyle().getColSpan();
    int to = Math.min(widths.length, table.colToEffCol(end));
    return Math.max(1, to - column);
  }

  Spans spans() {
    return new Spans();
  }

  /** Cells that reach down into the rows below. */
  final class Spans {
    private final int[] rows = new int[widths.length];
    private final int[] columns = new int[widths.length];

    /** Whether a cell reaches down; it is remembered then. */
    boolean begins(Element cell, int column, int span) {
      int deep = layout.style(cell).getRowSpan();
      rows[column] = deep - 1;
      columns[column] = span;
      return deep > 1;
    }

    /** Width in columns of the cell of a row above that reaches into this column; 0 if none. */
    int reaches(int column) {
      return rows[column] > 0 ? columns[column] : 0;
    }

    /** It has passed one more row. */
    void through(int column) {
      rows[column]--;
    }
  }
}
