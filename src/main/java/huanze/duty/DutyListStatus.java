package huanze.duty;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import huanze.rulepack.UnitKind;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's duty list of a year stands. It follows from the list and its approval and is never
 * stored: an approved list is to be reviewed again as soon as what it says has changed.
 *
 * @param approval the approval, whether it still holds or not; null if there is none
 * @param changed what changed since the approval; empty unless to be reviewed
 * @param owed true if Art. 9 asks the unit for a list
 */
public record DutyListStatus(
    UUID unit,
    int year,
    State state,
    @Nullable Approval approval,
    Set<Change> changed,
    boolean owed) {
  private static final Set<String> RELEVANT = Set.of("relevant", "supervising");

  public DutyListStatus {
    EnumSet<Change> inOrder = EnumSet.noneOf(Change.class);
    inOrder.addAll(changed);
    changed = Collections.unmodifiableSet(inOrder);
  }

  /** Missing means that no post of the unit carries anything in the year. */
  public enum State {
    MISSING,
    TO_BE_REVIEWED,
    APPROVED
  }

  /** What can change an approved list. */
  public enum Change {
    ASSIGNMENTS,
    POSTS,
    BASES
  }

  /** A list that Art. 9 asks for and that is not there. */
  public boolean isGap() {
    return owed && state == State.MISSING;
  }

  /**
   * @param asOf day asked: a basis that ended after the approval and before this day has changed
   *     the list
   */
  public static DutyListStatus of(
      Structure structure, DutyBook book, UUID unit, int year, LocalDate asOf) {
    boolean owed = structure.unit(unit).filter(u -> isOwed(structure, book, u, year)).isPresent();
    Approval approval = book.approval(unit, year).orElse(null);
    if (!hasList(structure, book, unit, year)) {
      return new DutyListStatus(unit, year, State.MISSING, approval, Set.of(), owed);
    }
    if (approval == null) {
      return new DutyListStatus(unit, year, State.TO_BE_REVIEWED, null, Set.of(), owed);
    }
    Set<Change> changed = changes(structure, book, approval, asOf);
    State state = changed.isEmpty() ? State.APPROVED : State.TO_BE_REVIEWED;
    return new DutyListStatus(unit, year, state, approval, changed, owed);
  }

  private static Set<Change> changes(
      Structure structure, DutyBook book, Approval approval, LocalDate asOf) {
    ListMarks now = ListMarks.of(structure, book, approval.unit(), approval.year());
    ListMarks then = approval.marks();
    Set<Change> changed = EnumSet.noneOf(Change.class);
    if (!now.assignments().equals(then.assignments())) {
      changed.add(Change.ASSIGNMENTS);
    }
    // Other assignments rest on other bases: that alone is no change of the bases.
    boolean otherBases = changed.isEmpty() && !now.bases().equals(then.bases());
    if (otherBases || aBasisEnded(structure, book, approval, asOf)) {
      changed.add(Change.BASES);
    }
    if (!now.posts().equals(then.posts())) {
      changed.add(Change.POSTS);
    }
    return changed;
  }

  private static boolean aBasisEnded(
      Structure structure, DutyBook book, Approval approval, LocalDate asOf) {
    DateRange days = ListMarks.yearDays(approval.year());
    return structure.postsOf(approval.unit()).stream()
        .flatMap(post -> book.ofPost(post.id()).stream())
        .filter(a -> a.days().overlaps(days))
        .flatMap(a -> book.duty(a.duty()).stream())
        .flatMap(duty -> duty.endedBases(asOf).stream())
        .anyMatch(basis -> !basis.endedBefore(approval.on()));
  }

  /** True if any post of the unit carries anything on any day of the year. */
  public static boolean hasList(Structure structure, DutyBook book, UUID unit, int year) {
    DateRange days = ListMarks.yearDays(year);
    for (Post post : structure.postsOf(unit)) {
      for (Assignment each : book.ofPost(post.id())) {
        if (each.inForce(structure).filter(days::overlaps).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Art. 9 asks counties for the lists of their committee and government, and the relevant
   * departments for theirs. Our reading: zones stand as counties; relevant are the departments of
   * city and county that are flagged so or as supervising on any day of the year. City organs and
   * townships may have lists, none is owed.
   */
  public static boolean isOwed(Structure structure, DutyBook book, Unit unit, int year) {
    DateRange days = ListMarks.yearDays(year);
    if (!unit.existence().overlaps(days)) {
      return false;
    }
    String kind =
        book.packs().main().findKind(unit.kind()).map(UnitKind::standsFor).orElse(unit.kind());
    return switch (kind) {
      case "partyCommittee", "government" -> unit.level() == Level.COUNTY;
      case "department" ->
          unit.level() != Level.TOWNSHIP
              && structure.flags(unit.id()).stream()
                  .anyMatch(f -> RELEVANT.contains(f.flag()) && f.days().overlaps(days));
      default -> false;
    };
  }
}
