package huanze.activity.ui;

import huanze.base.Texts;
import huanze.fx.Pick;
import huanze.fx.PickGroup;
import huanze.rulepack.Rank;
import huanze.unit.GroupMember;
import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who held which post on the day of a record, as the picker lists them: each person once, those of
 * the record's units first, by rank.
 */
final class PeopleOnDay {
  private static final String GROUP = "leadingGroup";

  private final Structure structure;
  private final Names names;
  private final Texts texts;
  private final @Nullable LocalDate day;
  private final Set<UUID> units;
  private final Map<UUID, Integer> seats = new HashMap<>();

  /**
   * @param day null while none is typed: every post ever held then
   * @param units those that convene, in the order in which they were chosen
   */
  PeopleOnDay(
      Structure structure,
      Names names,
      Texts texts,
      @Nullable LocalDate day,
      Collection<UUID> units) {
    this.structure = structure;
    this.names = names;
    this.texts = texts;
    this.day = day;
    this.units = new LinkedHashSet<>(units);
    for (UUID unit : units) {
      members(unit).forEach(m -> seats.merge(m.post(), m.role().ordinal(), Math::min));
    }
  }

  /** All persons of the register. */
  List<Pick<UUID>> people() {
    return structure.people().stream()
        .map(p -> new Ranked(place(p.id()), pick(p)))
        .sorted(Comparator.comparing(Ranked::place))
        .map(Ranked::pick)
        .toList();
  }

  private Pick<UUID> pick(Person person) {
    String posts = names.posts(structure, person.id(), day);
    return new Pick<>(
        person.id(),
        person.name(),
        posts.isEmpty() ? texts.text("activity.ui.noPost") : posts,
        person.plainName() + " " + Pinyin.ofPerson(person.name()) + " " + posts);
  }

  /** Whom one button ticks: the leadership of the units, and their places' leading groups. */
  List<PickGroup> groups() {
    LocalDate on = day;
    if (on == null) {
      return List.of();
    }
    List<PickGroup> groups = new ArrayList<>();
    Set<UUID> leadership =
        units.stream()
            .flatMap(u -> structure.postsOf(u).stream())
            .flatMap(p -> structure.holders(p.id(), on).stream())
            .map(Tenure::person)
            .collect(Collectors.toSet());
    add(groups, texts.text("activity.ui.picker.leadership", leadership.size()), leadership);
    List<Unit> leadingGroups = leadingGroups(on);
    for (Unit group : leadingGroups) {
      Set<UUID> there =
          members(group.id())
              .flatMap(m -> structure.holders(m.post(), on).stream())
              .map(Tenure::person)
              .collect(Collectors.toSet());
      String name =
          leadingGroups.size() == 1
              ? texts.text("activity.ui.picker.leadingGroup", there.size())
              : texts.text(
                  "activity.ui.picker.leadingGroupOf",
                  structure.nameOn(group.id(), on),
                  there.size());
      add(groups, name, there);
    }
    return groups;
  }

  private static void add(List<PickGroup> groups, String name, Set<UUID> people) {
    if (!people.isEmpty()) {
      groups.add(new PickGroup(name, people));
    }
  }

  private List<Unit> leadingGroups(LocalDate on) {
    return units.stream()
        .flatMap(u -> structure.unit(u).stream())
        .map(Unit::region)
        .distinct()
        .flatMap(r -> structure.unitsOfRegion(r).stream())
        .filter(u -> u.kind().equals(GROUP) && u.existence().contains(on))
        .toList();
  }

  private Stream<GroupMember> members(UUID group) {
    return (day == null ? structure.membersOf(group) : structure.membersOf(group, day)).stream();
  }

  /** Where a person stands: by the foremost of the posts held. */
  private Place place(UUID person) {
    return structure.tenuresOfPerson(person).stream()
        .filter(t -> day == null || t.days().contains(day))
        .flatMap(t -> place(t).stream())
        .min(Comparator.naturalOrder())
        .orElse(Place.LAST);
  }

  private Optional<Place> place(Tenure tenure) {
    Post post = structure.post(tenure.post()).orElse(null);
    Unit unit = post == null ? null : structure.unit(post.unit()).orElse(null);
    if (unit == null) {
      return Optional.empty();
    }
    boolean near = units.contains(unit.id()) || seats.containsKey(post.id());
    int organ =
        switch (unit.kind()) {
          case "partyCommittee" -> 0;
          case "government" -> 1;
          default -> 2;
        };
    return Optional.of(
        new Place(
            near ? 0 : 1,
            near ? "" : unit.region(),
            seats.getOrDefault(post.id(), 0),
            post.rank(),
            organ,
            post.code(),
            tenure.acting()));
  }

  /**
   * @param circle 0: of the record's units; 1: of others; 2: without a post that day
   * @param role of a seat in a leading group that convenes: head, deputies, members
   * @param organ committee, government, others
   */
  private record Place(
      int circle, String region, int role, Rank rank, int organ, String post, boolean acting)
      implements Comparable<Place> {
    static final Place LAST = new Place(2, "", 0, Rank.DEPUTY, 0, "", false);

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::circle)
            .thenComparing(Place::region)
            .thenComparingInt(Place::role)
            .thenComparing(Place::rank)
            .thenComparingInt(Place::organ)
            .thenComparing(Place::post)
            .thenComparing(Place::acting);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private record Ranked(Place place, Pick<UUID> pick) {}
}
