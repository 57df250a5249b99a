package huanze.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.calendar.GridSpan.Zoom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridSpanTest {
  /** Whatever is looked at: its columns cover every day once, and every day knows its column. */
  @Test
  void columnsCoverEveryDayOnce() {
    for (int year = 2023; year <= 2028; year++) {
      for (int number = 1; number <= 12; number++) {
        check(new GridSpan(Zoom.MONTH, year, number));
      }
      for (int number = 1; number <= 4; number++) {
        check(new GridSpan(Zoom.QUARTER, year, number));
      }
      check(GridSpan.year(year));
    }
  }

  private static void check(GridSpan span) {
    LocalDate day = span.from();
    int number = 0;
    for (GridSpan.Column column : span.columns()) {
      number++;
      assertThat(column.from()).as("%s %d", span, number).isEqualTo(day);
      for (; !day.isAfter(column.to()); day = day.plusDays(1)) {
        assertThat(span.column(day)).as("%s %s", span, day).isEqualTo(number);
      }
    }
    assertThat(day).isEqualTo(span.to().plusDays(1));
    assertThat(span.column(day)).isZero();
    assertThat(span.column(span.from().minusDays(1))).isZero();
  }

  @Test
  void weeksEndOnSundaysAndWithTheirMonth() {
    // 1 April 2026 is a Wednesday, 1 May a Friday.
    List<GridSpan.Column> weeks = new GridSpan(Zoom.QUARTER, 2026, 2).columns();
    assertThat(weeks.subList(0, 6))
        .containsExactly(
            days(4, 1, 5),
            days(4, 6, 12),
            days(4, 13, 19),
            days(4, 20, 26),
            days(4, 27, 30),
            days(5, 1, 3));
  }

  private static GridSpan.Column days(int month, int from, int to) {
    return new GridSpan.Column(LocalDate.of(2026, month, from), LocalDate.of(2026, month, to));
  }

  @Test
  void nearerFartherAndBeside() {
    GridSpan quarter = GridSpan.year(2026).nearer(5);
    assertThat(quarter).isEqualTo(new GridSpan(Zoom.QUARTER, 2026, 2));
    GridSpan may = quarter.nearer(quarter.column(LocalDate.of(2026, 5, 20)));
    assertThat(may).isEqualTo(new GridSpan(Zoom.MONTH, 2026, 5));
    assertThat(may.nearer(3)).isEqualTo(may);
    assertThat(may.farther()).isEqualTo(quarter);
    assertThat(quarter.farther()).isEqualTo(GridSpan.year(2026));
    assertThat(GridSpan.year(2026).farther()).isEqualTo(GridSpan.year(2026));
    assertThat(may.beside(1)).isEqualTo(new GridSpan(Zoom.MONTH, 2026, 6));
    assertThat(quarter.beside(9)).isEqualTo(new GridSpan(Zoom.QUARTER, 2026, 4));
  }
}
