package huanze.agenda.calendar;

import java.util.Set;

/**
 * What of a year is to be shown, as it was chosen: for a paper, to be made again another day.
 *
 * @param span the days that the columns stand for
 * @param rows how far it is unfolded
 * @param open keys of the rows that are unfolded, if they were chosen one by one; else empty
 */
public record GridAsked(GridSpan span, GridFilter filter, Rows rows, Set<String> open) {
  public GridAsked {
    open = Set.copyOf(open);
  }

  /** How far a grid is unfolded. */
  public enum Rows {
    /** The regions alone, of a small office its units too. */
    REGIONS,
    UNITS,
    /** Everything. */
    RULES,
    CHOSEN
  }

  /** Everything of a year. */
  public static GridAsked year(int year) {
    return new GridAsked(GridSpan.year(year), GridFilter.ALL, Rows.RULES, Set.of());
  }

  public GridAsked filtered(GridFilter wanted) {
    return new GridAsked(span, wanted, rows, open);
  }

  public GridAsked of(GridSpan wanted) {
    return new GridAsked(wanted, filter, rows, open);
  }

  public GridAsked unfolded(Rows wanted) {
    return new GridAsked(span, filter, wanted, Set.of());
  }
}
