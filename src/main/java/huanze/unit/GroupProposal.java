package huanze.unit;

import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the posts of a level make a leading group of (Art. 7), for the office to take or to change:
 * the government's main leader as head, the leaders in charge of environmental protection as
 * deputies, the heads of the supervising departments as members; in townships, which have none, the
 * other leaders. Where there is no government, the committee's main leader is proposed.
 *
 * @param host department the office sits in; null: none to propose
 */
public record GroupProposal(List<Seat> seats, @Nullable UUID host) {
  /** Key of the environment department among the departments of a level. */
  private static final String ENVIRONMENT = ".department.ecology";

  public GroupProposal {
    seats = List.copyOf(seats);
  }

  /** A post and its seat. */
  public record Seat(UUID post, GroupRole role) {}

  /** By the units that exist on a day and the posts they have then. */
  public static GroupProposal of(Structure structure, RulePack pack, Unit group, LocalDate on) {
    List<Unit> units =
        structure.unitsOfRegion(group.region()).stream()
            .filter(u -> u.existence().contains(on))
            .toList();
    List<Unit> organs = new ArrayList<>(playing(units, "government", pack));
    organs.addAll(playing(units, "partyCommittee", pack));
    List<Seat> seats = new ArrayList<>();
    organs.stream()
        .flatMap(u -> posts(structure, u, Rank.MAIN_LEADER, on).stream())
        .limit(1)
        .forEach(p -> seats.add(new Seat(p.id(), GroupRole.HEAD)));
    for (Unit organ : organs) {
      posts(structure, organ, Rank.LEADER_IN_CHARGE, on)
          .forEach(p -> seats.add(new Seat(p.id(), GroupRole.DEPUTY)));
    }
    if (group.level() == Level.TOWNSHIP) {
      for (Unit organ : organs) {
        posts(structure, organ, Rank.MEMBER, on)
            .forEach(p -> seats.add(new Seat(p.id(), GroupRole.MEMBER)));
      }
    }
    units.stream()
        .filter(u -> structure.hasFlag(u.id(), "supervising", on))
        .flatMap(u -> posts(structure, u, Rank.HEAD, on).stream())
        .forEach(p -> seats.add(new Seat(p.id(), GroupRole.MEMBER)));
    Optional<Unit> host = units.stream().filter(u -> isEnvironment(u, group)).findFirst();
    return new GroupProposal(seats, host.map(Unit::id).orElse(null));
  }

  /** True for the environment department of the group's own region. */
  static boolean isEnvironment(Unit unit, Unit group) {
    return isEnvironment(unit) && unit.region().equals(group.region());
  }

  static boolean isEnvironment(Unit unit) {
    return unit.code().equals(unit.region() + ENVIRONMENT);
  }

  private static List<Unit> playing(List<Unit> units, String role, RulePack pack) {
    return units.stream().filter(u -> pack.kind(u.kind()).standsFor().equals(role)).toList();
  }

  private static List<Post> posts(Structure structure, Unit unit, Rank rank, LocalDate on) {
    return structure.postsOf(unit.id()).stream()
        .filter(p -> p.rank() == rank && p.existence().contains(on))
        .toList();
  }
}
