package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.reminder.Tray;
import huanze.base.Background;
import huanze.fx.RecordingDialogs;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk says on opening; on 2026-09-18 of a county. */
class DeskTrayTest {
  @TempDir private Path folder;
  private SampleDesk sample;
  private StatusModel status;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final FakeTray tray = new FakeTray();

  private static final class FakeTray implements Tray {
    private final List<String> shown = new ArrayList<>();
    private boolean closed;

    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public void show(String caption, String text, Runnable opened) {
      shown.add(caption + ": " + text);
      opened.run();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @BeforeEach
  void open() {
    sample = SampleDesk.of(folder, "130324");
    status = new StatusModel(sample.texts, sample.clock);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private void remind(Tray where, Runnable opened) {
    new DeskTray(where, sample.preferences, sample.texts)
        .remind(sample.desk(), Background.sameThread(), dialogs, status, opened);
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void aLineSaysHowMuchFallsDueSoonAndTheTrayTheSame() {
    List<String> opened = new ArrayList<>();
    sample.preferences.rememberRemindDays(20);
    remind(tray, () -> opened.add("opened"));
    assertThat(status.noticeProperty().get()).startsWith("即将到期 ").contains("9月30日");
    assertThat(tray.shown).singleElement().asString().endsWith(status.noticeProperty().get());
    assertThat(opened).hasSize(1);
  }

  @Test
  void nothingIsSaidWhenNothingFallsDueSoon() {
    sample.preferences.rememberRemindDays(1);
    remind(tray, () -> {});
    assertThat(status.noticeProperty().get()).isEmpty();
    assertThat(tray.shown).isEmpty();
  }

  @Test
  void aRulesOwnLeadTimeReminds() {
    sample.preferences.rememberRemindDays(1);
    sample.desk().reminders().set("M4", 20);
    remind(tray, () -> {});
    assertThat(status.noticeProperty().get()).contains("M4").doesNotContain("I3");
  }

  @Test
  void switchedOffTheTrayIsStill() {
    sample.preferences.rememberRemindDays(20);
    sample.preferences.rememberTray(false);
    remind(tray, () -> {});
    assertThat(status.noticeProperty().get()).isNotEmpty();
    assertThat(tray.shown).isEmpty();
    assertThat(tray.closed).isFalse();
  }

  @Test
  void withoutATrayTheLineAloneIsSaid() {
    sample.preferences.rememberRemindDays(20);
    remind(Tray.NONE, () -> {});
    assertThat(status.noticeProperty().get()).isNotEmpty();
  }

  @Test
  void thereIsATrayOnWindowsWithADisplayAlone() {
    URL image = DeskTray.class.getResource("icon-32.png");
    assertThat(image).isNotNull();
    for (String system : List.of("Linux", "Mac OS X", "Darwin", "")) {
      assertThat(Tray.of(system, false, image)).isSameAs(Tray.NONE);
    }
    assertThat(Tray.of("Windows 10", true, image)).isSameAs(Tray.NONE);
    assertThat(Tray.of("Windows 11", false, image).isThere()).isTrue();
    assertThat(DeskTray.isThere()).as("where the tests run").isFalse();
  }
}
