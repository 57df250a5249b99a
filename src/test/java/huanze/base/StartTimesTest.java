package huanze.base;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.StartTimes.Part;
import huanze.base.StartTimes.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTimesTest {
  @Test
  void partsStandInTheOrderReachedAndAddUp() {
    StartTimes times = new StartTimes();
    times.reached(Step.PROGRAM);
    times.reached(Step.LEDGER);
    times.reached(Step.WINDOW);

    List<Part> parts = times.parts();

    assertThat(parts)
        .extracting(Part::step)
        .containsExactly(Step.RUNTIME, Step.PROGRAM, Step.LEDGER, Step.WINDOW);
    long sum = 0;
    for (Part part : parts) {
      sum += part.took().toNanos();
      assertThat(part.since().toNanos()).isEqualTo(sum);
    }
  }

  @Test
  void onlyTheFirstTimeCounts() throws Exception {
    StartTimes times = new StartTimes();
    times.reached(Step.WINDOW);
    long spent = between(times.parts());
    Thread.sleep(20);
    times.reached(Step.WINDOW);

    assertThat(between(times.parts())).isEqualTo(spent);
  }

  private static long between(List<Part> parts) {
    return parts.getLast().took().toNanos();
  }
}
