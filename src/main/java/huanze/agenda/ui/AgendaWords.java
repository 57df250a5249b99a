package huanze.agenda.ui;

import huanze.agenda.PeriodWords;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.rulepack.Level;
import java.time.LocalDate;

/** What both screens call periods, days, standings and levels. */
public final class AgendaWords {
  private final Texts texts;
  private final PeriodWords periods;

  public AgendaWords(Texts texts) {
    this.texts = texts;
    this.periods = new PeriodWords(texts);
  }

  public Texts texts() {
    return texts;
  }

  public String standing(Standing standing) {
    return texts.text(standing.textKey());
  }

  public String day(LocalDate day) {
    return periods.day(day);
  }

  /** Without the year. */
  public String shortDay(LocalDate day) {
    return periods.shortDay(day);
  }

  String month(int number) {
    return texts.text("agenda.ui.month", number);
  }

  public String period(Period period) {
    return periods.period(period);
  }

  /** A column of the grid: a month, the days of a week, a day. */
  String column(GridSpan span, int number) {
    GridSpan.Column column = span.columns().get(number - 1);
    return switch (span.zoom()) {
      case YEAR -> month(number);
      case QUARTER -> texts.text("agenda.ui.days", shortDay(column.from()), shortDay(column.to()));
      case MONTH -> shortDay(column.from());
    };
  }

  /** The days of a grid. */
  String span(GridSpan span) {
    return switch (span.zoom()) {
      case YEAR -> texts.text("agenda.ui.shortPeriod.year");
      case QUARTER -> texts.text("agenda.ui.shortPeriod.quarter", span.number());
      case MONTH -> month(span.number());
    };
  }

  public String level(Level level) {
    return switch (level) {
      case CITY -> texts.text("agenda.ui.level.city");
      case COUNTY -> texts.text("agenda.ui.level.county");
      case TOWNSHIP -> texts.text("agenda.ui.level.township");
    };
  }

  public String rate(Rate rate) {
    return rate.percent() == null
        ? texts.text("agenda.ui.noRate")
        : texts.text("agenda.ui.percent", rate.percent().toPlainString());
  }
}
