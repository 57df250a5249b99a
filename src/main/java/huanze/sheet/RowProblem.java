package huanze.sheet;

import huanze.base.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a row of a file. Its sentence names row and column itself.
 *
 * @param row number of the row as Excel shows it
 * @param column heading of the column; empty if it concerns the whole row
 */
public record RowProblem(int row, String column, Problem problem) {
  /** The sentence gets row, heading and then the other arguments. */
  public static RowProblem of(int row, String column, String textKey, Object... args) {
    List<Object> all = new ArrayList<>(List.of(row, column));
    all.addAll(List.of(args));
    return new RowProblem(row, column, new Problem(String.valueOf(row), textKey, all));
  }
}
