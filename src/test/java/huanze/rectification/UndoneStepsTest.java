package huanze.rectification;

import static huanze.rectification.TownOffice.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.Activity;
import huanze.activity.Decision;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Ledger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo of any entry leaves no item behind that could not have been written so. */
class UndoneStepsTest {
  private static final LocalDate RAISED = day(10, 8);
  private static final LocalDate DUE = day(10, 31);

  @TempDir Path folder;
  private TownOffice office;
  private Ledger ledger;
  private UUID id;

  @BeforeEach
  void open() {
    office = new TownOffice(folder);
    ledger = office.desk.ledger();
    id = office.add(RAISED, "入海口水质超标", office.party, DUE).id();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<StepKind> kinds() {
    return office.item(id).steps().stream().map(RectificationStep::kind).toList();
  }

  private void onlyWithWhatCameLater(long entry) {
    Map<String, List<String>> rows = office.rows();
    assertThatThrownBy(() -> ledger.undo(entry)).isInstanceOf(Obstacle.class);
    assertThat(office.rows()).isEqualTo(rows);
  }

  @Test
  void aStepIsNotUndoneUnderThoseAfterIt() {
    office.progress(id, day(10, 10));
    long progress = ledger.position();
    office.reported(id, day(10, 20));
    long reported = ledger.position();
    office.closed(id, day(10, 22));
    onlyWithWhatCameLater(reported);
    onlyWithWhatCameLater(progress);
    ledger.undoTogether(reported);
    assertThat(kinds()).containsExactly(StepKind.PROGRESS);
    office.reported(id, day(10, 21));
    office.closed(id, day(10, 22));
    office.reopened(id, day(10, 22));
    assertThat(office.item(id).state()).isEqualTo(RectificationState.OPEN);
    assertThat(office.store().notClosed()).extracting(RectificationItem::id).containsExactly(id);
  }

  @Test
  void aStepTakenBackDoesNotComeBackBesideTheOneInItsPlace() {
    office.reported(id, day(10, 20));
    office.closed(id, day(10, 22));
    office.service().takeBack(id, "登记有误");
    long takenBack = ledger.position();
    office.returned(id, day(10, 23));
    onlyWithWhatCameLater(takenBack);
    ledger.undoTogether(takenBack);
    assertThat(kinds()).containsExactly(StepKind.REPORTED, StepKind.CLOSED);
    assertThat(office.item(id).closedOn()).isEqualTo(day(10, 22));
  }

  @Test
  void aDecisionIsNotListedTwiceByBringingItsItemBack() {
    Activity meeting = office.record(office.meeting(RAISED, new Decision("清淤", office.party, DUE)));
    RectificationItem first = office.list(meeting, 0);
    office.progress(first.id(), day(10, 10));
    RectificationItem before = office.item(first.id());
    office.service().remove(first.id(), "列错了");
    long removed = ledger.position();
    RectificationItem second = office.list(meeting, 0);
    assertThat(second.steps()).isEmpty();
    onlyWithWhatCameLater(removed);
    office.progress(second.id(), day(10, 12));
    onlyWithWhatCameLater(removed);
    ledger.undoTogether(removed);
    assertThat(office.store().ofActivity(meeting.id())).containsExactly(before);
  }

  @Test
  void theRecordOfAnItemIsNotUndoneUnderIt() {
    Activity meeting = office.record(office.meeting(RAISED, new Decision("清淤", office.party, DUE)));
    long recorded = ledger.position();
    RectificationItem item = office.list(meeting, 0);
    onlyWithWhatCameLater(recorded);
    ledger.undoTogether(recorded);
    assertThat(office.store().find(item.id())).isEmpty();
  }

  @Test
  void aLedgerMadeAnewFromItsJournalSaysTheSame() {
    office.progress(id, day(10, 10));
    office.extended(id, day(10, 20), day(11, 15));
    office.reported(id, day(11, 20));
    RectificationItem before = office.item(id);
    Map<String, List<String>> rows = office.rows();
    ledger.rebuild(Progress.NONE);
    assertThat(office.item(id)).isEqualTo(before);
    assertThat(office.rows()).isEqualTo(rows);
  }
}
