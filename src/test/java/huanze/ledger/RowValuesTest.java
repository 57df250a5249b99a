package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowValuesTest {
  private static final List<String> COLUMNS =
      List.of("about", "held_on", "kind", "owner", "place", "title", "unit_id");

  @Test
  void they_are_a_sorted_map_that_never_changes() {
    Random random = new Random(20261126);
    for (int round = 0; round < 300; round++) {
      Map<String, Object> expected = new TreeMap<>();
      RowValues values = RowValues.of(Map.of());
      for (int step = 0; step < 20; step++) {
        String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
        Map<String, Object> before = new TreeMap<>(values);
        RowValues next;
        if (random.nextInt(3) == 0) {
          expected.remove(column);
          next = values.without(column);
        } else {
          expected.put(column, (long) step);
          next = values.with(column, (long) step);
        }
        assertThat(values).isEqualTo(before);
        values = next;
        assertThat(values).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(List.copyOf(values.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
        assertThat(values.get(column)).isEqualTo(expected.get(column));
        assertThat(values.containsKey(column)).isEqualTo(expected.containsKey(column));
      }
      assertThat(RowValues.of(expected)).isEqualTo(values);
    }
  }
}
