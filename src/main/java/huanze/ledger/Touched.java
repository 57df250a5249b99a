package huanze.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which rows an entry touches, and of which others it touches parts. */
final class Touched {
  private final Wholes of;
  private final Set<UUID> rows = new HashSet<>();
  private final Set<UUID> wholes = new HashSet<>();
  private int changes;

  Touched(Wholes of) {
    this.of = of;
  }

  void add(Change change) {
    rows.add(change.id());
    of.of(change).forEach(wholes::add);
    changes++;
  }

  Set<UUID> rows() {
    return rows;
  }

  /** Those of which only parts are touched, not their own row. */
  Set<UUID> wholes() {
    Set<UUID> only = new HashSet<>(wholes);
    only.removeAll(rows);
    return only;
  }

  /** How many changes there are. */
  int changes() {
    return changes;
  }
}
