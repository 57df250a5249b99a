package huanze.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.LeadTimes;
import huanze.agenda.WorkingDays;
import huanze.app.SampleDesk;
import huanze.base.Background;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 工作日与提醒 on 2026-09-18. */
class RemindersModelTest {
  @TempDir private Path folder;
  private SampleDesk sample;
  private RemindersModel model;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(folder, "130324");
    model = model(sample);
  }

  /** Of a desk with a tray. */
  static RemindersModel model(SampleDesk sample) {
    RemindersModel model =
        new RemindersModel(
            sample.desk().workingYears(),
            sample.desk().reminders(),
            sample.preferences,
            true,
            sample.clock,
            Background.sameThread(),
            sample.dialogs,
            sample::say);
    model.refresh();
    return model;
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private RemindersModel.Shown shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  @Test
  void theYearsAroundSayWhereTheirWorkingDaysComeFrom() {
    assertThat(shown().years())
        .containsExactly(
            new RemindersModel.KnownYear(2025, WorkingDays.Source.SHIPPED),
            new RemindersModel.KnownYear(2026, WorkingDays.Source.SHIPPED),
            new RemindersModel.KnownYear(2027, WorkingDays.Source.MISSING));
  }

  @Test
  void theUsualLeadTimeIsThisDesksAndARulesOwnIsTheOffices() {
    assertThat(shown().leads()).isEqualTo(LeadTimes.of(5));
    model.saveRemindDays(10);
    assertThat(sample.preferences.remindDays()).isEqualTo(10);
    assertThat(sample.notices).last().isEqualTo("到期提醒已改为到期前 10 个工作日");
    long before = sample.desk().ledger().position();
    model.saveLead("R1", 20);
    assertThat(shown().leads()).isEqualTo(new LeadTimes(10, Map.of("R1", 20)));
    assertThat(sample.desk().ledger().position()).isEqualTo(before + 1);
    model.saveLead("R1", 20);
    assertThat(sample.desk().ledger().position()).as("the same again").isEqualTo(before + 1);
    model.saveLead("R1", null);
    assertThat(shown().leads()).isEqualTo(LeadTimes.of(10));
    model.saveLead("R1", 99);
    assertThat(sample.dialogs.failures).hasSize(1);
    assertThat(shown().leads()).isEqualTo(LeadTimes.of(10));
  }

  @Test
  void theTrayIsSwitchedOffAndOn() {
    assertThat(model.remindsInTray()).isTrue();
    model.saveTray(false);
    assertThat(model.remindsInTray()).isFalse();
    model.saveTray(true);
    assertThat(model.remindsInTray()).isTrue();
    assertThat(model.hasTray()).isTrue();
  }
}
