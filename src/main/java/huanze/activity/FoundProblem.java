package huanze.activity;

import huanze.base.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 发现问题 of an inspection, and what is asked.
 *
 * @param id of its row, which stays the same through corrections; null until it is recorded. Two
 *     that say the same are equal, whatever their rows.
 * @param requirement 整改要求, or null
 * @param unit who is responsible, or null
 * @param dueOn last day, or null
 */
public record FoundProblem(
    @Nullable UUID id,
    @Nullable String words,
    @Nullable String requirement,
    @Nullable UUID unit,
    @Nullable LocalDate dueOn) {
  public FoundProblem {
    words = Words.clean(words);
    requirement = Words.clean(requirement);
  }

  /**
   * What an inspection found, problem by problem; of older records what they found as a whole.
   * Empty too where what was typed says that there was nothing.
   */
  public static List<FoundProblem> of(ActivityFacts facts) {
    FoundProblem whole = new FoundProblem(null, facts.findings(), facts.requirements(), null, null);
    return Stream.concat(facts.problems().stream(), Stream.of(whole))
        .filter(problem -> problem.words() != null && !NothingFound.saidBy(problem.words()))
        .toList();
  }

  FoundProblem withId(UUID known) {
    return new FoundProblem(known, words, requirement, unit, dueOn);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoundProblem that
        && Objects.equals(words, that.words)
        && Objects.equals(requirement, that.requirement)
        && Objects.equals(unit, that.unit)
        && Objects.equals(dueOn, that.dueOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, requirement, unit, dueOn);
  }
}
