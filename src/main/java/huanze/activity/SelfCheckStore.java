package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Words;
import huanze.ledger.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what the self-check looks at: one SELECT a table for the whole stretch of days. */
final class SelfCheckStore {
  private final Reading reading;

  SelfCheckStore(Reading reading) {
    this.reading = reading;
  }

  /** A file that two records share. */
  record SharedFile(UUID record, UUID earlier, String fileName) {}

  /** The standing records of these days, by day and id. */
  List<SelfCheckFacts> facts(LocalDate from, LocalDate to) {
    return reading.read(
        handle -> {
          Map<UUID, List<UUID>> conveners = lists(handle, "activity_convener", "unit_id", from, to);
          Map<UUID, List<UUID>> leaders = lists(handle, "activity_leader", "person_id", from, to);
          Set<UUID> leading = new HashSet<>();
          leaders.values().forEach(leading::addAll);
          Map<UUID, List<UUID>> present = present(handle, from, to, leading);
          Map<UUID, Integer> files = files(handle, from, to);
          return handle
              .createQuery(
                  """
                  SELECT id, kind, COALESCE(title, place, doc_number, '') AS label, held_on,
                    COALESCE(confirmed_on, entered_on) AS entered_on, pending_on, recorder, place, starts_at, ends_at, target_id
                  FROM activity
                  WHERE held_on BETWEEN :from AND :to AND withdrawn_reason IS NULL
                  ORDER BY held_on, id
                  """)
              .bind("from", from)
              .bind("to", to)
              .map((rs, context) -> facts(rs, conveners, leaders, present, files))
              .list();
        });
  }

  private static SelfCheckFacts facts(
      ResultSet rs,
      Map<UUID, List<UUID>> conveners,
      Map<UUID, List<UUID>> leaders,
      Map<UUID, List<UUID>> present,
      Map<UUID, Integer> files)
      throws SQLException {
    UUID id = rs.getObject("id", UUID.class);
    return new SelfCheckFacts(
        id,
        CamelCase.parse(ActivityKind.class, rs.getString("kind")),
        Words.first(rs.getString("label"), 60),
        rs.getObject("held_on", LocalDate.class),
        rs.getObject("entered_on", LocalDate.class),
        rs.getObject("pending_on", LocalDate.class),
        rs.getString("recorder") != null,
        rs.getString("place"),
        time(rs.getString("starts_at")),
        time(rs.getString("ends_at")),
        conveners.getOrDefault(id, List.of()),
        rs.getObject("target_id", UUID.class),
        leaders.getOrDefault(id, List.of()),
        present.getOrDefault(id, List.of()),
        files.getOrDefault(id, 0));
  }

  private static @Nullable LocalTime time(@Nullable String text) {
    return text == null ? null : LocalTime.parse(text);
  }

  private static Map<UUID, List<UUID>> lists(
      Handle handle, String table, String column, LocalDate from, LocalDate to) {
    Map<UUID, List<UUID>> all = new HashMap<>();
    handle
        .createQuery(
            "SELECT activity_id, "
                + column
                + " FROM "
                + table
                + " WHERE held_on BETWEEN :from AND :to ORDER BY held_on, activity_id, "
                + column)
        .bind("from", from)
        .bind("to", to)
        .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
        .forEach(
            e -> {
              List<UUID> list = all.computeIfAbsent(e.getKey(), id -> new ArrayList<>(2));
              if (!list.contains(e.getValue())) {
                list.add(e.getValue());
              }
            });
    return all;
  }

  /** Who was present, of those that lead something in these days. */
  private static Map<UUID, List<UUID>> present(
      Handle handle, LocalDate from, LocalDate to, Set<UUID> leading) {
    Map<UUID, List<UUID>> all = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT p.activity_id, p.person_id
            FROM activity a JOIN activity_participant p ON p.activity_id = a.id
            WHERE a.held_on BETWEEN :from AND :to AND p.person_id IS NOT NULL
              AND p.presence = :present
            """)
        .bind("from", from)
        .bind("to", to)
        .bind("present", CamelCase.of(Participant.Presence.PRESENT))
        .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
        .forEach(
            e -> {
              if (leading.contains(e.getValue())) {
                all.computeIfAbsent(e.getKey(), id -> new ArrayList<>(2)).add(e.getValue());
              }
            });
    return all;
  }

  private static Map<UUID, Integer> files(Handle handle, LocalDate from, LocalDate to) {
    Map<UUID, Integer> files = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT e.subject_id, COUNT(*) FROM evidence e JOIN activity a ON a.id = e.subject_id
            WHERE a.held_on BETWEEN :from AND :to GROUP BY e.subject_id
            """)
        .bind("from", from)
        .bind("to", to)
        .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getInt(2)))
        .forEach(e -> files.put(e.getKey(), e.getValue()));
    return files;
  }

  /** Records of these days one of whose files an earlier record, however early, has too. */
  List<SharedFile> sharedFiles(LocalDate from, LocalDate to) {
    record Use(String digest, UUID record, LocalDate heldOn, String name) {}
    List<Use> uses =
        reading.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT e.digest, a.id, a.held_on, e.file_name
                        FROM evidence e JOIN activity a ON a.id = e.subject_id
                        WHERE a.withdrawn_reason IS NULL AND e.digest IN
                          (SELECT d.digest FROM evidence d GROUP BY d.digest HAVING COUNT(*) > 1)
                        ORDER BY a.held_on, a.id, e.ordinal
                        """)
                    .map(
                        (rs, c) ->
                            new Use(
                                rs.getString(1),
                                rs.getObject(2, UUID.class),
                                rs.getObject(3, LocalDate.class),
                                rs.getString(4)))
                    .list());
    Map<String, UUID> first = new HashMap<>();
    Map<UUID, SharedFile> shared = new HashMap<>();
    List<SharedFile> found = new ArrayList<>();
    for (Use use : uses) {
      UUID earlier = first.putIfAbsent(use.digest(), use.record());
      boolean asked = !use.heldOn().isBefore(from) && !use.heldOn().isAfter(to);
      if (earlier != null && !earlier.equals(use.record()) && asked) {
        SharedFile file = new SharedFile(use.record(), earlier, use.name());
        if (shared.putIfAbsent(use.record(), file) == null) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /** The words of held meetings and inspections, by day and id; read anew each time. */
  CopiedTexts.Source texts(LocalDate from, LocalDate to) {
    return each -> reading.read(handle -> texts(handle, from, to, each));
  }

  private static boolean texts(
      Handle handle, LocalDate from, LocalDate to, BiConsumer<UUID, String> each) {
    Map<UUID, String> topics = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT t.activity_id, t.words
            FROM activity a JOIN activity_topic t ON t.activity_id = a.id
            WHERE a.held_on BETWEEN :from AND :to ORDER BY t.activity_id, t.ordinal
            """)
        .bind("from", from)
        .bind("to", to)
        .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
        .forEach(e -> topics.merge(e.getKey(), e.getValue(), (some, more) -> some + "\n" + more));
    handle
        .createQuery(
            """
            SELECT a.id, a.content, a.findings, a.requirements FROM activity a
            WHERE a.held_on BETWEEN :from AND :to AND a.kind IN (<kinds>) AND %s
            ORDER BY a.held_on, a.id
            """
                .formatted(ActivityStore.HELD))
        .bind("from", from)
        .bind("to", to)
        .bindList(
            "kinds",
            List.of(CamelCase.of(ActivityKind.MEETING), CamelCase.of(ActivityKind.INSPECTION)))
        .map(
            (rs, c) -> {
              UUID id = rs.getObject(1, UUID.class);
              String words =
                  Stream.of(topics.get(id), rs.getString(2), rs.getString(3), rs.getString(4))
                      .filter(Objects::nonNull)
                      .collect(Collectors.joining("\n"));
              return Map.entry(id, words);
            })
        .forEach(e -> each.accept(e.getKey(), e.getValue()));
    return true;
  }

  /** Answers that records of these days have, by the id of the answer. */
  Map<UUID, SelfCheckAnswer> answers(LocalDate from, LocalDate to) {
    Map<UUID, SelfCheckAnswer> answers = new HashMap<>();
    reading.read(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT s.id, s.mark, s.reason, s.answered_by, s.answered_on
                  FROM self_check_answer s JOIN activity a ON a.id = s.activity_id
                  WHERE a.held_on BETWEEN :from AND :to
                  """)
              .bind("from", from)
              .bind("to", to)
              .map(
                  (rs, c) ->
                      Map.entry(
                          rs.getObject(1, UUID.class),
                          new SelfCheckAnswer(
                              rs.getString(2),
                              rs.getString(3),
                              rs.getString(4),
                              rs.getObject(5, LocalDate.class))))
              .forEach(e -> answers.put(e.getKey(), e.getValue()));
          return true;
        });
    return answers;
  }
}
