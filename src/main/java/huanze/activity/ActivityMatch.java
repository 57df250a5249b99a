package huanze.activity;

import huanze.base.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which standing activity an imported row is about: by its number, else by what it says
 * (kind, forms, day, conveners, title, leaders), else by the id an earlier import of the same row
 * gave, else by what the list of activities shows of it.
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
    }
  }

  /** What stands already, withdrawn or not; null if the row is new. */
  @Nullable Activity standing(ActivityFacts facts) {
    Optional<Activity> typed = typedId(facts).map(byId::get);
    if (typed.isPresent()) {
      return typed.get();
    }
    String code = facts.code();
    if (code != null && byCode.containsKey(code)) {
      return best(byCode.get(code));
    }
    List<Activity> alike = alike(byKey.get(key(facts)), code);
    if (!alike.isEmpty()) {
      return best(alike);
    }
    Activity imported = byId.get(newId(facts));
    if (imported != null) {
      return imported;
    }
    List<Activity> looking = alike(byLook.get(look(facts)), code);
    return looking.isEmpty() ? null : best(looking);
  }

  private static List<Activity> alike(@Nullable List<Activity> found, @Nullable String code) {
    return found == null
        ? List.of()
        : found.stream().filter(a -> code == null || a.facts().code() == null).toList();
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
        "activity/" + office + (facts.code() == null ? "/" + key(facts) : "/code/" + facts.code()));
  }

  private static Optional<UUID> typedId(ActivityFacts facts) {
    String code = facts.code();
    return code != null && ID.matcher(code).matches()
        ? Optional.of(UUID.fromString(code))
        : Optional.empty();
  }

  /** What the list shows: instead of a missing title the place, of leaders not as what. */
  private static String look(ActivityFacts facts) {
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
    return Stream.of(
            facts.kind(),
            facts.forms(),
            facts.heldOn(),
            facts.conveners().stream().sorted().toList(),
            facts.title(),
            facts.leaders().stream().map(l -> l.person() + "/" + l.role()).sorted().toList())
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }
}
