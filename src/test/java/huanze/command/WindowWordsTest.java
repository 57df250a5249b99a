package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens the window at once, and what is left to the parser of commands. */
class WindowWordsTest {
  @Test
  void nothingAtAllOpensTheWindow() {
    assertThat(WindowWords.of()).contains(new WindowWords(null, null, false));
  }

  @Test
  void folderNameAndTimingInAnyOrder() {
    assertThat(WindowWords.of("--timing", "--user", "李 明", "--home", "甲 乙"))
        .contains(new WindowWords(Path.of("甲 乙"), "李 明", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units list",
        "--help",
        "--home",
        "--home --timing",
        "--user --home x",
        "--home a --home b",
        "--home=a",
        "--timing --timing",
        "--home a units list",
        "-V"
      })
  void everythingElseIsForTheParser(String line) {
    assertThat(WindowWords.of(line.split(" "))).isEmpty();
  }

  @Test
  void anEmptyFolderIsForTheParserToo() {
    assertThat(WindowWords.of("--home", "")).isEmpty();
  }
}
