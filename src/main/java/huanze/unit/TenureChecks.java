package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of a tenure beside the others of its post. */
final class TenureChecks {
  private final Structure structure;
  private final Map<UUID, Post> newPosts;
  private final Map<UUID, Person> newPeople;

  TenureChecks(Structure structure) {
    this(structure, Map.of(), Map.of());
  }

  /** With posts and people that are about to be saved too. */
  TenureChecks(Structure structure, Map<UUID, Post> newPosts, Map<UUID, Person> newPeople) {
    this.structure = structure;
    this.newPosts = newPosts;
    this.newPeople = newPeople;
  }

  private @Nullable Post post(UUID id) {
    return structure.post(id).orElse(newPosts.get(id));
  }

  private @Nullable Person person(UUID id) {
    return structure.person(id).orElse(newPeople.get(id));
  }

  /**
   * @param ofPost all tenures of the post, in their new shape; the one checked may be among them
   */
  List<Problem> of(Tenure tenure, Collection<Tenure> ofPost) {
    Post post = post(tenure.post());
    if (post == null) {
      return List.of(Problem.of("post", "unit.problem.noPost", tenure.post()));
    }
    if (person(tenure.person()) == null) {
      return List.of(Problem.of("person", "unit.problem.noPerson", tenure.person()));
    }
    if (tenure.days().isReversed()) {
      return List.of(UnitChecks.reversed(tenure.days()));
    }
    List<Problem> problems = new ArrayList<>(UnitChecks.tooEarly("from", tenure.days().from()));
    problems.addAll(UnitChecks.tooEarly("to", tenure.days().to()));
    checkLife(tenure, post, problems);
    List<Problem> clashes = new ArrayList<>();
    for (Tenure other : ofPost) {
      if (!other.id().equals(tenure.id()) && other.days().overlaps(tenure.days())) {
        checkOverlap(tenure, other, post, clashes);
      }
    }
    // One at a time: what else it clashes with is said once this is mended.
    clashes.stream().findFirst().ifPresent(problems::add);
    return problems;
  }

  private void checkLife(Tenure tenure, Post post, List<Problem> problems) {
    Unit unit = structure.unit(post.unit()).orElseThrow();
    DateRange life = structure.life(post).orElse(null);
    if (life == null || !tenure.days().overlaps(life)) {
      problems.add(
          Problem.of(
              "from",
              "unit.problem.postGone",
              unit.name(),
              post.name(),
              UnitChecks.day(life == null ? unit.existence().to() : life.to())));
    } else if (!isWithin(tenure.days(), life)) {
      problems.add(
          Problem.of(
              "from",
              "unit.problem.outsideLife",
              unit.name(),
              post.name(),
              UnitChecks.days(life),
              UnitChecks.days(tenure.days())));
    }
  }

  private static boolean isWithin(DateRange days, DateRange life) {
    return life.intersection(days).filter(days::equals).isPresent();
  }

  /** Whose last day nobody has told yet most likely left: that is to be recorded first. */
  private static Problem overlap(Tenure tenure, Tenure other, String post, String holder) {
    LocalDate first = tenure.days().from();
    LocalDate began = other.days().from();
    Problem days = UnitChecks.days(other.days());
    if (other.days().to() == null && first == null && tenure.days().to() == null) {
      return Problem.of("from", "unit.problem.presentHolderUndated", post, holder, days);
    }
    return other.days().to() == null && first != null && (began == null || began.isBefore(first))
        ? Problem.of("from", "unit.problem.presentHolder", post, holder, days, first.minusDays(1))
        : Problem.of("from", "unit.problem.overlap", post, holder, days);
  }

  private void checkOverlap(Tenure tenure, Tenure other, Post post, List<Problem> problems) {
    Person holder = person(other.person());
    String name = holder == null ? "" : holder.name();
    if (other.person().equals(tenure.person())) {
      problems.add(
          Problem.of(
              "from",
              "unit.problem.heldAlready",
              name,
              post.name(),
              UnitChecks.days(other.days())));
    } else if (post.rank().isSole() && !tenure.acting() && !other.acting()) {
      problems.add(overlap(tenure, other, post.name(), name));
    }
  }
}
