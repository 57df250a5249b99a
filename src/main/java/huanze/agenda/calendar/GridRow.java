package huanze.agenda.calendar;

import huanze.agenda.Rate;
import huanze.base.TreeRow;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid.
 *
 * @param key the same after every refresh
 * @param depth how far it is set in
 * @param label name of region, kind, unit or rule; a unit's as it was in the year shown
 * @param units how many units stand under it
 * @param others how many units of a region owe nothing in the year and are not among them
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
    int others,
    boolean opens,
    boolean open,
    List<GridCell> cells,
    Rate rate,
    @Nullable Unit unit,
    @Nullable ObligationRule rule,
    @Nullable Post post)
    implements TreeRow {
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

  /** Key of a unit's row. */
  public static String keyOfUnit(UUID unit) {
    return "u:" + unit;
  }

  /** True if its cells sum up many units. */
  public boolean isHeading() {
    return sort == Sort.REGION || sort == Sort.KIND;
  }

  /** What the unit is called today, if that is another name; or null. */
  public @Nullable String presentName() {
    Unit shown = unit;
    return sort != Sort.UNIT || shown == null || shown.name().equals(label) ? null : shown.name();
  }

  /** The cell over a column; null if nothing is owed there. */
  public @Nullable GridCell cellAt(int column) {
    for (GridCell cell : cells) {
      if (cell.covers(column)) {
        return cell;
      }
    }
    return null;
  }
}
