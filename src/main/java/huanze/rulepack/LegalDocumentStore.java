package huanze.rulepack;

import huanze.base.DateRange;
import huanze.ledger.Reading;
import java.util.List;

/** Reads the legal documents that the office added or corrected. */
public final class LegalDocumentStore {
  private final Reading reading;

  public LegalDocumentStore(Reading reading) {
    this.reading = reading;
  }

  /** The office's own, by title. */
  public List<LegalDocument> find() {
    return reading.read(
        handle ->
            handle
                .createQuery(
                    "SELECT document, title, document_number, issuer, valid_from, valid_to,"
                        + " replaced_by, unconfirmed FROM legal_document ORDER BY title, document")
                .map(
                    (rs, context) ->
                        new LegalDocument(
                            rs.getString("document"),
                            rs.getString("title"),
                            rs.getString("document_number"),
                            rs.getString("issuer"),
                            new DateRange(
                                rs.getObject("valid_from", java.time.LocalDate.class),
                                rs.getObject("valid_to", java.time.LocalDate.class)),
                            rs.getString("replaced_by"),
                            rs.getBoolean("unconfirmed")))
                .list());
  }
}
