package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;

/**
 * A tie between two units beside the superior in administration. It changes nobody's obligations:
 * those follow the superior in administration.
 *
 * @param unit who is tied: the unit that is managed, or the department that guides
 * @param other to whom: who manages it, or the department that is guided
 */
public record UnitLink(UUID id, UUID unit, Kind kind, UUID other, DateRange days) {

  /** What the tie is. */
  public enum Kind {
    /**
     * {@code unit} is managed by {@code other}, where that is not its superior in administration: a
     * township of a county whose area a zone manages.
     */
    MANAGEMENT,
    /** Department {@code unit} guides and checks {@code other} of its system or sector (Art. 8). */
    SECTOR
  }
}
