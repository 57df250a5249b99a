package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What confirming would do is what it does. */
class ConfirmingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  @TempDir Path folder;
  private Wiring desk;
  private UUID party;
  private UUID government;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304100");
    party = desk.structure().unit("130304100.partyCommittee").orElseThrow().id();
    government = desk.structure().unit("130304100.government").orElseThrow().id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Activity plan(ActivityFactsBuilder facts) {
    return desk.activityService().plan(facts.heldOn(TODAY).build()).activity();
  }

  private ActivityFactsBuilder joint() {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.JOINT)
        .title("9月党政联席会议")
        .conveners(party, government)
        .topics(new Topic("研究秸秆禁烧", true));
  }

  private List<Obligation> foreseen(Activity plan, LocalDate day) {
    return new Confirming(desk.agenda(), desk.clock()).counts(plan, null, day);
  }

  private List<Obligation> counted(Activity record) {
    List<Obligation> all = new ArrayList<>();
    for (int year : List.of(2025, 2026)) {
      desk.agenda().obligations(year, ObligationFilter.ALL).stream()
          .filter(o -> o.records().stream().anyMatch(r -> r.id().equals(record.id())))
          .forEach(all::add);
    }
    return all;
  }

  @Test
  void aJointMeetingMeetsM5OfItsMonthAndNotBefore() {
    Activity plan = plan(joint());
    assertThat(counted(plan)).isEmpty();
    assertThat(foreseen(plan, TODAY))
        .extracting(o -> o.rule().id(), Obligation::period, Obligation::standing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("M5", Period.parse("2026-09"), Standing.MET));
    assertThat(counted(plan)).as("asking changes nothing").isEmpty();
    assertThat(foreseen(plan, LocalDate.of(2026, 8, 20)))
        .extracting(Obligation::period)
        .containsExactly(Period.parse("2026-08"));
  }

  @Test
  void aReportOfLastYearIsLate() {
    Activity plan =
        plan(
            ActivityFacts.of(ActivityKind.REPORT)
                .forms(ActivityForm.ANNUAL)
                .title("年度报告")
                .about(Period.parse("2025"))
                .conveners(government));
    assertThat(foreseen(plan, TODAY))
        .extracting(o -> o.rule().id(), Obligation::period, Obligation::standing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("R1", Period.parse("2025"), Standing.LATE));
  }

  @Test
  void whatIsNoSuchMeetingCountsForNothing() {
    Activity plan = plan(joint().topics(new Topic("研究防汛", false)));
    assertThat(foreseen(plan, TODAY)).isEmpty();
  }

  /** A plan may leave open where one will go; what was held says so. */
  @Test
  void anInspectionIsConfirmedWithItsPlace() {
    Activity plan =
        plan(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("镇政府带队检查")
                .leaders(new Leader(leader(), Leader.Role.LEADING)));
    assertThat(Confirming.asksPlace(plan)).isTrue();
    for (String none : new String[] {null, " "}) {
      assertThatThrownBy(() -> desk.activityService().confirm(plan.id(), TODAY, none))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              e ->
                  assertThat(e.problems())
                      .extracting(Problem::textKey)
                      .containsExactly("activity.problem.placeMissing"));
    }
    Activity held = desk.activityService().confirm(plan.id(), TODAY, "戴河口").activity();
    assertThat(held.facts()).isEqualTo(plan.facts().change().place("戴河口").build());
    assertThat(held.stated().confirmed()).isTrue();
  }

  private UUID leader() {
    return desk.people().addPerson("李秀英", null);
  }

  /** The oracle is doing it. */
  @Test
  void whatWasForeseenIsWhatHappens() {
    Random random = new Random(6);
    for (int i = 0; i < 25; i++) {
      ActivityFactsBuilder facts =
          switch (random.nextInt(3)) {
            case 0 -> joint().topics(new Topic("议题", random.nextBoolean()));
            case 1 -> joint().conveners(random.nextBoolean() ? party : government);
            default ->
                ActivityFacts.of(ActivityKind.REPORT)
                    .forms(ActivityForm.ANNUAL)
                    .title("年度报告")
                    .about(Period.parse(random.nextBoolean() ? "2025" : "2026"))
                    .conveners(random.nextBoolean() ? party : government);
          };
      Activity plan = plan(facts);
      LocalDate day = TODAY.minusDays(random.nextInt(200));
      List<Obligation> foreseen = foreseen(plan, day);
      Activity done = desk.activityService().confirm(plan.id(), day).activity();
      assertThat(foreseen)
          .as("%s %s", i, done.facts())
          .usingRecursiveComparison()
          .isEqualTo(counted(done));
    }
  }
}
