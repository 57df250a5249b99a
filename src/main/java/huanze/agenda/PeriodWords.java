package huanze.agenda;

import huanze.base.Period;
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
    return switch (period.length()) {
      case YEAR -> texts.text("agenda.ui.period.year", period.year());
      case HALF_YEAR ->
          period.number() == 1
              ? texts.text("agenda.ui.period.half1", period.year())
              : texts.text("agenda.ui.period.half2", period.year());
      case QUARTER -> texts.text("agenda.ui.period.quarter", period.year(), period.number());
      case MONTH -> texts.text("agenda.ui.period.month", period.year(), period.number());
    };
  }
}
