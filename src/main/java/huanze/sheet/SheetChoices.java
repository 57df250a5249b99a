package huanze.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about reading a table; what is left open is done as it looks best.
 *
 * @param sheet name of the sheet; null: the one that fits best
 * @param headingRow number of the row of headings, 0 if there is none; null: where most are known
 * @param columns letter or heading of a column → key or heading of the form's column, {@link
 *     #LEFT_OUT} for none
 * @param hiddenRows true if rows that Excel does not show are read too
 * @param fillDown keys of the form's columns whose empty cells say what the one above says
 * @param everyRow key or heading of the form's column → what all rows say in it, as a cell would;
 *     no column of the table is read as it then
 */
public record SheetChoices(
    @Nullable String sheet,
    @Nullable Integer headingRow,
    Map<String, String> columns,
    boolean hiddenRows,
    Set<String> fillDown,
    Map<String, String> everyRow) {
  /** Nothing decided: what one sees is read, what is hidden is not. */
  public static final SheetChoices NONE =
      new SheetChoices(null, null, Map.of(), false, Set.of(), Map.of());

  /** A column that is not read. */
  public static final String LEFT_OUT = "-";

  public SheetChoices {
    columns = Map.copyOf(columns);
    fillDown = Set.copyOf(fillDown);
    everyRow = Map.copyOf(everyRow);
  }

  /** Another sheet: what was decided about the columns and rows of this one is forgotten. */
  public SheetChoices sheet(@Nullable String name) {
    return new SheetChoices(name, null, Map.of(), hiddenRows, fillDown, Map.of());
  }

  public SheetChoices headingRow(@Nullable Integer number) {
    return new SheetChoices(sheet, number, Map.of(), hiddenRows, fillDown, everyRow);
  }

  /** A column read as another one, or left out. */
  public SheetChoices column(String column, String key) {
    Map<String, String> more = new LinkedHashMap<>(columns);
    more.put(column, key);
    return new SheetChoices(sheet, headingRow, more, hiddenRows, fillDown, everyRow);
  }

  /**
   * A column read as another one, of a sheet in view. One column for each: the one that was it so
   * far is no longer, and all rows no longer say the same.
   *
   * @param key of the form's column; null: the column is not read
   */
  public SheetChoices readAs(SheetView view, ColumnUse column, @Nullable String key) {
    SheetChoices decided = this;
    if (key != null) {
      decided = decided.everyRow(key, null);
      for (ColumnUse other : view.columns()) {
        if (key.equals(other.key()) && other.position() != column.position()) {
          decided = decided.column(other.letter(), LEFT_OUT);
        }
      }
    }
    return decided.column(column.letter(), key == null ? LEFT_OUT : key);
  }

  public SheetChoices hiddenRows(boolean read) {
    return new SheetChoices(sheet, headingRow, columns, read, fillDown, everyRow);
  }

  public SheetChoices fillDown(Set<String> keys) {
    return new SheetChoices(sheet, headingRow, columns, hiddenRows, keys, everyRow);
  }

  /**
   * All rows say the same in a column of the form.
   *
   * @param words as a cell would; null: they say what stands in the table
   */
  public SheetChoices everyRow(String key, @Nullable String words) {
    Map<String, String> more = new LinkedHashMap<>(everyRow);
    if (words == null) {
      more.remove(key);
    } else {
      more.put(key, words);
    }
    return new SheetChoices(sheet, headingRow, columns, hiddenRows, fillDown, more);
  }

  /** The same of a sheet in view: the column that said it so far is no longer read. */
  public SheetChoices everyRow(SheetView view, String key, @Nullable String words) {
    SheetChoices decided = this;
    for (ColumnUse column : view.columns()) {
      if (words != null && key.equals(column.key())) {
        decided = decided.column(column.letter(), LEFT_OUT);
      }
    }
    return decided.everyRow(key, words);
  }
}
