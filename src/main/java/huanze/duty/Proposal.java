package huanze.duty;

import huanze.base.DateRange;
import huanze.rulepack.Rank;
import huanze.rulepack.Term;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assignments that could be made: what is new among them, and what stands already or was decided by
 * hand and so is left alone. Whoever looks at it may take any part of what is new.
 */
public record Proposal(List<Line> lines) {
  public Proposal {
    lines = List.copyOf(lines);
  }

  /** What becomes of a line. */
  public enum State {
    /** Would be added. */
    NEW,
    /** The post carries the duty in the year already, whatever the responsibility. */
    STANDS,
    /** The office took the duty from the post by hand. */
    DECLINED
  }

  /**
   * One post and duty.
   *
   * @param draft the assignment that would be made
   * @param standing what the post carries already; null unless it stands
   */
  public record Line(AssignmentDraft draft, State state, @Nullable Assignment standing) {}

  /** What would be added. */
  public List<AssignmentDraft> additions() {
    return lines.stream().filter(l -> l.state() == State.NEW).map(Line::draft).toList();
  }

  /** How many lines have a state. */
  public long count(State state) {
    return lines.stream().filter(l -> l.state() == state).count();
  }

  /**
   * What Art. 4 to 9 say the posts of these units carry. Our reading, where the articles leave it
   * open:
   *
   * <ul>
   *   <li>Art. 4: the main leader of a committee or government is the first responsible and so
   *       carries every duty of the organ (Art. 5, 6, 9) with overall responsibility;
   *   <li>the leader in charge of environmental protection has all of these in his charge, since
   *       every duty of the catalogue is one of environmental protection: responsibility in charge;
   *   <li>another member answers only within his own field, which the catalogue does not know. He
   *       is proposed the duties that name his rank, and the first duty of each pack (5.1, 6.1: to
   *       carry out what was decided), which binds every field; what else he carries is given by
   *       hand;
   *   <li>the head of a department carries every duty of the department (Art. 8, 9) with principal
   *       responsibility, the deputies the same with direct responsibility, each in his work;
   *   <li>a duty that names ranks is proposed to these ranks alone; one whose bases have all ended
   *       is not proposed.
   * </ul>
   *
   * @param units ids of the units
   * @param days from when, and until when if not for good; cut to the life of each post and duty
   */
  public static Proposal byRank(
      Structure structure, DutyBook book, Collection<UUID> units, DateRange days) {
    List<Line> lines = new ArrayList<>();
    for (UUID id : units) {
      Unit unit = structure.unit(id).orElse(null);
      if (unit != null) {
        structure.postsOf(id).forEach(p -> addPost(lines, structure, book, unit, p, days));
      }
    }
    return new Proposal(lines);
  }

  private static void addPost(
      List<Line> lines, Structure structure, DutyBook book, Unit unit, Post post, DateRange days) {
    Optional<Term> responsibility = book.responsibility(unit.kind(), post.rank());
    DateRange held = structure.life(post).flatMap(days::intersection).orElse(null);
    if (responsibility.isEmpty() || held == null) {
      return;
    }
    Set<String> packsSeen = new HashSet<>();
    for (CatalogueDuty duty : book.catalogue()) {
      DateRange carried = duty.days().intersection(held).orElse(null);
      if (carried == null) {
        continue;
      }
      LocalDate first = firstDay(carried);
      if (!duty.isMeantFor(unit, structure, first) || duty.hasLostItsBases(first)) {
        continue;
      }
      boolean leading = duty.pack() != null && packsSeen.add(duty.pack());
      if (duty.fitsRank(post) && isForRank(duty, post.rank(), leading)) {
        lines.add(
            line(
                book,
                new AssignmentDraft(
                    post.id(), duty.id(), responsibility.get().id(), carried, null)));
      }
    }
  }

  private static boolean isForRank(CatalogueDuty duty, Rank rank, boolean leading) {
    return rank != Rank.MEMBER || leading || duty.who().ranks().contains(Rank.MEMBER);
  }

  /**
   * What the posts of these units carried on a day, taken over to other days: for posts that still
   * live and duties that are still valid. A post that carried nothing that day takes over from the
   * posts of the same key in the units that its unit carries on, as after a merger.
   *
   * @param on a day of the year that is copied
   * @param days the new days; cut to the life of each post and duty
   */
  public static Proposal copying(
      Structure structure, DutyBook book, Collection<UUID> units, LocalDate on, DateRange days) {
    List<Line> lines = new ArrayList<>();
    for (UUID id : units) {
      for (Post post : structure.postsOf(id)) {
        DateRange held = structure.life(post).flatMap(days::intersection).orElse(null);
        if (held == null) {
          continue;
        }
        for (Assignment before : carriedBefore(structure, book, post, on)) {
          book.duty(before.duty())
              .flatMap(duty -> duty.days().intersection(held))
              .ifPresent(carried -> lines.add(line(book, takenOver(before, post, carried))));
        }
      }
    }
    return new Proposal(lines);
  }

  private static Collection<Assignment> carriedBefore(
      Structure structure, DutyBook book, Post post, LocalDate on) {
    List<Assignment> own = book.ofPost(post, structure, on);
    if (!own.isEmpty()) {
      return own;
    }
    Map<String, Assignment> taken = new LinkedHashMap<>();
    for (UUID before : structure.predecessors(post.unit())) {
      structure.postsOf(before).stream()
          .filter(p -> p.key().equals(post.key()))
          .flatMap(p -> book.ofPost(p, structure, on).stream())
          .forEach(a -> taken.putIfAbsent(a.duty(), a));
    }
    return taken.values();
  }

  private static AssignmentDraft takenOver(Assignment before, Post post, DateRange days) {
    return new AssignmentDraft(
        post.id(), before.duty(), before.responsibility(), days, before.note());
  }

  /** A post that carries the duty on any day from the year's first on is left alone. */
  private static Line line(DutyBook book, AssignmentDraft draft) {
    LocalDate from = draft.days().from();
    DateRange looked =
        new DateRange(from == null ? null : from.withDayOfYear(1), draft.days().to());
    for (Assignment each : book.ofPost(draft.post())) {
      if (each.duty().equals(draft.duty()) && each.days().overlaps(looked)) {
        return new Line(draft, State.STANDS, each);
      }
    }
    boolean declined = book.isDeclined(draft.post(), draft.duty());
    return new Line(draft, declined ? State.DECLINED : State.NEW, null);
  }

  private static LocalDate firstDay(DateRange days) {
    return days.from() != null ? days.from() : days.to() != null ? days.to() : LocalDate.EPOCH;
  }
}
