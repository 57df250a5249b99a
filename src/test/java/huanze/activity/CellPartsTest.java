package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Period;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPartsTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026",
    "2026年, 2026",
    "2026年度, 2026",
    "2026全年, 2026",
    "2026-03, 2026-03",
    "2026.3, 2026-03",
    "2026/03, 2026-03",
    "2026年3月, 2026-03",
    "2026年12月份, 2026-12",
    "２０２６年３月, 2026-03",
    "2026-03-01, 2026-03",
    "2026-H1, 2026-H1",
    "2026-h2, 2026-H2",
    "2026年上半年, 2026-H1",
    "2026下半年, 2026-H2",
    "2026上半, 2026-H1",
    "2026 H2, 2026-H2",
    "2026-Q3, 2026-Q3",
    "2026年第1季度, 2026-Q1",
    "2026年4季度, 2026-Q4"
  })
  void periods(String typed, String period) {
    assertThat(period(typed)).contains(Period.parse(period));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "三月", "2026-13", "2026-03-05", "2026年第5季度", "26年3月", "2026-H3"})
  void noPeriods(String typed) {
    assertThat(period(typed)).isEmpty();
  }

  private static java.util.Optional<Period> period(String typed) {
    return CellParts.period(
        typed, List.of("上半年", "下半年", "上半", "下半", "H1", "H2"), List.of("季度", "quarter"));
  }

  @ParameterizedTest
  @CsvSource({
    "9:00, 09:00",
    "09：30, 09:30",
    "14:05:00, 14:05",
    "9时30分, 09:30",
    "9点, 09:00",
    "0.375, 09:00",
    ".5, 12:00",
    "23:59, 23:59"
  })
  void times(String typed, LocalTime time) {
    assertThat(CellParts.time(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9:60", "上午", "1.5", "9-10"})
  void noTimes(String typed) {
    assertThat(CellParts.time(typed)).isEmpty();
  }

  @Test
  void listsAreNotPartedInsideBrackets() {
    assertThat(CellParts.list("张三、李四（出差、开会）; 王五\n赵六，，"))
        .containsExactly("张三", "李四（出差、开会）", "王五", "赵六");
    assertThat(CellParts.lines("一；二")).containsExactly("一", "二");
    assertThat(CellParts.lines("一；二\n\n三")).containsExactly("一；二", "三");
  }

  @Test
  void namesCarryCodeAndRemark() {
    assertThat(CellParts.named("王伟(W1)（出差）"))
        .isEqualTo(new CellParts.Named("王伟(W1)（出差）", "王伟", "W1", "出差"));
    assertThat(CellParts.named("张三（市长）"))
        .isEqualTo(new CellParts.Named("张三（市长）", "张三", null, "市长"));
    assertThat(CellParts.named("李四")).isEqualTo(new CellParts.Named("李四", "李四", null, null));
  }
}
