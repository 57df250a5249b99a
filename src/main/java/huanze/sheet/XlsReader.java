package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** The binary format of Excel 97 to 2003, and the shell of password-protected newer files. */
final class XlsReader {
  private static final CellText TEXT = new CellText();

  private XlsReader() {}

  static List<Sheet> read(byte[] bytes, String file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw Obstacle.of("sheet.password", file);
      }
      if (!files.getRoot().hasEntryCaseInsensitive("Workbook")) {
        throw files.getRoot().hasEntryCaseInsensitive("Book")
            ? Obstacle.of("sheet.tooOld", file)
            : InvalidInput.of("", "sheet.noTable", file);
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
        return sheets(workbook);
      }
    } catch (EncryptedDocumentException e) {
      throw new Obstacle(e, "sheet.password", file);
    } catch (OldExcelFormatException e) {
      throw new Obstacle(e, "sheet.tooOld", file);
    } catch (InvalidInput | Obstacle known) {
      throw known;
    } catch (RuntimeException unreadable) {
      // POI meets damage in many places and has many exceptions for it.
      throw new Obstacle(unreadable, "sheet.damaged", file);
    }
  }

  private static List<Sheet> sheets(HSSFWorkbook workbook) {
    boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    List<Sheet> visible = new ArrayList<>();
    List<Sheet> hidden = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      org.apache.poi.ss.usermodel.Sheet sheet = workbook.getSheetAt(i);
      Grid grid = new Grid(sheet.getSheetName());
      for (Row row : sheet) {
        if (row.getZeroHeight()) {
          grid.hideRow(row.getRowNum());
        }
        row.forEach(cell -> put(grid, cell, since1904));
      }
      for (CellRangeAddress m : sheet.getMergedRegions()) {
        grid.merge(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn());
      }
      boolean shown = workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE;
      grid.sheet().ifPresent((shown ? visible : hidden)::add);
    }
    visible.addAll(hidden);
    return visible;
  }

  private static void put(Grid grid, Cell cell, boolean since1904) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    if (cell.getSheet().isColumnHidden(column)) {
      grid.hideColumn(column);
    }
    if (type(cell) == CellType.NUMERIC) {
      grid.putNumber(row, column, text(cell, since1904));
    } else {
      grid.put(row, column, text(cell, since1904));
    }
  }

  private static CellType type(Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return cell.getCellType();
    }
    CellType kept = cell.getCachedFormulaResultType();
    return kept == CellType.NUMERIC && cell.getNumericCellValue() == 0 ? worked(cell) : kept;
  }

  /** Not every program keeps the results of its formulas: what says 0 is worked out again. */
  private static CellType worked(Cell cell) {
    try {
      return cell.getSheet()
          .getWorkbook()
          .getCreationHelper()
          .createFormulaEvaluator()
          .evaluateFormulaCell(cell);
    } catch (RuntimeException beyondTheLibrary) {
      // Functions it does not know, links to other files: the result kept is all there is.
      return CellType.NUMERIC;
    }
  }

  private static String text(Cell cell, boolean since1904) {
    return switch (type(cell)) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case NUMERIC ->
          TEXT.of(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              String.valueOf(cell.getCellStyle().getDataFormatString()),
              since1904);
      default -> "";
    };
  }
}
