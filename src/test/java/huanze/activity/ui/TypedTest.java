package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as a row of 系列登记 takes them, in the year 2026. */
class TypedTest {
  @ParameterizedTest
  @CsvSource({
    "3.5, 2026-03-05",
    "03.05, 2026-03-05",
    "3-5, 2026-03-05",
    "3/5, 2026-03-05",
    "0305, 2026-03-05",
    "３．５, 2026-03-05",
    "3月5日, 2026-03-05",
    "3月5, 2026-03-05",
    " 12.31 , 2026-12-31",
    "2026-3-5, 2026-03-05",
    "2025.12.1, 2025-12-01",
    "20251201, 2025-12-01",
    "2025年12月1日, 2025-12-01",
    "2206-3-5, 2206-03-05",
  })
  @DisplayName("a day without a year is of the year shown; one with a year keeps it")
  void days(String typed, LocalDate day) {
    assertThat(Typed.day(typed, 2026)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 11:30",
    "中午, 11:30",
    "9:00, 11:30",
    "0830, 11:00",
    "14:30, 17:00",
    "21:29, 23:59",
    "22:00, ''"
  })
  @DisplayName("where no end is typed one is shown two hours and a half after the start")
  void usualEnds(String start, String end) {
    assertThat(Typed.usualEnd(start)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.31", "0231", "2月30日", "13.1", "1301", "2026-2-31", "4.31", "0.5"})
  @DisplayName("what is written like a day and is none is said to be none")
  void noDays(String typed) {
    assertThat(Typed.day(typed, 2026)).isEmpty();
    assertThat(Typed.isLikeDay(typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-31, activity.ui.series.problem.noSuchDay",
    "2026年2月30日, activity.ui.series.problem.noSuchDay",
    "20261301, activity.ui.series.problem.noSuchDay",
    "2.31, activity.ui.problem.day",
    "下周三, activity.ui.problem.day",
  })
  @DisplayName("the form of a record says that there is no such day, or how days are written")
  void refusals(String typed, String key) {
    assertThat(Typed.day(typed)).isEmpty();
    assertThat(Typed.refusal(typed)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "305", "3", "明天", "a.b", "3.5-4", "2026.3", "3.5..."})
  @DisplayName("what cannot be a day is not guessed at")
  void unreadable(String typed) {
    assertThat(Typed.day(typed, 2026)).isEmpty();
    assertThat(Typed.isLikeDay(typed)).isFalse();
  }

  @Test
  @DisplayName("every month and day typed as four digits or parted by a dot")
  void allDays() {
    for (int month = 0; month <= 13; month++) {
      for (int day = 0; day <= 32; day++) {
        for (int year : new int[] {2024, 2026}) {
          Optional<LocalDate> real = of(year, month, day);
          assertThat(Typed.day("%02d%02d".formatted(month, day), year)).isEqualTo(real);
          assertThat(Typed.day(month + "." + day, year)).isEqualTo(real);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "830, 08:30",
    "0830, 08:30",
    "8:30, 08:30",
    "8：30, 08:30",
    "８：３０, 08:30",
    "8点30, 08:30",
    "8点30分, 08:30",
    "8, 08:00",
    "8点, 08:00",
    "1430, 14:30",
    "905, 09:05",
  })
  @DisplayName("times as the form and the rows of 系列登记 take them")
  void times(String typed, LocalTime time) {
    assertThat(Typed.time(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"860", "2460", "25", "8:3:0", "早上", "08300", "-8", ""})
  @DisplayName("what is no time is not guessed at")
  void noTimes(String typed) {
    assertThat(Typed.time(typed)).isEmpty();
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
