package huanze.app.home;

import huanze.agenda.Standing;
import huanze.fx.Route;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param standing how it stands; null for a record
 * @param title what it is about
 * @param detail who and when, quieter
 * @param outlook how it will probably end, in words; empty where there is nothing to forecast
 * @param threatened true if it will be missed unless something is planned or moved
 * @param day at its end: the day it is due, or was held
 * @param note under the day: how much time is left, or how many
 * @param pressing true if little time is left
 * @param route the thing itself
 * @param record the form that would meet it, or the page of whom it is about; or null
 * @param whose the unit that the detail names, as a link; or null
 */
public record HomeLine(
    @Nullable Standing standing,
    String title,
    String detail,
    String outlook,
    boolean threatened,
    String day,
    String note,
    boolean pressing,
    Route route,
    @Nullable Route record,
    @Nullable Whose whose) {
  /** A unit's name in the detail, and its page. */
  public record Whose(String name, Route page) {}

  /** Without a forecast. */
  public HomeLine(
      @Nullable Standing standing,
      String title,
      String detail,
      String day,
      String note,
      boolean pressing,
      Route route,
      @Nullable Route record) {
    this(standing, title, detail, "", false, day, note, pressing, route, record);
  }

  /** Without a link in the detail. */
  public HomeLine(
      @Nullable Standing standing,
      String title,
      String detail,
      String outlook,
      boolean threatened,
      String day,
      String note,
      boolean pressing,
      Route route,
      @Nullable Route record) {
    this(standing, title, detail, outlook, threatened, day, note, pressing, route, record, null);
  }

  /** The same with a link on a unit's name in the detail. */
  public HomeLine of(String name, Route page) {
    return new HomeLine(
        standing,
        title,
        detail,
        outlook,
        threatened,
        day,
        note,
        pressing,
        route,
        record,
        new Whose(name, page));
  }
}
