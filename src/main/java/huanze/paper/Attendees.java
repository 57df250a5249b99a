package huanze.paper;

import huanze.activity.ActivityFacts;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.base.Texts;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.unit.ActingTitle;
import huanze.unit.OrganOrder;
import huanze.unit.Structure;
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
   * organs first, otherwise in the order typed; not those that convene.
   */
  List<String> addressees() {
    List<UUID> asked =
        facts.participants().stream()
            .map(Participant::person)
            .flatMap(Stream::ofNullable)
            .flatMap(person -> held(person).stream().limit(1))
            .map(Held::unit)
            .distinct()
            .filter(unit -> !facts.conveners().contains(unit))
            .toList();
    return OrganOrder.of(asked, structure, pack).stream()
        .map(unit -> structure.nameOn(unit, day))
        .toList();
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
    List<Held> held = held(id);
    if (held.isEmpty()) {
      return new Attendee("", "", name, "");
    }
    UUID unit = held.getFirst().unit();
    String posts =
        held.stream()
            .filter(h -> h.unit().equals(unit))
            .map(Held::title)
            .distinct()
            .collect(Collectors.joining(texts.text("paper.listComma")));
    return new Attendee(structure.nameOn(unit, day), posts, name, "");
  }

  private List<Held> held(UUID person) {
    return structure.held(person, day).stream()
        .flatMap(
            t ->
                structure
                    .post(t.post())
                    .map(p -> new Held(p.unit(), p.rank(), ActingTitle.of(t, structure, texts)))
                    .stream())
        .sorted(
            Comparator.comparing((Held h) -> !facts.conveners().contains(h.unit()))
                .thenComparing(Held::rank))
        .toList();
  }

  /** What somebody was on the day. */
  private record Held(UUID unit, Rank rank, String title) {}
}
