package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.OwedReport.State;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.unit.Reorganisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of Art. 17 from owed to sent, in a district on 6 January 2027. */
class ReportServiceTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 6);
  private static final Period YEAR = Period.parse("2026");
  private static final Period SECOND = Period.parse("2026-H2");

  @TempDir Path folder;
  private Wiring desk;
  private UUID government;
  private UUID committee;
  private UUID ecology;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304");
    government = unit("130304.government");
    committee = unit("130304.partyCommittee");
    ecology = unit("130304.department.ecology");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID unit(String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }

  private Standing standing(UUID unit, String rule, Period period) {
    return desk
        .agenda()
        .obligations(period.year(), ObligationFilter.ALL.ofUnit(unit).ofRule(rule))
        .stream()
        .filter(o -> o.period().equals(period))
        .map(Obligation::standing)
        .findFirst()
        .orElseThrow();
  }

  private OwedReport owed(UUID unit, String rule, Period period) {
    return desk.reports().find(unit, rule, period);
  }

  private static ReportService.Sending sending(String on, String number) {
    return new ReportService.Sending(on == null ? null : LocalDate.parse(on), number, null, null);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), name);
  }

  @Test
  void aDraftMeetsNothingUntilTheReportIsSent() throws IOException {
    Period next = Period.parse("2027-H1");
    assertThat(owed(ecology, "R2", next).state()).isEqualTo(State.NOT_DRAFTED);
    Activity plan = desk.reports().plan(owed(ecology, "R2", next), "上半年报告", null).activity();
    assertThat(plan.heldOn()).as("the last day in time").isEqualTo(LocalDate.of(2027, 6, 30));
    assertThat(owed(ecology, "R2", next).state()).as("no file yet").isEqualTo(State.NOT_DRAFTED);
    desk.activityService().attach(plan.id(), file("草稿.docx"));
    assertThat(owed(ecology, "R2", next).state()).isEqualTo(State.DRAFTED);
    assertThat(standing(ecology, "R2", next)).isEqualTo(Standing.OPEN);
    refused(
        "activity.report.problem.planned",
        () -> desk.reports().plan(owed(ecology, "R2", next), "再来", null));
    Activity sent =
        desk.reports()
            .sent(owed(ecology, "R2", next), null, sending("2027-01-05", "北环字〔2027〕1号"))
            .activity();
    assertThat(sent.id()).as("the plan is the record").isEqualTo(plan.id());
    assertThat(sent.evidence()).hasSize(1);
    assertThat(owed(ecology, "R2", next).state()).isEqualTo(State.SENT);
    assertThat(standing(ecology, "R2", next)).isEqualTo(Standing.MET);
  }

  /** Reading rule 5. */
  @Test
  void theSecondHalfSentOnTheFifthOfJanuaryIsLateAndNeverTheNextFirstHalf() {
    assertThat(standing(ecology, "R2", SECOND)).isEqualTo(Standing.MISSED);
    ActivityService.Saved saved =
        desk.reports().sent(owed(ecology, "R2", SECOND), "下半年报告", sending("2027-01-05", "2号"));
    assertThat(saved.warnings())
        .extracting(Problem::textKey)
        .contains("activity.report.warning.late");
    assertThat(standing(ecology, "R2", SECOND)).isEqualTo(Standing.LATE);
    assertThat(standing(ecology, "R2", Period.parse("2027-H1"))).isEqualTo(Standing.OPEN);
    assertThat(owed(ecology, "R2", SECOND).state()).isEqualTo(State.SENT);
  }

  @Test
  void draftedAfterItsDeadlineItIsPlannedForToday() {
    Activity plan = desk.reports().plan(owed(ecology, "R2", SECOND), "下半年报告", null).activity();
    assertThat(plan.heldOn()).isEqualTo(TODAY);
  }

  @Test
  void oneJointReportMeetsCommitteeAndGovernment() {
    desk.reports()
        .sent(
            owed(government, "R1", YEAR),
            "年度报告",
            new ReportService.Sending(LocalDate.of(2026, 12, 20), "3号", null, committee));
    assertThat(standing(government, "R1", YEAR)).isEqualTo(Standing.MET);
    assertThat(standing(committee, "R1", YEAR)).isEqualTo(Standing.MET);
    assertThat(owed(committee, "R1", YEAR).state()).isEqualTo(State.SENT);
  }

  @Test
  void sentAloneItMeetsOneOfThem() {
    desk.reports().sent(owed(government, "R1", YEAR), "年度报告", sending("2026-12-31", "3号"));
    assertThat(standing(government, "R1", YEAR)).isEqualTo(Standing.MET);
    assertThat(standing(committee, "R1", YEAR)).isEqualTo(Standing.MISSED);
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsStored() {
    refused(
        "activity.report.problem.future",
        () -> desk.reports().sent(owed(ecology, "R2", SECOND), "报告", sending("2027-01-07", "1号")));
    refused(
        "activity.problem.beforePeriod",
        () -> desk.reports().sent(owed(ecology, "R2", SECOND), "报告", sending("2026-06-30", "1号")));
    refused(
        "activity.problem.dayMissing",
        () -> desk.reports().sent(owed(ecology, "R2", SECOND), "报告", sending(null, "1号")));
    refused("activity.report.problem.notOwed", () -> owed(ecology, "R2", YEAR));
    refused("activity.report.problem.notOwed", () -> owed(ecology, "R1", YEAR));
    refused("activity.report.problem.notOwed", () -> owed(government, "R4", YEAR));
    assertThat(desk.activities().isEmpty()).isTrue();
    OwedReport owed = owed(ecology, "R2", SECOND);
    desk.reports().sent(owed, "报告", sending("2026-12-31", "1号"));
    refused(
        "activity.report.problem.sentAlready",
        () -> desk.reports().sent(owed(ecology, "R2", SECOND), "报告", sending("2026-12-31", "1号")));
  }

  @Test
  void withoutANumberItIsSentAndTheWarningSaysSo() {
    ActivityService.Saved saved =
        desk.reports().sent(owed(government, "R3", YEAR), "报告", sending("2026-12-01", " "));
    assertThat(saved.warnings())
        .extracting(Problem::textKey)
        .contains("activity.report.warning.noNumber")
        .doesNotContain("activity.report.warning.late");
    assertThat(standing(government, "R3", YEAR)).isEqualTo(Standing.MET);
  }

  @Test
  void sendingUndoneLeavesTheDraft() throws IOException {
    Activity plan = desk.reports().plan(owed(government, "R1", YEAR), "报告", null).activity();
    desk.activityService().attach(plan.id(), file("草稿.docx"));
    desk.reports().sent(owed(government, "R1", YEAR), null, sending("2027-01-04", "1号"));
    assertThat(standing(government, "R1", YEAR)).isEqualTo(Standing.LATE);
    desk.ledger().undo(desk.ledger().position());
    assertThat(owed(government, "R1", YEAR).state()).isEqualTo(State.DRAFTED);
    assertThat(standing(government, "R1", YEAR)).isEqualTo(Standing.MISSED);
  }

  @Test
  void aUnitThatEndedInsideTheYearOwesWhatItDid() {
    UUID town = unit("130304101.government");
    desk.reorganisations()
        .apply(new Reorganisation.Dissolve(Set.of(town), LocalDate.of(2026, 9, 30)));
    assertThat(owed(town, "R1", YEAR).state()).isEqualTo(State.NOT_DRAFTED);
    assertThat(desk.papers().reports().draft(town, "R1", YEAR).units()).containsExactly("戴河镇人民政府");
    assertThat(desk.reports().ofUnit(town, "R1", Period.parse("2027"))).isEmpty();
  }

  @Test
  void addresseesAreTheOrgansAboveOrBeside() {
    Addressees addressees = new Addressees(desk.structure(), desk.pack(), TODAY);
    assertThat(addressees.of(desk.structure().unit(ecology).orElseThrow(), ActivityForm.HALF_YEAR))
        .extracting(u -> u.id())
        .containsExactly(committee, government);
    assertThat(
            addressees.of(
                desk.structure().unit("130304100.government").orElseThrow(), ActivityForm.ANNUAL))
        .extracting(u -> u.id())
        .containsExactly(committee, government);
    assertThat(
            addressees.of(desk.structure().unit(government).orElseThrow(), ActivityForm.CONGRESS))
        .isEmpty();
    assertThat(addressees.besides(desk.structure().unit(government).orElseThrow()))
        .extracting(u -> u.id())
        .containsExactly(committee);
    assertThat(addressees.besides(desk.structure().unit(ecology).orElseThrow())).isEmpty();
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.problems()).extracting(Problem::textKey).contains(key));
  }
}
