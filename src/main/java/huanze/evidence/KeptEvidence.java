package huanze.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads which files prove what. */
public final class KeptEvidence {
  private KeptEvidence() {}

  /** A file and the id of the record it proves. */
  record Of(UUID subject, Evidence file) {}

  /**
   * The files of some subjects, each one's in its order.
   *
   * @param subjects ids of activities or other records; at most a thousand or so
   * @return subjects that have files
   */
  public static Map<UUID, List<Evidence>> of(Handle handle, Collection<UUID> subjects) {
    Map<UUID, List<Evidence>> files = new HashMap<>();
    if (subjects.isEmpty()) {
      return files;
    }
    handle
        .createQuery("SELECT * FROM evidence WHERE subject_id IN (<subjects>) ORDER BY ordinal")
        .bindList("subjects", List.copyOf(subjects))
        .map((rs, context) -> kept(rs))
        .forEach(
            each -> files.computeIfAbsent(each.subject(), s -> new ArrayList<>()).add(each.file()));
    return files;
  }

  /** All files there are, each subject's together and in order. */
  static List<Of> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM evidence ORDER BY subject_id, ordinal")
        .map((rs, context) -> kept(rs))
        .list();
  }

  /**
   * Who has one of these files now, by day of entry.
   *
   * @param digests at most a thousand or so
   */
  static List<Of> ofDigests(Handle handle, Collection<String> digests) {
    return digests.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                """
                SELECT * FROM evidence WHERE digest IN (<digests>)
                ORDER BY entered_on, subject_id, ordinal
                """)
            .bindList("digests", List.copyOf(digests))
            .map((rs, context) -> kept(rs))
            .list();
  }

  private static Of kept(ResultSet rs) throws SQLException {
    return new Of(
        rs.getObject("subject_id", UUID.class),
        new Evidence(
            rs.getObject("id", UUID.class),
            rs.getString("file_name"),
            rs.getString("digest"),
            rs.getLong("byte_size"),
            rs.getString("media_type"),
            rs.getObject("entered_on", LocalDate.class)));
  }
}
