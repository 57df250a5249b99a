package huanze.duty;

import huanze.base.DateRange;
import huanze.rulepack.Selector;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the office writes it (Art. 9).
 *
 * @param bases at least one; a basis of a known document needs only its id and the place in it
 * @param unit the one unit it is meant for, or null
 */
public record OwnDutyDraft(
    String text,
    List<Basis> bases,
    Selector who,
    @Nullable String key,
    @Nullable UUID unit,
    DateRange days,
    @Nullable String note) {
  public OwnDutyDraft {
    bases = List.copyOf(bases);
  }

  /** What is known of an own duty, to be changed. */
  public static OwnDutyDraft of(CatalogueDuty known) {
    return new OwnDutyDraft(
        known.text(),
        known.bases(),
        known.who(),
        known.key(),
        known.unit(),
        known.days(),
        known.note());
  }
}
