package huanze.unit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The day of which somebody's 领导履职单 tells. */
public final class LeaderDay {
  private LeaderDay() {}

  /**
   * Today, or the last day in a post for one who left it this year or the year before: that is what
   * is asked about after somebody went. Empty for everybody else.
   */
  public static Optional<LocalDate> of(UUID person, Structure structure, LocalDate today) {
    return structure
        .lastHeld(person, today)
        .filter(day -> day.getYear() >= today.minusYears(1).getYear());
  }
}
