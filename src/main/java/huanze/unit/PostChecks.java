package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Problem;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What must hold of a post that is added to a unit or changed. */
final class PostChecks {
  private static final String SECOND = "unit.problem.secondSole";

  private final Structure structure;
  private final RulePack pack;

  PostChecks(Structure structure, RulePack pack) {
    this.structure = structure;
    this.pack = pack;
  }

  List<Problem> of(Post post, Unit unit) {
    List<Problem> problems = new ArrayList<>();
    if (!post.key().matches("[A-Za-z][A-Za-z0-9]*")) {
      problems.add(Problem.of("key", "unit.problem.postKey", post.key()));
    }
    if (structure.postsOf(unit.id()).stream()
        .anyMatch(p -> p.key().equals(post.key()) && !p.id().equals(post.id()))) {
      problems.add(Problem.of("key", "unit.problem.postTaken", unit.name(), post.key()));
    }
    if (post.name().isEmpty()) {
      problems.add(Problem.of("name", "unit.problem.postName"));
    }
    problems.addAll(UnitChecks.tooEarly("from", post.existence().from()));
    problems.addAll(UnitChecks.tooEarly("to", post.existence().to()));
    if (post.existence().isReversed()) {
      problems.add(UnitChecks.reversed(post.existence()));
    } else if (unit.existence().intersection(post.existence()).isEmpty()) {
      problems.add(
          Problem.of(
              "unit",
              "unit.problem.unitEnded",
              unit.name(),
              UnitChecks.day(unit.existence().to())));
    }
    if (problems.isEmpty() && isRankedAnew(post)) {
      ofRank(post, unit).ifPresent(problems::add);
    }
    return problems;
  }

  /** What stands in a ledger already is left alone until somebody changes it. */
  private boolean isRankedAnew(Post post) {
    return structure
        .post(post.id())
        .filter(p -> p.rank() == post.rank() && p.existence().equals(post.existence()))
        .isEmpty();
  }

  /** True if it takes two posts: a second one of a rank that only one may have. */
  static boolean isOfTwo(Problem problem) {
    return problem.textKey().equals(SECOND);
  }

  /** What is wrong with the rank of a post, which shares days with its unit. */
  Optional<Problem> ofRank(Post post, Unit unit) {
    if (!isKnown(post.rank(), unit)) {
      return Optional.of(
          Problem.of(
              "rank",
              "unit.problem.foreignRank",
              unit.name(),
              Problem.of("", "unit.ui.rank." + CamelCase.of(post.rank()))));
    }
    return post.rank().isSole()
        ? sole(post, unit)
            .map(
                other ->
                    Problem.of(
                        "rank",
                        SECOND,
                        unit.name(),
                        other.name(),
                        UnitChecks.days(other.existence()),
                        Problem.of("", "unit.ui.rank." + CamelCase.of(post.rank()))))
        : Optional.empty();
  }

  /** Art. 4 gives each kind of organ its ranks; a kind it does not speak of has any. */
  private boolean isKnown(Rank rank, Unit unit) {
    return pack.responsibility(unit.kind(), rank).isPresent()
        || Arrays.stream(Rank.values())
            .noneMatch(any -> pack.responsibility(unit.kind(), any).isPresent());
  }

  /** Another post of that rank at the same time: each would owe the inspections of one leader. */
  private Optional<Post> sole(Post post, Unit unit) {
    DateRange days = unit.existence().intersection(post.existence()).orElseThrow();
    return structure.postsOf(unit.id()).stream()
        .filter(p -> p.rank() == post.rank() && !p.id().equals(post.id()))
        .filter(p -> p.existence().overlaps(days))
        .findFirst();
  }
}
