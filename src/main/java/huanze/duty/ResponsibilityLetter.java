package huanze.duty;

import huanze.evidence.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The targets that the unit above gives a unit for a year (目标责任书, Art. 6).
 *
 * @param unit who received it
 * @param giver who gives it: a post of the unit above; null while not decided
 * @param receiver who takes it on: a post of the unit; null while not decided
 * @param signedOn day of signing; null: a draft
 * @param targets in their order
 * @param scans the signed sheets
 */
public record ResponsibilityLetter(
    UUID id,
    UUID unit,
    int year,
    @Nullable Signatory giver,
    @Nullable Signatory receiver,
    @Nullable LocalDate signedOn,
    @Nullable String note,
    List<LetterTarget> targets,
    List<Evidence> scans) {
  public ResponsibilityLetter {
    targets = List.copyOf(targets);
    scans = List.copyOf(scans);
  }

  public boolean isSigned() {
    return signedOn != null;
  }
}
