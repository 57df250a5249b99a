package huanze.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a calendar on a phone or in another program: a whole day, or of a meeting whose time
 * is known, that time.
 *
 * @param uid the same whenever it is exported: a later file takes the place of an earlier one
 * @param state whether it stands
 * @param remindOn day of the alarm; null: none
 * @param at when and where on the day
 */
public record CalendarEvent(
    String uid,
    LocalDate day,
    String summary,
    String description,
    State state,
    @Nullable LocalDate remindOn,
    At at) {
  /** A whole day without a place. */
  public CalendarEvent(
      String uid,
      LocalDate day,
      String summary,
      String description,
      State state,
      @Nullable LocalDate remindOn) {
    this(uid, day, summary, description, state, remindOn, At.WHOLE_DAY);
  }

  /** When it begins, for the reckoning of alarms: a whole day at midnight. */
  LocalDateTime begins() {
    LocalTime starts = at.starts();
    return starts == null ? day.atStartOfDay() : day.atTime(starts);
  }

  /**
   * Hours of the day, Asia/Shanghai, and place.
   *
   * @param starts null: a whole day
   * @param ends null: not known
   * @param place null: not known
   */
  public record At(@Nullable LocalTime starts, @Nullable LocalTime ends, @Nullable String place) {
    /** No hour, no place. */
    public static final At WHOLE_DAY = new At(null, null, null);
  }

  /** Whether it stands. */
  public enum State {
    CONFIRMED,
    /** A plan. */
    TENTATIVE,
    /** Nothing is left to do, or it was withdrawn: calendars take it away or strike it out. */
    CANCELLED
  }
}
