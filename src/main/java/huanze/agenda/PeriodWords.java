package huanze.agenda;

import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import java.time.LocalDate;

/** What periods and days are called. */
public final class PeriodWords {
  private final Texts texts;

  public PeriodWords(Texts texts) {
    this.texts = texts;
  }

  public String day(LocalDate day) {
    return texts.text("agenda.ui.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Without the year. */
  public String shortDay(LocalDate day) {
    return texts.text("agenda.ui.shortDay", day.getMonthValue(), day.getDayOfMonth());
  }

  public String period(Period period) {
    return texts.text(named(period));
  }

  /** The same to be filled into a sentence. */
  static Problem named(Period period) {
    return switch (period.length()) {
      case YEAR -> Problem.of("", "agenda.ui.period.year", period.year());
      case HALF_YEAR ->
          period.number() == 1
              ? Problem.of("", "agenda.ui.period.half1", period.year())
              : Problem.of("", "agenda.ui.period.half2", period.year());
      case QUARTER -> Problem.of("", "agenda.ui.period.quarter", period.year(), period.number());
      case MONTH -> Problem.of("", "agenda.ui.period.month", period.year(), period.number());
    };
  }
}
