package huanze.agenda.ui;

import huanze.agenda.Rate;
import huanze.fx.MatrixRow;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid.
 *
 * @param key the same after every refresh
 * @param depth how far it is set in
 * @param label name of region, kind, unit or rule
 * @param units how many units stand under it
 * @param opens true if it can be opened
 * @param open true if it is
 * @param rate of everything in it
 * @param unit of a unit's rows, or null
 * @param rule of a rule's row, or null
 * @param post that owes it, or null
 */
public record GridRow(
    Sort sort,
    String key,
    int depth,
    String label,
    int units,
    boolean opens,
    boolean open,
    List<GridCell> cells,
    Rate rate,
    @Nullable Unit unit,
    @Nullable ObligationRule rule,
    @Nullable Post post)
    implements MatrixRow {
  /** What a row stands for. */
  public enum Sort {
    /** A region with all below it. */
    REGION,
    /** The many units of one kind in a region. */
    KIND,
    UNIT,
    /** One rule of a unit or post. */
    RULE
  }

  public GridRow {
    cells = List.copyOf(cells);
  }

  /** True if its cells sum up many units. */
  public boolean isHeading() {
    return sort == Sort.REGION || sort == Sort.KIND;
  }

  /** The cell over a month; null if nothing is owed there. */
  public @Nullable GridCell cellAt(int month) {
    for (GridCell cell : cells) {
      if (cell.covers(month)) {
        return cell;
      }
    }
    return null;
  }
}
