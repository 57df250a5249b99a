package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a ledger though it would be refused today: links and seats that outlive a unit,
 * guidance of a higher level, units under a lower one, ranks an organ does not have, people nobody
 * can tell apart. It came from an older program or another office. Nothing of it is changed by
 * itself: it is shown, and a person mends it.
 */
public final class StructureFaults {
  /**
   * One of them.
   *
   * @param unit on whose page it is mended; null if it is a person's
   * @param person whose name it is about; else null
   * @param row the link or seat, by which the command line mends it; else null
   * @param sentence what is wrong
   */
  public record Fault(
      @Nullable UUID unit, @Nullable UUID person, @Nullable UUID row, Problem sentence) {
    private static Fault of(Unit unit, @Nullable UUID row, Problem sentence) {
      return new Fault(unit.id(), null, row, sentence);
    }
  }

  private final Structure structure;
  private final RulePack pack;
  private final List<Fault> found = new ArrayList<>();

  private StructureFaults(Structure structure, RulePack pack) {
    this.structure = structure;
    this.pack = pack;
  }

  /** By unit code, then links, seats, superior, posts; people last, by name. */
  public static List<Fault> of(Structure structure, RulePack pack) {
    StructureFaults faults = new StructureFaults(structure, pack);
    for (Unit unit : structure.units()) {
      faults.links(unit);
      faults.seats(unit);
      UnitChecks.wrongSuperior(
              unit, Optional.ofNullable(unit.parent()).flatMap(structure::unit).orElse(null), pack)
          .forEach(problem -> faults.found.add(Fault.of(unit, null, problem)));
      faults.posts(unit);
    }
    faults.namesakes();
    return List.copyOf(faults.found);
  }

  /** Of two links that clash, the later is the one too many. */
  private void links(Unit unit) {
    Map<UUID, List<UnitLink>> before = new HashMap<>();
    for (UnitLink link : structure.links(unit.id())) {
      List<UnitLink> earlier = before.computeIfAbsent(unit.id(), u -> new ArrayList<>());
      LinkChecks checks =
          new LinkChecks(
              structure, pack, id -> id.equals(unit.id()) ? earlier : structure.links(id));
      for (Problem problem : checks.of(link)) {
        found.add(
            Fault.of(
                unit,
                link.id(),
                Problem.of(
                    "link",
                    "unit.fault.link." + CamelCase.of(link.kind()),
                    unit.name(),
                    structure.unit(link.other()).map(Unit::name).orElse(""),
                    UnitChecks.days(link.days()),
                    problem)));
      }
      earlier.add(link);
    }
  }

  private void seats(Unit group) {
    for (GroupMember member : structure.membersOf(group.id())) {
      String post =
          structure
              .post(member.post())
              .map(p -> structure.unit(p.unit()).map(Unit::name).orElse("") + p.name())
              .orElse("");
      for (Problem problem : GroupService.ofPost(member, group, structure)) {
        found.add(
            Fault.of(group, member.id(), Problem.of("post", "unit.fault.seat", post, problem)));
      }
    }
    for (GroupHost host : structure.hostsOf(group.id())) {
      for (Problem problem : GroupService.ofHost(host.unit(), host.days(), structure, pack)) {
        found.add(Fault.of(group, host.id(), Problem.of("host", "unit.fault.host", problem)));
      }
    }
  }

  /** One sentence for a second sole post, told at the later of the two. */
  private void posts(Unit unit) {
    PostChecks checks = new PostChecks(structure, pack);
    Set<Rank> told = EnumSet.noneOf(Rank.class);
    for (Post post : structure.postsOf(unit.id())) {
      if (structure.life(post).isEmpty()) {
        continue;
      }
      Problem problem = checks.ofRank(post, unit).orElse(null);
      if (problem != null && (!PostChecks.isOfTwo(problem) || !told.add(post.rank()))) {
        found.add(
            Fault.of(unit, null, Problem.of("rank", "unit.fault.post", post.name(), problem)));
      }
    }
  }

  private void namesakes() {
    Map<String, List<Person>> byName = new TreeMap<>();
    for (Person person : structure.people()) {
      byName.computeIfAbsent(person.plainName(), n -> new ArrayList<>()).add(person);
    }
    byName.forEach(
        (name, all) -> {
          List<Person> uncoded = all.stream().filter(p -> p.code() == null).toList();
          if (uncoded.size() > 1) {
            found.add(
                new Fault(
                    null,
                    uncoded.getFirst().id(),
                    null,
                    Problem.of("code", "unit.fault.namesake", name, all.size(), uncoded.size())));
          }
        });
  }
}
