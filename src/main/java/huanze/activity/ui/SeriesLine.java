package huanze.activity.ui;

import huanze.activity.Activity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of 系列登记 that was saved, or could not be.
 *
 * @param number in the order of saving
 * @param typed as it was typed; null of what was imported
 * @param record null while it is being saved, and if it was not
 * @param outcome what it counts for, or why for nothing
 */
record SeriesLine(
    int number,
    @Nullable SeriesTyped typed,
    @Nullable Activity record,
    State state,
    LocalDate day,
    String conveners,
    String form,
    String title,
    String leaders,
    String outcome) {
  enum State {
    SAVING,
    SAVED,
    /** It counts for something, a plan once it is confirmed. */
    COUNTED,
    /** It counts for nothing. */
    UNCOUNTED,
    NOT_SAVED,
    TAKEN_BACK
  }

  /** Not saved, or taken back: it can be typed again. */
  boolean isOver() {
    return state == State.NOT_SAVED || state == State.TAKEN_BACK;
  }

  boolean stands() {
    return record != null && state != State.TAKEN_BACK;
  }

  @Nullable UUID id() {
    return record == null ? null : record.id();
  }

  SeriesLine with(@Nullable Activity saved, State now, String words) {
    return new SeriesLine(number, typed, saved, now, day, conveners, form, title, leaders, words);
  }
}
