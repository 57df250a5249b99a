package huanze.rectification;

import huanze.base.CamelCase;
import huanze.evidence.Evidence;
import huanze.evidence.KeptEvidence;
import huanze.ledger.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds 整改事项. */
public final class RectificationStore {
  private static final int AT_ONCE = 1_000;

  /** Closed, and not taken up again since. */
  private static final String NOT_CLOSED =
      """
      NOT EXISTS (SELECT 1 FROM rectification_step s
        WHERE s.item_id = i.id AND s.kind = 'closed' AND NOT EXISTS
          (SELECT 1 FROM rectification_step r
            WHERE r.item_id = i.id AND r.kind = 'reopened' AND r.ordinal > s.ordinal))
      """;

  private final Reading reading;

  public RectificationStore(Reading reading) {
    this.reading = reading;
  }

  private record Head(
      UUID id, RectificationFacts facts, RectificationItem.@Nullable Source source) {}

  /** All items, the one due first coming first, extensions counted. */
  public List<RectificationItem> all() {
    return found("1 = 1", List.of());
  }

  /** Those not closed, likewise. */
  public List<RectificationItem> notClosed() {
    return found(NOT_CLOSED, List.of());
  }

  public Optional<RectificationItem> find(UUID id) {
    return found("i.id IN (<ids>)", List.of(id)).stream().findFirst();
  }

  /** Those made of the decisions and problems of a record. */
  public List<RectificationItem> ofActivity(UUID activity) {
    return found("i.activity_id IN (<ids>)", List.of(activity));
  }

  /**
   * Those that units answer for.
   *
   * @param units at least one, at most a thousand or so
   */
  public List<RectificationItem> ofUnits(Collection<UUID> units) {
    return found("i.unit_id IN (<ids>)", units);
  }

  /** Of these decisions and problems found, those of which an item was made. */
  public Set<UUID> taken(Collection<UUID> rows) {
    List<UUID> asked = List.copyOf(rows);
    List<UUID> taken = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      List<UUID> part = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      taken.addAll(
          reading.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT source_row FROM rectification_item WHERE source_row IN (<rows>)")
                      .bindList("rows", part)
                      .mapTo(UUID.class)
                      .list()));
    }
    return Set.copyOf(taken);
  }

  /** Of decisions and problems found those of which no item was made. */
  public List<Candidate> notTaken(List<Candidate> candidates) {
    Set<UUID> taken = taken(candidates.stream().map(c -> c.source().row()).toList());
    return candidates.stream().filter(c -> !taken.contains(c.source().row())).toList();
  }

  /**
   * @param ids that the condition asks for; empty where it asks for none
   */
  private List<RectificationItem> found(String which, Collection<UUID> ids) {
    return reading.read(handle -> items(handle, which, ids));
  }

  private static List<RectificationItem> items(
      Handle handle, String which, Collection<UUID> wanted) {
    var query =
        handle.createQuery(
            "SELECT i.* FROM rectification_item i WHERE " + which + " ORDER BY i.due_on, i.id");
    if (!wanted.isEmpty()) {
      query.bindList("ids", List.copyOf(wanted));
    }
    List<Head> heads = query.map((rs, context) -> head(rs)).list();
    Map<UUID, List<RectificationStep>> steps = new HashMap<>();
    Map<UUID, List<Evidence>> files = new HashMap<>();
    List<UUID> ids = heads.stream().map(Head::id).toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<UUID> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      addSteps(handle, part, steps);
      files.putAll(KeptEvidence.of(handle, part));
    }
    return heads.stream()
        .map(
            h ->
                new RectificationItem(
                    h.id(),
                    h.facts(),
                    h.source(),
                    steps.getOrDefault(h.id(), List.of()),
                    files.getOrDefault(h.id(), List.of())))
        .sorted(Comparator.comparing(RectificationItem::deadline))
        .toList();
  }

  private static void addSteps(
      Handle handle, List<UUID> items, Map<UUID, List<RectificationStep>> steps) {
    handle
        .createQuery(
            "SELECT * FROM rectification_step WHERE item_id IN (<items>) ORDER BY item_id, ordinal")
        .bindList("items", items)
        .map((rs, context) -> Map.entry(rs.getObject("item_id", UUID.class), step(rs)))
        .forEach(
            each ->
                steps.computeIfAbsent(each.getKey(), k -> new ArrayList<>()).add(each.getValue()));
  }

  private static Head head(ResultSet rs) throws SQLException {
    UUID activity = rs.getObject("activity_id", UUID.class);
    UUID row = rs.getObject("source_row", UUID.class);
    return new Head(
        rs.getObject("id", UUID.class),
        new RectificationFacts(
            CamelCase.parse(Origin.class, rs.getString("origin")),
            rs.getString("origin_words"),
            rs.getObject("raised_on", LocalDate.class),
            rs.getString("problem"),
            rs.getString("goal"),
            rs.getString("measures"),
            rs.getObject("unit_id", UUID.class),
            rs.getString("responsible"),
            rs.getObject("due_on", LocalDate.class)),
        activity == null || row == null ? null : new RectificationItem.Source(activity, row));
  }

  private static RectificationStep step(ResultSet rs) throws SQLException {
    return new RectificationStep(
        rs.getObject("id", UUID.class),
        CamelCase.parse(StepKind.class, rs.getString("kind")),
        rs.getObject("happened_on", LocalDate.class),
        rs.getString("words"),
        rs.getString("said_by"),
        rs.getObject("extended_to", LocalDate.class),
        rs.getObject("entered_on", LocalDate.class));
  }
}
