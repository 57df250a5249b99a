package huanze.agenda.calendar;

import huanze.agenda.Rate;
import java.util.List;

/**
 * What is shown of a year.
 *
 * @param rows from top to bottom
 * @param total of everything that passes the filter, each obligation once
 * @param units how many units pass
 */
public record GridPage(List<GridRow> rows, Rate total, int units) {
  public GridPage {
    rows = List.copyOf(rows);
  }
}
