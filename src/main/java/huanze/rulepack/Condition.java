package huanze.rulepack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the conditions of Art. 18 that bring the effects without setting the grade.
 *
 * @param number 1 to 12
 * @param title in our own words
 * @param appliesTo whom it can concern; for the others it is not applicable
 * @param how whether the program works it out or asks a person
 * @param onlyIf id of a yes/no setting; where that says no, the condition is off
 * @param basis true if it is met only on a written basis, which is to be named
 * @param settings ids of the settings that say how it is read
 * @param note our reading; or null
 */
public record Condition(
    int number,
    String title,
    Set<Assessed> appliesTo,
    How how,
    @Nullable String onlyIf,
    boolean basis,
    List<String> settings,
    @Nullable String note) {
  public Condition {
    appliesTo = Set.copyOf(appliesTo);
    settings = List.copyOf(settings);
  }

  /** Whom the city assesses. */
  public enum Assessed {
    COUNTY,
    DEPARTMENT
  }

  /** Where the finding comes from. */
  public enum How {
    COMPUTED,
    ASKED
  }
}
