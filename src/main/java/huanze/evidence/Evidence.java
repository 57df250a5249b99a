package huanze.evidence;

import huanze.base.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A file that proves an activity or another record (佐证材料); its bytes lie in the {@link
 * EvidenceVault}.
 *
 * @param digest SHA-256 in hexadecimal
 * @param size bytes
 */
public record Evidence(
    UUID id, String fileName, String digest, long size, String mediaType, LocalDate enteredOn) {

  /** True if its name says it is a document, picture, recording or archive, and no program. */
  public boolean ofKnownKind() {
    return !EvidenceKinds.mediaType(fileName).equals(EvidenceKinds.UNKNOWN);
  }

  /**
   * The file of an id among a record's.
   *
   * @throws InvalidInput if it is not one of them
   */
  public static Evidence among(List<Evidence> files, UUID id) {
    return files.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("evidence", "evidence.problem.noSuchEvidence"));
  }

  /** A record's files without one. */
  public static List<Evidence> without(List<Evidence> files, Evidence gone) {
    return files.stream().filter(e -> !e.equals(gone)).toList();
  }
}
