package huanze.activity;

import huanze.ledger.Reading;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records that name no convener, as inspections may: each is of the units in which somebody who led
 * it held a post that day (reading rule 7).
 */
final class LedRecordStore {
  private final Reading reading;
  private final Structure structure;

  LedRecordStore(Reading reading, Structure structure) {
    this.reading = reading;
    this.structure = structure;
  }

  /** Those of a unit, of the filter's days: tenure by tenure, each one stretch of an index. */
  Set<UUID> of(Unit unit, ActivityFilter filter) {
    Set<UUID> found = new HashSet<>();
    for (Post post : structure.postsOf(unit.id())) {
      for (Tenure tenure : structure.tenuresOfPost(post.id())) {
        tenure
            .days()
            .intersection(filter.days())
            .ifPresent(days -> found.addAll(ledBy(tenure.person(), SelectedDays.of(days))));
      }
    }
    return found;
  }

  private List<UUID> ledBy(UUID person, SelectedDays days) {
    return reading.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT l.activity_id FROM activity_leader l
                    WHERE l.person_id = :person AND l.held_on BETWEEN :from AND :to
                      AND NOT EXISTS (SELECT 1 FROM activity_convener c
                                      WHERE c.activity_id = l.activity_id)
                    """)
                .bind("person", person)
                .bind("from", days.from())
                .bind("to", days.to())
                .mapTo(UUID.class)
                .list());
  }
}
