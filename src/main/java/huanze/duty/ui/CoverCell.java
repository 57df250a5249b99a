package huanze.duty.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the coverage: what it says, how it looks, and where Enter leads.
 *
 * @param text with a symbol that tells it without colour; empty for nothing
 * @param look word of a standing whose colours it takes; empty for none
 * @param tip the whole in words
 * @param post post it is about, or null
 */
record CoverCell(String text, String look, String tip, @Nullable UUID post) {
  static final CoverCell NOTHING = new CoverCell("", "", "", null);

  boolean isNothing() {
    return text.isEmpty();
  }
}
