package huanze.agenda;

import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A feature whose records can meet obligations: activity, later monitoring and oversight. */
public interface RecordSource {
  /**
   * The records, withdrawn ones left out, that may concern the days given: their event, or the
   * period they are about, touches them.
   */
  List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to);

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
