package huanze.activity;

import huanze.base.Words;
import org.jspecify.annotations.Nullable;

/** How much an inspection has to say of itself, by how it comes into the ledger. */
enum Fullness {
  /** Typed or confirmed as held: a title and a place. */
  HELD,
  /** A plan: where one will go may still be open. */
  PLANNED,
  /** Held, and kept without a place from earlier: it can be corrected all the same. */
  KEPT,
  /** A row of a table, as offices kept them before: a title or a place. */
  LISTED;

  /** What is asked of facts that are typed over a record; null: of a new one. */
  static Fullness over(@Nullable Activity before) {
    if (before == null) {
      return HELD;
    }
    if (!before.stated().confirmed()) {
      return PLANNED;
    }
    return Words.say(before.facts().place()) ? HELD : KEPT;
  }
}
