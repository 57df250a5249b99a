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

  /**
   * @param counts whether it counts for something
   */
  record Said(boolean counts, String words) {}

  SeriesOutcome(Texts texts, Names names, CreditFinder credits) {
    this.texts = texts;
    this.names = names;
    this.credits = credits;
  }

  /** Reads the agenda of the record's years. */
  Said of(Activity record, LocalDate today) {
    if (record.state(today) == ActivityState.PLANNED) {
      return new Said(true, text("planned"));
    }
    List<CreditLine> found = credits.of(record);
    List<String> met = found.stream().filter(CreditLine::counts).map(l -> met(record, l)).toList();
    if (!met.isEmpty()) {
      return new Said(true, text("met", names.join(met)));
    }
    List<String> missed = found.stream().map(l -> missed(record, l)).distinct().toList();
    return new Said(false, missed.isEmpty() ? text("nothing") : names.join(missed));
  }

  private String met(Activity record, CreditLine line) {
    String what = obligation(record, line);
    return line.why().isEmpty() ? what : text("particular", what, line.why());
  }

  private String missed(Activity record, CreditLine line) {
    return text("missed", obligation(record, line), line.why());
  }

  /** Whose it is need not be said of the unit that stands in the row. */
  private String obligation(Activity record, CreditLine line) {
    return record.facts().conveners().contains(line.subject())
        ? text("obligation", line.rule(), names.period(line.period()))
        : names.owed(line.rule(), line.subjectName(), line.period());
  }

  /** What it met, and what is odd about it besides. */
  String odd(String met, String odd) {
    return odd.isEmpty() ? met : text("odd", met, odd);
  }

  private String text(String key, Object... args) {
    return texts.text("activity.ui.series.outcome." + key, args);
  }
}
