package huanze.duty;

import huanze.base.DateRange;
import huanze.base.Problem;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of an assignment beside the others of its post. */
final class AssignmentChecks {
  private final Structure structure;
  private final DutyBook book;

  AssignmentChecks(Structure structure, DutyBook book) {
    this.structure = structure;
    this.book = book;
  }

  /**
   * @param ofPost all assignments of the post, in their new shape; the one checked may be among
   *     them
   */
  List<Problem> of(Assignment assignment, Collection<Assignment> ofPost) {
    Post post = structure.post(assignment.post()).orElse(null);
    if (post == null) {
      return List.of(Problem.of("post", "duty.problem.noPost", assignment.post()));
    }
    CatalogueDuty duty = book.duty(assignment.duty()).orElse(null);
    if (duty == null) {
      return List.of(Problem.of("duty", "duty.problem.noDuty", assignment.duty()));
    }
    DateRange days = assignment.days();
    if (days.isReversed()) {
      return List.of(Problem.of("to", "duty.problem.reversed", days.from(), days.to()));
    }
    List<Problem> problems = new ArrayList<>();
    checkResponsibility(assignment, post, problems);
    checkLife(days, post, problems);
    checkDuty(days, duty, post, problems);
    for (Assignment other : ofPost) {
      if (!other.id().equals(assignment.id())
          && other.duty().equals(assignment.duty())
          && other.days().overlaps(days)) {
        problems.add(
            Problem.of("from", "duty.problem.twice", place(post), label(duty), days(other.days())));
      }
    }
    return problems;
  }

  private void checkResponsibility(Assignment assignment, Post post, List<Problem> problems) {
    if (assignment.responsibility().isEmpty()) {
      problems.add(Problem.of("responsibility", "duty.problem.whichResponsibility", place(post)));
    } else if (book.responsibility(assignment.responsibility()).isEmpty()) {
      problems.add(
          Problem.of(
              "responsibility",
              "duty.problem.noResponsibility",
              assignment.responsibility(),
              book.responsibilities().stream()
                  .map(term -> term.id() + " " + term.name())
                  .collect(Collectors.joining("\u3001"))));
    }
  }

  private void checkLife(DateRange days, Post post, List<Problem> problems) {
    DateRange life = structure.life(post).orElse(null);
    if (life == null || !life.overlaps(days)) {
      LocalDate last = life == null ? post.existence().to() : life.to();
      problems.add(
          last == null
                  || life != null
                      && life.from() != null
                      && days.to() != null
                      && days.to().isBefore(life.from())
              ? Problem.of("from", "duty.problem.postNotYet", place(post), days(days))
              : Problem.of("from", "duty.problem.postGone", place(post), last));
    } else if (life.to() != null && days.to() == null && begins(days, life)) {
      problems.add(Problem.of("to", "duty.problem.noEnd", place(post), life.to()));
    } else if (life.intersection(days).filter(days::equals).isEmpty()) {
      problems.add(
          Problem.of("from", "duty.problem.outsideLife", place(post), days(life), days(days)));
    }
  }

  /** True if the post lives on the first day, or there is no first day to either. */
  private static boolean begins(DateRange days, DateRange life) {
    return life.from() == null || days.from() != null && !days.from().isBefore(life.from());
  }

  private void checkDuty(DateRange days, CatalogueDuty duty, Post post, List<Problem> problems) {
    Unit unit = structure.unit(post.unit()).orElseThrow();
    if (!duty.canBeCarriedBy(unit)) {
      problems.add(Problem.of("duty", "duty.problem.notMeant", label(duty), unit.name()));
    }
    boolean valid =
        days.from() == null ? duty.days().overlaps(days) : duty.days().contains(days.from());
    if (!valid) {
      problems.add(Problem.of("duty", "duty.problem.dutyNotValid", label(duty), days(duty.days())));
    }
  }

  private String place(Post post) {
    return structure.unit(post.unit()).map(Unit::name).orElse("") + " " + post.name();
  }

  /** How a sentence calls a duty: its place in the pack, or its text. */
  static String label(CatalogueDuty duty) {
    return duty.isOwn() ? duty.text() : duty.cite();
  }

  /** In words, both ends included, to be filled into a sentence. */
  static Problem days(DateRange range) {
    @Nullable LocalDate from = range.from();
    @Nullable LocalDate to = range.to();
    if (from == null) {
      return to == null
          ? Problem.of("", "duty.days.always")
          : Problem.of("", "duty.days.until", to);
    }
    return to == null
        ? Problem.of("", "duty.days.since", from)
        : Problem.of("", "duty.days.both", from, to);
  }
}
