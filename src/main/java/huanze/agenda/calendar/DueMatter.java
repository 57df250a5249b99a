package huanze.agenda.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 议定事项 whose last day comes: no obligation of the regulation, but somebody has to carry it out.
 *
 * @param activity where it was decided or required
 * @param unit who has to carry it out
 * @param title of that activity, or null
 * @param heldOn day of that activity
 * @param dueOn last day
 */
public record DueMatter(
    UUID activity,
    UUID unit,
    @Nullable String title,
    LocalDate heldOn,
    String words,
    LocalDate dueOn) {
  /** So long a decision whose day ran out is still asked after: nobody records that it was done. */
  public static final int DAYS_ASKED_AFTER = 30;

  public boolean isOver(LocalDate day) {
    return dueOn.isBefore(day);
  }
}
