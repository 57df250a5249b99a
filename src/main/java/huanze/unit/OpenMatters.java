package huanze.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A feature that may have something left to do for units that end or change: activities. */
public interface OpenMatters {
  /**
   * What is still open and concerns one of the units, by day.
   *
   * @param after the structure as it will stand
   * @param day first day of the change
   */
  List<Matter> of(Set<UUID> units, Structure after, LocalDate day);

  /** What kind of thing is left to do. */
  enum Kind {
    /** Planned for a day on or after the change. */
    PLANNED,
    /** Planned for a day before it and not confirmed. */
    TO_CONFIRM,
    /** A decision whose last day lies on or after the change. */
    DECISION_DUE,
    /** An item of the ledger of rectification that is not closed. */
    RECTIFICATION_OPEN,
    /** Duties of posts that end with their unit: who carries on needs a list of his own. */
    DUTIES_END,
    /** A responsibility letter of the year of a unit that ends. */
    LETTER_ENDS
  }

  /**
   * One thing left to do.
   *
   * @param record the activity, item, letter or unit it belongs to
   * @param words its title; of duties, how many
   * @param unit whose it is
   * @param on day planned or last day
   */
  record Matter(Kind kind, UUID record, String words, UUID unit, LocalDate on) {}
}
