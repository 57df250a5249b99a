package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;

/**
 * A post that sits in a leading group on some days, both included. Whoever holds the post sits
 * there: who that is follows from the tenures and is not kept again.
 *
 * @param group the unit of kind {@code leadingGroup}
 */
public record GroupMember(UUID id, UUID group, UUID post, GroupRole role, DateRange days) {
  GroupMember during(DateRange other) {
    return new GroupMember(id, group, post, role, other);
  }
}
