package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndsTest {
  /** Each line as short as it may be. */
  @ParameterizedTest
  @CsvSource({
    "定于09:00召开, 定 于 09:00 召 开",
    "9:30至11:30, 9:30 至 11:30",
    "地点:三楼, 地 点: 三 楼",
    "海港区：三楼, 海 港 区： 三 楼"
  })
  void neverInsideATime(String text, String pieces) {
    LineEnds ends = new LineEnds();
    ends.setText(text);
    List<String> found = new ArrayList<>();
    int from = 0;
    for (int end = ends.next(); end >= 0; end = ends.next()) {
      if (end > from) {
        found.add(text.substring(from, end));
      }
      from = end;
    }
    assertThat(String.join(" ", found)).isEqualTo(pieces);
  }
}
