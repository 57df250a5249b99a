package huanze.rulepack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a pack names (Art. 5, 6, 8 of the regulation).
 *
 * @param id such as {@code 5.1}
 * @param article article it stands in; 0 where the pack does not know it
 * @param cite how papers cite it, such as Art. 8 paragraph 1
 * @param text in our own words
 * @param who whose duty it is
 * @param key department it concerns alone, such as {@code ecology}; or null
 * @param bases what it rests on: the pack's own document first, then what else supports it
 * @param unconfirmed true if it has no confirmed source
 * @param note what is our own division or reading; or null
 */
public record Duty(
    String id,
    int article,
    String cite,
    String text,
    Selector who,
    @Nullable String key,
    List<DutyBasis> bases,
    boolean unconfirmed,
    @Nullable String note) {
  public Duty {
    bases = List.copyOf(bases);
  }

  /** Ranks of the posts it is meant for; empty: any. */
  public Set<Rank> ranks() {
    return who.ranks();
  }
}
