package huanze.activity;

import huanze.agenda.CountedRecord;
import huanze.base.CamelCase;
import huanze.base.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * One reading of standing activities as counted records: the activities, then their lists, joined
 * in memory. They are looked for in several places, each on an index of its own and with a SELECT
 * of its own: as one condition with OR, H2 looks at every activity there is; as a UNION it keeps
 * copies of everything on disk.
 */
final class ActivityScan {
  private static final String HELD =
      "FROM activity a WHERE a.held_on BETWEEN :from AND :to AND a.withdrawn_reason IS NULL";

  /**
   * By the period they are about. None is longer than a year, so it is narrowed from both sides.
   */
  private static final String ABOUT =
      """
      FROM activity a
      WHERE a.about_from BETWEEN :aboutFrom AND :aboutTo AND a.about_to >= :fromText
        AND a.held_on NOT BETWEEN :from AND :to AND a.withdrawn_reason IS NULL
      """;

  private static final String PUBLISHED =
      """
      FROM activity_outlet o JOIN activity a ON a.id = o.activity_id
      WHERE o.published_on BETWEEN :from AND :to
        AND a.held_on NOT BETWEEN :from AND :to AND a.withdrawn_reason IS NULL
      """;

  private static final String WHENEVER = "FROM activity a WHERE a.withdrawn_reason IS NULL";

  /** H2 compares every row it finds with each of the ids. */
  private static final int IDS_AT_ONCE = 200;

  private static final String BULLETIN = CamelCase.of(ActivityKind.BULLETIN);

  private final Handle handle;
  private final Map<String, Object> days = new HashMap<>();
  private final Map<UUID, Found> found = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> organs = new HashMap<>();
  private final Map<UUID, Set<UUID>> leaders = new HashMap<>();
  private final Map<UUID, Map<String, Published>> outlets = new HashMap<>();
  private final Map<UUID, Set<UUID>> alone = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<String, Period> periods = new HashMap<>();

  /**
   * When it was held, or published by an outlet.
   *
   * @param channel the outlet, or null
   */
  record Published(@Nullable String channel, LocalDate day, LocalDate typedOn, boolean confirmed) {}

  /** An activity's own row. */
  private record Found(
      UUID id,
      String kind,
      Set<String> forms,
      Published whole,
      boolean studied,
      @Nullable Period about,
      @Nullable UUID target) {}

  private interface Take {
    void from(ResultSet rs) throws SQLException;
  }

  private ActivityScan(Handle handle) {
    this.handle = handle;
  }

  private ActivityScan(Handle handle, LocalDate from, LocalDate to) {
    this(handle);
    days.put("from", from);
    days.put("to", to);
    days.put("aboutFrom", from.minusYears(1).toString());
    days.put("aboutTo", to.toString());
    days.put("fromText", from.toString());
  }

  /** Activities that touch the days: held, about a period, or published then. */
  static List<CountedRecord> between(Handle handle, LocalDate from, LocalDate to) {
    ActivityScan scan = new ActivityScan(handle, from, to);
    scan.find(HELD);
    int held = scan.found.size();
    scan.find(ABOUT);
    scan.find(PUBLISHED);
    scan.listOfDays("activity_convener", "unit_id", scan.organs);
    scan.listOfDays("activity_leader", "person_id", scan.leaders);
    scan.lists(scan.found.keySet().stream().skip(held).toList());
    return scan.records();
  }

  /** Those of them that are of these kinds. */
  static List<CountedRecord> ofKinds(
      Handle handle, LocalDate from, LocalDate to, Set<String> kinds) {
    ActivityScan scan = new ActivityScan(handle, from, to);
    // Asked for kinds as well, H2 would look at all that there ever were of them.
    scan.find(HELD);
    scan.find(ABOUT);
    scan.find(PUBLISHED);
    scan.found.values().removeIf(each -> !kinds.contains(each.kind));
    scan.lists(List.copyOf(scan.found.keySet()));
    return scan.records();
  }

  /** Those of them that have these ids. */
  static List<CountedRecord> ofIds(Handle handle, LocalDate from, LocalDate to, Set<UUID> ids) {
    ActivityScan scan = new ActivityScan(handle, from, to);
    for (List<UUID> part : parts(List.copyOf(ids))) {
      scan.find(HELD, part);
      scan.find(ABOUT, part);
      scan.find(PUBLISHED, part);
    }
    scan.lists(List.copyOf(scan.found.keySet()));
    return scan.records();
  }

  /** The activities of these ids, whenever they were. */
  static List<CountedRecord> ofIds(Handle handle, Set<UUID> ids) {
    ActivityScan scan = new ActivityScan(handle);
    parts(List.copyOf(ids)).forEach(part -> scan.find(WHENEVER, part));
    scan.lists(List.copyOf(scan.found.keySet()));
    return scan.records();
  }

  private static List<List<UUID>> parts(List<UUID> ids) {
    return Stream.iterate(0, i -> i < ids.size(), i -> i + IDS_AT_ONCE)
        .map(i -> ids.subList(i, Math.min(ids.size(), i + IDS_AT_ONCE)))
        .toList();
  }

  private void find(String place) {
    activities(query(place));
  }

  private void find(String place, List<UUID> ids) {
    activities(query(place + " AND a.id = ANY(:ids)").bindArray("ids", UUID.class, ids));
  }

  private Query query(String place) {
    Query query =
        handle.createQuery(
            """
            SELECT a.id, a.kind, a.forms, a.held_on, a.entered_on, a.confirmed, a.confirmed_on,
              a.studied, a.about, a.target_id
            """
                + place);
    // Not every place asks by every one of them.
    query.configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true));
    days.forEach(query::bind);
    return query;
  }

  private void activities(Query query) {
    scan(
        query,
        rs -> {
          UUID id = rs.getObject(1, UUID.class);
          String about = rs.getString(9);
          found.put(
              id,
              new Found(
                  id,
                  rs.getString(2),
                  forms(rs.getString(3)),
                  new Published(
                      null, rs.getObject(4, LocalDate.class), typedOn(rs, 5, 7), rs.getBoolean(6)),
                  rs.getBoolean(8),
                  about == null ? null : periods.computeIfAbsent(about, Period::parse),
                  rs.getObject(10, UUID.class)));
        });
  }

  /**
   * These lists repeat the day: all of some days are found without looking at their activities.
   * What belongs to a withdrawn one finds nothing to join.
   */
  private void listOfDays(String table, String column, Map<UUID, Set<UUID>> into) {
    Query query =
        handle
            .createQuery(
                "SELECT activity_id, %s FROM %s WHERE held_on BETWEEN :from AND :to"
                    .formatted(column, table))
            .bind("from", days.get("from"))
            .bind("to", days.get("to"));
    scan(query, rs -> member(rs, into));
  }

  /** The lists of these activities, and the outlets of all that were found. */
  private void lists(List<UUID> ids) {
    for (List<UUID> part : parts(ids)) {
      scan(ofActivities("activity_convener", "unit_id", part), rs -> member(rs, organs));
      scan(ofActivities("activity_leader", "person_id", part), rs -> member(rs, leaders));
    }
    List<UUID> bulletins =
        found.values().stream().filter(each -> each.kind.equals(BULLETIN)).map(Found::id).toList();
    for (List<UUID> part : parts(bulletins)) {
      scan(
          ofActivities(
              "activity_outlet",
              "channel, published_on, entered_on, confirmed, confirmed_on",
              part),
          rs ->
              outlets
                  .computeIfAbsent(rs.getObject(1, UUID.class), id -> new TreeMap<>())
                  .put(
                      rs.getString(2),
                      new Published(
                          rs.getString(2),
                          rs.getObject(3, LocalDate.class),
                          typedOn(rs, 4, 6),
                          rs.getBoolean(5))));
    }
  }

  private Query ofActivities(String table, String columns, List<UUID> ids) {
    return handle
        .createQuery(
            "SELECT activity_id, %s FROM %s WHERE activity_id = ANY(:ids)"
                .formatted(columns, table))
        .bindArray("ids", UUID.class, ids);
  }

  private void member(ResultSet rs, Map<UUID, Set<UUID>> lists) throws SQLException {
    Set<UUID> one = alone.computeIfAbsent(rs.getObject(2, UUID.class), member -> Set.of(member));
    lists.merge(
        rs.getObject(1, UUID.class),
        one,
        (some, more) ->
            Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
  }

  private static void scan(Query query, Take take) {
    query.scanResultSet(
        (results, context) -> {
          try (ResultSet rs = results.get()) {
            while (rs.next()) {
              take.from(rs);
            }
            return null;
          }
        });
  }

  private static LocalDate typedOn(ResultSet rs, int entered, int confirmed) throws SQLException {
    LocalDate later = rs.getObject(confirmed, LocalDate.class);
    return later == null ? rs.getObject(entered, LocalDate.class) : later;
  }

  private Set<String> forms(@Nullable String words) {
    return words == null
        ? Set.of()
        : forms.computeIfAbsent(words, w -> Set.copyOf(List.of(w.split(" "))));
  }

  /** By day, then id. */
  private List<CountedRecord> records() {
    List<CountedRecord> records = new ArrayList<>(found.size());
    for (Found each : found.values()) {
      Set<UUID> persons = leaders.getOrDefault(each.id, Set.of());
      Set<UUID> units =
          ActivityRecords.organs(each.kind, organs.getOrDefault(each.id, Set.of()), persons);
      Map<String, Published> published = outlets.get(each.id);
      for (Published one : published == null ? List.of(each.whole) : published.values()) {
        records.add(
            new CountedRecord(
                each.id,
                each.kind,
                each.forms,
                one.day,
                one.typedOn,
                one.confirmed,
                each.studied,
                units,
                persons,
                one.channel,
                each.about,
                each.target));
      }
    }
    records.sort(Comparator.comparing(CountedRecord::day).thenComparing(CountedRecord::id));
    return records;
  }
}
