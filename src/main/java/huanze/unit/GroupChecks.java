package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.rulepack.Level;
import huanze.rulepack.PackSettings;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.unit.LeadingGroup.Check;
import huanze.unit.LeadingGroup.Finding;
import huanze.unit.LeadingGroup.Seat;
import huanze.unit.LeadingGroup.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a leading group is made up as Art. 7 asks. */
final class GroupChecks {
  private final Structure structure;
  private final RulePack pack;
  private final PackSettings settings;
  private final Unit group;
  private final LocalDate on;
  private final List<Seat> seats;
  private final @Nullable Unit host;

  GroupChecks(
      Structure structure,
      RulePack pack,
      PackSettings settings,
      Unit group,
      LocalDate on,
      List<Seat> seats,
      @Nullable Unit host) {
    this.structure = structure;
    this.pack = pack;
    this.settings = settings;
    this.group = group;
    this.on = on;
    this.seats = seats;
    this.host = host;
  }

  List<Finding> findings() {
    return List.of(head(), rank(), deputy(), office());
  }

  private Finding head() {
    List<Seat> heads = seats(GroupRole.HEAD);
    if (heads.isEmpty()) {
      return found(Check.HEAD, State.NO_DATA, "noHead");
    }
    List<Seat> foreign = heads.stream().filter(s -> !isOrgan(s)).toList();
    return foreign.isEmpty()
        ? found(Check.HEAD, State.MET, "head", names(heads))
        : found(Check.HEAD, State.NOT_MET, "foreignHead", names(foreign));
  }

  private Finding rank() {
    List<Seat> heads = seats(GroupRole.HEAD);
    if (heads.isEmpty()) {
      return found(Check.RANK, State.NO_DATA, "noHead");
    }
    List<Seat> lower = heads.stream().filter(s -> s.post().rank() != Rank.MAIN_LEADER).toList();
    return lower.isEmpty()
        ? found(Check.RANK, State.MET, "rank", names(heads))
        : found(Check.RANK, State.NOT_MET, "lowerRank", names(lower));
  }

  /** Further deputies are the office's own affair: one of them must be the leader in charge. */
  private Finding deputy() {
    List<Seat> deputies = seats(GroupRole.DEPUTY);
    if (deputies.isEmpty()) {
      return found(Check.DEPUTY, State.NO_DATA, "noDeputy");
    }
    List<Seat> inCharge =
        deputies.stream()
            .filter(s -> isOrgan(s) && s.post().rank() == Rank.LEADER_IN_CHARGE)
            .toList();
    return inCharge.isEmpty()
        ? found(Check.DEPUTY, State.NOT_MET, "otherDeputy", names(deputies))
        : found(Check.DEPUTY, State.MET, "deputy", names(inCharge));
  }

  private Finding office() {
    boolean township = group.level() == Level.TOWNSHIP;
    if (township && !pack.isYes("townshipHost", settings)) {
      return found(Check.HOST, State.NOT_APPLICABLE, "townshipHost");
    }
    if (host == null) {
      return lastHost()
          .map(h -> found(Check.HOST, State.NO_DATA, "hostEnded", h.name(), h.lastDay()))
          .orElseGet(() -> found(Check.HOST, State.NO_DATA, "noHost"));
    }
    if (!host.region().equals(group.region())) {
      return found(Check.HOST, State.NOT_MET, "foreignHost", host.name());
    }
    if (township) {
      return found(Check.HOST, State.MET, "host", host.name());
    }
    if (!GroupProposal.isEnvironment(host, group)) {
      return found(Check.HOST, State.NOT_MET, "otherHost", host.name());
    }
    if (!isBranch(host)) {
      return found(Check.HOST, State.MET, "host", host.name());
    }
    return pack.isYes("countyBranchHosts", settings)
        ? found(Check.HOST, State.MET, "branchHost", host.name())
        : found(Check.HOST, State.NOT_MET, "branchOnly", host.name());
  }

  private record Formerly(String name, LocalDate lastDay) {}

  /** Where the office sat last, until the day named or the end of the department. */
  private Optional<Formerly> lastHost() {
    return structure.hostsOf(group.id()).stream()
        .flatMap(
            h ->
                structure.unit(h.unit()).stream()
                    .flatMap(
                        u ->
                            u.existence().intersection(h.days()).stream()
                                .filter(days -> days.to() != null && days.to().isBefore(on))
                                .map(days -> new Formerly(u.name(), days.to()))))
        .max(Comparator.comparing(Formerly::lastDay));
  }

  /** Party committee or government of the group's own region and level. */
  private boolean isOrgan(Seat seat) {
    String role = pack.kind(seat.unit().kind()).standsFor();
    return seat.unit().region().equals(group.region())
        && (role.equals("partyCommittee") || role.equals("government"));
  }

  /** A county's department that carries the name of the city's is the city's branch. */
  private boolean isBranch(Unit department) {
    String region = structure.region(department.region()).map(Region::parent).orElse(null);
    while (region != null) {
      for (Unit above : structure.unitsOfRegion(region)) {
        if (GroupProposal.isEnvironment(above)
            && department.name().startsWith(above.name())
            && !department.name().equals(above.name())) {
          return true;
        }
      }
      region = structure.region(region).map(Region::parent).orElse(null);
    }
    return false;
  }

  private List<Seat> seats(GroupRole role) {
    return seats.stream().filter(s -> s.member().role() == role).toList();
  }

  /** Filled into a sentence; how several are joined is the language's. */
  private static Object names(List<Seat> some) {
    Object all = name(some.getFirst());
    for (Seat next : some.subList(1, some.size())) {
      all = Problem.of("", "unit.group.and", all, name(next));
    }
    return all;
  }

  private static String name(Seat seat) {
    return seat.unit().name() + seat.post().name();
  }

  private static Finding found(Check check, State state, String key, Object... args) {
    return new Finding(
        check, state, Problem.of(CamelCase.of(check), "unit.group.finding." + key, args));
  }
}
