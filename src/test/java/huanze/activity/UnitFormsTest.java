package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.rulepack.Level;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose meeting is whose: Art. 10, with the units of Art. 21 that follow by analogy. */
class UnitFormsTest {
  @ParameterizedTest
  @CsvSource({
    "partyCommittee, partyCommittee, CITY, STANDING_COMMITTEE WORK_COMMITTEE",
    "partyCommittee, partyCommittee, TOWNSHIP, JOINT STANDING_COMMITTEE WORK_COMMITTEE",
    "government, government, CITY, EXECUTIVE",
    "government, government, COUNTY, EXECUTIVE",
    "government, government, TOWNSHIP, JOINT EXECUTIVE DIRECTOR_MEETING",
    "zonePartyCommittee, partyCommittee, COUNTY, STANDING_COMMITTEE WORK_COMMITTEE",
    "zoneCommittee, government, COUNTY, EXECUTIVE DIRECTOR_MEETING",
    "managementOffice, government, TOWNSHIP, JOINT EXECUTIVE DIRECTOR_MEETING",
    "department, department, COUNTY, DEPARTMENT",
    "enterprise, department, CITY, DEPARTMENT",
    "leadingGroup, leadingGroup, COUNTY, LEADING_GROUP",
    "leadingGroupOffice, leadingGroupOffice, CITY, LEADING_GROUP",
  })
  @DisplayName("an organ's own forms come first; studying, dispatching and leading groups follow")
  void ownForms(String kind, String role, Level level, String own) {
    List<ActivityForm> first = Arrays.stream(own.split(" ")).map(ActivityForm::valueOf).toList();
    List<ActivityForm> forms = List.copyOf(UnitForms.of(kind, role, level));
    assertThat(forms).startsWith(first.toArray(ActivityForm[]::new));
    assertThat(forms.subList(first.size(), forms.size()))
        .containsExactlyElementsOf(
            first.contains(ActivityForm.LEADING_GROUP)
                ? List.of(ActivityForm.SPECIAL, ActivityForm.DISPATCH)
                : List.of(ActivityForm.SPECIAL, ActivityForm.DISPATCH, ActivityForm.LEADING_GROUP));
  }

  @Test
  @DisplayName("of a kind that only another pack knows nothing is odd")
  void unknownKind() {
    assertThat(UnitForms.of("court", "court", Level.COUNTY))
        .containsExactlyInAnyOrderElementsOf(ActivityForm.of(ActivityKind.MEETING));
  }
}
