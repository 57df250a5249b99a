package huanze.activity;

import huanze.agenda.calendar.DueMatter;
import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
   * Nearly all were held, so they are no use to look for: H2 is not to begin with the index of the
   * days still to be confirmed, where they stand as nulls.
   */
  static final String HELD =
      "a.withdrawn_reason IS NULL AND " + ActivityQuery.beside("a.pending_on IS NULL");

  private static final SelectedDays EVER = SelectedDays.of(DateRange.ALWAYS);

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
    return reading.read(handle -> new ActivityQuery(handle, filter, today).count());
  }

  /**
   * A page: what is nearest to today first. So whatever has come, newest first, stands before what
   * is ahead; of that, as of plans alone, the next one comes first. The next page begins after the
   * last activity of this one, so page 4,000 costs as little as the first.
   *
   * @param after where the page before ended; null for the first page
   */
  public List<Activity> page(
      ActivityFilter filter, LocalDate today, @Nullable Cursor after, int size) {
    return reading.read(
        handle ->
            ActivityReader.load(
                handle, new ActivityQuery(handle, filter, today).page(after, size)));
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
        EVER.from(),
        EVER.to());
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

  /** The same with those whose day ran out not long ago, which are still asked after. */
  public List<DueMatter> decisionsAskedAfter(UUID unit, LocalDate day) {
    return decisions(
        "d.unit_id = :unit AND d.due_on >= :since AND a.held_on < :day",
        Map.of("unit", unit, "since", day.minusDays(DueMatter.DAYS_ASKED_AFTER), "day", day));
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
                  SELECT a.id, d.unit_id, a.title, a.held_on, d.words, d.due_on, d.ordinal, d.id
                  FROM activity_decision d JOIN activity a ON a.id = d.activity_id
                  WHERE d.unit_id IS NOT NULL AND a.withdrawn_reason IS NULL AND %s
                  UNION ALL
                  SELECT a.id, d.unit_id, a.title, a.held_on, COALESCE(d.requirement, d.words),
                    d.due_on, d.ordinal, d.id
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
                          rs.getObject(8, UUID.class),
                          DueMatter.Stage.DECIDED,
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
}
