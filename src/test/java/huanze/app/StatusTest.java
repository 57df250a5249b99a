package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import java.nio.file.Path;
import java.time.Instant;
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
    notices = new LedgerNotices(status, sample.desk().ledger(), sample.clock);
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
