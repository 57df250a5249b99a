package huanze.paper;

import huanze.base.Period;
import huanze.paper.AssessmentForm.Miss;
import java.util.ArrayList;
import java.util.List;

/** Periods of one year written short: what follows on each other is one run, as 1月至3月. */
final class PeriodRuns {
  /** Two in a row are shorter side by side. */
  private static final int RUN = 3;

  private PeriodRuns() {}

  static String of(List<Miss> misses, PaperWords words) {
    List<Miss> sorted = misses.stream().sorted((a, b) -> a.period().compareTo(b.period())).toList();
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !follows(sorted.get(i - 1), sorted.get(i))) {
        add(sorted.subList(start, i), words, parts);
        start = i;
      }
    }
    return words.list(parts);
  }

  /** Where more than one is required, the count is told, and nothing is joined. */
  private static boolean follows(Miss before, Miss after) {
    Period one = before.period();
    Period next = after.period();
    return one.length() == next.length()
        && one.year() == next.year()
        && one.number() + 1 == next.number()
        && before.required() == 1
        && after.required() == 1;
  }

  private static void add(List<Miss> run, PaperWords words, List<String> parts) {
    if (run.size() >= RUN) {
      parts.add(
          words.text(
              "paper.run",
              words.shortPeriod(run.get(0).period()),
              words.shortPeriod(run.get(run.size() - 1).period())));
      return;
    }
    for (Miss miss : run) {
      String period = words.shortPeriod(miss.period());
      parts.add(
          miss.required() == 1
              ? period
              : words.text("paper.item.counted", period, miss.required(), miss.counted()));
    }
  }
}
