package huanze.paper;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.w3c.dom.Element;

/** One table: real rows and cells, as wide as they were laid out. */
final class DocxTable {
  /** Typefaces of Word's are a little wider than ours, so cells leave less room at their sides. */
  private static final int MOST_PADDING = 40;

  private final DocxLayout layout;
  private final PaperWords words;
  private final Map<String, String> fields;

  DocxTable(DocxLayout layout, PaperWords words, Map<String, String> fields) {
    this.layout = layout;
    this.words = words;
    this.fields = fields;
  }

  void write(Element element, DocxPlace place, boolean keep) {
    List<Element> rows = DocxGrid.rows(element);
    DocxGrid grid = DocxGrid.of(element, rows, layout);
    CTTbl table = place.table();
    properties(table.addNewTblPr(), layout.style(element), grid);
    CTTblGrid columns = table.addNewTblGrid();
    for (int width : grid.widths()) {
      columns.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    DocxGrid.Spans above = grid.spans();
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      row(rows.get(i), table.addNewTr(), grid, above, place, keep && !last);
    }
  }

  private void properties(CTTblPr properties, CalculatedStyle style, DocxGrid grid) {
    width(properties.addNewTblW(), grid.width(0, grid.widths().length));
    RectPropertySet border = layout.border(style);
    if (layout.line(border.bottom()) > 0) {
      CTTblBorders borders = properties.addNewTblBorders();
      line(borders.addNewBottom(), layout.line(border.bottom()));
    }
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblCellMar none = properties.addNewTblCellMar();
    width(none.addNewLeft(), 0);
    width(none.addNewRight(), 0);
  }

  private void row(
      Element element,
      CTRow row,
      DocxGrid grid,
      DocxGrid.Spans above,
      DocxPlace place,
      boolean keep) {
    CalculatedStyle style = layout.style(element);
    List<Element> cells = DocxGrid.cells(element);
    CTTrPr properties = row.addNewTrPr();
    if (style.isAvoidPageBreakInside()) {
      properties.addNewCantSplit();
    }
    int height = height(element);
    for (Element cell : cells) {
      height = Math.max(height, height(cell));
    }
    if (height > 0) {
      CTHeight least = properties.addNewTrHeight();
      least.setVal(BigInteger.valueOf(height));
      least.setHRule(STHeightRule.AT_LEAST);
    }
    boolean head = layout.style((Element) element.getParentNode()).isTableHeader();
    if (head) {
      properties.addNewTblHeader();
    }
    boolean together =
        keep
            || head
            || layout.wantsCompany(style)
            || style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
    int column = 0;
    for (Element cell : cells) {
      int at = grid.column(cell, column);
      carryOn(row, grid, above, column, at, place);
      int span = grid.span(cell, at);
      cell(
          cell,
          row,
          grid.width(at, at + span),
          span,
          above.begins(cell, at, span),
          place,
          together);
      column = at + span;
    }
    carryOn(row, grid, above, column, grid.widths().length, place);
  }

  /** Columns that cells of rows above reach down into, or that have no cell at all. */
  private void carryOn(
      CTRow row, DocxGrid grid, DocxGrid.Spans above, int from, int to, DocxPlace place) {
    int column = from;
    while (column < to) {
      int span = above.reaches(column);
      CTTc cell = row.addNewTc();
      CTTcPr properties = cell.addNewTcPr();
      int wide = Math.max(1, span);
      width(properties.addNewTcW(), grid.width(column, column + wide));
      if (wide > 1) {
        properties.addNewGridSpan().setVal(BigInteger.valueOf(wide));
      }
      if (span > 0) {
        properties.addNewVMerge().setVal(STMerge.CONTINUE);
        above.through(column);
      }
      DocxPlace.of(cell, place.part()).paragraph();
      column += wide;
    }
  }

  private void cell(
      Element element,
      CTRow row,
      int width,
      int span,
      boolean reachesDown,
      DocxPlace place,
      boolean keep) {
    CalculatedStyle style = layout.style(element);
    CTTc cell = row.addNewTc();
    CTTcPr properties = cell.addNewTcPr();
    width(properties.addNewTcW(), width);
    if (span > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
    }
    if (reachesDown) {
      properties.addNewVMerge().setVal(STMerge.RESTART);
    }
    borders(properties, layout.border(style));
    String colour = layout.background(style);
    if (colour != null) {
      CTShd fill = properties.addNewShd();
      fill.setVal(STShd.CLEAR);
      fill.setColor("auto");
      fill.setFill(colour);
    }
    RectPropertySet padding = layout.padding(style);
    CTTcMar room = properties.addNewTcMar();
    width(room.addNewTop(), layout.twips(padding.top()));
    int most = style.getWhitespace() == IdentValue.NOWRAP ? 0 : MOST_PADDING;
    width(room.addNewLeft(), Math.min(most, layout.twips(padding.left())));
    width(room.addNewBottom(), layout.twips(padding.bottom()));
    width(room.addNewRight(), Math.min(most, layout.twips(padding.right())));
    IdentValue align = style.getIdent(CSSName.VERTICAL_ALIGN);
    if (align == IdentValue.MIDDLE || align == IdentValue.BOTTOM) {
      properties
          .addNewVAlign()
          .setVal(align == IdentValue.MIDDLE ? STVerticalJc.CENTER : STVerticalJc.BOTTOM);
    }
    new DocxFlow(layout, words, fields).write(element, DocxPlace.of(cell, place.part()), keep);
  }

  private void borders(CTTcPr properties, RectPropertySet border) {
    int top = layout.line(border.top());
    int left = layout.line(border.left());
    int bottom = layout.line(border.bottom());
    int right = layout.line(border.right());
    if (top + left + bottom + right == 0) {
      return;
    }
    CTTcBorders borders = properties.addNewTcBorders();
    if (top > 0) {
      line(borders.addNewTop(), top);
    }
    if (left > 0) {
      line(borders.addNewLeft(), left);
    }
    if (bottom > 0) {
      line(borders.addNewBottom(), bottom);
    }
    if (right > 0) {
      line(borders.addNewRight(), right);
    }
  }

  private static void line(CTBorder border, int eighths) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.ZERO);
    border.setColor("auto");
  }

  /** Height that the template asks for at least. */
  private int height(Element element) {
    CalculatedStyle style = layout.style(element);
    if (style.isAutoHeight()) {
      return 0;
    }
    RectPropertySet padding = layout.padding(style);
    return layout.length(style, CSSName.HEIGHT) + layout.twips(padding.top() + padding.bottom());
  }

  private static void width(CTTblWidth width, int twips) {
    width.setW(BigInteger.valueOf(twips));
    width.setType(STTblWidth.DXA);
  }
}
