package huanze.rulepack;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records count for a rule.
 *
 * @param kind kind of record: {@code meeting inspection report bulletin check debriefing}
 * @param forms at least one of these forms, such as {@code standingCommittee}; empty: any form
 * @param studied true if the minutes must show that environmental protection was studied
 * @param chair who must have chaired, on that day a holder of such a post; or null
 * @param channels outlets that are counted one by one (Art. 13); empty: the record itself counts
 * @param belongs to which period a record belongs
 */
public record Counting(
    String kind,
    Set<String> forms,
    boolean studied,
    @Nullable Selector chair,
    Set<String> channels,
    Belongs belongs) {
  public Counting {
    forms = Set.copyOf(forms);
    channels = Set.copyOf(channels);
  }

  /** Reading rule 5. */
  public enum Belongs {
    /** To the period in which it took place. */
    HELD,
    /** To the period in which it took place; one data month counts once. */
    HELD_ONCE_PER_DATA_MONTH,
    /** To the period it is about, late if after the deadline. */
    ABOUT
  }
}
