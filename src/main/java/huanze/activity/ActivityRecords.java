package huanze.activity;

import huanze.agenda.CountedRecord;
import huanze.agenda.RecordSource;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.ledger.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The activities as the obligations see them. One SELECT per list, joined in memory; a bulletin
 * gives one counted record per outlet.
 */
public final class ActivityRecords implements RecordSource {
  /**
   * Standing activities that touch the days not by their own day but by the period they are about
   * or by an outlet's day. All parts stand side by side, each on its own index; as one condition
   * with OR, or as a subquery, H2 looks at every activity there is. No period is longer than a
   * year, so the first part is narrowed from both sides. What is found twice is taken once.
   */
  private static final String BESIDE_ITS_DAY =
      """
      SELECT %1$s FROM activity a %2$s
      WHERE a.about_from BETWEEN :aboutFrom AND :aboutTo AND a.about_to >= :fromText
        AND a.held_on NOT BETWEEN :from AND :to AND a.withdrawn_reason IS NULL
      UNION ALL
      SELECT %1$s FROM activity_outlet o JOIN activity a ON a.id = o.activity_id %2$s
      WHERE o.published_on BETWEEN :from AND :to
        AND a.held_on NOT BETWEEN :from AND :to AND a.withdrawn_reason IS NULL
      """;

  private static final String HELD =
      """
      SELECT %s FROM activity a
      WHERE a.held_on BETWEEN :from AND :to AND a.withdrawn_reason IS NULL
      UNION ALL
      """;

  /** These lists repeat the day; what belongs to a withdrawn activity finds nothing to join. */
  private static final String LIST_HELD =
      """
      SELECT %s FROM %s l WHERE l.held_on BETWEEN :from AND :to
      UNION ALL
      """;

  @Override
  public List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to) {
    return reading.read(handle -> new Window(handle, from, to).records());
  }

  /** One reading of one window. */
  private static final class Window {
    private final Handle handle;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<UUID, Set<UUID>> organs = new HashMap<>();
    private final Map<UUID, Set<UUID>> leaders = new HashMap<>();
    private final Map<UUID, Map<String, Published>> outlets = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    private Window(Handle handle, LocalDate from, LocalDate to) {
      this.handle = handle;
      this.from = from;
      this.to = to;
    }

    private List<CountedRecord> records() {
      list("activity_convener", "l.unit_id", rs -> ids(rs, organs));
      list("activity_leader", "l.person_id", rs -> ids(rs, leaders));
      outlets();
      List<CountedRecord> records = new ArrayList<>();
      String columns =
          """
          a.id, a.kind, a.forms, a.held_on, a.entered_on, a.confirmed, a.confirmed_on, a.studied,
          a.about, a.target_id
          """;
      scan(HELD.formatted(columns) + BESIDE_ITS_DAY.formatted(columns, ""), rs -> add(rs, records));
      records.sort(Comparator.comparing(CountedRecord::day).thenComparing(CountedRecord::id));
      return records;
    }

    private void list(String table, String column, Take take) {
      scan(
          LIST_HELD.formatted("l.activity_id, " + column, table)
              + BESIDE_ITS_DAY.formatted("a.id, " + column, joined(table)),
          take);
    }

    /** The join is a left one because H2 then begins with the few activities, not all outlets. */
    private void outlets() {
      String columns = "a.id, l.channel, l.published_on, l.entered_on, l.confirmed, l.confirmed_on";
      scan(
          """
          SELECT %s FROM activity_outlet l JOIN activity a ON a.id = l.activity_id
          WHERE a.kind = 'bulletin' AND a.held_on BETWEEN :from AND :to
          UNION ALL
          """
                  .formatted(columns)
              + BESIDE_ITS_DAY.formatted(columns, "LEFT " + joined("activity_outlet")),
          rs -> {
            if (rs.getString(2) != null) {
              outlet(rs);
            }
          });
    }

    private static String joined(String table) {
      return "JOIN " + table + " l ON l.activity_id = a.id";
    }

    private void scan(String sql, Take take) {
      handle
          .createQuery(sql)
          .bind("from", from)
          .bind("to", to)
          .bind("aboutFrom", from.minusYears(1).toString())
          .bind("aboutTo", to.toString())
          .bind("fromText", from.toString())
          .setFetchSize(5000)
          .scanResultSet(
              (results, context) -> {
                try (ResultSet rs = results.get()) {
                  while (rs.next()) {
                    take.from(rs);
                  }
                  return null;
                }
              });
    }

    private static void ids(ResultSet rs, Map<UUID, Set<UUID>> lists) throws SQLException {
      lists
          .computeIfAbsent(rs.getObject(1, UUID.class), id -> new HashSet<>(2))
          .add(rs.getObject(2, UUID.class));
    }

    private void outlet(ResultSet rs) throws SQLException {
      outlets
          .computeIfAbsent(rs.getObject(1, UUID.class), id -> new TreeMap<>())
          .put(
              rs.getString(2),
              new Published(
                  rs.getString(2),
                  rs.getObject(3, LocalDate.class),
                  typedOn(rs, 4, 6),
                  rs.getBoolean(5)));
    }

    private static LocalDate typedOn(ResultSet rs, int entered, int confirmed) throws SQLException {
      LocalDate later = rs.getObject(confirmed, LocalDate.class);
      return later == null ? rs.getObject(entered, LocalDate.class) : later;
    }

    private void add(ResultSet rs, List<CountedRecord> records) throws SQLException {
      UUID id = rs.getObject(1, UUID.class);
      if (!seen.add(id)) {
        return;
      }
      Published whole =
          new Published(
              null, rs.getObject(4, LocalDate.class), typedOn(rs, 5, 7), rs.getBoolean(6));
      String about = rs.getString(9);
      Map<String, Published> published = outlets.get(id);
      for (Published each : published == null ? List.of(whole) : published.values()) {
        records.add(
            new CountedRecord(
                id,
                rs.getString(2),
                forms(rs.getString(3)),
                each.day,
                each.typedOn,
                each.confirmed,
                rs.getBoolean(8),
                organs(rs.getString(2), id),
                leaders.getOrDefault(id, Set.of()),
                each.channel,
                about == null ? null : periods.computeIfAbsent(about, Period::parse),
                rs.getObject(10, UUID.class)));
      }
    }

    private Set<UUID> organs(String kind, UUID id) {
      return ActivityRecords.organs(
          kind, organs.getOrDefault(id, Set.of()), leaders.getOrDefault(id, Set.of()));
    }

    private Set<String> forms(@Nullable String words) {
      return words == null
          ? Set.of()
          : forms.computeIfAbsent(words, w -> Set.copyOf(Arrays.asList(w.split(" "))));
    }
  }

  private record Published(
      @Nullable String channel, LocalDate day, LocalDate typedOn, boolean confirmed) {}

  private interface Take {
    void from(ResultSet rs) throws SQLException;
  }

  /** A debriefing of named persons is theirs, not their team's as well (Art. 18). */
  private static Set<UUID> organs(String kind, Set<UUID> organs, Set<UUID> persons) {
    boolean ofPersons = kind.equals(CamelCase.of(ActivityKind.DEBRIEFING)) && !persons.isEmpty();
    return ofPersons ? Set.of() : organs;
  }

  /** An activity as the obligations see it, without reading: for what is just being typed. */
  public static List<CountedRecord> of(Activity activity) {
    ActivityFacts facts = activity.facts();
    Set<String> words = new HashSet<>();
    facts.forms().forEach(form -> words.add(CamelCase.of(form)));
    Set<UUID> people = new HashSet<>();
    facts.leaders().forEach(leader -> people.add(leader.person()));
    List<Published> days = new ArrayList<>();
    for (Outlet outlet : facts.outlets()) {
      Stated stated = activity.outlets().get(outlet.channel());
      if (stated != null && outlet.publishedOn() != null) {
        days.add(
            new Published(
                CamelCase.of(outlet.channel()),
                outlet.publishedOn(),
                stated.typedOn(),
                stated.confirmed()));
      }
    }
    if (days.isEmpty()) {
      Stated stated = activity.stated();
      days.add(new Published(null, activity.heldOn(), stated.typedOn(), stated.confirmed()));
    }
    return days.stream()
        .map(
            day ->
                new CountedRecord(
                    activity.id(),
                    CamelCase.of(facts.kind()),
                    words,
                    day.day,
                    day.typedOn,
                    day.confirmed,
                    facts.studied(),
                    organs(CamelCase.of(facts.kind()), Set.copyOf(facts.conveners()), people),
                    people,
                    day.channel,
                    facts.about(),
                    facts.target()))
        .toList();
  }
}
