package huanze.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A county office's assessments on a real ledger. */
class AssessmentServiceTest {
  private static final String GOV = "130302.government";

  private final AssessmentDesk desk = new AssessmentDesk("130302");

  @Test
  void anUnansweredCountyHasComputedScoresAndOpenOnes() {
    for (int month = 1; month <= 9; month++) {
      desk.meeting(GOV, "executive", "2025-%02d-10".formatted(month));
    }
    UnitAssessment county = desk.assessment(GOV, 2025);
    ItemResult meetings = county.items().get(1);
    assertThat(meetings.met()).isEqualTo(9);
    assertThat(meetings.missed()).isEqualTo(3);
    assertThat(meetings.score()).isEqualByComparingTo("4.5");
    assertThat(county.grade()).isNull();
    assertThat(county.state()).isEqualTo(AssessmentState.NOT_STARTED);
    assertThat(county.conditions()).hasSize(12);
    desk.service.answerItems(
        desk.unit(GOV), 2025, List.of(new ItemInput(9, "7.5", "8", "浓度略高于目标")));
    UnitAssessment later = desk.assessment(GOV, 2025);
    assertThat(later.items().get(8).score()).isEqualByComparingTo("7.5");
    assertThat(later.state()).isEqualTo(AssessmentState.IN_PROGRESS);
    assertThat(desk.service.year(2025).scheme(later.subject().kind()).usedBy())
        .containsExactly(desk.unit(GOV));
  }
}
