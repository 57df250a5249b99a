package huanze.activity;

import huanze.base.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives decisions and problems found the ids of their rows. One that stood keeps its id however it
 * is reworded or moved, so that what later hangs on it stays with it; one that a correction adds
 * has its words in its id, so that it is not taken for another that was deleted before; an id
 * brought along from another record, as by copying, is not taken over.
 */
final class StableRows {
  private StableRows() {}

  /**
   * @param before what stands, or null if the record is new
   */
  static ActivityFacts named(UUID activity, @Nullable ActivityFacts before, ActivityFacts facts) {
    if (facts.decisions().isEmpty() && facts.problems().isEmpty()) {
      return facts;
    }
    return facts
        .change()
        .decisions(
            each(
                activity + "/activity_decision/",
                before == null ? null : before.decisions(),
                facts.decisions(),
                Decision::id,
                Decision::words,
                Decision::withId))
        .problems(
            each(
                activity + "/activity_finding/",
                before == null ? null : before.problems(),
                facts.problems(),
                FoundProblem::id,
                FoundProblem::words,
                FoundProblem::withId))
        .build();
  }

  private static <T> List<T> each(
      String stem,
      @Nullable List<T> stood,
      List<T> now,
      Function<T, @Nullable UUID> id,
      Function<T, @Nullable String> words,
      BiFunction<T, UUID, T> with) {
    List<T> before = stood == null ? List.of() : stood;
    Set<UUID> known = new HashSet<>();
    before.stream().map(id).filter(Objects::nonNull).forEach(known::add);
    Set<UUID> kept = new HashSet<>();
    List<@Nullable UUID> ids = new ArrayList<>();
    for (T each : now) {
      UUID own = id.apply(each);
      UUID same = own != null ? own : idOf(each, before, id, kept);
      ids.add(same != null && known.contains(same) && kept.add(same) ? same : null);
    }
    List<T> named = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < now.size(); i++) {
      UUID own = ids.get(i);
      while (own == null) {
        String added = stood == null ? "" : "/" + words.apply(now.get(i));
        UUID free = Ids.named(stem + next++ + added);
        own = known.contains(free) || !kept.add(free) ? null : free;
      }
      named.add(with.apply(now.get(i), own));
    }
    return named;
  }

  /** One that says the same and is not taken yet: an import brings words without ids. */
  private static <T> @Nullable UUID idOf(
      T one, List<T> before, Function<T, @Nullable UUID> id, Set<UUID> kept) {
    return before.stream()
        .filter(one::equals)
        .map(id)
        .filter(found -> found != null && !kept.contains(found))
        .findFirst()
        .orElse(null);
  }
}
