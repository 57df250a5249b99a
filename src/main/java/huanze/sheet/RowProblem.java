package huanze.sheet;

import huanze.base.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a row of a file. Its sentence names row and column itself.
 *
 * @param row number of the row as Excel shows it; 0 if it was typed
 * @param column heading of the column; empty if it concerns the whole row
 */
public record RowProblem(int row, String column, Problem problem) {
  /** Number of a row that was typed and stands in no file. */
  static final int TYPED = 0;

  /**
   * What is wrong with a cell. The sentence gets where it stands, in words, and then the other
   * arguments: a cell that was typed stands in a column only.
   */
  public static RowProblem ofCell(int row, String column, String textKey, Object... args) {
    Problem where =
        row == TYPED
            ? Problem.of("", "sheet.place.typed", column)
            : Problem.of("", "sheet.place.cell", row, column);
    List<Object> all = new ArrayList<>(List.of(where));
    all.addAll(List.of(args));
    String field = row == TYPED ? column : String.valueOf(row);
    return new RowProblem(row, column, new Problem(field, textKey, all));
  }

  /** The sentence gets row, heading and then the other arguments. */
  public static RowProblem of(int row, String column, String textKey, Object... args) {
    List<Object> all = new ArrayList<>(List.of(row, column));
    all.addAll(List.of(args));
    return new RowProblem(row, column, new Problem(String.valueOf(row), textKey, all));
  }
}
