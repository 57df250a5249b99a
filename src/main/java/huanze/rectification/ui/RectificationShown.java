package huanze.rectification.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All of one item, as it stands beside the list.
 *
 * @param changes what the record it was made of says otherwise by now
 * @param missing files whose bytes are not in the vault any more
 */
record RectificationShown(RectificationLine line, List<String> changes, Set<UUID> missing) {
  RectificationShown {
    changes = List.copyOf(changes);
    missing = Set.copyOf(missing);
  }
}
