package huanze.rectification;

import static huanze.rectification.RectificationState.CLOSED;
import static huanze.rectification.RectificationState.OPEN;
import static huanze.rectification.RectificationState.REPORTED;
import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.day;
import static huanze.rectification.TownOffice.facts;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Progress;
import huanze.evidence.DrawnEvidence;
import huanze.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to an item until it is closed: 整改中、报告完成、核查、销号. */
class RectificationServiceTest {
  private static final LocalDate RAISED = day(10, 8);
  private static final LocalDate DUE = day(10, 31);

  @TempDir Path folder;
  private TownOffice office;
  private UUID id;

  @BeforeEach
  void open() {
    office = new TownOffice(folder);
    id = office.add(RAISED, "入海口水质超标", office.party, DUE).id();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private RectificationItem item() {
    return office.item(id);
  }

  private void bring(RectificationState state) {
    if (state != OPEN) {
      office.reported(id, day(10, 20));
    }
    if (state == CLOSED) {
      office.closed(id, day(10, 22));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, PROGRESS, OPEN",
    "OPEN, EXTENDED, OPEN",
    "OPEN, REPORTED, REPORTED",
    "OPEN, RETURNED,",
    "OPEN, CLOSED,",
    "OPEN, REOPENED,",
    "REPORTED, PROGRESS, REPORTED",
    "REPORTED, EXTENDED,",
    "REPORTED, REPORTED,",
    "REPORTED, RETURNED, OPEN",
    "REPORTED, CLOSED, CLOSED",
    "REPORTED, REOPENED,",
    "CLOSED, PROGRESS,",
    "CLOSED, EXTENDED,",
    "CLOSED, REPORTED,",
    "CLOSED, RETURNED,",
    "CLOSED, CLOSED,",
    "CLOSED, REOPENED, OPEN"
  })
  void whatCanHappenDependsOnHowItStands(
      RectificationState now, StepKind kind, RectificationState then) {
    bring(now);
    assertThat(item().state()).isEqualTo(now);
    RectificationStep.Draft draft =
        new RectificationStep.Draft(
            kind, day(11, 2), "情况属实", "王芳", kind.setsDeadline() ? day(12, 31) : null);
    if (then == null) {
      String kindOf = kind.name().toLowerCase(java.util.Locale.ROOT);
      office.refused(() -> office.service().step(id, draft), ": step." + kindOf);
      assertThat(item().state()).isEqualTo(now);
    } else {
      assertThat(office.service().step(id, draft)).isEqualTo(item());
      assertThat(item().state()).isEqualTo(then);
    }
  }

  @Test
  void aLongStoryIsToldAsItStoodOnEveryDay() {
    office.progress(id, day(10, 12));
    office.extended(id, day(10, 28), day(11, 10));
    office.reported(id, day(11, 5));
    office.returned(id, day(11, 8));
    office.reported(id, day(11, 12));
    office.closed(id, day(11, 15));
    office.reopened(id, day(11, 20), day(11, 22));
    RectificationItem item = item();
    assertThat(item.steps()).hasSize(7);
    Map<LocalDate, String> told = new java.util.TreeMap<>();
    for (LocalDate on :
        List.of(
            day(10, 8),
            day(10, 27),
            day(10, 28),
            day(11, 4),
            day(11, 5),
            day(11, 7),
            day(11, 8),
            day(11, 10),
            day(11, 11),
            day(11, 12),
            day(11, 14),
            day(11, 15),
            day(11, 19),
            day(11, 20),
            TODAY)) {
      RectificationItem then = item.asOf(on);
      told.put(
          on,
          then.state()
              + " "
              + then.deadline()
              + (then.isOverdue(on) ? " overdue" : "")
              + (then.wasLate() ? " late" : "")
              + " "
              + then.reportedOn()
              + " "
              + then.closedOn());
    }
    assertThat(told)
        .containsExactly(
            Map.entry(day(10, 8), "OPEN 2026-10-31 null null"),
            Map.entry(day(10, 27), "OPEN 2026-10-31 null null"),
            Map.entry(day(10, 28), "OPEN 2026-11-10 null null"),
            Map.entry(day(11, 4), "OPEN 2026-11-10 null null"),
            Map.entry(day(11, 5), "REPORTED 2026-11-10 2026-11-05 null"),
            Map.entry(day(11, 7), "REPORTED 2026-11-10 2026-11-05 null"),
            Map.entry(day(11, 8), "OPEN 2026-11-10 null null"),
            Map.entry(day(11, 10), "OPEN 2026-11-10 null null"),
            Map.entry(day(11, 11), "OPEN 2026-11-10 overdue null null"),
            Map.entry(day(11, 12), "REPORTED 2026-11-10 late 2026-11-12 null"),
            Map.entry(day(11, 14), "REPORTED 2026-11-10 late 2026-11-12 null"),
            Map.entry(day(11, 15), "CLOSED 2026-11-10 late 2026-11-12 2026-11-15"),
            Map.entry(day(11, 19), "CLOSED 2026-11-10 late 2026-11-12 2026-11-15"),
            Map.entry(day(11, 20), "OPEN 2026-11-22 null null"),
            Map.entry(TODAY, "OPEN 2026-11-22 overdue null null"));
  }

  @Test
  void theLastDayItselfIsNotOverdueTheDayAfterIs() {
    assertThat(item().isOverdue(day(10, 30))).isFalse();
    assertThat(item().isOverdue(day(10, 31))).isFalse();
    assertThat(item().isOverdue(day(11, 1))).isTrue();
    office.extended(id, day(10, 30), day(11, 15));
    assertThat(item().isOverdue(day(11, 1))).isFalse();
    assertThat(item().isOverdue(day(11, 15))).isFalse();
    assertThat(item().isOverdue(day(11, 16))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-10-30, false", "2026-10-31, false", "2026-11-01, true"})
  void lateIsReportedAfterTheLastDay(LocalDate reported, boolean late) {
    office.reported(id, reported);
    assertThat(item().wasLate()).isEqualTo(late);
    // However long the check takes, it is not the unit's delay.
    office.closed(id, TODAY);
    assertThat(item().wasLate()).isEqualTo(late);
    assertThat(item().isOverdue(TODAY)).isFalse();
    assertThat(item().reportedOn()).isEqualTo(reported);
    assertThat(item().closedOn()).isEqualTo(TODAY);
  }

  @Test
  void whatWasReturnedIsReportedAnewAndThatDayCounts() {
    office.reported(id, day(10, 30));
    office.returned(id, day(11, 3));
    assertThat(item().wasLate()).isFalse();
    assertThat(item().isOverdue(day(11, 3))).isTrue();
    office.reported(id, day(11, 4));
    assertThat(item().wasLate()).isTrue();
  }

  @Test
  void anExtensionAfterTheLastDayHealsTheDelay() {
    office.reported(id, day(11, 2));
    assertThat(item().wasLate()).isTrue();
    office.returned(id, day(11, 3));
    office.extended(id, day(11, 4), day(11, 10));
    office.reported(id, day(11, 10));
    assertThat(item().wasLate()).isFalse();
    assertThat(item().asOf(day(11, 2)).wasLate()).isTrue();
  }

  @Test
  void extensionsAddUp() {
    office.extended(id, day(10, 20), day(11, 10));
    office.refused(() -> office.extended(id, day(10, 25), day(11, 10)), "extendedTo: noExtension");
    office.refused(() -> office.extended(id, day(10, 25), day(11, 5)), "extendedTo: noExtension");
    office.extended(id, day(10, 25), day(11, 20));
    assertThat(item().deadline()).isEqualTo(day(11, 20));
    assertThat(item().asOf(day(10, 24)).deadline()).isEqualTo(day(11, 10));
    assertThat(item().asOf(day(10, 19)).deadline()).isEqualTo(DUE);
    assertThat(item().facts().dueOn()).isEqualTo(DUE);
  }

  @Test
  void aTurnIsNeverBeforeTheTurnBeforeIt() {
    office.reported(id, day(11, 5));
    office.refused(() -> office.returned(id, day(11, 4)), "on: dayBeforeTurn");
    office.refused(() -> office.closed(id, day(11, 4)), "on: dayBeforeTurn");
    office.returned(id, day(11, 5));
    office.refused(() -> office.reported(id, day(11, 4)), "on: dayBeforeTurn");
    office.reported(id, day(11, 6));
    office.closed(id, day(11, 9));
    office.refused(() -> office.reopened(id, day(11, 8)), "on: dayBeforeTurn");
    office.reopened(id, day(11, 9));
    assertThat(item().state()).isEqualTo(OPEN);
  }

  @Test
  void progressMayBeWrittenDownLater() {
    office.reported(id, day(11, 5));
    office.progress(id, day(10, 10));
    office.progress(id, RAISED);
    office.returned(id, day(11, 6));
    office.progress(id, day(11, 1));
    // Progress is no turn: what turns it next has only the last turn behind it.
    office.progress(id, day(11, 20));
    office.reported(id, day(11, 6));
    assertThat(item().state()).isEqualTo(REPORTED);
    assertThat(item().reportedOn()).isEqualTo(day(11, 6));
    assertThat(item().steps())
        .extracting(s -> s.kind() + " " + s.on())
        .containsExactly(
            "REPORTED 2026-11-05",
            "PROGRESS 2026-10-10",
            "PROGRESS 2026-10-08",
            "RETURNED 2026-11-06",
            "PROGRESS 2026-11-01",
            "PROGRESS 2026-11-20",
            "REPORTED 2026-11-06");
  }

  @Test
  void howItStandsIsStoredNowhere() {
    office.reported(id, day(10, 20));
    office.closed(id, day(10, 22));
    assertThat(office.rows().get("rectification_item").toString())
        .doesNotContainIgnoringCase("closed")
        .doesNotContain("2026-10-2");
  }

  @Test
  void onceSomethingHappenedTheLastDayIsExtendedNotCorrected() {
    RectificationItem corrected =
        office.service().change(id, facts(RAISED, "入海口水质超标", office.party, day(11, 15)));
    assertThat(corrected.deadline()).isEqualTo(day(11, 15));

    office.progress(id, day(10, 12));
    for (LocalDate other : List.of(day(11, 14), day(11, 16))) {
      office.refused(
          () -> office.service().change(id, facts(RAISED, "入海口水质超标", office.party, other)),
          "dueOn: extendInstead");
    }
    // Everything else can still be corrected.
    office.service().change(id, facts(RAISED, "入海口氨氮超标", office.government, day(11, 15)));
    assertThat(item().problem()).isEqualTo("入海口氨氮超标");
    assertThat(item().unit()).isEqualTo(office.government);
    assertThat(item().steps()).hasSize(1);

    // An extension stays when the facts are corrected: they keep the day first written.
    office.extended(id, day(10, 20), day(12, 1));
    office.service().change(id, facts(RAISED, "入海口总氮超标", office.government, day(11, 15)));
    assertThat(item().deadline()).isEqualTo(day(12, 1));
    office.refused(
        () -> office.service().change(id, facts(RAISED, "入海口总氮超标", office.government, day(12, 1))),
        "dueOn: extendInstead");

    // What is taken back has not happened.
    office.service().takeBack(id, "登记有误");
    office.service().takeBack(id, "登记有误");
    office.service().change(id, facts(RAISED, "入海口总氮超标", office.government, day(11, 20)));
    assertThat(item().deadline()).isEqualTo(day(11, 20));
  }

  @Test
  void theDayItWasRaisedIsNotMovedBehindAStep() {
    office.progress(id, day(10, 20));
    office.progress(id, day(10, 12));
    office.refused(
        () -> office.service().change(id, facts(day(10, 13), "超标", office.party, DUE)),
        "raisedOn: raisedAfterStep");
    office.service().change(id, facts(day(10, 12), "超标", office.party, DUE));
    assertThat(item().raisedOn()).isEqualTo(day(10, 12));
    office.service().change(id, facts(day(9, 1), "超标", office.party, DUE));
    assertThat(item().raisedOn()).isEqualTo(day(9, 1));
  }

  @Test
  void theLastStepIsTakenBackWithAReason() {
    office.refused(() -> office.service().takeBack(id, "登记有误"), ": noStep");
    office.progress(id, day(10, 12));
    office.extended(id, day(10, 20), day(11, 10));
    office.reported(id, day(11, 5));
    office.progress(id, day(10, 15));
    for (String none : new String[] {null, "", " 　"}) {
      office.refused(() -> office.service().takeBack(id, none), "reason: reasonMissing");
    }
    // The last one written down, not the one with the latest day.
    assertThat(office.service().takeBack(id, "登记有误")).isEqualTo(item());
    assertThat(item().steps()).extracting(RectificationStep::on).doesNotContain(day(10, 15));
    assertThat(item().state()).isEqualTo(REPORTED);
    office.service().takeBack(id, "登记有误");
    assertThat(item().state()).isEqualTo(OPEN);
    assertThat(item().deadline()).isEqualTo(day(11, 10));
    office.service().takeBack(id, "登记有误");
    assertThat(item().deadline()).isEqualTo(DUE);
    office.service().takeBack(id, "登记有误");
    office.refused(() -> office.service().takeBack(id, "登记有误"), ": noStep");

    // And another is written in its place.
    office.progress(id, day(10, 13));
    office.reported(id, day(10, 14));
    assertThat(item().steps())
        .extracting(s -> s.kind() + " " + s.on())
        .containsExactly("PROGRESS 2026-10-13", "REPORTED 2026-10-14");
  }

  @Test
  void closingIsTakenBackAsClosingWasWritten() {
    bring(CLOSED);
    long entry = office.desk.ledger().position();
    office.desk.ledger().undo(entry);
    assertThat(item().state()).isEqualTo(REPORTED);
    assertThat(office.store().notClosed()).extracting(RectificationItem::id).containsExactly(id);
  }

  @Test
  void anItemIsRemovedWithAReasonAndUndoBringsAllBack() throws IOException {
    RectificationItem other = office.add(RAISED, "异味", office.party, DUE);
    office.progress(other.id(), day(10, 12));
    office.progress(id, day(10, 12));
    office.extended(id, day(10, 20), day(11, 10));
    office.reported(id, day(11, 5));
    attach("整改前.pdf", "整改后.pdf");
    RectificationItem before = item();
    assertThat(before.evidence())
        .extracting(Evidence::fileName)
        .containsExactly("整改前.pdf", "整改后.pdf");
    assertThat(office.rowCounts()).isEqualTo("2/4/2");
    for (String none : new String[] {null, "", " 　"}) {
      office.refused(() -> office.service().remove(id, none), "reason: reasonMissing");
    }
    Map<String, List<String>> rows = office.rows();

    office.service().remove(id, "列错了");
    assertThat(office.store().find(id)).isEmpty();
    assertThat(office.rowCounts()).isEqualTo("1/1/0");
    assertThat(office.item(other.id()).steps()).hasSize(1);

    office.desk.ledger().undo(office.desk.ledger().position());
    assertThat(item()).isEqualTo(before);
    assertThat(office.rows()).isEqualTo(rows);
  }

  @Test
  void filesComeAndGoWithAReasonWhileStepsStay() throws IOException {
    office.progress(id, day(10, 12));
    attach("整改前.pdf", "整改后.pdf");
    UUID file = item().evidence().getFirst().id();
    office.refused(() -> office.service().detach(id, file, " "), "reason: reasonMissing");
    office.service().detach(id, file, "传错了");
    assertThat(item().evidence()).extracting(Evidence::fileName).containsExactly("整改后.pdf");
    assertThat(item().steps()).hasSize(1);
  }

  private void attach(String... names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      files.add(DrawnEvidence.begun(folder.resolve(name), name));
    }
    office.service().attach(id, office.service().copyAll(id, files, Progress.NONE));
  }

  @Test
  void whatIsClosedStaysAsItWasSignedUntilItsClosingIsTakenBack() {
    bring(RectificationState.CLOSED);
    RectificationFacts other =
        TownOffice.facts(item().raisedOn(), "改个说法", office.party, item().facts().dueOn());
    office.refused(() -> office.service().change(id, other), ": closedStays");
    office.service().takeBack(id, "登记有误");
    assertThat(office.service().change(id, other).problem()).isEqualTo("改个说法");
  }

  /** Who takes it up again gives it a new last day: it is not overdue at once. */
  @Test
  void whatIsTakenUpAgainHasTheNewLastDay() {
    bring(RectificationState.CLOSED);
    RectificationItem again = office.reopened(id, TODAY, TODAY.plusDays(30));
    assertThat(again.deadline()).isEqualTo(TODAY.plusDays(30));
    assertThat(again.isOverdue(TODAY.plusDays(30))).isFalse();
    assertThat(again.isOverdue(TODAY.plusDays(31))).isTrue();
  }
}
