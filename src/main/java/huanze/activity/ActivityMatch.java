package huanze.activity;

import huanze.base.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which standing activity an imported row is about: by its number, else by what it says
 * (kind, forms, day, conveners, title, leaders, and start and place where both name them), else by
 * the id an earlier import of the same row gave, else by what the list of activities shows of it. A
 * meeting that no row is about is meant by the one row of the same units, forms, day and title: an
 * organ does not hold it twice that day, so somebody changed its place, its chair or its hour.
 */
final class ActivityMatch {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final ActivityStore store;
  private final UUID office;
  private final Map<UUID, Activity> byId = new HashMap<>();
  private final Map<String, List<Activity>> byCode = new HashMap<>();
  private final Map<String, List<Activity>> byKey = new HashMap<>();
  private final Map<String, List<Activity>> byLook = new HashMap<>();
  private final Map<String, List<Activity>> byOccasion = new HashMap<>();
  private final Set<UUID> spokenOf = new HashSet<>();
  private final Map<String, Integer> newRows = new HashMap<>();

  ActivityMatch(ActivityStore store, UUID office) {
    this.store = store;
    this.office = office;
  }

  /** Reads what the rows may be about, all at once. */
  void load(List<ActivityFacts> rows) {
    Set<UUID> ids = new LinkedHashSet<>();
    rows.forEach(facts -> ids.add(newId(facts)));
    rows.forEach(facts -> typedId(facts).ifPresent(ids::add));
    ids.addAll(
        store.withCodes(
            rows.stream().map(ActivityFacts::code).flatMap(Stream::ofNullable).toList()));
    ids.addAll(store.sameDayAndTitle(rows));
    for (Activity activity : store.findAll(new ArrayList<>(ids))) {
      byId.put(activity.id(), activity);
      if (activity.facts().code() != null) {
        byCode.computeIfAbsent(activity.facts().code(), k -> new ArrayList<>()).add(activity);
      }
      byKey.computeIfAbsent(key(activity.facts()), k -> new ArrayList<>()).add(activity);
      byLook.computeIfAbsent(look(activity.facts()), k -> new ArrayList<>()).add(activity);
      byOccasion.computeIfAbsent(occasion(activity.facts()), k -> new ArrayList<>()).add(activity);
    }
    for (ActivityFacts facts : rows) {
      Activity same = same(facts);
      if (same == null) {
        newRows.merge(occasion(facts), 1, Integer::sum);
      } else {
        spokenOf.add(same.id());
      }
    }
  }

  /** What stands already, withdrawn or not; null if the row is new. */
  @Nullable Activity standing(ActivityFacts facts) {
    Activity same = same(facts);
    if (same != null || facts.kind() != ActivityKind.MEETING) {
      return same;
    }
    List<Activity> resembling = resembling(facts);
    return resembling.size() == 1
            && Objects.equals(newRows.get(occasion(facts)), 1)
            && agree(resembling.getFirst().facts().startsAt(), facts.startsAt())
        ? resembling.getFirst()
        : null;
  }

  /**
   * Records of the same units, forms, day and title that no row is about: a new row may mean one of
   * them.
   */
  List<Activity> resembling(ActivityFacts facts) {
    return facts.title() == null || facts.conveners().isEmpty()
        ? List.of()
        : byOccasion.getOrDefault(occasion(facts), List.of()).stream()
            .filter(a -> a.withdrawn() == null && !spokenOf.contains(a.id()))
            .filter(a -> facts.code() == null || a.facts().code() == null)
            .toList();
  }

  private @Nullable Activity same(ActivityFacts facts) {
    Optional<Activity> typed = typedId(facts).map(byId::get);
    if (typed.isPresent()) {
      return typed.get();
    }
    String code = facts.code();
    if (code != null && byCode.containsKey(code)) {
      return best(byCode.get(code));
    }
    List<Activity> alike = alike(byKey.get(key(facts)), facts);
    if (!alike.isEmpty()) {
      return alike.stream().anyMatch(a -> sameSpot(a.facts(), facts))
          ? best(alike.stream().filter(a -> sameSpot(a.facts(), facts)).toList())
          : best(alike);
    }
    Activity imported = byId.get(newId(facts));
    if (imported != null) {
      return imported;
    }
    List<Activity> looking = alike(byLook.get(look(facts)), facts);
    return looking.isEmpty() ? null : best(looking);
  }

  private static List<Activity> alike(@Nullable List<Activity> found, ActivityFacts facts) {
    return found == null
        ? List.of()
        : found.stream()
            .filter(a -> facts.code() == null || a.facts().code() == null)
            .filter(a -> maySpeakOf(a.facts(), facts))
            .toList();
  }

  /** Two visits of one day under one title are told apart by start and place. */
  static boolean maySpeakOf(ActivityFacts one, ActivityFacts other) {
    return agree(one.startsAt(), other.startsAt()) && agree(one.place(), other.place());
  }

  private static boolean agree(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null || one.equals(other);
  }

  private static boolean sameSpot(ActivityFacts one, ActivityFacts other) {
    return Objects.equals(one.startsAt(), other.startsAt())
        && Objects.equals(one.place(), other.place());
  }

  /** Those not withdrawn that say the same at the same time and place, whatever their number. */
  List<Activity> doubles(ActivityFacts facts) {
    return byKey.getOrDefault(key(facts), List.of()).stream()
        .filter(a -> a.withdrawn() == null && sameSpot(a.facts(), facts))
        .toList();
  }

  /** Whether an activity that is not withdrawn has this number of the office already. */
  boolean numberTaken(ActivityFacts facts) {
    return typedId(facts).map(byId::get).isPresent()
        || byCode.getOrDefault(String.valueOf(facts.code()), List.of()).stream()
            .anyMatch(a -> a.withdrawn() == null);
  }

  /** An id that no activity has, not even a withdrawn one that says the same. */
  UUID freshId(ActivityFacts facts) {
    UUID id = newId(facts);
    for (int n = 2; store.find(id).isPresent(); n++) {
      id = Ids.named("activity/" + newId(facts) + "/" + n);
    }
    return id;
  }

  private static Activity best(Collection<Activity> some) {
    return some.stream()
        .min(
            Comparator.comparing((Activity a) -> a.withdrawn() != null).thenComparing(Activity::id))
        .orElseThrow();
  }

  /** The id a new row gets: the same row always the same one, but another in every office. */
  UUID newId(ActivityFacts facts) {
    return Ids.named(
        "activity/"
            + office
            + (facts.code() == null ? "/" + key(facts) + spot(facts) : "/code/" + facts.code()));
  }

  private static String spot(ActivityFacts facts) {
    return (facts.startsAt() == null ? "" : "/" + facts.startsAt())
        + (facts.place() == null ? "" : "/" + facts.place());
  }

  private static Optional<UUID> typedId(ActivityFacts facts) {
    String code = facts.code();
    return code != null && ID.matcher(code).matches()
        ? Optional.of(UUID.fromString(code))
        : Optional.empty();
  }

  /** What the list shows: instead of a missing title the place, of leaders not as what. */
  static String look(ActivityFacts facts) {
    return Stream.of(
            facts.kind(),
            facts.forms(),
            facts.heldOn(),
            facts.conveners().stream().sorted().toList(),
            facts.label(),
            facts.leaders().stream().map(Leader::person).distinct().sorted().toList())
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }

  private static String key(ActivityFacts facts) {
    return occasion(facts)
        + "/"
        + facts.leaders().stream().map(l -> l.person() + "/" + l.role()).sorted().toList();
  }

  static String occasion(ActivityFacts facts) {
    return Stream.of(
            facts.kind(),
            facts.forms(),
            facts.heldOn(),
            facts.conveners().stream().sorted().toList(),
            facts.title())
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }
}
