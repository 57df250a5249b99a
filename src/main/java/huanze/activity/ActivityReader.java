package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.evidence.Evidence;
import huanze.evidence.KeptEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Builds activities from their rows: one SELECT per table, joined in memory. */
final class ActivityReader {
  private static final int AT_ONCE = 1000;

  private final Handle handle;
  private final List<UUID> ids;

  private ActivityReader(Handle handle, List<UUID> ids) {
    this.handle = handle;
    this.ids = ids;
  }

  static List<Activity> load(Handle handle, List<UUID> ids) {
    return Stream.iterate(0, i -> i < ids.size(), i -> i + AT_ONCE)
        .map(i -> ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
        .flatMap(part -> new ActivityReader(handle, part).load())
        .toList();
  }

  private Stream<Activity> load() {
    Map<UUID, Main> mains = new HashMap<>();
    handle
        .createQuery("SELECT * FROM activity WHERE id IN (<ids>)")
        .bindList("ids", ids)
        .map((rs, context) -> main(rs))
        .forEach(main -> mains.put(main.id, main));
    if (mains.isEmpty()) {
      return Stream.empty();
    }
    Map<UUID, Lists> lists = new HashMap<>();
    mains.keySet().forEach(id -> lists.put(id, new Lists()));
    children("activity_convener", lists, (l, rs) -> l.conveners.add(id(rs, "unit_id")));
    children(
        "activity_leader",
        lists,
        (l, rs) ->
            l.leaders.add(
                new Leader(id(rs, "person_id"), word(Leader.Role.class, rs.getString("part")))));
    children(
        "activity_participant",
        lists,
        (l, rs) ->
            l.participants.add(
                new Participant(
                    rs.getObject("person_id", UUID.class),
                    rs.getString("free_name"),
                    word(Participant.Presence.class, rs.getString("presence")),
                    rs.getString("reason"))));
    children(
        "activity_topic",
        lists,
        (l, rs) -> l.topics.add(new Topic(rs.getString("words"), rs.getBoolean("environmental"))));
    children(
        "activity_discussion",
        lists,
        (l, rs) -> {
          int at = rs.getInt("ordinal");
          Topic topic = l.topics.get(at);
          l.topics.set(at, new Topic(topic.words(), topic.environmental(), rs.getString("words")));
        });
    children("activity_minutes", lists, (l, rs) -> l.minutes = minutes(rs));
    children(
        "activity_visit",
        lists,
        (l, rs) ->
            l.visit =
                new Visit(
                    words(Visit.Source.class, rs.getString("sources")), rs.getString("points")));
    children(
        "activity_finding",
        lists,
        (l, rs) ->
            l.problems.add(
                new FoundProblem(
                    id(rs, "id"),
                    rs.getString("words"),
                    rs.getString("requirement"),
                    rs.getObject("unit_id", UUID.class),
                    rs.getObject("due_on", LocalDate.class))));
    children(
        "activity_decision",
        lists,
        (l, rs) ->
            l.decisions.add(
                new Decision(
                    id(rs, "id"),
                    rs.getString("words"),
                    rs.getObject("unit_id", UUID.class),
                    rs.getObject("due_on", LocalDate.class))));
    children(
        "activity_outlet",
        lists,
        (l, rs) -> {
          Channel channel = word(Channel.class, rs.getString("channel"));
          l.outlets.add(new Outlet(channel, rs.getObject("published_on", LocalDate.class)));
          l.outletStates.put(channel, stated(rs));
        });
    KeptEvidence.of(handle, mains.keySet())
        .forEach((id, files) -> Objects.requireNonNull(lists.get(id)).evidence.addAll(files));
    return ids.stream()
        .filter(mains::containsKey)
        .map(id -> mains.get(id).with(Objects.requireNonNull(lists.get(id))));
  }

  private void children(String table, Map<UUID, Lists> lists, Add add) {
    handle
        .createQuery("SELECT * FROM " + table + " WHERE activity_id IN (<ids>) ORDER BY ordinal")
        .bindList("ids", ids)
        .scanResultSet(
            (results, context) -> {
              try (ResultSet rs = results.get()) {
                while (rs.next()) {
                  add.to(Objects.requireNonNull(lists.get(id(rs, "activity_id"))), rs);
                }
                return null;
              }
            });
  }

  private static Main main(ResultSet rs) throws SQLException {
    String about = rs.getString("about");
    ActivityFactsBuilder facts =
        ActivityFacts.of(word(ActivityKind.class, rs.getString("kind")))
            .forms(forms(rs.getString("forms")))
            .title(rs.getString("title"))
            .number(rs.getString("doc_number"))
            .code(rs.getString("import_code"))
            .heldOn(rs.getObject("held_on", LocalDate.class))
            .startsAt(time(rs.getString("starts_at")))
            .endsAt(time(rs.getString("ends_at")))
            .place(rs.getString("place"))
            .studied(rs.getBoolean("studied"))
            .about(about == null ? null : Period.parse(about))
            .target(rs.getObject("target_id", UUID.class))
            .recorder(rs.getString("recorder"))
            .content(rs.getString("content"))
            .findings(rs.getString("findings"))
            .requirements(rs.getString("requirements"));
    return new Main(id(rs, "id"), facts, stated(rs), rs.getString("withdrawn_reason"));
  }

  private static Minutes minutes(ResultSet rs) throws SQLException {
    return new Minutes(
        rs.getString("session_name"),
        rs.getObject("drafted_on", LocalDate.class),
        rs.getString("reviewed_by"),
        rs.getObject("reviewed_on", LocalDate.class),
        rs.getString("signed_by"),
        rs.getObject("signed_on", LocalDate.class),
        rs.getObject("issued_on", LocalDate.class),
        rs.getString("sent_to"));
  }

  private static Stated stated(ResultSet rs) throws SQLException {
    return new Stated(
        rs.getObject("entered_on", LocalDate.class),
        rs.getBoolean("confirmed"),
        rs.getObject("confirmed_on", LocalDate.class));
  }

  static Set<ActivityForm> forms(@Nullable String words) {
    return words(ActivityForm.class, words);
  }

  private static <E extends Enum<E>> Set<E> words(Class<E> type, @Nullable String words) {
    Set<E> set = EnumSet.noneOf(type);
    if (words != null) {
      Arrays.stream(words.split(" ")).map(w -> word(type, w)).forEach(set::add);
    }
    return set;
  }

  private static @Nullable LocalTime time(@Nullable String text) {
    return text == null ? null : LocalTime.parse(text);
  }

  private static UUID id(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, UUID.class);
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return CamelCase.parse(type, word);
  }

  private interface Add {
    void to(Lists lists, ResultSet rs) throws SQLException;
  }

  private record Main(
      UUID id, ActivityFactsBuilder facts, Stated stated, @Nullable String withdrawn) {
    private Activity with(Lists lists) {
      ActivityFacts all =
          facts
              .conveners(lists.conveners)
              .leaders(lists.leaders)
              .participants(lists.participants)
              .topics(lists.topics)
              .decisions(lists.decisions)
              .outlets(lists.outlets)
              .minutes(lists.minutes)
              .visit(lists.visit)
              .problems(lists.problems)
              .build();
      return new Activity(id, all, stated, lists.outletStates, withdrawn, lists.evidence);
    }
  }

  private static final class Lists {
    private final List<UUID> conveners = new ArrayList<>();
    private final List<Leader> leaders = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Outlet> outlets = new ArrayList<>();
    private final List<FoundProblem> problems = new ArrayList<>();
    private Minutes minutes = Minutes.NONE;
    private Visit visit = Visit.NONE;
    private final Map<Channel, Stated> outletStates = new EnumMap<>(Channel.class);
    private final List<Evidence> evidence = new ArrayList<>();
  }
}
