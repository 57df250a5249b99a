package huanze.agenda;

import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.List;

/** A feature whose records can meet obligations: activity, later monitoring and oversight. */
public interface RecordSource {
  /**
   * The records, withdrawn ones left out, that may concern the days given: their event, or the
   * period they are about, touches them.
   */
  List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to);
}
