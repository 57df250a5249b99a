package huanze.app.home;

import huanze.agenda.Rate;
import huanze.agenda.calendar.GridRow;
import huanze.fx.Route;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * 单位履职: how one unit stands in a year, as a screen shows it.
 *
 * @param name what it is called on the day, or was at the end of an earlier year
 * @param day the day on which everything stands so
 * @param leaders main leader and leader in charge on that day, or on the year's last day
 * @param rows what it and its posts owe, a row for each rule
 * @param rate of all that
 * @param owed open now, with its forecast
 * @param missed not done in time and not made up
 * @param plans plans of the year and those to be confirmed
 * @param records held in the year, the latest first
 * @param unproven those of them to which nothing is attached
 * @param reports written reports owed and how far they have come
 * @param exempt what the office excused, and why
 * @param decisions of meetings that it still has to carry out
 */
public record UnitYearView(
    Unit unit,
    String name,
    int year,
    LocalDate day,
    List<Holder> leaders,
    List<GridRow> rows,
    Rate rate,
    HomeList owed,
    HomeList missed,
    HomeList plans,
    HomeList records,
    HomeList unproven,
    HomeList reports,
    HomeList exempt,
    HomeList decisions) {
  /**
   * A post and who holds it.
   *
   * @param holder the name; empty if it is vacant
   * @param page of the holder, or where somebody is put into the post
   */
  public record Holder(String post, String holder, Route page) {}

  public UnitYearView {
    leaders = List.copyOf(leaders);
    rows = List.copyOf(rows);
  }

  /** True if it owes nothing in the year: then there is nothing to print either. */
  boolean owesNothing() {
    return rows.isEmpty();
  }
}
