package huanze.agenda;

import huanze.base.DateRange;
import huanze.base.Period;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units with their forerunners, posts and holders, found without searching. */
final class UnitIndex {
  static final Comparator<Unit> BY_CODE = Comparator.comparing(Unit::code).thenComparing(Unit::id);

  private final List<Unit> byCode;
  private final Map<UUID, Unit> byId = new HashMap<>();
  private final Map<String, List<Unit>> byRegion = new HashMap<>();
  private final Map<UUID, List<UnitFlag>> flags = new HashMap<>();
  private final Map<UUID, Set<UUID>> predecessors;
  private final Map<UUID, Set<UUID>> successors;
  private final Map<UUID, Post> postById = new HashMap<>();
  private final Map<UUID, List<Post>> postsByUnit = new HashMap<>();
  private final Map<UUID, List<Tenure>> tenuresByPost = new HashMap<>();
  private final Map<UUID, List<Tenure>> tenuresByPerson = new HashMap<>();

  UnitIndex(AgendaFacts facts) {
    byCode = facts.units().stream().sorted(BY_CODE).toList();
    for (Unit unit : byCode) {
      byId.put(unit.id(), unit);
      add(byRegion, unit.region(), unit);
    }
    facts.flags().forEach(flag -> add(flags, flag.unit(), flag));
    Map<UUID, List<UUID>> before = new HashMap<>();
    Map<UUID, List<UUID>> after = new HashMap<>();
    for (Succession succession : facts.successions()) {
      add(before, succession.successor(), succession.predecessor());
      add(after, succession.predecessor(), succession.successor());
    }
    predecessors = closure(before);
    successors = closure(after);
    facts.posts().stream()
        .sorted(Comparator.comparing(Post::code).thenComparing(Post::id))
        .forEach(
            post -> {
              postById.put(post.id(), post);
              add(postsByUnit, post.unit(), post);
            });
    for (Tenure typed : facts.tenures()) {
      life(typed.post())
          .flatMap(life -> life.intersection(typed.days()))
          .map(days -> days.equals(typed.days()) ? typed : typed.during(days))
          .ifPresent(
              tenure -> {
                add(tenuresByPost, tenure.post(), tenure);
                add(tenuresByPerson, tenure.person(), tenure);
              });
    }
  }

  /** Days on which both the post and its unit exist: a tenure that nobody ended ends with them. */
  private Optional<DateRange> life(UUID postId) {
    Post post = postById.get(postId);
    Unit unit = post == null ? null : byId.get(post.unit());
    return unit == null ? Optional.empty() : post.existence().intersection(unit.existence());
  }

  /** Posts of the same key in the units that the post's unit carries on. */
  List<Post> carriedOnBy(Post post) {
    List<Post> earlier = new ArrayList<>();
    for (UUID unit : predecessors(post.unit())) {
      for (Post each : postsOf(unit)) {
        if (each.key().equals(post.key())) {
          earlier.add(each);
        }
      }
    }
    return earlier;
  }

  /** A post that begins inside a period carries on one that stood in it (reading rule 10). */
  boolean carriesOnInside(Post post, Period period) {
    return post.existence().overlaps(period.days())
        && carriedOnBy(post).stream()
            .anyMatch(p -> life(p.id()).filter(d -> d.overlaps(period.days())).isPresent());
  }

  List<Unit> byCode() {
    return byCode;
  }

  @Nullable Unit unit(UUID id) {
    return byId.get(id);
  }

  List<Unit> ofRegion(String region) {
    return byRegion.getOrDefault(region, List.of());
  }

  List<UnitFlag> flagsOf(UUID unit) {
    return flags.getOrDefault(unit, List.of());
  }

  /** All units it carries on, however many steps back; never itself. */
  Set<UUID> predecessors(UUID unit) {
    return predecessors.getOrDefault(unit, Set.of());
  }

  /** All units that carry it on; never itself. */
  Set<UUID> successors(UUID unit) {
    return successors.getOrDefault(unit, Set.of());
  }

  /** True if the other is the unit or one that it carries on (reading rule 10). */
  boolean inLineage(UUID unit, UUID other) {
    return unit.equals(other) || predecessors(unit).contains(other);
  }

  @Nullable Post post(UUID id) {
    return postById.get(id);
  }

  List<Post> postsOf(UUID unit) {
    return postsByUnit.getOrDefault(unit, List.of());
  }

  /** Tenures of the post and of the posts of the same key that it carries on. */
  List<Tenure> tenuresOver(Post post) {
    List<Tenure> own = tenuresByPost.getOrDefault(post.id(), List.of());
    if (predecessors(post.unit()).isEmpty()) {
      return own;
    }
    List<Tenure> all = new ArrayList<>(own);
    for (Post earlier : carriedOnBy(post)) {
      all.addAll(tenuresByPost.getOrDefault(earlier.id(), List.of()));
    }
    return all;
  }

  /** Who held the post in the period, acting holders included (reading rule 9). */
  List<Obligation.Holder> holders(Post post, Period period) {
    List<Obligation.Holder> holders = new ArrayList<>();
    for (Tenure tenure : tenuresOver(post)) {
      tenure
          .days()
          .intersection(period.days())
          .ifPresent(
              days -> holders.add(new Obligation.Holder(tenure.person(), days.from(), days.to())));
    }
    holders.sort(
        Comparator.comparing(Obligation.Holder::from)
            .thenComparing(Obligation.Holder::to)
            .thenComparing(Obligation.Holder::person));
    return holders;
  }

  /**
   * How many persons at most held the post itself on one day of the period. Who held a post that it
   * carries on, and went with it, is none of its members; what he did counts all the same.
   */
  int mostAtOnce(Post post, Period period) {
    List<Tenure> own = tenuresByPost.getOrDefault(post.id(), List.of());
    int most = 0;
    for (Tenure one : own) {
      LocalDate first = one.days().intersection(period.days()).map(DateRange::from).orElse(null);
      if (first != null) {
        most = Math.max(most, holders(own, first).size());
      }
    }
    return most;
  }

  /** Who held the post, or one that it carries on, on a day. */
  Set<UUID> holdersOn(Post post, LocalDate day) {
    return holders(tenuresOver(post), day);
  }

  private static Set<UUID> holders(List<Tenure> tenures, LocalDate day) {
    Set<UUID> persons = new LinkedHashSet<>();
    for (Tenure tenure : tenures) {
      if (tenure.days().contains(day)) {
        persons.add(tenure.person());
      }
    }
    return persons;
  }

  /** True if the person held, on that day, a post of such a rank in such a unit. */
  boolean held(UUID person, LocalDate day, Selector selector) {
    for (Tenure tenure : tenuresByPerson.getOrDefault(person, List.of())) {
      Post post = tenure.days().contains(day) ? postById.get(tenure.post()) : null;
      Unit unit = post == null ? null : byId.get(post.unit());
      if (unit != null
          && selector.fitsRank(post.rank())
          && selector.fitsUnit(unit.kind(), unit.level())
          && carries(unit.id(), selector.flag(), day)) {
        return true;
      }
    }
    return false;
  }

  /** True if no flag is asked for or the unit carries it on that day. */
  boolean carries(UUID unit, @Nullable String flag, LocalDate day) {
    if (flag == null) {
      return true;
    }
    for (UnitFlag one : flagsOf(unit)) {
      if (one.flag().equals(flag) && one.days().contains(day)) {
        return true;
      }
    }
    return false;
  }

  private static Map<UUID, Set<UUID>> closure(Map<UUID, List<UUID>> steps) {
    Map<UUID, Set<UUID>> reached = new HashMap<>();
    for (UUID start : steps.keySet()) {
      Set<UUID> seen = new LinkedHashSet<>();
      Deque<UUID> open = new ArrayDeque<>(steps.get(start));
      while (!open.isEmpty()) {
        UUID next = open.pop();
        if (seen.add(next)) {
          open.addAll(steps.getOrDefault(next, List.of()));
        }
      }
      seen.remove(start);
      reached.put(start, seen);
    }
    return reached;
  }

  private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
