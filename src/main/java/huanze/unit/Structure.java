package huanze.unit;

import huanze.base.DateRange;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about units and people at one moment, in memory and for any thread: regions, units,
 * former names, links, flags, successions, posts, people, tenures, fields in charge, leading
 * groups. Lists are in a fixed order: units and posts by code, people by name, whatever has days by
 * its first day, without one first.
 */
public final class Structure {
  private final Map<String, Region> regions;
  private final Map<UUID, Unit> units;
  private final Map<String, Unit> unitsByCode;
  private final Map<UUID, Post> posts;
  private final Map<String, Post> postsByCode;
  private final Map<UUID, Person> people;
  private final Map<UUID, Tenure> tenures;
  private final Map<UUID, List<Unit>> children;
  private final Map<String, List<Unit>> unitsByRegion;
  private final FormerUnits formers;
  private final Map<UUID, List<UnitLink>> links;
  private final Map<UUID, List<UnitLink>> linksTo;
  private final Map<UUID, List<UnitFlag>> flags;
  private final List<Succession> successions;
  private final PostFacts postFacts;
  private final Map<UUID, List<UUID>> predecessors;
  private final Map<UUID, List<UUID>> successors;
  private final Map<UUID, List<Post>> postsByUnit;
  private final Map<UUID, List<Tenure>> tenuresByPost;
  private final Map<UUID, List<Tenure>> tenuresByPerson;
  private final Map<String, List<Person>> peopleByName;
  private final Map<UUID, List<FieldInCharge>> fieldsByPost;
  private final Map<UUID, GroupMember> members;
  private final Map<UUID, List<GroupMember>> membersByGroup;
  private final Map<UUID, List<GroupMember>> seatsByPost;
  private final Map<UUID, List<GroupHost>> hostsByGroup;

  /** Where no unit was renamed, moved or linked, and nothing is known of posts but holders. */
  public Structure(
      List<Region> regions,
      List<Unit> units,
      List<UnitFlag> flags,
      List<Succession> successions,
      List<Post> posts,
      List<Person> people,
      List<Tenure> tenures) {
    this(
        regions,
        units,
        List.of(),
        List.of(),
        flags,
        successions,
        posts,
        people,
        tenures,
        PostFacts.NONE);
  }

  /** Made of its parts, each in its order. */
  public Structure(
      List<Region> regions,
      List<Unit> units,
      List<FormerUnit> formers,
      List<UnitLink> links,
      List<UnitFlag> flags,
      List<Succession> successions,
      List<Post> posts,
      List<Person> people,
      List<Tenure> tenures,
      PostFacts postFacts) {
    this.regions = indexed(regions, Region::code);
    this.units = indexed(units, Unit::id);
    this.unitsByCode = indexed(units, Unit::code);
    this.posts = indexed(posts, Post::id);
    this.postsByCode = indexed(posts, Post::code);
    this.people = indexed(people, Person::id);
    this.tenures = indexed(tenures, Tenure::id);
    this.children = grouped(units, Unit::parent, u -> u);
    this.unitsByRegion = grouped(units, Unit::region, u -> u);
    this.formers = new FormerUnits(formers);
    this.links = grouped(links, UnitLink::unit, l -> l);
    this.linksTo = grouped(links, UnitLink::other, l -> l);
    this.flags = grouped(flags, UnitFlag::unit, f -> f);
    this.successions = List.copyOf(successions);
    this.predecessors = grouped(successions, Succession::successor, Succession::predecessor);
    this.successors = grouped(successions, Succession::predecessor, Succession::successor);
    this.postsByUnit = grouped(posts, Post::unit, p -> p);
    this.tenuresByPost = grouped(tenures, Tenure::post, t -> t);
    this.tenuresByPerson = grouped(tenures, Tenure::person, t -> t);
    this.peopleByName = grouped(people, Person::plainName, p -> p);
    this.postFacts = postFacts;
    this.fieldsByPost = grouped(postFacts.fields(), FieldInCharge::post, f -> f);
    this.members = indexed(postFacts.members(), GroupMember::id);
    this.membersByGroup = grouped(postFacts.members(), GroupMember::group, m -> m);
    this.seatsByPost = grouped(postFacts.members(), GroupMember::post, m -> m);
    this.hostsByGroup = grouped(postFacts.hosts(), GroupHost::group, h -> h);
  }

  /** As it stands in a ledger or in a scratch image of an earlier day. */
  public static Structure load(Reading reading) {
    return reading.read(
        handle -> {
          UnitStore unitStore = new UnitStore(handle);
          PeopleStore peopleStore = new PeopleStore(handle);
          return new Structure(
              unitStore.regions(),
              unitStore.units(),
              unitStore.formers(),
              unitStore.links(),
              unitStore.flags(),
              unitStore.successions(),
              unitStore.posts(),
              peopleStore.people(),
              peopleStore.tenures(),
              new PostStore(handle).facts());
        });
  }

  /** As it will stand once a change is written. */
  Structure with(StructureChange change) {
    return new Structure(
        List.copyOf(regions.values()),
        change.units.onto(units.values(), Comparator.comparing(Unit::code)),
        change.formers.onto(
            formers.all(), Comparator.comparing(FormerUnit::until).thenComparing(FormerUnit::id)),
        change.links.onto(flat(links), byFirstDay(UnitLink::days, UnitLink::id)),
        change.flags.onto(flat(flags), byFirstDay(UnitFlag::days, UnitFlag::id)),
        change.successions.onto(successions, Comparator.comparing(Succession::id)),
        change.posts.onto(posts.values(), Comparator.comparing(Post::code)),
        List.copyOf(people.values()),
        change.tenures.onto(tenures.values(), byFirstDay(Tenure::days, Tenure::id)),
        new PostFacts(
            change.fields.onto(
                postFacts.fields(), byFirstDay(FieldInCharge::days, FieldInCharge::id)),
            change.seats.onto(postFacts.members(), byFirstDay(GroupMember::days, GroupMember::id)),
            change.hosts.onto(postFacts.hosts(), byFirstDay(GroupHost::days, GroupHost::id))));
  }

  PostFacts postFacts() {
    return postFacts;
  }

  private static <T> List<T> flat(Map<UUID, List<T>> groups) {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private static <T> Comparator<T> byFirstDay(Function<T, DateRange> days, Function<T, UUID> id) {
    Comparator<@Nullable LocalDate> nothingFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    return Comparator.comparing((T t) -> days.apply(t).from(), nothingFirst).thenComparing(id);
  }

  private static <K, V> Map<K, V> indexed(List<V> values, Function<V, K> by) {
    Map<K, V> index = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach(v -> index.put(by.apply(v), v));
    return index;
  }

  private static <K, V, W> Map<K, List<W>> grouped(
      List<V> values, Function<V, @Nullable K> by, Function<V, W> what) {
    Map<K, List<W>> groups = new HashMap<>();
    for (V value : values) {
      K group = by.apply(value);
      if (group != null) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(what.apply(value));
      }
    }
    groups.replaceAll((group, members) -> List.copyOf(members));
    return groups;
  }

  public Collection<Region> regions() {
    return Collections.unmodifiableCollection(regions.values());
  }

  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** True if a region is another one or lies in it; by their codes. */
  public boolean isWithin(String region, String outer) {
    String at = region;
    while (at != null && !at.equals(outer)) {
      Region known = regions.get(at);
      at = known == null ? null : known.parent();
    }
    return at != null;
  }

  public Collection<Unit> units() {
    return Collections.unmodifiableCollection(units.values());
  }

  public Optional<Unit> unit(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(unitsByCode.get(code));
  }

  /** By id or code, as on the command line. */
  public Optional<Unit> findUnit(String idOrCode) {
    Optional<Unit> byCode = unit(idOrCode);
    return byCode.isPresent() ? byCode : Uuids.parse(idOrCode).flatMap(this::unit);
  }

  /** Earlier names and superiors of all units. */
  public FormerUnits formers() {
    return formers;
  }

  /** What a unit was called on a day; empty if there is no such unit. */
  public String nameOn(UUID unit, LocalDate day) {
    return unit(unit).map(u -> formers.nameOn(u, day)).orElse("");
  }

  /** The superior in administration that a unit had on a day. */
  public Optional<Unit> parentOn(UUID unit, LocalDate day) {
    return unit(unit).map(u -> formers.parentOn(u, day)).flatMap(this::unit);
  }

  /** Who manages a unit on a day, where that is not its superior in administration. */
  public List<Unit> managersOn(UUID unit, LocalDate day) {
    return links(unit).stream()
        .filter(l -> l.kind() == UnitLink.Kind.MANAGEMENT && l.days().contains(day))
        .flatMap(l -> unit(l.other()).stream())
        .toList();
  }

  /** Ties from a unit to others. */
  public List<UnitLink> links(UUID unit) {
    return links.getOrDefault(unit, List.of());
  }

  /** Ties from others to a unit. */
  public List<UnitLink> linksTo(UUID unit) {
    return linksTo.getOrDefault(unit, List.of());
  }

  public Optional<UnitLink> link(UUID id) {
    return links.values().stream().flatMap(List::stream).filter(l -> l.id().equals(id)).findFirst();
  }

  /** Units without a superior, or whose superior is not in this ledger. */
  public List<Unit> roots() {
    return units.values().stream().filter(u -> !units.containsKey(u.parent())).toList();
  }

  public List<Unit> children(UUID unit) {
    return children.getOrDefault(unit, List.of());
  }

  /** Units that exist and are under this one on a day, by code. */
  public List<Unit> childrenOn(UUID unit, LocalDate day) {
    return Stream.concat(
            children(unit).stream(),
            formers.onceUnder(unit).stream().flatMap(u -> unit(u).stream()))
        .distinct()
        .filter(u -> u.existence().contains(day) && unit.equals(formers.parentOn(u, day)))
        .sorted(Comparator.comparing(Unit::code))
        .toList();
  }

  /** The unit and all below it, superiors before subordinates; empty if there is no such unit. */
  public List<Unit> subtree(UUID unit) {
    Set<Unit> found = new LinkedHashSet<>(unit(unit).stream().toList());
    List<Unit> open = new ArrayList<>(found);
    for (int i = 0; i < open.size(); i++) {
      children(open.get(i).id()).stream().filter(found::add).forEach(open::add);
    }
    return open;
  }

  public List<Unit> unitsOfRegion(String code) {
    return unitsByRegion.getOrDefault(code, List.of());
  }

  /** All units whose days and records this one inherits, through any number of successions. */
  public Set<UUID> predecessors(UUID unit) {
    return reach(unit, predecessors);
  }

  /** The units that this one carries on itself. */
  List<Unit> directPredecessors(UUID unit) {
    return predecessors.getOrDefault(unit, List.of()).stream()
        .flatMap(id -> unit(id).stream())
        .toList();
  }

  /** All units that inherit this one's days and records, through any number of successions. */
  public Set<UUID> allSuccessors(UUID unit) {
    return reach(unit, successors);
  }

  /** The units that directly carry this one on. */
  public List<UUID> successors(UUID unit) {
    return successors.getOrDefault(unit, List.of());
  }

  private static Set<UUID> reach(UUID from, Map<UUID, List<UUID>> steps) {
    Set<UUID> reached = new LinkedHashSet<>();
    List<UUID> open = new ArrayList<>(steps.getOrDefault(from, List.of()));
    while (!open.isEmpty()) {
      UUID next = open.removeLast();
      if (!next.equals(from) && reached.add(next)) {
        open.addAll(steps.getOrDefault(next, List.of()));
      }
    }
    return reached;
  }

  public List<UnitFlag> flags(UUID unit) {
    return flags.getOrDefault(unit, List.of());
  }

  public boolean hasFlag(UUID unit, String flag, LocalDate on) {
    return flags(unit).stream().anyMatch(f -> f.flag().equals(flag) && f.days().contains(on));
  }

  public Collection<Post> posts() {
    return Collections.unmodifiableCollection(posts.values());
  }

  public Optional<Post> post(UUID id) {
    return Optional.ofNullable(posts.get(id));
  }

  public Optional<Post> post(String code) {
    return Optional.ofNullable(postsByCode.get(code));
  }

  public List<Post> postsOf(UUID unit) {
    return postsByUnit.getOrDefault(unit, List.of());
  }

  /** A key no post of the unit has yet: post4 in a unit of three. */
  public String freePostKey(UUID unit) {
    Set<String> taken = postsOf(unit).stream().map(Post::key).collect(Collectors.toSet());
    int number = taken.size() + 1;
    while (taken.contains("post" + number)) {
      number++;
    }
    return "post" + number;
  }

  /** Days on which a post can be held: its own and its unit's. Empty if they share none. */
  public Optional<DateRange> life(Post post) {
    return unit(post.unit()).flatMap(u -> u.existence().intersection(post.existence()));
  }

  public Collection<Person> people() {
    return Collections.unmodifiableCollection(people.values());
  }

  public Optional<Person> person(UUID id) {
    return Optional.ofNullable(people.get(id));
  }

  /** A person's name, with the number where others have the same name; empty if not known. */
  public String personName(UUID id) {
    Person person = people.get(id);
    if (person == null) {
      return "";
    }
    boolean alone = person.code() == null || peopleNamed(person.name()).size() == 1;
    return alone ? person.name() : person.name() + " " + person.code();
  }

  /** People of that name, with whatever blanks inside it was typed. */
  public List<Person> peopleNamed(String name) {
    return peopleByName.getOrDefault(Person.plain(name), List.of());
  }

  public Optional<Person> personWithCode(String code) {
    return people.values().stream().filter(p -> code.equals(p.code())).findFirst();
  }

  public Collection<Tenure> tenures() {
    return Collections.unmodifiableCollection(tenures.values());
  }

  public Optional<Tenure> tenure(UUID id) {
    return Optional.ofNullable(tenures.get(id));
  }

  public List<Tenure> tenuresOfPost(UUID post) {
    return tenuresByPost.getOrDefault(post, List.of());
  }

  public List<Tenure> tenuresOfPerson(UUID person) {
    return tenuresByPerson.getOrDefault(person, List.of());
  }

  /** What a person held on a day, acting included. */
  public List<Tenure> held(UUID person, LocalDate on) {
    return tenuresOfPerson(person).stream().filter(t -> t.days().contains(on)).toList();
  }

  /** The last day up to this one on which a person held a post that lived then. */
  public Optional<LocalDate> lastHeld(UUID person, LocalDate upTo) {
    DateRange past = new DateRange(null, upTo);
    return tenuresOfPerson(person).stream()
        .flatMap(
            tenure ->
                post(tenure.post())
                    .flatMap(this::life)
                    .flatMap(tenure.days()::intersection)
                    .flatMap(past::intersection)
                    .stream())
        .map(days -> Objects.requireNonNull(days.to()))
        .max(Comparator.naturalOrder());
  }

  /** Units in which one of them held a post of this key on a day, acting included. */
  public Set<UUID> unitsWhereHeld(String postKey, Collection<UUID> people, LocalDate on) {
    return people.stream()
        .flatMap(person -> held(person, on).stream())
        .flatMap(tenure -> post(tenure.post()).stream())
        .filter(post -> post.key().equals(postKey))
        .map(Post::unit)
        .collect(Collectors.toSet());
  }

  /** Who held a post on a day, acting holders included. */
  public List<Tenure> holders(UUID post, LocalDate on) {
    return tenuresOfPost(post).stream().filter(t -> t.days().contains(on)).toList();
  }

  /** Who held a post on any of these days. */
  public List<Tenure> holders(UUID post, DateRange days) {
    return tenuresOfPost(post).stream().filter(t -> t.days().overlaps(days)).toList();
  }

  /** What a post is or was in charge of, at any time. */
  public List<FieldInCharge> fieldsOf(UUID post) {
    return fieldsByPost.getOrDefault(post, List.of());
  }

  /** What a post was in charge of on a day. */
  public List<FieldInCharge> fieldsOf(UUID post, LocalDate on) {
    return fieldsOf(post).stream().filter(f -> f.days().contains(on)).toList();
  }

  /** The posts that sit or sat in a leading group, at any time. */
  public List<GroupMember> membersOf(UUID group) {
    return membersByGroup.getOrDefault(group, List.of());
  }

  /** The posts that sat in a leading group on a day. */
  public List<GroupMember> membersOf(UUID group, LocalDate on) {
    return membersOf(group).stream().filter(m -> m.days().contains(on)).toList();
  }

  public Optional<GroupMember> groupMember(UUID id) {
    return Optional.ofNullable(members.get(id));
  }

  /** The leading groups that a post sits or sat in, at any time. */
  public List<GroupMember> seatsOf(UUID post) {
    return seatsByPost.getOrDefault(post, List.of());
  }

  /** Where a leading group's office sits or sat, at any time. */
  public List<GroupHost> hostsOf(UUID group) {
    return hostsByGroup.getOrDefault(group, List.of());
  }

  /** Where a leading group's office sat on a day. */
  public Optional<GroupHost> hostOf(UUID group, LocalDate on) {
    return hostsOf(group).stream().filter(h -> h.days().contains(on)).findFirst();
  }

  Map<UUID, Unit> unitsById() {
    return units;
  }

  Map<String, UUID> unitIdsByCode() {
    return unitsByCode.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().id()));
  }
}
