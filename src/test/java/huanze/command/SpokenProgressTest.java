package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenProgressTest {
  private static final long MB = 1024 * 1024;

  private final List<String> said = new ArrayList<>();
  private final SpokenProgress progress =
      new SpokenProgress((done, total) -> said.add(done / MB + "/" + total / MB));

  @Test
  void aLargeFileIsToldByTenths() {
    for (long done = MB; done <= 200 * MB; done += MB) {
      progress.at(done, 200 * MB);
    }
    assertThat(said)
        .containsExactly(
            "20/200", "40/200", "60/200", "80/200", "100/200", "120/200", "140/200", "160/200",
            "180/200");
  }

  @Test
  void aSmallOneIsNot() {
    progress.at(MB, 19 * MB);
    progress.at(19 * MB, 19 * MB);
    assertThat(said).isEmpty();
  }
}
