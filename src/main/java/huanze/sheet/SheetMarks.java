package huanze.sheet;

import java.util.Set;

/**
 * What a sheet says of its cells beside their texts.
 *
 * @param hiddenRows numbers of rows that Excel does not show, filtered ones included
 * @param hiddenColumns positions of columns that Excel does not show
 * @param doubtful places that hold a number like 2026.1: typed as January or as 2026.10
 * @param parted whether it is text parted by commas, where a cell too many tells of a slip
 */
record SheetMarks(
    Set<Integer> hiddenRows, Set<Integer> hiddenColumns, Set<Place> doubtful, boolean parted) {
  static final SheetMarks NONE = new SheetMarks(Set.of(), Set.of(), Set.of(), false);

  SheetMarks {
    hiddenRows = Set.copyOf(hiddenRows);
    hiddenColumns = Set.copyOf(hiddenColumns);
    doubtful = Set.copyOf(doubtful);
  }

  /**
   * A cell.
   *
   * @param row number of the row as Excel shows it
   * @param column position from 0
   */
  record Place(int row, int column) {}
}
