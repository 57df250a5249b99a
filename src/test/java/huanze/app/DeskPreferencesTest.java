package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPreferencesTest {
  @TempDir Path folder;

  @Test
  void theReminderIsKept() {
    assertThat(new DeskPreferences(folder).remindDays()).isEqualTo(5);
    new DeskPreferences(folder).rememberRemindDays(10);
    assertThat(new DeskPreferences(folder).remindDays()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "61", "999", "ten", ""})
  void whatCannotBeIsAsIfNotSet(String typed) throws IOException {
    Files.writeString(folder.resolve("desk.properties"), "remindDays=" + typed + "\n");
    assertThat(new DeskPreferences(folder).remindDays()).isEqualTo(5);
  }
}
