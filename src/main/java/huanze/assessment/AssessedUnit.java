package huanze.assessment;

import huanze.agenda.Obligation;
import huanze.base.DateRange;
import huanze.rulepack.Condition;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.util.List;
import java.util.UUID;

/**
 * A unit that is assessed for a year, with all that the assessment covers (Art. 18): for a county
 * its party committee, its government and their main leaders; for a department itself and its head.
 *
 * @param parts the units covered, and in a year of a merger also those they carry on (reading rule
 *     10); the assessed unit first
 * @param leaderPosts posts of the main leaders of all parts
 */
public record AssessedUnit(
    Unit unit, Condition.Assessed kind, List<Part> parts, List<Post> leaderPosts) {
  public AssessedUnit {
    parts = List.copyOf(parts);
    leaderPosts = List.copyOf(leaderPosts);
  }

  /**
   * A unit that is covered.
   *
   * @param days its days within the year
   * @param carriedOn true if it ended and one of the other parts carries it on
   */
  public record Part(Unit unit, DateRange days, boolean carriedOn) {}

  /** True if what is owed is part of this assessment. */
  public boolean covers(Obligation obligation) {
    UUID post = obligation.post();
    UUID other = obligation.jointWith();
    return (hasPart(obligation.unit()) || other != null && hasPart(other))
        && (post == null || leaderPosts.stream().anyMatch(p -> p.id().equals(post)));
  }

  private boolean hasPart(UUID id) {
    return parts.stream().anyMatch(p -> p.unit().id().equals(id));
  }
}
