package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which encoding a terminal is written in: its own if Chinese fits into it. */
final class ConsoleTest {
  @ParameterizedTest
  @CsvSource({
    "GBK, GBK",
    "GB18030, GB18030",
    "UTF-8, UTF-8",
    "IBM437, UTF-8",
    "US-ASCII, UTF-8",
    "cp0, UTF-8",
    "cp99999, UTF-8",
    ", UTF-8"
  })
  void aTerminalThatCannotShowChineseGetsUtf8(String told, String written) {
    assertThat(Console.charset(told).name()).isEqualTo(written);
  }
}
