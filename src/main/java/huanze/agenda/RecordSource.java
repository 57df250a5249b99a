package huanze.agenda;

import huanze.ledger.Change;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A feature whose records can meet obligations: activity, later monitoring and oversight. */
public interface RecordSource {
  /**
   * The records, withdrawn ones left out, that may concern the days given: their event, or the
   * period they are about, touches them.
   */
  List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to);

  /** Those of {@link #between} that are of these kinds. */
  default List<CountedRecord> ofKinds(
      Reading reading, LocalDate from, LocalDate to, Set<String> kinds) {
    return between(reading, from, to).stream().filter(r -> kinds.contains(r.kind())).toList();
  }

  /** Those of {@link #between} that have these ids. */
  default List<CountedRecord> ofIds(Reading reading, LocalDate from, LocalDate to, Set<UUID> ids) {
    return between(reading, from, to).stream().filter(r -> ids.contains(r.id())).toList();
  }

  /**
   * The ids of all records that may have come, gone or become others by these changes of rows;
   * empty if the source cannot tell, and all is read again after every change.
   */
  default Optional<Set<UUID>> touched(List<Change> changes) {
    return Optional.empty();
  }

  /**
   * The records of these ids, whenever they were, withdrawn ones left out. A source that can find
   * them without reading everything does so.
   */
  default List<CountedRecord> ofIds(Reading reading, Set<UUID> ids) {
    return between(reading, LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)).stream()
        .filter(record -> ids.contains(record.id()))
        .toList();
  }
}
