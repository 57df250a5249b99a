package huanze.sheet;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A plain workbook: bold headings that stay in sight, all cells text but numbers where they are
 * wanted.
 */
final class XlsxWriter {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
  private static final int NARROWEST = 8;
  private static final int WIDEST = 50;
  private static final int CHARACTER = 256;
  private static final int ROWS_IN_MEMORY = 200;

  static {
    // The library's own folder for rows on their way is one for all users of a machine.
    File rows =
        new File(System.getProperty("java.io.tmpdir"), "huanze-" + System.getProperty("user.name"));
    TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(rows));
  }

  private XlsxWriter() {}

  static void write(OutputStream out, SheetTable table) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
      CellStyle text = textStyle(workbook, false);
      CellStyle bold = textStyle(workbook, true);
      for (int column = 0; column < table.headings().size(); column++) {
        sheet.setDefaultColumnStyle(column, text);
        sheet.setColumnWidth(column, width(table, column) * CHARACTER);
      }
      sheet.createFreezePane(table.layout().stayingColumns(), 1);
      fill(sheet.createRow(0), table.headings(), bold, Set.of());
      int number = 1;
      for (List<String> row : table.rows()) {
        fill(sheet.createRow(number++), row, text, table.layout().numbers());
      }
      SheetTable.Notes notes = table.layout().notes();
      if (!notes.name().isEmpty()) {
        fill(workbook.createSheet(WorkbookUtil.createSafeSheetName(notes.name())), notes, text);
      }
      workbook.write(out);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void fill(SXSSFSheet sheet, SheetTable.Notes notes, CellStyle text) {
    SheetTable shape = new SheetTable("", List.of("", ""), notes.rows());
    for (int column = 0; column < shape.headings().size(); column++) {
      sheet.setColumnWidth(column, width(shape, column) * CHARACTER);
    }
    int number = 0;
    for (List<String> row : notes.rows()) {
      fill(sheet.createRow(number++), row, text, Set.of());
    }
  }

  private static CellStyle textStyle(SXSSFWorkbook workbook, boolean heading) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    if (heading) {
      Font font = workbook.createFont();
      font.setBold(true);
      style.setFont(font);
    }
    return style;
  }

  private static void fill(Row row, List<String> cells, CellStyle style, Set<Integer> numbers) {
    for (int column = 0; column < cells.size(); column++) {
      String words = cells.get(column);
      if (words.isEmpty()) {
        continue;
      }
      Cell cell = row.createCell(column);
      if (numbers.contains(column) && NUMBER.matcher(words).matches()) {
        cell.setCellValue(Double.parseDouble(words));
      } else {
        cell.setCellValue(words);
        cell.setCellStyle(style);
      }
    }
  }

  /** In half-width characters; a Chinese one takes two. */
  private static int width(SheetTable table, int column) {
    int widest = width(table.headings().get(column));
    for (List<String> row : table.rows()) {
      widest = column < row.size() ? Math.max(widest, width(row.get(column))) : widest;
    }
    return Math.clamp(widest + 2L, NARROWEST, WIDEST);
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }
}
