package huanze.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.duty.Coverage;
import huanze.duty.CoverageFinding.Kind;
import huanze.duty.DutyListStatus;
import huanze.duty.DutyListStatus.State;
import huanze.duty.ResponsibilityLetter;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The practice city's duties: most is as it should be, and every finding is there to be found. */
class PracticeDutiesTest {
  private static PracticeLedger city;

  @BeforeAll
  static void open() {
    city = PracticeLedger.city();
  }

  @AfterAll
  static void close() {
    city.close();
    city = null;
  }

  private static Structure structure() {
    return city.desk().structure();
  }

  private static Map<State, Long> states(int year) {
    return structure().units().stream()
        .map(u -> status(u, year))
        .collect(Collectors.groupingBy(DutyListStatus::state, Collectors.counting()));
  }

  private static DutyListStatus status(Unit unit, int year) {
    return DutyListStatus.of(structure(), city.desk().dutyBook(), unit.id(), year, Practice.TODAY);
  }

  @Test
  void mostListsAreApprovedAndAFewAreToBeReviewed() {
    Map<State, Long> now = states(2026);
    assertThat(now.get(State.APPROVED)).isGreaterThan(2 * now.get(State.TO_BE_REVIEWED));
    assertThat(now.get(State.TO_BE_REVIEWED)).isPositive();
    List<String> gaps =
        structure().units().stream().filter(u -> status(u, 2026).isGap()).map(Unit::code).toList();
    assertThat(gaps).containsExactly("130321.department.science");
  }

  @Test
  void everyFindingIsThereAndFewOfThem() {
    Coverage coverage = Coverage.of(structure(), city.desk().dutyBook(), Practice.TODAY);
    assertThat(coverage.counts())
        .as("housing 8.3, science 8.1 to 8.3, a township 6.1 to 6.12, a county 6.9, a zone 6.8")
        .as("and of the national provisions the township's six of its head, one of his deputy")
        .containsEntry(Kind.HOLE, 1 + 3 + 12 + 1 + 1 + 6 + 1)
        .containsEntry(Kind.DOUBLE, 1)
        .containsEntry(Kind.ENDED_BASIS, 1)
        .containsEntry(Kind.NOT_IN_FORCE, 0)
        .as("one vice-mayor, the two of science, the three of the township")
        .containsEntry(Kind.WITHOUT_DUTY, 1 + 2 + 3);
    assertThat(coverage.counts().get(Kind.VACANT)).isPositive();
  }

  @Test
  void theCountiesSignedTheirLetters() {
    for (int year : new int[] {2025, 2026}) {
      List<ResponsibilityLetter> letters =
          city.desk().dutyBook().letters().stream().filter(l -> l.year() == year).toList();
      assertThat(letters).hasSize(9);
      assertThat(letters).filteredOn(ResponsibilityLetter::isSigned).hasSizeGreaterThan(7);
      assertThat(letters).allSatisfy(l -> assertThat(l.targets()).hasSize(7));
      assertThat(letters)
          .filteredOn(ResponsibilityLetter::isSigned)
          .allSatisfy(l -> assertThat(l.scans()).hasSize(1));
    }
  }
}
