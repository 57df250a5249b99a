package huanze.agenda.ui;

import java.util.HashSet;
import java.util.Set;

/**
 * Which rows of the year grid are unfolded, by their keys: as long as the program runs, whenever
 * the grid is opened anew.
 */
public final class UnfoldedRows {
  private final Set<String> keys = new HashSet<>();
  private boolean begun;

  /** Unfolds the rows that stand open at first, once: what is folded afterwards stays so. */
  void begin(Set<String> atFirst) {
    if (!begun) {
      begun = true;
      keys.addAll(atFirst);
    }
  }

  /** To be changed as rows are folded and unfolded. */
  Set<String> keys() {
    return keys;
  }
}
