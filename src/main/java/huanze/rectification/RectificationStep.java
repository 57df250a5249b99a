package huanze.rectification;

import huanze.base.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an item.
 *
 * @param on day on which it happened
 * @param words what was done, found missing or why
 * @param by who checked, allowed or asked for it, where the kind says so
 * @param extendedTo the new last day of what gives one, else null
 * @param enteredOn day on which it was written down
 */
public record RectificationStep(
    UUID id,
    StepKind kind,
    LocalDate on,
    @Nullable String words,
    @Nullable String by,
    @Nullable LocalDate extendedTo,
    LocalDate enteredOn) {

  /** A step as somebody types it; see {@link RectificationStep}. */
  public record Draft(
      StepKind kind,
      @Nullable LocalDate on,
      @Nullable String words,
      @Nullable String by,
      @Nullable LocalDate extendedTo) {
    public Draft {
      words = Words.clean(words);
      by = Words.clean(by);
    }
  }
}
