package huanze.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target of a responsibility letter.
 *
 * @param text what is to be reached, as the letter says it
 * @param measure what is measured, such as the year's mean of PM2.5; null if nothing is
 * @param bound how the figure binds; null without a figure
 * @param figure the figure, or null
 * @param figureUnit its unit, such as µg/m³ or %, or null
 * @param due day by which it is to be reached, or null for the end of the year
 * @param indicator id of the indicator that measures it, or null
 */
public record LetterTarget(
    UUID id,
    String text,
    @Nullable String measure,
    @Nullable Bound bound,
    @Nullable BigDecimal figure,
    @Nullable String figureUnit,
    @Nullable LocalDate due,
    @Nullable String indicator) {

  /** How a figure binds. */
  public enum Bound {
    AT_MOST,
    AT_LEAST,
    EXACTLY
  }
}
