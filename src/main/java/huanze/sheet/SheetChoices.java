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
 */
public record SheetChoices(
    @Nullable String sheet,
    @Nullable Integer headingRow,
    Map<String, String> columns,
    boolean hiddenRows,
    Set<String> fillDown) {
  /** Nothing decided: what one sees is read, what is hidden is not. */
  public static final SheetChoices NONE = new SheetChoices(null, null, Map.of(), false, Set.of());

  /** A column that is not read. */
  public static final String LEFT_OUT = "-";

  public SheetChoices {
    columns = Map.copyOf(columns);
    fillDown = Set.copyOf(fillDown);
  }

  /** Another sheet: what was decided about the columns of this one is forgotten. */
  public SheetChoices sheet(@Nullable String name) {
    return new SheetChoices(name, null, Map.of(), hiddenRows, fillDown);
  }

  public SheetChoices headingRow(@Nullable Integer number) {
    return new SheetChoices(sheet, number, Map.of(), hiddenRows, fillDown);
  }

  /** A column read as another one, or left out. */
  public SheetChoices column(String column, String key) {
    Map<String, String> more = new LinkedHashMap<>(columns);
    more.put(column, key);
    return new SheetChoices(sheet, headingRow, more, hiddenRows, fillDown);
  }

  /**
   * A column read as another one, of a sheet in view. One column for each: the one that was it so
   * far is no longer.
   *
   * @param key of the form's column; null: the column is not read
   */
  public SheetChoices readAs(SheetView view, ColumnUse column, @Nullable String key) {
    SheetChoices decided = this;
    for (ColumnUse other : view.columns()) {
      if (key != null && key.equals(other.key()) && other.position() != column.position()) {
        decided = decided.column(other.letter(), LEFT_OUT);
      }
    }
    return decided.column(column.letter(), key == null ? LEFT_OUT : key);
  }

  public SheetChoices hiddenRows(boolean read) {
    return new SheetChoices(sheet, headingRow, columns, read, fillDown);
  }

  public SheetChoices fillDown(Set<String> keys) {
    return new SheetChoices(sheet, headingRow, columns, hiddenRows, keys);
  }
}
