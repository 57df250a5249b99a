package huanze.paper;

import huanze.activity.ActivityFacts;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part in a record, by unit and post of its day. */
final class Attendees {
  private static final String COMMITTEE = "partyCommittee";

  private final Structure structure;
  private final RulePack pack;
  private final ActivityFacts facts;
  private final LocalDate day;
  private final Texts texts;

  Attendees(Structure structure, RulePack pack, ActivityFacts facts, LocalDate day, Texts texts) {
    this.structure = structure;
    this.pack = pack;
    this.facts = facts;
    this.day = day;
    this.texts = texts;
  }

  /** Those who chair, lead or research. */
  List<Attendee> leaders() {
    return facts.leaders().stream().map(Leader::person).distinct().map(this::person).toList();
  }

  /** Those of this presence, in the order typed, units kept together; leaders are not repeated. */
  List<Attendee> of(Participant.Presence presence) {
    Set<UUID> leading = facts.leaders().stream().map(Leader::person).collect(Collectors.toSet());
    List<Attendee> found = new ArrayList<>();
    for (Participant p : facts.participants()) {
      if (p.presence() == presence && !leading.contains(p.person())) {
        String reason = Objects.requireNonNullElse(p.reason(), "");
        UUID person = p.person();
        Attendee who =
            person == null
                ? new Attendee("", "", Objects.requireNonNullElse(p.name(), ""), "")
                : person(person);
        found.add(new Attendee(who.unit(), who.post(), who.name(), reason));
      }
    }
    return byUnit(found);
  }

  /**
   * Units of everybody who takes part or asked to be excused, as the notice is addressed to them:
   * committees before the others, which stay in the order typed; not those that convene.
   */
  List<String> addressees() {
    return facts.participants().stream()
        .map(Participant::person)
        .flatMap(Stream::ofNullable)
        .flatMap(person -> posts(person).stream().limit(1))
        .map(Post::unit)
        .distinct()
        .filter(unit -> !facts.conveners().contains(unit))
        .sorted(Comparator.comparing(unit -> !isCommittee(unit)))
        .map(unit -> structure.nameOn(unit, day))
        .toList();
  }

  private boolean isCommittee(UUID unit) {
    return structure.unit(unit).stream()
        .anyMatch(u -> pack.kind(u.kind()).standsFor().equals(COMMITTEE));
  }

  private static List<Attendee> byUnit(List<Attendee> typed) {
    return typed.stream()
        .collect(Collectors.groupingBy(Attendee::unit, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(Collection::stream)
        .toList();
  }

  /**
   * In one capacity: a post in a convening unit before others, a higher one before a lower one; all
   * the posts that the person holds in that unit.
   */
  private Attendee person(UUID id) {
    String name = structure.personName(id);
    List<Post> posts = posts(id);
    if (posts.isEmpty()) {
      return new Attendee("", "", name, "");
    }
    UUID unit = posts.getFirst().unit();
    String held =
        posts.stream()
            .filter(p -> p.unit().equals(unit))
            .map(Post::name)
            .distinct()
            .collect(Collectors.joining(texts.text("paper.listComma")));
    return new Attendee(structure.nameOn(unit, day), held, name, "");
  }

  private List<Post> posts(UUID person) {
    return structure.held(person, day).stream()
        .map(Tenure::post)
        .flatMap(post -> structure.post(post).stream())
        .sorted(
            Comparator.comparing((Post p) -> !facts.conveners().contains(p.unit()))
                .thenComparing(Post::rank))
        .toList();
  }
}
