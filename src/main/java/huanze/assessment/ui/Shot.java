package huanze.assessment.ui;

import huanze.activity.Evidence;
import huanze.activity.EvidenceVault;
import huanze.assessment.AssessmentYear;
import huanze.assessment.UnitAssessment;
import huanze.assessment.YearScheme;
import huanze.base.Obstacle;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit's assessment as it stood when it was last read, with the year around it.
 *
 * @param missing attached files whose bytes are no longer there
 */
record Shot(AssessmentYear year, UnitAssessment assessment, YearScheme scheme, Set<UUID> missing) {
  static Shot of(AssessmentYear year, UUID unit, EvidenceVault vault) {
    UnitAssessment assessment = year.assessment(unit);
    Set<UUID> missing =
        Stream.concat(
                assessment.items().stream().flatMap(i -> i.proofs().stream()),
                assessment.conditions().stream().flatMap(c -> c.proofs().stream()))
            .filter(file -> !isThere(file, vault))
            .map(Evidence::id)
            .collect(Collectors.toSet());
    return new Shot(year, assessment, year.scheme(assessment.subject().kind()), missing);
  }

  private static boolean isThere(Evidence file, EvidenceVault vault) {
    try {
      return Files.isRegularFile(vault.path(file.digest()));
    } catch (Obstacle gone) {
      return false;
    }
  }
}
