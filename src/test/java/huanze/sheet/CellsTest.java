package huanze.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026.3.1", "2026年3月1日", "2026/3/1", "2026-03-01", "２０２６．３．１", "2026 年 3 月 1 日",
        "　2026-3-1　", "20260301", "46082", "46082.5", "2026-03-01 08:30", "2026/3/1 8:30:00"
      })
  void understandsDatesAsTheyAreTyped(String text) {
    assertThat(Cells.date(text)).contains(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年2月31日",
        "2206-01-01",
        "1026-03-01",
        "2026-13-01",
        "2026.3",
        "26.3.1",
        "3月1日",
        "长期",
        "4608",
        "99999",
        "2026-03-01起"
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(Cells.date(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "√,true",
    "TRUE,true",
    "Ｙ,true",
    "否,false",
    "×,false",
    "false,false",
    "0,false"
  })
  void understandsFlags(String text, boolean expected) {
    assertThat(Cells.flag(text)).contains(expected);
    assertThat(Cells.flag("也许")).isEmpty();
  }

  @Test
  void cleansWithoutHarmingNames() {
    assertThat(Cells.clean("\u3000\u00a0 张 三\u200b \n")).isEqualTo("张 三");
    assertThat(Cells.code(" １３０３０２．government　")).isEqualTo("130302.government");
    assertThat(Cells.halfWidth("𠀀（１）")).isEqualTo("𠀀(1)");
    assertThat(Cells.whole("１,２００")).hasValue(1200);
    assertThat(Cells.whole("12.5")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "'１,２００．２５', 1200.25", "-3, -3", "100, 100"})
  void understandsDecimals(String text, java.math.BigDecimal number) {
    assertThat(Cells.decimal(text)).hasValueSatisfying(d -> assertThat(d).isEqualTo(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "多", "1e3", "1.2.3", ".5", "5.", "50%", "0x1F"})
  void refusesWhatIsNoDecimal(String text) {
    assertThat(Cells.decimal(text)).isEmpty();
  }
}
