package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.DeskClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The foot of the window: what it says, and when something was last saved. */
class StatusTest {
  private static final String TOWN = "130302100";

  @TempDir Path folder;
  private SampleDesk sample;
  private StatusModel status;
  private LedgerNotices notices;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(folder, TOWN);
    status = new StatusModel(sample.texts, sample.clock);
    status.saved(Instant.parse("2026-09-17T01:41:00Z"));
    notices = new LedgerNotices(status, sample.desk().ledger());
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aNoticeIsNoSave() {
    notices.say("app.list.exported", 12, "单位.xlsx");
    assertThat(status.noticeProperty().get()).isEqualTo("已导出 12 行到“单位.xlsx”");
    assertThat(status.lastSavedProperty().get()).isEqualTo("上次保存：2026-09-17 09:41");
    sample.desk().people().addPerson("李建国", null);
    notices.say("unit.ui.saved.personAdded", "李建国");
    assertThat(status.lastSavedProperty().get()).matches("上次保存：0[89]:\\d\\d");
  }

  @Test
  void aNoticeAfterASaveThatSaidNothingTellsWhenThatWas() {
    sample.desk().people().addPerson("李建国", null);
    String then = timeOfLastEntry();
    for (int minute = 0; minute < 120; minute++) {
      sample.clock.now(); // a minute passes with every look
    }
    notices.say("activity.ui.planAhead.looked");
    assertThat(status.lastSavedProperty().get()).isEqualTo("上次保存：" + then);
  }

  private String timeOfLastEntry() {
    Instant at = sample.desk().ledger().entries(Long.MAX_VALUE, 1).getFirst().at();
    return LocalTime.ofInstant(at, DeskClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  @Test
  void anUndoReplacesWhatWasSaidOfTheSaveAndAsksByName() {
    sample.desk().agenda().exempt(TOWN + ".government", "M5", "2026-03", "汛期", "李建国");
    notices.say("agenda.ui.saved.exempted");
    new LastUndo(
            sample.desk().ledger(),
            sample.desk().deedWords(),
            Background.sameThread(),
            sample.dialogs,
            notices,
            () -> {})
        .ask();
    assertThat(sample.dialogs.shown.getLast()).contains("豁免：", "2026年3月").doesNotContain(TOWN);
    assertThat(status.noticeProperty().get())
        .isEqualTo("已撤销，记为第 " + sample.desk().ledger().position() + " 号记录");
  }
}
