package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Period;
import huanze.base.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperWordsTest {
  private final PaperWords words = new PaperWords(Texts.chinese());

  @ParameterizedTest
  @CsvSource({
    "1,一", "9,九", "10,十", "11,十一", "20,二十", "22,二十二", "90,九十", "99,九十九", "100,100", "0,0"
  })
  void numerals(int number, String written) {
    assertThat(words.numeral(number)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "2025,2025年",
    "2025-H1,2025年上半年",
    "2025-H2,2025年下半年",
    "2025-Q1,2025年第一季度",
    "2025-03,2025年3月"
  })
  void periods(String period, String written) {
    assertThat(words.period(Period.parse(period))).isEqualTo(written);
  }

  @Test
  void days_times_and_shares() {
    assertThat(words.day(LocalDate.of(2025, 3, 5))).isEqualTo("2025年3月5日");
    LocalDateTime nine = LocalDateTime.of(2025, 3, 5, 9, 0);
    assertThat(words.span(nine, nine.plusHours(2))).isEqualTo("2025年3月5日 09:00 至 11:00");
    assertThat(words.span(nine, nine.plusDays(1))).isEqualTo("2025年3月5日 09:00 至 2025年3月6日 09:00");
    assertThat(words.span(nine, nine)).as("no end").isEqualTo("2025年3月5日 09:00");
    LocalDateTime midnight = LocalDateTime.of(2025, 3, 5, 0, 0);
    assertThat(words.span(midnight, midnight)).as("no times").isEqualTo("2025年3月5日");
    assertThat(words.percent(1, 3)).isEqualTo("33.3%");
    assertThat(words.percent(0, 0)).isEqualTo("—");
    assertThat(words.percent(3, 3)).isEqualTo("100.0%");
    assertThat(words.article(10)).isEqualTo("第十条");
    assertThat(words.list(List.of("甲", "乙"))).isEqualTo("甲、乙");
  }

  @Test
  void placesTypedInLinesStandInOne() {
    assertThat(words.onOneLine("河东污水处理厂\n 戴河入海口\n\n新河闸 ")).isEqualTo("河东污水处理厂、戴河入海口、新河闸");
    assertThat(words.onOneLine("河东污水处理厂")).isEqualTo("河东污水处理厂");
    assertThat(words.onOneLine("")).isEmpty();
  }
}
