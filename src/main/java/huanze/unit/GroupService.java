package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which posts make up a leading group, and where its office sits. Each use case is one entry. */
public final class GroupService {
  private final Saving ledger;
  private final Structures structures;
  private final Gate gate;
  private final Ids ids;
  private final RulePack pack;

  public GroupService(Saving ledger, Structures structures, Gate gate, Ids ids, RulePack pack) {
    this.ledger = ledger;
    this.structures = structures;
    this.gate = gate;
    this.ids = ids;
    this.pack = pack;
  }

  /** A post joins the group. */
  public UUID add(UUID group, UUID post, GroupRole role, DateRange days) {
    GroupMember member = new GroupMember(ids.next(), group, post, role, days);
    put(member, "unit.deed.memberAdded");
    return member.id();
  }

  /** Another role or other days of the same post. */
  public void edit(UUID id, GroupRole role, DateRange days) {
    GroupMember known = known(id);
    put(new GroupMember(id, known.group(), known.post(), role, days), "unit.deed.memberEdited");
  }

  /** The last day of a post in the group. */
  public void end(UUID id, LocalDate lastDay) {
    GroupMember known = known(id);
    put(known.during(new DateRange(known.days().from(), lastDay)), "unit.deed.memberEnded");
  }

  /** Takes out a post that never sat there. */
  public void remove(UUID id) {
    GroupMember known = known(id);
    Structure structure = structures.current();
    gate.require(Right.EDIT_UNITS, known.group());
    ledger.save(
        deed("unit.deed.memberRemoved", known, structure),
        writes -> writes.remove(PostTables.GROUP_MEMBER, id));
  }

  /**
   * From a day on the group consists of these posts and no others, and its office sits in this
   * department; who sat there before stays in the record. A seat that goes on unchanged goes on.
   *
   * @param seats empty: the seats stay as they are
   * @param host null: the office stays where it is
   * @param from null: as if it always was so
   */
  public void set(
      UUID group, List<GroupProposal.Seat> seats, @Nullable UUID host, @Nullable LocalDate from) {
    gate.require(Right.EDIT_UNITS, group);
    Structure structure = structures.current();
    Unit unit = group(group, structure);
    List<Problem> problems = new ArrayList<>();
    if (seats.isEmpty() && host == null) {
      problems.add(Problem.of("seats", "unit.problem.noSeats", unit.name()));
    }
    DateRange days = new DateRange(from, null);
    Set<UUID> posts = new HashSet<>();
    for (GroupProposal.Seat seat : seats) {
      GroupMember member = new GroupMember(group, group, seat.post(), seat.role(), days);
      problems.addAll(ofPost(member, unit, structure));
      if (!posts.add(seat.post())) {
        problems.add(twice(seat.post(), unit, structure));
      }
    }
    String hostName = host == null ? "" : hostName(host, from, structure, problems);
    InvalidInput.refuse(problems);
    Deed deed =
        seats.isEmpty()
            ? Deed.of("unit.deed.hostSet", unit.name(), hostName)
            : Deed.of("unit.deed.seatsSet", unit.name(), String.valueOf(seats.size()));
    ledger.save(
        deed,
        writes -> {
          if (!seats.isEmpty()) {
            writeSeats(group, seats, from, structure, writes);
          }
          if (host != null) {
            writeHost(group, host, from, structure, writes);
          }
        });
  }

  private void writeSeats(
      UUID group,
      List<GroupProposal.Seat> seats,
      @Nullable LocalDate from,
      Structure structure,
      Writes writes) {
    Map<UUID, GroupRole> wanted = new HashMap<>();
    seats.forEach(s -> wanted.put(s.post(), s.role()));
    for (GroupMember known : structure.membersOf(group)) {
      LocalDate end = known.days().to();
      if (from != null && end != null && end.isBefore(from)) {
        continue;
      }
      LocalDate start = known.days().from();
      boolean began = from != null && (start == null || start.isBefore(from));
      if (!began) {
        writes.remove(PostTables.GROUP_MEMBER, known.id());
      } else {
        boolean goesOn = wanted.remove(known.post(), known.role());
        DateRange days = new DateRange(start, goesOn ? null : from.minusDays(1));
        writes.put(PostTables.GROUP_MEMBER, PostTables.row(known.during(days)));
      }
    }
    for (GroupProposal.Seat seat : seats) {
      if (wanted.containsKey(seat.post())) {
        DateRange days = new DateRange(from, null);
        GroupMember added = new GroupMember(ids.next(), group, seat.post(), seat.role(), days);
        writes.put(PostTables.GROUP_MEMBER, PostTables.row(added));
      }
    }
  }

  /**
   * From a day on the group's office sits in a department.
   *
   * @param department null: it is no longer known
   * @param from null: as if it always was so
   */
  public void setHost(UUID group, @Nullable UUID department, @Nullable LocalDate from) {
    if (department != null) {
      set(group, List.of(), department, from);
      return;
    }
    gate.require(Right.EDIT_UNITS, group);
    Structure structure = structures.current();
    Unit unit = group(group, structure);
    ledger.save(
        Deed.of("unit.deed.hostCleared", unit.name()),
        writes -> writeHost(group, null, from, structure, writes));
  }

  private String hostName(
      UUID department, @Nullable LocalDate from, Structure structure, List<Problem> problems) {
    problems.addAll(ofHost(department, new DateRange(from, null), structure, pack));
    return structure.unit(department).map(Unit::name).orElse("");
  }

  /** What is wrong with a department as the group's office on these days. */
  static List<Problem> ofHost(UUID department, DateRange days, Structure structure, RulePack pack) {
    Unit host = structure.unit(department).orElse(null);
    if (host == null) {
      return List.of(Problem.of("host", "unit.problem.noUnit", department));
    }
    LocalDate end = host.existence().to();
    if (!pack.kind(host.kind()).standsFor().equals("department")) {
      return List.of(Problem.of("host", "unit.problem.hostKind", host.name()));
    }
    if (!host.existence().overlaps(days)) {
      return List.of(Problem.of("host", "unit.problem.unitGone", host.name(), UnitChecks.day(end)));
    }
    return days.equals(DateRange.ALWAYS) && end != null
        ? List.of(undated(host.name(), end))
        : List.of();
  }

  private void writeHost(
      UUID group,
      @Nullable UUID department,
      @Nullable LocalDate from,
      Structure structure,
      Writes writes) {
    for (GroupHost host : structure.hostsOf(group)) {
      LocalDate end = host.days().to();
      LocalDate start = host.days().from();
      if (from == null || start != null && !start.isBefore(from)) {
        writes.remove(PostTables.GROUP_HOST, host.id());
      } else if (end == null || !end.isBefore(from)) {
        GroupHost ended = host.during(new DateRange(start, from.minusDays(1)));
        writes.put(PostTables.GROUP_HOST, PostTables.row(ended));
      }
    }
    if (department != null) {
      LocalDate end = structure.unit(department).map(u -> u.existence().to()).orElse(null);
      GroupHost now = new GroupHost(ids.next(), group, department, new DateRange(from, end));
      writes.put(PostTables.GROUP_HOST, PostTables.row(now));
    }
  }

  private void put(GroupMember member, String textKey) {
    gate.require(Right.EDIT_UNITS, member.group());
    Structure structure = structures.current();
    Unit unit = group(member.group(), structure);
    List<Problem> problems = new ArrayList<>(ofPost(member, unit, structure));
    if (problems.isEmpty()
        && structure.membersOf(member.group()).stream()
            .anyMatch(
                m ->
                    !m.id().equals(member.id())
                        && m.post().equals(member.post())
                        && m.days().overlaps(member.days()))) {
      problems.add(twice(member.post(), unit, structure));
    }
    InvalidInput.refuse(problems);
    ledger.save(
        deed(textKey, member, structure),
        writes -> writes.put(PostTables.GROUP_MEMBER, PostTables.row(member)));
  }

  /** What is wrong with a post as a member on these days, others aside. */
  static List<Problem> ofPost(GroupMember member, Unit group, Structure structure) {
    if (member.days().isReversed()) {
      return List.of(UnitChecks.reversed(member.days()));
    }
    Post post = structure.post(member.post()).orElse(null);
    if (post == null) {
      return List.of(Problem.of("post", "unit.problem.noPost", member.post()));
    }
    if (post.unit().equals(group.id())) {
      return List.of(Problem.of("post", "unit.problem.ownSeat", group.name(), post.name()));
    }
    DateRange life = structure.life(post).orElse(null);
    if (life == null || !life.overlaps(member.days())) {
      return List.of(
          Problem.of(
              "post",
              "unit.problem.postGone",
              structure.unit(post.unit()).map(Unit::name).orElse(""),
              post.name(),
              UnitChecks.day(life == null ? post.existence().to() : life.to())));
    }
    if (!group.existence().overlaps(member.days())) {
      return List.of(
          Problem.of(
              "from",
              "unit.problem.unitGone",
              group.name(),
              UnitChecks.day(group.existence().to())));
    }
    return member.days().equals(DateRange.ALWAYS) && life.to() != null
        ? List.of(undated(name(post.id(), structure), life.to()))
        : List.of();
  }

  /** What has a last day sits somewhere on days that must be named. */
  private static Problem undated(String name, LocalDate end) {
    return Problem.of("from", "unit.problem.undated", name, end);
  }

  private static Problem twice(UUID post, Unit group, Structure structure) {
    return Problem.of("post", "unit.problem.seatTwice", name(post, structure), group.name());
  }

  private GroupMember known(UUID id) {
    return structures
        .current()
        .groupMember(id)
        .orElseThrow(() -> InvalidInput.of("member", "unit.problem.noMember", id));
  }

  private Unit group(UUID id, Structure structure) {
    Unit unit =
        structure.unit(id).orElseThrow(() -> InvalidInput.of("group", "unit.problem.noUnit", id));
    if (!pack.kind(unit.kind()).standsFor().equals("leadingGroup")) {
      throw InvalidInput.of("group", "unit.problem.noGroup", unit.name());
    }
    return unit;
  }

  private static Deed deed(String textKey, GroupMember member, Structure structure) {
    return Deed.of(
        textKey,
        structure.unit(member.group()).map(Unit::name).orElse(""),
        name(member.post(), structure));
  }

  private static String name(UUID post, Structure structure) {
    return structure
        .post(post)
        .map(p -> structure.unit(p.unit()).map(Unit::name).orElse("") + p.name())
        .orElse("");
  }
}
