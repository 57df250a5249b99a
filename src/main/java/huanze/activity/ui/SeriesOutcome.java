package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityState;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.List;

/** What a saved row of 系列登记 met, in one line: the obligation and its period, or why nothing. */
final class SeriesOutcome {
  private final Texts texts;
  private final Names names;
  private final CreditFinder credits;
  private final CreditWords why;

  /**
   * @param counts whether it counts for something
   */
  record Said(boolean counts, String words) {}

  SeriesOutcome(Texts texts, Names names, CreditFinder credits, CreditWords why) {
    this.texts = texts;
    this.names = names;
    this.credits = credits;
    this.why = why;
  }

  /** Reads the agenda of the record's years. */
  Said of(Activity record, LocalDate today) {
    if (record.state(today) == ActivityState.PLANNED) {
      return new Said(true, text("planned"));
    }
    List<String> met =
        credits.of(record).stream()
            .filter(CreditLine::counts)
            .map(line -> met(record, line))
            .toList();
    return met.isEmpty()
        ? new Said(false, why.whyNot(record).map(this::missed).orElseGet(() -> text("nothing")))
        : new Said(true, text("met", names.join(met)));
  }

  private String missed(String reason) {
    return text("missed", reason);
  }

  private String met(Activity record, CreditLine line) {
    String what = obligation(record, line);
    return line.why().isEmpty() ? what : text("particular", what, line.why());
  }

  /** Whose it is need not be said of the unit that stands in the row. */
  private String obligation(Activity record, CreditLine line) {
    return record.facts().conveners().contains(line.subject())
        ? text("obligation", line.rule(), names.period(line.period()))
        : names.owed(line.rule(), line.subjectName(), line.period());
  }

  /** What it met, and what is odd about it besides. */
  String odd(Said said, String odd) {
    return odd.isEmpty() ? said.words() : text(said.counts() ? "odd" : "oddToo", said.words(), odd);
  }

  private String text(String key, Object... args) {
    return texts.text("activity.ui.series.outcome." + key, args);
  }
}
