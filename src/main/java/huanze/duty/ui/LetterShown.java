package huanze.duty.ui;

import huanze.evidence.Evidence;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A letter as its page shows it.
 *
 * @param standing how it stands, whole sentence
 * @param missing ids of scans whose file is gone
 */
record LetterShown(
    UUID id,
    String giver,
    String receiver,
    String note,
    String standing,
    boolean signed,
    List<Evidence> scans,
    Set<UUID> missing) {
  LetterShown {
    scans = List.copyOf(scans);
    missing = Set.copyOf(missing);
  }
}
