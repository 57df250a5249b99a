package huanze.activity;

import huanze.activity.Leader.Role;
import huanze.activity.Participant.Presence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges who led, chaired and took part. */
final class PeopleCheck {
  private final ActivityFacts facts;
  private final Judged judged;

  PeopleCheck(ActivityFacts facts, Judged judged) {
    this.facts = facts;
    this.judged = judged;
  }

  void check() {
    leaders();
    participants();
    if (facts.kind() == ActivityKind.MEETING) {
      chair();
    }
  }

  private void leaders() {
    if (facts.kind() == ActivityKind.INSPECTION
        && facts.leaders().stream()
            .noneMatch(l -> l.role() == Role.LEADING || l.role() == Role.RESEARCHING)) {
      judged.wrong("leaders", "leaderMissing");
    }
    if (facts.kind() == ActivityKind.DEBRIEFING
        && facts.leaders().isEmpty()
        && facts.conveners().isEmpty()) {
      judged.wrong("leaders", "debrieferMissing");
    }
    for (int i = 0; i < facts.leaders().size(); i++) {
      person("leaders[" + i + "]", facts.leaders().get(i).person());
    }
  }

  private void participants() {
    Map<UUID, Presence> seen = new HashMap<>();
    for (int i = 0; i < facts.participants().size(); i++) {
      Participant p = facts.participants().get(i);
      String field = "participants[" + i + "]";
      if (p.person() == null && p.name() == null) {
        judged.wrong(field, "participantNameless");
      } else if (p.person() != null) {
        person(field, p.person());
        Presence before = seen.putIfAbsent(p.person(), p.presence());
        if (before != null) {
          String why = before == p.presence() ? "participantTwice" : "participantThereAndAbsent";
          judged.wrong(field, why, name(p.person()));
        }
      }
      judged.length(field + ".name", p.name(), ActivityCheck.SHORT_TEXT);
      judged.length(field + ".reason", p.reason(), ActivityCheck.SHORT_TEXT);
    }
  }

  /** Whoever is not in the register is refused; whoever held no post that day is only odd. */
  private void person(String field, UUID person) {
    if (judged.directory().person(person).isEmpty()) {
      judged.wrong(field, "personUnknown", person);
      return;
    }
    LocalDate day = facts.heldOn();
    if (day == null || judged.directory().heldPost(person, day)) {
      return;
    }
    Optional<LocalDate> left = judged.directory().leftOn(person, day);
    if (left.isPresent()) {
      judged.odd(field, "tenureEnded", name(person), left.get(), day);
    } else {
      judged.odd(field, "noPostThatDay", name(person), day);
    }
  }

  /** Who chaired was there; a list of those present that leaves the chair out is only odd. */
  private void chair() {
    List<UUID> present =
        facts.participants().stream()
            .filter(p -> p.presence() == Presence.PRESENT && p.person() != null)
            .map(Participant::person)
            .toList();
    for (int i = 0; i < facts.leaders().size(); i++) {
      Leader leader = facts.leaders().get(i);
      if (leader.role() != Role.CHAIRING || judged.directory().person(leader.person()).isEmpty()) {
        continue;
      }
      boolean absent =
          facts.participants().stream()
              .anyMatch(p -> p.presence() == Presence.ABSENT && leader.person().equals(p.person()));
      if (absent) {
        judged.wrong("leaders[" + i + "]", "chairAbsent", name(leader.person()));
      } else if (!present.isEmpty() && !present.contains(leader.person())) {
        judged.odd("leaders[" + i + "]", "chairNotPresent", name(leader.person()));
      }
    }
  }

  private String name(UUID person) {
    return judged.directory().person(person).map(Directory.Named::name).orElse("");
  }
}
