package huanze.agenda.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to carry out until a day, though it is no obligation of the regulation: a
 * decision of a meeting, a problem an inspection found, or the 整改事项 made of it.
 *
 * @param id of the decision or problem found, or of the item
 * @param stage how far it has come
 * @param activity where it was decided or required; null for an item written by itself
 * @param unit who has to carry it out
 * @param title of that activity or of what else it comes from, or null
 * @param raisedOn day of that
 * @param dueOn last day
 */
public record DueMatter(
    UUID id,
    Stage stage,
    @Nullable UUID activity,
    UUID unit,
    @Nullable String title,
    LocalDate raisedOn,
    String words,
    LocalDate dueOn) {
  /** So long a decision whose day ran out is still asked after: nobody records that it was done. */
  public static final int DAYS_ASKED_AFTER = 30;

  /** How far it has come. */
  public enum Stage {
    /** Decided or required; what becomes of it is not kept. */
    DECIDED,
    /** In the ledger of rectification (整改台账), and not done. */
    LISTED,
    /** Reported as done; the office has to check it. */
    REPORTED
  }

  public boolean isOver(LocalDate day) {
    return stage != Stage.REPORTED && dueOn.isBefore(day);
  }
}
