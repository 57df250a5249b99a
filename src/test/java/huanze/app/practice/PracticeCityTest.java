package huanze.app.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.FoundProblem;
import huanze.activity.Minutes;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.app.Wiring;
import huanze.assessment.AssessmentState;
import huanze.assessment.AssessmentYear;
import huanze.assessment.Finding;
import huanze.assessment.ResultRow;
import huanze.assessment.UnitAssessment;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.SecondLane;
import huanze.ledger.Entry;
import huanze.rulepack.Rank;
import huanze.unit.LeadingGroup;
import huanze.unit.Person;
import huanze.unit.PersonTimeline;
import huanze.unit.Post;
import huanze.unit.PostTimeline;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice city tells the stories it promises, the same ones every time. */
@SecondLane
class PracticeCityTest {
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

  @Test
  void itWasTypedInThePast() {
    List<Entry> entries = desk().ledger().entries(Long.MAX_VALUE, 10_000);
    assertThat(entries).as("imports are few, steps of items one each").hasSizeBetween(150, 750);
    assertThat(DeskClock.dayOf(entries.getLast().at())).isEqualTo("2024-01-02");
    assertThat(DeskClock.dayOf(entries.getFirst().at())).isEqualTo("2026-09-17");
    assertThat(desk().ledger().isPractice()).isTrue();
    assertThat(desk().ledger().officeRow().name()).isEqualTo("秦皇岛市生态环境保护工作领导小组办公室（练习）");
  }

  @Test
  void twoYearsAreAssessedAndOneDepartmentIsNotFinished() {
    for (int year : new int[] {2024, 2025}) {
      AssessmentYear assessed = desk().assessments().year(year);
      List<UnitAssessment> begun =
          assessed.results().stream()
              .map(ResultRow::assessment)
              .filter(a -> a.state() != AssessmentState.NOT_STARTED)
              .toList();
      assertThat(begun).as("%d", year).hasSize(9 + 5);
      assertThat(begun)
          .filteredOn(a -> a.state() != AssessmentState.COMPLETE)
          .extracting(a -> a.subject().unit().code())
          .containsExactlyElementsOf(
              year == 2024 ? List.of() : List.of("130300.department.agriculture"));
      assertThat(begun).allSatisfy(a -> assertThat(a.openItems()).isEmpty());
    }
  }

  @Test
  void aConditionBringsItsEffectsAndAnOverrideStaysVisible() {
    UnitAssessment changli =
        desk().assessments().year(2024).assessment(city.unit("130322.government").id());
    assertThat(changli.conditions().get(3).finding()).isEqualTo(Finding.MET);
    assertThat(changli.effects())
        .extracting(e -> e.effect().id())
        .containsExactly("awardsCancelled", "ratingLowered");
    UnitAssessment haigang =
        desk().assessments().year(2025).assessment(city.unit("130302.government").id());
    assertThat(haigang.items().get(1).overridden()).isTrue();
    assertThat(haigang.effects()).isEmpty();
  }

  @Test
  void mostIsMetAndEveryStandingIsThere() {
    for (int year : new int[] {2024, 2025, 2026}) {
      Rate rate = Rate.of(desk().agenda().obligations(year, ObligationFilter.ALL));
      assertThat(rate.percent().doubleValue()).as("%d", year).isBetween(93.0, 99.0);
      assertThat(rate.count(Standing.LATE)).as("late in %d", year).isPositive();
    }
    Rate now = Rate.of(desk().agenda().obligations(2026, ObligationFilter.ALL));
    for (Standing standing : Standing.values()) {
      assertThat(now.count(standing) > 0)
          .as("%s", standing)
          .isEqualTo(standing != Standing.NOT_OWED);
    }
  }

  @Test
  void theVacantPostIsVacant() {
    Map<String, Standing> months = standings("130321101.government", "I6", 2026);
    assertThat(months)
        .containsEntry("2026-04", Standing.VACANT)
        .containsEntry("2026-08", Standing.VACANT);
    assertThat(months.get("2026-03")).isNotEqualTo(Standing.VACANT);
  }

  @Test
  void oneDepartmentNeverMeets() {
    for (int year : new int[] {2024, 2025}) {
      assertThat(standings("130306.department.commerce", "M6", year))
          .hasSize(12)
          .allSatisfy((month, standing) -> assertThat(standing).isEqualTo(Standing.MISSED));
    }
    assertThat(standings("130306.department.commerce", "M6", 2026))
        .containsEntry("2026-08", Standing.MISSED)
        .containsEntry("2026-09", Standing.OPEN);
  }

  @Test
  void twoTownshipsBecameOne() {
    Unit ended = city.unit("130302104.government");
    Unit carrying = city.unit("130302101.government");
    assertThat(ended.existence().to()).isEqualTo("2026-05-31");
    assertThat(desk().structure().successors(ended.id())).containsExactly(carrying.id());
    assertThat(standings("130302104.government", "M5", 2026))
        .hasSize(5)
        .doesNotContainKey("2026-06");
    assertThat(standings("130302101.government", "M5", 2026)).hasSize(12);
  }

  @Test
  void severalLeadersChangedPostsOnOneDay() {
    LocalDate day = LocalDate.of(2025, 7, 11);
    List<Tenure> begun =
        desk().structure().tenures().stream()
            .filter(t -> day.equals(t.days().from()))
            .filter(t -> post(t).rank() == Rank.MAIN_LEADER)
            .toList();
    assertThat(begun).hasSize(5);
    assertThat(begun).filteredOn(Tenure::acting).hasSize(1);
    Set<UUID> before =
        desk().structure().tenures().stream()
            .filter(t -> day.minusDays(1).equals(t.days().to()))
            .map(Tenure::person)
            .collect(Collectors.toSet());
    assertThat(begun.stream().filter(t -> before.contains(t.person())))
        .as("moved, not new")
        .hasSize(4);
  }

  @Test
  void anExemptionHasItsReasonAndAMadeUpMonthItsRecord() {
    assertThat(standings("130302.partyCommittee", "M2", 2026))
        .containsEntry("2026-Q3", Standing.EXEMPT);
    assertThat(standings("130302.government", "M4", 2026)).containsEntry("2026-03", Standing.LATE);
    assertThat(desk().agenda().exemptions(desk().ledger()))
        .hasSize(3)
        .allSatisfy(e -> assertThat(e.reason()).isNotBlank());
  }

  @Test
  void somethingIsPlannedAndSomethingWaitsToBeConfirmed() {
    for (ActivityState state : List.of(ActivityState.PLANNED, ActivityState.TO_CONFIRM)) {
      ActivityFilter filter = ActivityFilter.ALL.state(state);
      assertThat(desk().activities().count(filter, Practice.TODAY))
          .as("%s", state)
          .isBetween(3, 60);
    }
  }

  @Test
  void minutesOfThisYearHaveComeFarAndThoseOfTheLastDaysNotYet() {
    List<Activity> meetings = recorded(ActivityKind.MEETING);
    for (Minutes.Stage stage : Minutes.Stage.values()) {
      assertThat(meetings).as("%s", stage).anyMatch(m -> m.facts().minutes().stage() == stage);
    }
    assertThat(meetings)
        .filteredOn(m -> m.facts().minutes().issuedOn() != null)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            m -> {
              assertThat(m.facts().number()).contains("纪要〔2026〕");
              assertThat(m.facts().minutes().signedBy()).isNotBlank();
              assertThat(m.facts().minutes().issuedOn()).isBefore(Practice.TODAY);
            });
  }

  @Test
  void inspectionsOfThisYearFoundProblemsThatSomebodyIsAskedToMend() {
    List<FoundProblem> found =
        recorded(ActivityKind.INSPECTION).stream()
            .flatMap(i -> i.facts().problems().stream())
            .toList();
    assertThat(found)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            one -> {
              assertThat(one.words()).isNotBlank();
              assertThat(one.requirement()).isNotBlank();
              assertThat(one.unit()).isNotNull();
              assertThat(one.dueOn()).isNotNull();
            });
    assertThat(found).anyMatch(one -> one.dueOn().isAfter(Practice.TODAY));
  }

  private static List<Activity> recorded(ActivityKind kind) {
    ActivityFilter filter = ActivityFilter.year(2026).kind(kind).state(ActivityState.HELD);
    return desk().activities().page(filter, Practice.TODAY, null, 10_000);
  }

  @Test
  void bulletinsAndDispatchMeetingsComeEveryMonthButForTheMissedOutlets() {
    assertThat(standings("130300.leadingGroupOffice", "B1", 2025))
        .containsEntry("2025-10", Standing.MISSED)
        .containsEntry("2025-09", Standing.MET);
    assertThat(standings("130300.government", "A1", 2025).values())
        .filteredOn(s -> s == Standing.MET)
        .hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void aRareCharacterIsAmongTheNames() {
    assertThat(desk().structure().peopleNamed("关𣲘")).hasSize(1);
    assertThat(desk().structure().peopleNamed("石𠮷安")).hasSize(1);
  }

  @Test
  void twoAreOfOneNameAndOnlyTheyNeedANumber() {
    assertThat(desk().structure().peopleNamed("周立新"))
        .extracting(Person::code)
        .containsExactlyInAnyOrder("0217", "0856");
    Set<String> names =
        desk().structure().people().stream().map(Person::name).collect(Collectors.toSet());
    assertThat(names).hasSize(desk().structure().people().size() - 1);
  }

  @Test
  void oneHoldsTwoPostsAndOneIsStillToCome() {
    Structure structure = desk().structure();
    Person both = structure.peopleNamed("邵振海").getFirst();
    assertThat(PersonTimeline.of(both, structure).concurrent()).hasSize(1);
    Post deputy = structure.post("130304.government.leaderInCharge").orElseThrow();
    PostTimeline timeline = PostTimeline.of(deputy, structure);
    assertThat(timeline.future(Practice.TODAY)).hasSize(1);
    assertThat(timeline.gaps())
        .containsExactly(new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11)));
  }

  @Test
  void leadingGroupsAreMadeOfPosts() {
    Map<String, LeadingGroup.State> hosts = findings(LeadingGroup.Check.HOST);
    assertThat(hosts)
        .containsEntry("130300.leadingGroup", LeadingGroup.State.MET)
        .containsEntry("130302.leadingGroup", LeadingGroup.State.MET)
        .containsEntry("130371.leadingGroup", LeadingGroup.State.MET)
        .containsEntry("130324.leadingGroup", LeadingGroup.State.NO_DATA)
        .containsEntry("130302100.leadingGroup", LeadingGroup.State.NOT_APPLICABLE);
    Map<String, LeadingGroup.State> deputies = findings(LeadingGroup.Check.DEPUTY);
    assertThat(deputies.values()).filteredOn(LeadingGroup.State.MET::equals).hasSize(13);
    assertThat(deputies)
        .containsEntry("130303.leadingGroup", LeadingGroup.State.NOT_MET)
        .containsEntry("130302102.leadingGroup", LeadingGroup.State.NO_DATA);
    assertThat(desk().structure().units())
        .filteredOn(u -> u.kind().equals("leadingGroup"))
        .allSatisfy(u -> assertThat(desk().structure().postsOf(u.id())).isEmpty());
  }

  private static Map<String, LeadingGroup.State> findings(LeadingGroup.Check check) {
    return desk().structure().units().stream()
        .filter(u -> u.kind().equals("leadingGroup"))
        .collect(
            Collectors.toMap(
                Unit::code,
                u ->
                    LeadingGroup.of(
                            desk().structure(),
                            desk().pack(),
                            desk().packSettings().find(),
                            u.id(),
                            Practice.TODAY)
                        .findings()
                        .get(check.ordinal())
                        .state()));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone(@TempDir Path folder) throws IOException {
    Path mine = Files.writeString(folder.resolve("会议.txt"), "不要动");
    assertThatThrownBy(() -> PracticeCity.make(folder))
        .isInstanceOfSatisfying(
            Obstacle.class, o -> assertThat(o.textKey()).isEqualTo("app.practice.notEmpty"));
    assertThat(folder).isDirectoryContaining(mine::equals);
    assertThat(Practice.isIn(folder)).isFalse();
  }

  private static Map<String, Standing> standings(String unit, String rule, int year) {
    return desk()
        .agenda()
        .obligations(year, ObligationFilter.ALL.ofRule(rule).ofUnit(city.unit(unit).id()))
        .stream()
        .collect(Collectors.toMap(o -> o.period().toString(), Obligation::standing));
  }

  private static Post post(Tenure tenure) {
    return desk().structure().post(tenure.post()).orElseThrow();
  }

  private static Wiring desk() {
    return city.desk();
  }
}
