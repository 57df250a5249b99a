package huanze.paper;

import huanze.ledger.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Finds issued papers. */
final class PaperIssueStore {
  private static final String COLUMNS =
      """
      SELECT id, form, subject, unit_id, issued_year, issue_number, code, title, pages, issued_on,
             digest, withdrawn
      FROM paper_issue
      """;

  private static final RowMapper<IssuedPaper> PAPER =
      (r, c) ->
          new IssuedPaper(
              r.getObject("id", UUID.class),
              PaperForm.named(r.getString("form")),
              r.getString("subject"),
              r.getObject("unit_id", UUID.class),
              r.getInt("issued_year"),
              r.getInt("issue_number"),
              FormCode.parse(r.getString("code")),
              r.getString("title"),
              r.getInt("pages"),
              r.getDate("issued_on").toLocalDate(),
              r.getString("digest"),
              r.getString("withdrawn"));

  private final Reading reading;

  PaperIssueStore(Reading reading) {
    this.reading = reading;
  }

  /** All, newest first. */
  List<IssuedPaper> all() {
    return reading.read(
        handle ->
            handle
                .createQuery(COLUMNS + "ORDER BY issued_on DESC, form, subject, issue_number DESC")
                .map(PAPER)
                .list());
  }

  Optional<IssuedPaper> find(UUID id) {
    return reading.read(
        handle ->
            handle.createQuery(COLUMNS + "WHERE id = :id").bind("id", id).map(PAPER).findOne());
  }

  /** Issues of a form about a subject and year, withdrawn ones too, oldest first. */
  List<IssuedPaper> of(PaperForm form, String subject, int year) {
    return reading.read(handle -> of(handle, form, subject, year));
  }

  /** The same inside an entry that is being written. */
  static List<IssuedPaper> of(Handle handle, PaperForm form, String subject, int year) {
    return handle
        .createQuery(
            COLUMNS
                + """
                WHERE form = :form AND subject = :subject AND issued_year = :year
                ORDER BY issue_number
                """)
        .bind("form", form.id())
        .bind("subject", subject)
        .bind("year", year)
        .map(PAPER)
        .list();
  }

  /** The stored data set of an issued paper. */
  String dataSet(UUID id) {
    return reading.read(
        handle ->
            handle
                .createQuery("SELECT data_set FROM paper_issue WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  /** Units with a standing issue of a form for a year. */
  Set<UUID> units(PaperForm form, int year) {
    return reading.read(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT unit_id FROM paper_issue
                        WHERE form = :form AND issued_year = :year AND withdrawn IS NULL
                          AND unit_id IS NOT NULL
                        """)
                    .bind("form", form.id())
                    .bind("year", year)
                    .mapTo(UUID.class)
                    .list()));
  }
}
