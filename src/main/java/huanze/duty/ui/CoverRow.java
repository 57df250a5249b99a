package huanze.duty.ui;

import huanze.base.TreeRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the coverage.
 *
 * @param number short mark before the label, such as the number of a duty; may be empty
 * @param note set right in the first column
 * @param unit of a unit's row, or null
 * @param duty of a duty's row, or null
 */
record CoverRow(
    Sort sort,
    String key,
    int depth,
    String number,
    String label,
    String note,
    boolean opens,
    boolean open,
    List<CoverCell> cells,
    @Nullable UUID unit,
    @Nullable String duty)
    implements TreeRow {
  /** What a row stands for. */
  enum Sort {
    /** A region with all below it. */
    REGION,
    UNIT,
    /** The posts themselves: vacant, or without duties. */
    POSTS,
    DUTY,
    /** A duty given to a post beyond its days. */
    OUTSIDE
  }

  CoverRow {
    cells = List.copyOf(cells);
  }
}
