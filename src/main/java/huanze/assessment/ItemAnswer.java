package huanze.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about an item of a unit's assessment.
 *
 * @param item number of the item
 * @param score checked score (考核得分); null if only the unit's own score or a file is known so far
 * @param self the unit's own score (自评得分); or null
 * @param reason why the checked score is what it is; null without one
 */
public record ItemAnswer(
    UUID id,
    UUID unit,
    int year,
    int item,
    @Nullable BigDecimal score,
    @Nullable BigDecimal self,
    @Nullable String reason) {

  /** True if nothing is said: such an answer only holds files. */
  boolean isBlank() {
    return score == null && self == null && reason == null;
  }

  /** The same with nothing said. */
  ItemAnswer blank() {
    return new ItemAnswer(id, unit, year, item, null, null, null);
  }
}
