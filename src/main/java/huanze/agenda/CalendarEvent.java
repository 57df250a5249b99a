package huanze.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a calendar on a phone or in another program: always a whole day.
 *
 * @param uid the same whenever it is exported: a later file takes the place of an earlier one
 * @param state whether it stands
 * @param remindOn day of the alarm; null: none
 */
public record CalendarEvent(
    String uid,
    LocalDate day,
    String summary,
    String description,
    State state,
    @Nullable LocalDate remindOn) {
  /** Whether it stands. */
  public enum State {
    CONFIRMED,
    /** A plan. */
    TENTATIVE,
    /** Nothing is left to do, or it was withdrawn: calendars take it away or strike it out. */
    CANCELLED
  }
}
