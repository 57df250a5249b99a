package huanze.activity;

import huanze.agenda.calendar.DueMatter;
import huanze.base.CamelCase;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds activities. */
public final class ActivityStore {
  /**
   * Nearly all were held, so they are no use to look for: written so, H2 does not begin with the
   * index of the days still to be confirmed, where they stand as nulls.
   */
  static final String HELD =
      "a.withdrawn_reason IS NULL AND CASE WHEN a.pending_on IS NULL THEN TRUE ELSE FALSE END";

  /** Written so, H2 begins with the few of a unit or leader, not with all of a kind. */
  private static final String OF_KIND_TOO = "a.kind || '' = :kind";

  /** The day is repeated in the lists: with it, the activity is found in the index of the days. */
  private static final String OF_UNIT =
      """
      JOIN (SELECT c.activity_id, c.held_on FROM activity_convener c WHERE c.unit_id = :unit
            UNION SELECT t.id, t.held_on FROM activity t WHERE t.target_id = :unit %s) ofUnit
        ON a.held_on = ofUnit.held_on AND a.id = ofUnit.activity_id
      """;

  private static final String AND_FURTHER =
      "UNION SELECT r.id, r.held_on FROM activity r WHERE r.id = ANY(:further)";

  private static final String OF_LEADER =
      """
      JOIN (SELECT DISTINCT l.activity_id, l.held_on FROM activity_leader l
            WHERE l.person_id = :leader) ofLeader
        ON a.held_on = ofLeader.held_on AND a.id = ofLeader.activity_id
      """;

  private final Reading reading;

  public ActivityStore(Reading reading) {
    this.reading = reading;
  }

  /**
   * Place in a list: the last activity of the page before.
   *
   * @param heldOn its day
   */
  public record Cursor(LocalDate heldOn, UUID id) {}

  public Optional<Activity> find(UUID id) {
    return reading.read(handle -> find(handle, id));
  }

  static Optional<Activity> find(Handle handle, UUID id) {
    return ActivityReader.load(handle, List.of(id)).stream().findFirst();
  }

  /** The activities of these ids, in that order; one that is not there is left out. */
  public List<Activity> findAll(List<UUID> ids) {
    return reading.read(handle -> ActivityReader.load(handle, ids));
  }

  /** How many the filter finds. */
  public int count(ActivityFilter filter, LocalDate today) {
    return reading.read(
        handle ->
            query(handle, "SELECT COUNT(*)", filter, today, null, "").mapTo(Integer.class).one());
  }

  /**
   * A page, newest first; of plans alone the nearest first. The next page begins after the last
   * activity of this one, so page 4,000 costs as little as the first.
   *
   * @param after where the page before ended; null for the first page
   */
  public List<Activity> page(
      ActivityFilter filter, LocalDate today, @Nullable Cursor after, int size) {
    return reading.read(
        handle ->
            ActivityReader.load(
                handle,
                query(
                        handle,
                        "SELECT a.id",
                        filter,
                        today,
                        after,
                        order(filter) + " FETCH FIRST " + size + " ROWS ONLY")
                    .mapTo(UUID.class)
                    .list()));
  }

  /** What has to be confirmed on the day: plans whose day has come, oldest first. */
  public List<Activity> toConfirm(LocalDate today) {
    return reading.read(
        handle ->
            ActivityReader.load(
                handle,
                handle
                    .createQuery(
                        """
                        SELECT id FROM activity
                        WHERE pending_on BETWEEN DATE '1900-01-01' AND :today AND withdrawn_reason IS NULL
                        ORDER BY pending_on, id
                        """)
                    .bind("today", today)
                    .mapTo(UUID.class)
                    .list()));
  }

  /** Plans, those whose day has come too, by the day still to be confirmed. */
  public List<ActivityHead> pending() {
    return heads(
        """
        SELECT a.id, a.pending_on, a.entered_on, c.unit_id
        FROM activity a LEFT JOIN activity_convener c ON c.activity_id = a.id
        WHERE a.pending_on BETWEEN :from AND :to AND a.withdrawn_reason IS NULL
        ORDER BY a.pending_on, a.id
        """,
        LocalDate.of(1900, 1, 1),
        LocalDate.of(9999, 12, 31));
  }

  /** What was held on these days, plans and withdrawn ones left out. */
  public List<ActivityHead> held(LocalDate from, LocalDate to) {
    return heads(
        """
        SELECT a.id, a.held_on, COALESCE(a.confirmed_on, a.entered_on), c.unit_id
        FROM activity a LEFT JOIN activity_convener c ON c.activity_id = a.id
        WHERE a.held_on BETWEEN :from AND :to AND
        """
            + HELD,
        from,
        to);
  }

  /**
   * Decisions and requirements of standing activities held before a day that a unit has to carry
   * out from then on.
   */
  public List<DueMatter> decisionsDue(UUID unit, LocalDate from) {
    return decisions(
        "d.unit_id = :unit AND d.due_on >= :from AND a.held_on < :from",
        Map.of("unit", unit, "from", from));
  }

  /** Decisions and requirements that some unit has to carry out on one of these days. */
  public List<DueMatter> decisionsDue(LocalDate from, LocalDate to) {
    return decisions("d.due_on BETWEEN :from AND :to", Map.of("from", from, "to", to));
  }

  private List<DueMatter> decisions(String which, Map<String, Object> values) {
    return reading.read(
        handle -> {
          Query query =
              handle.createQuery(
                  """
                  SELECT a.id, d.unit_id, a.title, a.held_on, d.words, d.due_on, d.ordinal
                  FROM activity_decision d JOIN activity a ON a.id = d.activity_id
                  WHERE d.unit_id IS NOT NULL AND a.withdrawn_reason IS NULL AND %s
                  UNION ALL
                  SELECT a.id, d.unit_id, a.title, a.held_on, COALESCE(d.requirement, d.words),
                    d.due_on, d.ordinal
                  FROM activity_finding d JOIN activity a ON a.id = d.activity_id
                  WHERE d.unit_id IS NOT NULL AND a.withdrawn_reason IS NULL AND %s
                  ORDER BY 6, 4, 1, 7
                  """
                      .formatted(which, which));
          values.forEach(query::bind);
          return query
              .map(
                  (rs, context) ->
                      new DueMatter(
                          rs.getObject(1, UUID.class),
                          rs.getObject(2, UUID.class),
                          rs.getString(3),
                          rs.getObject(4, LocalDate.class),
                          rs.getString(5),
                          rs.getObject(6, LocalDate.class)))
              .list();
        });
  }

  /** What was held on these days and has no evidence, plans and withdrawn ones left out. */
  public List<ActivityHead> unproven(LocalDate from, LocalDate to) {
    return heads(
        """
        SELECT a.id, a.held_on, COALESCE(a.confirmed_on, a.entered_on), c.unit_id
        FROM activity a LEFT JOIN activity_convener c ON c.activity_id = a.id
        WHERE a.held_on BETWEEN :from AND :to
          AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.subject_id = a.id)
          AND %s
        ORDER BY a.held_on DESC, a.id
        """
            .formatted(HELD),
        from,
        to);
  }

  /** True if nothing was ever recorded or planned. */
  public boolean isEmpty() {
    return reading.read(
        handle ->
            handle
                .createQuery("SELECT id FROM activity FETCH FIRST 1 ROWS ONLY")
                .mapTo(UUID.class)
                .list()
                .isEmpty());
  }

  private List<ActivityHead> heads(String sql, LocalDate from, LocalDate to) {
    Map<UUID, ActivityHead> heads = new LinkedHashMap<>();
    List<ActivityHead> lines =
        reading.read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("from", from)
                    .bind("to", to)
                    .map(
                        (rs, context) -> {
                          UUID convener = rs.getObject(4, UUID.class);
                          return new ActivityHead(
                              rs.getObject(1, UUID.class),
                              rs.getObject(2, LocalDate.class),
                              rs.getObject(3, LocalDate.class),
                              convener == null ? Set.of() : Set.of(convener));
                        })
                    .list());
    lines.forEach(line -> heads.merge(line.id(), line, ActivityHead::and));
    return List.copyOf(heads.values());
  }

  /** Standing activities of the same kind on the same day that share a convener. */
  public List<UUID> alike(ActivityFacts facts) {
    if (facts.heldOn() == null || facts.conveners().isEmpty()) {
      return List.of();
    }
    return reading.read(
        handle -> {
          Set<UUID> shared = convenedOn(handle, facts.heldOn(), Set.copyOf(facts.conveners()));
          return shared.isEmpty()
              ? List.of()
              : handle
                  .createQuery(
                      """
                      SELECT id FROM activity
                      WHERE id IN (<ids>) AND kind = :kind AND withdrawn_reason IS NULL
                      ORDER BY id
                      """)
                  .bindList("ids", shared)
                  .bind("kind", CamelCase.of(facts.kind()))
                  .mapTo(UUID.class)
                  .list();
        });
  }

  /**
   * Activities of a day that one of the units convened. All of the day's are looked at: joined with
   * the activities, H2 begins with all that the units ever convened.
   */
  private static Set<UUID> convenedOn(Handle handle, LocalDate day, Set<UUID> units) {
    Set<UUID> found = new HashSet<>();
    handle
        .createQuery("SELECT activity_id, unit_id FROM activity_convener WHERE held_on = :day")
        .bind("day", day)
        .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
        .forEach(
            each -> {
              if (units.contains(each.getValue())) {
                found.add(each.getKey());
              }
            });
    return found;
  }

  /** Activities that bear one of these numbers of the office, withdrawn ones too. */
  List<UUID> withCodes(List<String> codes) {
    return inParts(
        codes,
        (handle, part) ->
            handle
                .createQuery("SELECT id FROM activity WHERE import_code IN (<codes>)")
                .bindList("codes", part)
                .mapTo(UUID.class)
                .list());
  }

  /** Activities on a day and of a title, or of none, that one of these has, withdrawn ones too. */
  List<UUID> sameDayAndTitle(List<ActivityFacts> facts) {
    Set<LocalDate> days = new TreeSet<>();
    Set<List<Object>> wanted = new HashSet<>();
    for (ActivityFacts each : facts) {
      if (each.heldOn() != null) {
        days.add(each.heldOn());
        wanted.add(List.of(each.heldOn(), String.valueOf(each.title())));
      }
    }
    return inParts(
        List.copyOf(days),
        (handle, part) ->
            handle
                .createQuery("SELECT id, held_on, title FROM activity WHERE held_on IN (<days>)")
                .bindList("days", part)
                .map(
                    (rs, context) ->
                        rs.getString(3) == null
                                || wanted.contains(
                                    List.of(
                                        rs.getObject(2, LocalDate.class),
                                        String.valueOf(rs.getString(3))))
                            ? Optional.of(rs.getObject(1, UUID.class))
                            : Optional.<UUID>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private <T> List<UUID> inParts(List<T> all, BiFunction<Handle, List<T>, List<UUID>> work) {
    List<UUID> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += 1000) {
      List<T> part = all.subList(from, Math.min(all.size(), from + 1000));
      found.addAll(reading.read(handle -> work.apply(handle, part)));
    }
    return found;
  }

  /** The kind goes first where it is one only: H2 then follows the index and need not sort. */
  private static String order(ActivityFilter filter) {
    boolean byKind = kind(filter) != null && filter.unit() == null && filter.leader() == null;
    String way = nearestFirst(filter) ? "" : " DESC";
    return " ORDER BY %sa.held_on%s, a.id%s".formatted(byKind ? "a.kind DESC, " : "", way, way);
  }

  /** Of plans the next one comes first; whatever has been held begins with the newest. */
  private static boolean nearestFirst(ActivityFilter filter) {
    return filter.state() == ActivityState.PLANNED;
  }

  private static Query query(
      Handle handle,
      String select,
      ActivityFilter filter,
      LocalDate today,
      @Nullable Cursor after,
      String tail) {
    Conditions where = new Conditions(select + " FROM activity a");
    boolean more = !filter.further().isEmpty();
    where.join(OF_UNIT.formatted(more ? AND_FURTHER : ""), "unit", filter.unit());
    if (more && filter.unit() != null) {
      where.bind("further", filter.further().toArray(UUID[]::new));
    }
    where.join(OF_LEADER, "leader", filter.leader());
    where.and("a.held_on >= :from", "from", filter.from());
    where.and("a.held_on <= :to", "to", filter.to());
    boolean joined = filter.unit() != null || filter.leader() != null;
    where.and(joined ? OF_KIND_TOO : "a.kind = :kind", "kind", word(kind(filter)));
    where.and(
        "' ' || a.forms || ' ' LIKE :form",
        "form",
        filter.form() == null ? null : "% " + word(filter.form()) + " %");
    where.and(
        """
        (a.search_text LIKE :text ESCAPE '!' OR EXISTS
          (SELECT 1 FROM activity_topic t
           WHERE t.activity_id = a.id AND LOWER(t.words) LIKE :text ESCAPE '!')
         OR EXISTS
          (SELECT 1 FROM activity_finding f
           WHERE f.activity_id = a.id AND LOWER(f.words) LIKE :text ESCAPE '!'))
        """,
        "text",
        filter.text() == null ? null : "%" + escaped(filter.text()) + "%");
    if (filter.state() != null) {
      switch (filter.state()) {
        case WITHDRAWN -> where.add("a.withdrawn_reason IS NOT NULL");
        case HELD -> where.add(HELD);
        case PLANNED ->
            where.and(
                "a.withdrawn_reason IS NULL AND a.pending_on BETWEEN :next AND DATE '9999-12-31'",
                "next",
                today.plusDays(1));
        case TO_CONFIRM ->
            where.and(
                "a.withdrawn_reason IS NULL AND a.pending_on BETWEEN DATE '1900-01-01' AND :today",
                "today",
                today);
      }
    }
    if (after != null) {
      where.and(
          nearestFirst(filter)
              ? "a.held_on >= :after AND (a.held_on > :after OR a.id > :afterId)"
              : "a.held_on <= :after AND (a.held_on < :after OR a.id < :afterId)",
          "after",
          after.heldOn());
      where.bind("afterId", after.id());
    }
    return where.query(handle, tail);
  }

  /** A form is one of its kind. */
  private static @Nullable ActivityKind kind(ActivityFilter filter) {
    ActivityForm form = filter.form();
    return filter.kind() != null || form == null ? filter.kind() : form.kind();
  }

  private static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : CamelCase.of(constant);
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Joins, then WHERE, condition by condition. */
  private static final class Conditions {
    private final StringBuilder sql;
    private final List<Object[]> values = new ArrayList<>();
    private String word = " WHERE ";

    private Conditions(String head) {
      sql = new StringBuilder(head);
    }

    private void join(String joined, String name, @Nullable Object value) {
      if (value != null) {
        sql.append(' ').append(joined);
        bind(name, value);
      }
    }

    private void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        add(condition);
        bind(name, value);
      }
    }

    private void add(String condition) {
      sql.append(word).append(condition);
      word = " AND ";
    }

    private void bind(String name, Object value) {
      values.add(new Object[] {name, value});
    }

    private Query query(Handle handle, String tail) {
      Query query = handle.createQuery(sql + tail);
      for (Object[] value : values) {
        if (value[1] instanceof UUID[] ids) {
          query.bindArray((String) value[0], UUID.class, (Object[]) ids);
        } else {
          query.bind((String) value[0], value[1]);
        }
      }
      return query;
    }
  }
}
