package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;

/**
 * The department in which a leading group's office sits (Art. 7) on some days, both included.
 *
 * @param group the unit of kind {@code leadingGroup}
 * @param unit the department
 */
public record GroupHost(UUID id, UUID group, UUID unit, DateRange days) {
  GroupHost during(DateRange other) {
    return new GroupHost(id, group, unit, other);
  }
}
