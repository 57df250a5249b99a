package huanze.unit;

import huanze.base.Problem;
import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leading group (领导小组) on one day: the posts that sit in it, who holds them, and whether it is
 * made up as Art. 7 asks.
 *
 * @param seats head, deputies, members; within a role as they are listed by post
 * @param host where its office sits, or null if that is not known
 */
public record LeadingGroup(
    Unit group, LocalDate on, List<Seat> seats, @Nullable Unit host, List<Finding> findings) {
  public LeadingGroup {
    seats = List.copyOf(seats);
    findings = List.copyOf(findings);
  }

  /**
   * A post in the group.
   *
   * @param unit the unit the post belongs to
   * @param holders who holds it that day, acting ones included; empty: vacant
   */
  public record Seat(GroupMember member, Post post, Unit unit, List<Tenure> holders) {
    public Seat {
      holders = List.copyOf(holders);
    }

    public boolean isVacant() {
      return holders.isEmpty();
    }
  }

  /** What Art. 7 asks of a group's composition. */
  public enum Check {
    /** 组长 comes from the committee or government of the same level. */
    HEAD,
    /** 组长 is its main leader. */
    RANK,
    /** 副组长 is the leader in charge of environmental protection. */
    DEPUTY,
    /** The office sits in the environment department of the same level. */
    HOST
  }

  /** What came of a check. "No data" is never "not met". */
  public enum State {
    MET,
    NOT_MET,
    NO_DATA,
    NOT_APPLICABLE
  }

  /**
   * What came of one check.
   *
   * @param sentence why, in plain words
   */
  public record Finding(Check check, State state, Problem sentence) {}

  /**
   * The group as it stood on a day.
   *
   * @param settings whether a county branch counts as the county's department, and whether
   *     townships are checked for one
   * @throws IllegalArgumentException if there is no such unit
   */
  public static LeadingGroup of(
      Structure structure, RulePack pack, PackSettings settings, UUID group, LocalDate on) {
    Unit unit =
        structure.unit(group).orElseThrow(() -> new IllegalArgumentException("no " + group));
    List<Seat> seats =
        structure.membersOf(group, on).stream()
            .flatMap(m -> seat(m, structure, on).stream())
            .sorted(
                Comparator.comparing((Seat s) -> s.member().role())
                    .thenComparing(s -> PostOnDay.place(s.unit(), pack))
                    .thenComparing(Seat::unit, new UnitOrder(pack))
                    .thenComparing(s -> s.post().rank())
                    .thenComparing(s -> s.post().code()))
            .toList();
    Unit host =
        structure
            .hostOf(group, on)
            .flatMap(h -> structure.unit(h.unit()))
            .filter(u -> u.existence().contains(on))
            .orElse(null);
    List<Finding> findings =
        new GroupChecks(structure, pack, settings, unit, on, seats, host).findings();
    return new LeadingGroup(unit, on, seats, host, findings);
  }

  private static Optional<Seat> seat(GroupMember member, Structure structure, LocalDate on) {
    Post post = structure.post(member.post()).orElse(null);
    Unit unit = post == null ? null : structure.unit(post.unit()).orElse(null);
    // A post that is gone sits nowhere, however long its seat was meant to last.
    boolean there = unit != null && structure.life(post).filter(l -> l.contains(on)).isPresent();
    return !there
        ? Optional.empty()
        : Optional.of(new Seat(member, post, unit, structure.holders(post.id(), on)));
  }

  public List<Seat> seats(GroupRole role) {
    return seats.stream().filter(s -> s.member().role() == role).toList();
  }

  /** True if some check is not met. */
  public boolean isFlawed() {
    return findings.stream().anyMatch(f -> f.state() == State.NOT_MET);
  }
}
