package huanze.activity;

import huanze.ledger.Reading;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  private record Led(UUID id, LocalDate day, UUID by) {}

  /** Those of a unit, of the filter's days. */
  Set<UUID> of(Unit unit, ActivityFilter filter) {
    Set<UUID> people =
        structure.postsOf(unit.id()).stream()
            .flatMap(post -> structure.holders(post.id(), filter.days()).stream())
            .map(Tenure::person)
            .collect(Collectors.toSet());
    return people.isEmpty()
        ? Set.of()
        : ledBy(people, filter).stream()
            .filter(led -> heldPostOf(unit, led))
            .map(Led::id)
            .collect(Collectors.toSet());
  }

  private boolean heldPostOf(Unit unit, Led led) {
    return structure.held(led.by(), led.day()).stream()
        .flatMap(tenure -> structure.post(tenure.post()).stream())
        .map(Post::unit)
        .anyMatch(unit.id()::equals);
  }

  /** Of few people: the index of leaders holds their days, and no other record is looked at. */
  private List<Led> ledBy(Set<UUID> people, ActivityFilter filter) {
    return reading.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT l.activity_id, l.held_on, l.person_id FROM activity_leader l
                    WHERE l.person_id = ANY(:people) AND l.held_on BETWEEN :from AND :to
                      AND NOT EXISTS (SELECT 1 FROM activity_convener c
                                      WHERE c.activity_id = l.activity_id)
                    """)
                .bindArray("people", UUID.class, people.toArray())
                .bind("from", filter.fromDay())
                .bind("to", filter.toDay())
                .map(
                    (rs, context) ->
                        new Led(
                            rs.getObject(1, UUID.class),
                            rs.getObject(2, LocalDate.class),
                            rs.getObject(3, UUID.class)))
                .list());
  }
}
