package huanze.command;

import huanze.base.CamelCase;
import huanze.base.Memory;
import huanze.base.StartTimes;
import huanze.base.Texts;
import java.io.PrintStream;
import java.util.List;

/** What {@code huanze --timing} answers, in milliseconds. */
final class Timing {
  /**
   * @param took since the step before
   * @param since since the runtime began
   */
  record Row(String step, long took, long since) {}

  private Timing() {}

  static void answer(StartTimes times, PrintStream out, Texts texts) {
    new Answer(out, texts).table(rows(times, texts));
    Memory.residentMebibytes()
        .ifPresent(mebibytes -> out.println(texts.text("command.timing.memory", mebibytes)));
  }

  private static List<Row> rows(StartTimes times, Texts texts) {
    return times.parts().stream()
        .map(
            part ->
                new Row(
                    texts.text("command.timing." + CamelCase.of(part.step())),
                    part.took().toMillis(),
                    part.since().toMillis()))
        .toList();
  }
}
