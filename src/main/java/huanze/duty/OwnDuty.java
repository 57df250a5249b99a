package huanze.duty;

import java.util.List;
import java.util.UUID;

/**
 * A duty of the office's own as it is stored.
 *
 * @param bases ids of its bases' rows, in the order of the draft's bases
 */
record OwnDuty(UUID id, OwnDutyDraft draft, List<UUID> bases) {
  OwnDuty {
    bases = List.copyOf(bases);
  }
}
