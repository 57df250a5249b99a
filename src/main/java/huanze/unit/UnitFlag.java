package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;

/**
 * A property of a unit that holds for some days.
 *
 * @param flag {@code supervising} (Art. 8), {@code relevant} (reports of Art. 17), {@code targets}
 *     (given targets by the government above, Art. 18)
 */
public record UnitFlag(UUID id, UUID unit, String flag, DateRange days) {}
